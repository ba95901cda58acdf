import ArabicText
import ClaimModel
import Lexicon

/// What decides whether an act occurred, is expected, is asked for or is said not to have happened.
struct StatusFeatures {
    private let lexicon: CompiledLexicon

    init(lexicon: CompiledLexicon) { self.lexicon = lexicon }

    /// Adds the features of candidate `c`, decided to be of `type`.
    func add(_ c: Int, type: UInt8, _ a: ReportAnalysis, to f: inout FeatureList) {
        let candidate = a.candidates[c]
        let t = UInt64(type)
        let part = UInt64(candidate.parts)
        let clitics = UInt64(candidate.proclitics.rawValue)
        let i = Int(candidate.start)
        let first = Int(a.sentences[Int(candidate.sentence)].first)
        let last = Int(a.sentences[Int(candidate.sentence)].end)
        f.add(.statusBias)
        f.add(.statusType, t)
        f.add(.statusPart, part)
        f.add(.statusPart, part, t)
        f.add(.statusWord, lexicon.key(candidate.entry), part)
        f.add(.statusClitic, clitics, part)
        f.add(.statusClitic, clitics, t, 1)
        let left = i > first ? a.tokens[i - 1].hash : 1
        let left2 = i > first + 1 ? a.tokens[i - 2].hash : 1
        f.add(.statusLeft, left)
        f.add(.statusLeft, left, part)
        f.add(.statusLeft2, left2, left)
        f.add(.statusLeft2, left2)
        f.add(.statusRight, Int(candidate.end) < last ? a.tokens[Int(candidate.end)].hash : 1)
        scopes(i, first, t, part, a, &f)
        governor(c, t, part, clitics, a, &f)
        if i > first, a.roles[i - 1].contains(.complementiser) { f.add(.statusComplement, left, part) }
        for frame in a.frames where frame.sentence == candidate.sentence && Int(frame.token) < i {
            f.add(.statusFrame, lexicon.key(frame.entry), UInt64(min(i - Int(frame.token), 12) / 4))
        }
    }

    private func scopes(_ i: Int, _ first: Int, _ t: UInt64, _ part: UInt64, _ a: ReportAnalysis, _ f: inout FeatureList) {
        var k = i - 1
        var verbs: UInt64 = 0
        while k >= first, i - k <= 12 {
            if a.roles[k].contains(.verb) { verbs += 1 }
            if a.scopeAt[k] >= 0 {
                let entry = lexicon.entries[Int(a.scopeAt[k])]
                let gap = UInt64(min(i - k, 9) / 3)
                f.add(.statusScope, lexicon.key(a.scopeAt[k]), gap)
                f.add(.statusScopeGap, lexicon.symbolKey(entry.attributes.0), UInt64(min(i - k, 4)), min(verbs, 2))
                f.add(.statusScopeType, lexicon.symbolKey(entry.attributes.0), t, gap)
                f.add(.statusScopeType, lexicon.symbolKey(entry.attributes.0), part, gap &+ 10)
            }
            if a.roles[k].contains(.negation) { f.add(.statusNegation, UInt64(min(i - k, 4)), min(verbs, 2)) }
            k -= 1
        }
    }

    /// The nearest trigger to the left in the sentence: "called for", "pledged to", "feared".
    private func governor(_ c: Int, _ t: UInt64, _ part: UInt64, _ clitics: UInt64, _ a: ReportAnalysis, _ f: inout FeatureList) {
        var k = c - 1
        var nth: UInt64 = 0
        while k >= 0, a.candidates[k].sentence == a.candidates[c].sentence, nth < 3 {
            let governor = a.candidates[k]
            let type = UInt64(governor.types.first ?? 0)
            let gap = UInt64(min(max(0, Int(a.candidates[c].start - governor.end)), 12) / 3)
            f.add(.statusGovernor, lexicon.key(governor.entry), nth, gap)
            f.add(.statusGovernor, lexicon.key(governor.entry), part &+ 1000, nth)
            f.add(.statusGovernorType, type, nth, gap)
            f.add(.statusGovernorType, type, t &+ 100, nth)
            f.add(.statusGovernorPart, type, part, clitics &+ nth &* 256)
            k -= 1
            nth += 1
        }
        if nth == 0 { f.add(.statusGovernor, 1 << 40) }
    }
}
