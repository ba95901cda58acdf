import Casebook
import ClaimModel
import Reconciling

/// Which passages the reports of a case have in common.
struct CaseLineage: Sendable {
    let ties: [LineageTie]
    private let passages: PassageClusters
    private let words: [String: LineageWords.Words]

    /// - Complexity: linear in the words, and in those that reports share.
    init(_ reports: [Report]) {
        var cutter = LineageWords()
        var index = LineageIndex()
        var ties: [LineageTie] = []
        var words: [String: LineageWords.Words] = [:]
        for report in reports {
            let cut = cutter.words(of: report.text)
            ties += index.add(report.doc, words: cut.hashes)
            words[report.doc] = cut
        }
        self.ties = ties
        passages = PassageClusters(ties: ties)
        self.words = words
    }

    /// Where the claims of a report stand in its words.
    func places(of report: CaseReport) -> [String: WordPlace] {
        guard let cut = words[report.report.doc] else { return [:] }
        let bytes = Self.bytes(of: Set(report.claims.map(\.trigger.start)), in: report.report.text)
        var places: [String: WordPlace] = [:]
        for claim in report.claims {
            guard let word = bytes[claim.trigger.start].flatMap({ cut.index(ofByte: $0) }) else { continue }
            places[claim.id] = WordPlace(word: word, context: cut.context(of: word))
        }
        return places
    }

    /// A report's fingerprints.
    func prints(of doc: String) -> [Fingerprint] { words[doc].map { Fingerprinter().fingerprints(of: $0.hashes) } ?? [] }

    /// A report's words.
    func hashes(of doc: String) -> [UInt32]? { words[doc]?.hashes }

    /// A report's claims, each with the passage in which it stands.
    func mapped(_ report: CaseReport, by mapper: ClaimMapper) -> [ReconcilableClaim] {
        let doc = report.report.doc
        guard let cut = words[doc], !passages.segments(of: doc).isEmpty else {
            return mapper.claims(report.readClaims, outlet: report.report.outlet)
        }
        let bytes = Self.bytes(of: Set(report.claims.map(\.trigger.start)), in: report.report.text)
        return mapper.claims(report.readClaims, outlet: report.report.outlet) { scalar in
            bytes[scalar].flatMap { cut.index(ofByte: $0) }.flatMap { passages.mark(report: doc, word: $0, in: cut) }
        }
    }

    /// Where the given scalars of a text stand in its bytes, in one pass.
    private static func bytes(of scalars: Set<Int>, in text: String) -> [Int: Int] {
        var found: [Int: Int] = [:]
        var scalar = -1
        var offset = 0
        for byte in text.utf8 {
            if byte & 0xC0 != 0x80 {
                scalar += 1
                if scalars.contains(scalar) { found[scalar] = offset }
            }
            offset += 1
        }
        return found
    }
}
