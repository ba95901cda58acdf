import ClaimModel
import Lexicon

/// Proposes the words that may carry an act: the longest trigger of the lexicon at each place, with every type it may have.
struct CandidateFinder {
    private let lexicon: CompiledLexicon

    init(lexicon: CompiledLexicon) { self.lexicon = lexicon }

    /// Fills `candidates`, in the order of the text, `candidateAt`, `toldBefore` and `violentCandidates`.
    func find(_ a: inout ReportAnalysis) {
        a.candidates.removeAll(keepingCapacity: true)
        a.candidateAt.refill(a.tokens.count, -1)
        // One copy of the references: every call from where the analysis is being changed would make its own.
        let seen = a
        var i = 0
        while i < seen.tokens.count {
            if let candidate = candidate(at: i, seen) {
                a.candidates.append(candidate)
                i = Int(candidate.end)
            } else {
                i += 1
            }
        }
        for (c, candidate) in a.candidates.enumerated() {
            for k in Int(candidate.start)..<Int(candidate.end) { a.candidateAt[k] = Int32(c) }
        }
        count(&a)
    }

    /// Fills `toldBefore` and `violentCandidates`.
    private func count(_ a: inout ReportAnalysis) {
        a.toldBefore.removeAll(keepingCapacity: true)
        a.violentCandidates = 0
        for (c, me) in a.candidates.enumerated() {
            let type = me.types.first
            if let type, ClaimType.allCases[Int(type)].group == .violence { a.violentCandidates += 1 }
            var told: (sameEntry: UInt8, sameType: UInt8) = (0, 0)
            var k = c - 1
            while k >= 0, told.sameEntry < 8 {
                if a.candidates[k].entry == me.entry { told.sameEntry += 1 }
                if told.sameType < 8, a.candidates[k].types.first == type { told.sameType += 1 }
                k -= 1
            }
            a.toldBefore.append(told)
        }
    }

    private func candidate(at i: Int, _ a: ReportAnalysis) -> TriggerCandidate? {
        if a.sentences[Int(a.sentenceAt[i])].furniture { return nil }
        var chosen: LexicalMatch?
        for match in a.matches(at: i) where match.pack == .triggers && a.supports(match) {
            if let current = chosen, better(current, match) { continue }
            chosen = match
        }
        guard let match = chosen, !isExcluded(match, i, a) else { return nil }
        var types = TypeList()
        var parts: UInt16 = 0
        for other in a.matches(at: i) where other.pack == .triggers && other.end == match.end && a.supports(other) {
            let entry = lexicon.entries[Int(other.entry)]
            parts |= 1 << other.form.partOfSpeech.rawValue
            for k in 0..<Int(entry.typeCount) where types.count < 8 && !types.contains(entry.type(k)) { types.append(entry.type(k)) }
        }
        var inside = false
        if a.nameAt[i] >= 0 {
            let name = a.names[Int(a.nameAt[i])]
            inside = name.end - name.start > match.end - match.start || Int(name.start) < i
        }
        let letters = match.proclitics.intersection([.conjunction, .ba, .lam, .kaf]).rawValue.nonzeroBitCount
        // A word inside a longer name, or a name of its own whose form happens to be that of a verb, carries no act.
        if inside { return nil }
        if a.nameAt[i] >= 0,
            a.names[Int(a.nameAt[i])].proclitics.rawValue.nonzeroBitCount < match.proclitics.rawValue.nonzeroBitCount
                + (match.enclitic > 0 ? 1 : 0)
        {
            return nil
        }
        let lam =
            match.proclitics.contains(.lam)
            && a.hasSecondLam(i, behind: UInt8(letters * 2), article: match.proclitics.contains(.article))
        return TriggerCandidate(
            start: Int32(i), end: match.end, trim: UInt8(letters * 2 + (lam ? 2 : 0)), types: types, parts: parts, form: match.form,
            entry: Int32(match.entry),
            proclitics: match.proclitics, enclitic: match.enclitic, sentence: a.sentenceAt[i], insideName: inside)
    }

    /// A verb inside a count ("no fewer than 9") or its noun is none; nor does a name behind a preposition carry an act.
    private func isExcluded(_ match: LexicalMatch, _ i: Int, _ a: ReportAnalysis) -> Bool {
        if match.form.isVerb, a.countAt[i] >= 0 {
            let count = a.counts[Int(a.countAt[i])]
            if Int(count.start) < i || count.noun >= 0 && Int(count.nounToken) > i {
                return Int(count.nounToken) != i || !isAlsoNoun(match, i, a)
            }
        }
        return a.nameAt[i] >= 0 && i > 0 && a.sentenceAt[i - 1] == a.sentenceAt[i] && a.roles[i - 1].contains(.preposition)
            && a.names[Int(a.nameAt[i])].pack == .places
    }

    /// "64 wounded": what looks like a verb is the noun that is counted.
    private func isAlsoNoun(_ match: LexicalMatch, _ i: Int, _ a: ReportAnalysis) -> Bool {
        match.form.contains(.english)
            && a.matches(at: i).contains { $0.pack == .triggers && $0.end == match.end && $0.form.partOfSpeech == .noun }
    }

    /// Whether the current match is to be kept against another: longer, then fewer clitics cut off.
    private func better(_ current: LexicalMatch, _ other: LexicalMatch) -> Bool {
        if current.end != other.end { return current.end > other.end }
        let a = current.proclitics.subtracting(.article).rawValue.nonzeroBitCount * 2 + (current.enclitic > 0 ? 1 : 0)
        let b = other.proclitics.subtracting(.article).rawValue.nonzeroBitCount * 2 + (other.enclitic > 0 ? 1 : 0)
        return a <= b
    }
}
