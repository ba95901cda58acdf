public import ClaimModel
public import Intake

/// A report that was read and is to be stored. Making one packs its bytes, which is why it is made beside the reading, not by the writer.
public struct Addition: Sendable {
    /// The report and where it came from.
    public let record: IntakeRecord
    /// What was read out of it.
    public let claims: ReportClaims
    /// The lexicon and model that read it.
    public let lexicon: String
    let packed: PackedBytes
    let bytesHash: SHA256.Digest
    let carrierKey: CarrierKey
    let words: IndexedWords

    /// A report to be stored.
    ///
    /// - Complexity: O(n) in the report's bytes: packing, hashing and folding.
    public init(record: IntakeRecord, claims: ReportClaims, lexicon: String, indexer: inout WordIndexer) {
        self.record = record
        self.claims = claims
        self.lexicon = lexicon
        packed = PackedBytes(packing: record.raw.bytes)
        bytesHash = SHA256.hash(record.raw.bytes)
        carrierKey = CarrierKey(record)
        words = indexer.words(of: record.report.text)
    }
}

/// A known text in a printing that is not known yet.
public struct CarrierAddition: Sendable {
    /// The report and where it came from.
    public let record: IntakeRecord
    let packed: PackedBytes
    let bytesHash: SHA256.Digest
    let carrierKey: CarrierKey

    /// A printing to be stored.
    public init(record: IntakeRecord) {
        self.record = record
        packed = PackedBytes(packing: record.raw.bytes)
        bytesHash = SHA256.hash(record.raw.bytes)
        carrierKey = CarrierKey(record)
    }
}

/// One thing to be stored.
public enum CasebookItem: Sendable {
    /// A report with its claims.
    case report(Addition)
    /// A second carrier of a known text.
    case carrier(CarrierAddition)
}

/// What makes a printing the same printing: its text, name, outlet and address.
struct CarrierKey: Sendable, Hashable {
    let digest: SHA256.Digest

    init(_ record: IntakeRecord) {
        let report = record.report
        digest = SHA256.hash("\(record.textHash)\n\(report.doc)\n\(report.outlet ?? "")\n\(report.url ?? "")")
    }
}

/// What became of an addition.
public enum AddOutcome: Sendable, Hashable {
    /// A new report with so many claims.
    case added(claims: Int)
    /// A second carrier of a known text.
    case carrier
    /// Nothing new.
    case known
    /// Its name belongs to another text.
    case refused(MarsadError)
}
