import ArabicText
import Lexicon

/// What decides whether a report is about conflict: its words, what topics they belong to, which armed bodies it names.
struct ScopeFeatures {
    private let lexicon: CompiledLexicon
    private let armed: Set<UInt16>

    init(lexicon: CompiledLexicon) {
        self.lexicon = lexicon
        armed = Set(TopicFinder.armedKinds.compactMap { lexicon.symbol($0) })
    }

    /// Adds the features of a report for not being about conflict, and the token that each of the words stands at.
    func add(_ a: ReportAnalysis, topics: [UInt64], to f: inout FeatureList) {
        f.add(.scopeBias)
        if a.tokens.count < ClaimDecider.short { f.add(.scopeBias, 1) }
        var seen: Set<UInt64> = []
        for i in a.tokens.indices where a.isContent(i) && a.tokens[i].kind == .word && !a.isFurniture[i] {
            if seen.insert(a.lemmas[i]).inserted { f.add(.scopeWord, a.lemmas[i]) }
        }
        let bodies = a.names.count { $0.pack == .actors && armed.contains(lexicon.entries[Int($0.entry)].attributes.0) }
        f.add(.scopeArmed, UInt64(min(bodies, 4)))
        f.add(.scopeArmed, UInt64(min(bodies * 200 / (a.tokens.count + 1), 5)), 1)
        for (k, topic) in topics.prefix(3).enumerated() { f.add(.scopeTopic, topic, UInt64(k)) }
        f.add(.scopeTopic, topics.isEmpty ? 1 : 0, 9)
    }
}
