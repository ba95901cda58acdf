public import ClaimModel
import GRDB
public import Intake

/// The texts and printings of a casebook at one moment: by it, what is known is passed over before it is read.
///
/// About 100 bytes for each report.
public struct KnownTexts: Sendable {
    /// What a casebook knows of a record.
    public enum State: Sendable, Hashable {
        /// Nothing.
        case new
        /// The text, but not this printing.
        case newCarrier
        /// All of it.
        case known
    }
    private var texts: Set<String> = []
    private var carriers: Set<SHA256.Digest> = []

    /// What is known of a record.
    public func state(of record: IntakeRecord) -> State {
        guard texts.contains(record.textHash) else { return .new }
        return carriers.contains(CarrierKey(record).digest) ? .known : .newCarrier
    }

    mutating func insert(text: String, carrier: SHA256.Digest?) {
        texts.insert(text)
        if let carrier { carriers.insert(carrier) }
    }
}

extension Casebook {
    /// What is known of one record: for a few, where loading all texts would take longer.
    public func state(of record: IntakeRecord) throws(MarsadError) -> KnownTexts.State {
        guard let hash = SHA256.Digest(hex: record.textHash) else { return .new }
        return try read { db in
            let text = try Int.fetchOne(
                db.cachedStatement(sql: "SELECT 1 FROM report WHERE text_sha256 = ?"), arguments: [hash.bytes.databaseBlob])
            if text == nil { return .new }
            let key = try Int.fetchOne(
                db.cachedStatement(sql: "SELECT 1 FROM carrier WHERE key = ?"),
                arguments: [CarrierKey(record).digest.bytes.databaseBlob])
            return key == nil ? .newCarrier : .known
        }
    }

    /// The texts and printings in the casebook now.
    ///
    /// - Complexity: O(n) in the reports.
    public func knownTexts() throws(MarsadError) -> KnownTexts {
        try read { db in
            var known = KnownTexts()
            let rows = try Row.fetchCursor(db, sql: "SELECT text_sha256, key FROM carrier JOIN report ON report.id = report_id")
            while let row = try rows.next() {
                known.insert(text: SHA256.Digest(bytes: row.bytes("text_sha256")).hex, carrier: SHA256.Digest(bytes: row.bytes("key")))
            }
            return known
        }
    }
}
