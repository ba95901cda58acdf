import ArabicText
import Lexicon

/// Numbers that count no people though they may stand beside them: ages, spans of time, distances.
extension CountFinder {
    /// "Aged 6 and 9", "a girl of 12", "four years".
    func isMeasure(_ e: CountExpression, _ i: Int, _ a: ReportAnalysis) -> Bool {
        let sentence = a.sentences[Int(a.sentenceAt[i])]
        if e.tokens.upperBound < Int(sentence.end), words.units.contains(a.tokens[e.tokens.upperBound].hash) { return true }
        var k = i - 1
        while k >= max(Int(sentence.first), i - 3) {
            if words.age.contains(a.tokens[k].hash) { return true }
            if !a.roles[k].isDisjoint(with: [.verb, .sign]) || a.countAt[k] >= 0 && a.counts[Int(a.countAt[k])].noun >= 0 { break }
            k -= 1
        }
        return isAgeOfOne(i, a)
    }

    /// "A boy of ten"; "a family of ten" counts them.
    private func isAgeOfOne(_ i: Int, _ a: ReportAnalysis) -> Bool {
        guard a.isEnglish, i > 1, words.of.contains(a.tokens[i - 1].hash), a.countAt[i - 2] >= 0 else { return false }
        let one = a.counts[Int(a.countAt[i - 2])]
        return one.max == 1 && one.noun >= 0 && Int(one.nounToken) == i - 2 && !families.contains(one.noun)
    }
}
