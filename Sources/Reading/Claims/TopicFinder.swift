import ClaimModel
import Lexicon

/// Says what a report is about, from the words of `Lexicon/topics.tsv`.
struct TopicFinder {
    private let lexicon: CompiledLexicon
    private let conflict: UInt16
    private let parties: Set<UInt16>
    /// Kinds of bodies that fight.
    static let armedKinds = ["army", "faction", "militia", "coalition", "air-force"]

    init(lexicon: CompiledLexicon) {
        self.lexicon = lexicon
        conflict = lexicon.symbol("conflict") ?? .max
        parties = Set(Self.armedKinds.compactMap { lexicon.symbol($0) })
    }

    /// What a report is about.
    struct Topic {
        /// Topics as feature values, commonest first.
        var symbols: [UInt64]
        /// The commonest topic that is not conflict.
        var peaceful: String?
        /// Words of that topic, and marks of conflict: its words, and names of armed bodies twice.
        var marks: (peaceful: Int, conflict: Int)

        /// The scope of the report, once it is decided whether it is about conflict.
        func scope(isConflict: Bool) -> ReportScope {
            if isConflict { return ReportScope(value: .conflict, reason: "\(marks.conflict) marks of conflict") }
            let value: ReportScope.Value = peaceful == "crime" ? .crime : peaceful == "accident" ? .accident : .other
            let topic = peaceful.map { "\(marks.peaceful) words of \($0), " } ?? ""
            return ReportScope(value: value, reason: "\(topic)\(marks.conflict) marks of conflict")
        }
    }

    /// The topics of an analysed report.
    func find(_ a: ReportAnalysis) -> Topic {
        var counts: [UInt16: Int] = [:]
        for match in a.matches where match.pack == .topics { counts[lexicon.entries[Int(match.entry)].attributes.0, default: 0] += 1 }
        let order = counts.sorted { ($1.value, lexicon.symbolKey($0.key)) < ($0.value, lexicon.symbolKey($1.key)) }
        let symbols = order.map { lexicon.symbolKey($0.key) ^ UInt64(min($0.value, 6) / 2) }
        let armed = a.names.count { $0.pack == .actors && parties.contains(lexicon.entries[Int($0.entry)].attributes.0) }
        let fighting = (order.first { $0.key == conflict }?.value ?? 0) + 2 * armed
        let other = order.first { $0.key != conflict }
        return Topic(
            symbols: symbols, peaceful: other.map { lexicon.strings.symbolName($0.key) },
            marks: (peaceful: other?.value ?? 0, conflict: fighting))
    }
}

extension ReportScope {
    /// Drops the claims of violence and detention from a report that is not about conflict.
    func filter(_ claims: inout [Claim]) {
        if value == .conflict { return }
        claims.removeAll { $0.type.group == .violence }
    }
}
