import ClaimModel
import Lexicon

/// Says what a report is about, from the words of `Lexicon/topics.tsv`, and whether what looks like violence in it is conflict.
struct TopicFinder {
    private let lexicon: CompiledLexicon
    private let conflict: UInt16
    private let parties: Set<UInt16>

    init(lexicon: CompiledLexicon) {
        self.lexicon = lexicon
        conflict = lexicon.symbol("conflict") ?? .max
        parties = Set(["army", "faction", "militia", "coalition", "air-force"].compactMap { lexicon.symbol($0) })
    }

    /// What a report is about.
    struct Topic {
        /// Topics as feature values, commonest first.
        var symbols: [UInt64]
        var scope: ReportScope
    }

    /// The topics of an analysed report, and its scope: conflict unless another topic has more words in the report than conflict has, and names
    /// of armed bodies are rare.
    func find(_ a: ReportAnalysis) -> Topic {
        var counts: [UInt16: Int] = [:]
        for match in a.matches where match.pack == .topics { counts[lexicon.entries[Int(match.entry)].attributes.0, default: 0] += 1 }
        let order = counts.sorted { ($1.value, lexicon.symbolKey($0.key)) < ($0.value, lexicon.symbolKey($1.key)) }
        let symbols = order.map { lexicon.symbolKey($0.key) ^ UInt64(min($0.value, 6) / 2) }
        return Topic(symbols: symbols, scope: scope(order, a))
    }

    private func scope(_ order: [(key: UInt16, value: Int)], _ a: ReportAnalysis) -> ReportScope {
        let armed = a.names.count { $0.pack == .actors && parties.contains(lexicon.entries[Int($0.entry)].attributes.0) }
        let fighting = (order.first { $0.key == conflict }?.value ?? 0) + 2 * armed
        guard let other = order.first(where: { $0.key != conflict }), other.value >= 3, other.value > fighting else {
            return ReportScope(value: .conflict, reason: "\(fighting) marks of conflict")
        }
        let name = lexicon.strings.symbolName(other.key)
        let value: ReportScope.Value = name == "crime" ? .crime : name == "accident" ? .accident : .other
        return ReportScope(value: value, reason: "\(other.value) words of \(name), \(fighting) marks of conflict")
    }
}

extension ReportScope {
    /// Drops the claims of violence and detention from a report that is not about conflict.
    func filter(_ claims: inout [Claim]) {
        if value == .conflict { return }
        claims.removeAll { $0.type.group == .violence }
    }
}
