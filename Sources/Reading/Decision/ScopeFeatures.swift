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
        addFacts(a, to: &f)
    }

    /// Adds what even a sentence has when it is news: places and their countries, people counted, days. Of how much of it, a long text says nothing.
    private func addFacts(_ a: ReportAnalysis, to f: inout FeatureList) {
        guard a.tokens.count < ClaimDecider.short else { return }
        let places = a.names.filter { $0.pack == .places }
        var countries: [UInt64] = []
        for place in places {
            let entry = Int(place.entry)
            let country = lexicon.key(Int32(lexicon.ancestors(of: entry).last ?? entry))
            if !countries.contains(country) { countries.append(country) }
        }
        for country in countries { f.add(.scopePlace, country) }
        let counted = UInt64(min(a.counts.count { $0.noun >= 0 }, 2))
        let named = UInt64(min(places.count, 2))
        f.add(.scopeFacts, named, counted, a.times.isEmpty ? 0 : 1)
        f.add(.scopeFacts, named, counted, 3)
        f.add(.scopeFacts, named, 10)
        f.add(.scopeFacts, counted, 11)
        f.add(.scopeFacts, UInt64(min(a.candidates.count, 3)), 12, named)
    }
}
