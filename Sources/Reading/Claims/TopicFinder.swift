import ClaimModel
import Lexicon

/// Says what a report is about, from the words of `Lexicon/topics.tsv`, and whether what looks like violence in it is conflict.
struct TopicFinder {
    private let lexicon: CompiledLexicon
    private let conflict: UInt16

    init(lexicon: CompiledLexicon) {
        self.lexicon = lexicon
        conflict = lexicon.symbol("conflict") ?? .max
    }

    /// What a report is about.
    struct Topic {
        /// Topics as feature values, commonest first.
        var symbols: [UInt64]
        var scope: ReportScope
    }

    /// The topics of an analysed report.
    func find(_ a: ReportAnalysis) -> Topic {
        var counts: [UInt16: Int] = [:]
        for match in a.matches where match.pack == .topics { counts[lexicon.entries[Int(match.entry)].attributes.0, default: 0] += 1 }
        let order = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        let symbols = order.map { UInt64($0.key) << 8 | UInt64(min($0.value, 6) / 2) }
        return Topic(symbols: symbols, scope: ReportScope(value: .conflict, reason: ""))
    }
}

extension ReportScope {
    /// Drops the claims of violence and detention from a report that is not about conflict.
    func filter(_ claims: inout [Claim]) {
        if value == .conflict { return }
        claims.removeAll { $0.type.group == .violence }
    }
}
