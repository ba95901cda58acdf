import ArabicText
import Lexicon

/// Counts of nobody: "no casualties", "nobody was hurt".
extension CountFinder {
    /// An outcome's indefinite plural, or "anyone", shortly behind a negation. That there is no news of casualties counts nobody either way.
    func nobody(_ i: Int, _ a: ReportAnalysis) -> CountSpan? {
        guard i > 0, !a.roles[i].contains(.definite) else { return nil }
        let anyone =
            i > 1 && words.anyone.contains(a.tokens[i].hash) && words.none.contains(a.tokens[i - 2].hash) && a.roles[i - 1].contains(.verb)
        var noun: LexicalMatch?
        for match in a.matches(at: i) where match.pack == .victims && match.proclitics.isEmpty && match.enclitic == 0 {
            let entry = lexicon.entries[Int(match.entry)]
            if entry.attributes.1 != 0, entry.attributes.2 == plural, a.supports(match) { noun = match }
        }
        guard anyone || noun != nil, isNegated(i, a) else { return nil }
        var count = CountSpan(
            start: Int32(i), end: Int32(i + 1), trim: 0, min: 0, max: 0, approx: false, noun: -1, nounToken: -1, who: people, outcome: 0,
            others: false, partOf: -1)
        count.shape = 10
        if let noun { attach(noun, &count) }
        return count
    }

    /// Whether a negation stands within the four words before, and no news and no other count between.
    private func isNegated(_ i: Int, _ a: ReportAnalysis) -> Bool {
        let first = max(Int(a.sentences[Int(a.sentenceAt[i])].first), i - 4)
        var k = i - 1
        while k >= first {
            let hash = a.tokens[k].hash
            if words.none.contains(hash) { return true }
            if words.news.contains(hash) || a.tokens[k].kind == .sign || a.countAt[k] >= 0 { return false }
            k -= 1
        }
        return false
    }
}
