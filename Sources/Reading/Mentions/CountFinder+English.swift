import ArabicText
import Lexicon

/// What stands between an English number and its noun.
extension CountFinder {
    /// The token behind "of them", "of whom"; nil where none stands at `at`. An article of what follows is passed over.
    func ofThem(_ at: Int, _ last: Int, _ a: ReportAnalysis) -> Int? {
        guard at + 1 < last, words.of.contains(a.tokens[at].hash), words.partition.contains(a.tokens[at + 1].hash) else { return nil }
        return at + 2 < last && words.article.contains(a.tokens[at + 2].hash) ? at + 3 : at + 2
    }

    /// Where the noun of a number starts: behind "of the", "of his", and behind up to two words that describe it ("suspected", "Islamic State").
    /// `at` where no noun follows so.
    func nounStart(_ at: Int, _ last: Int, _ a: ReportAnalysis) -> Int {
        var k = at
        if k + 1 < last, words.of.contains(a.tokens[k].hash), words.determiners.contains(a.tokens[k + 1].hash) { k += 2 }
        if k < last, words.determiners.contains(a.tokens[k].hash) { k += 1 }
        var described = 0
        while k < last, described < 3 {
            if noun(at: k, a) != nil || words.others.contains(a.tokens[k].hash) { return k }
            if a.nameAt[k] >= 0 {
                k = Int(a.names[Int(a.nameAt[k])].end)
            } else if a.tokens[k].kind == .word, a.tokens[k].first < 0x80, a.timeAt[k] < 0,
                a.roles[k].isDisjoint(with: [.function, .verb, .sign, .number])
            {
                k += 1
            } else {
                return at
            }
            described += 1
        }
        return at
    }

    /// How the article before an English singular was said: 3 "a", 8 "his", 9 none; nil behind "the", which counts nobody.
    func articleShape(_ i: Int, _ a: ReportAnalysis) -> UInt8? {
        var k = i - 1
        let first = max(Int(a.sentences[Int(a.sentenceAt[i])].first), i - 4)
        while k >= first {
            let token = a.tokens[k]
            if words.article.contains(token.hash) { return 3 }
            if words.determiners.contains(token.hash) { return words.definite.contains(token.hash) ? nil : 8 }
            guard token.kind == .word, a.countAt[k] < 0, a.roles[k].isDisjoint(with: [.function, .verb]) else { return 9 }
            k -= 1
        }
        return 9
    }
}
