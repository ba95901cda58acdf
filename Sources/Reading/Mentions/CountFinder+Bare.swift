import ArabicText
import Lexicon

/// Counts without a numeral: duals, and singulars of which there is one.
extension CountFinder {
    /// A dual counts two; an indefinite singular may count one. Behind another noun of people it is that noun's adjective.
    func bare(_ i: Int, _ a: ReportAnalysis) -> CountSpan? {
        for match in a.matches(at: i) where match.pack == .victims && a.supports(match) {
            let number = lexicon.entries[Int(match.entry)].attributes.2
            guard number == dual || number == singular, match.enclitic == 0 else { continue }
            // The oblique dual and the oblique plural are written alike: with the article the plural is meant.
            let letters = match.proclitics.intersection([.conjunction, .ba, .lam, .kaf]).rawValue.nonzeroBitCount
            if match.proclitics.contains(.article) || a.roles[i].contains(.definite) || hasArticle(i, behind: letters * 2, a) { continue }
            if match.proclitics.isEmpty, i > 0, a.sentenceAt[i - 1] == a.sentenceAt[i],
                a.countAt[i - 1] >= 0 || isPerson(i - 1, a) && !a.roles[i - 1].contains(.definite)
            {
                continue
            }
            // "Abu X" is a name, no father.
            if number == singular, match.form.contains(.needsCue), i + 1 < a.tokens.count, a.roles[i + 1].contains(.personal),
                a.matches(at: i).contains(where: { $0.pack == .titles && $0.end == match.end && isNickname($0) })
            {
                continue
            }
            // "The village of Umm X" names a place.
            if i > 0, a.matches(at: i - 1).contains(where: { $0.pack == .placeCues && Int($0.end) == i }), number == singular { continue }
            var shape: UInt8 = 3
            if number == singular, match.form.contains(.english) {
                guard let article = articleShape(i, a) else { continue }
                // Only titles leave out the article.
                let sentence = a.sentences[Int(a.sentenceAt[i])]
                if article == 9, !sentence.headline, Int(sentence.first) != i { continue }
                shape = article
            }
            let value = number == dual || isConstructDual(i, match, a) ? 2 : 1
            var count = CountSpan(
                start: Int32(i), end: match.end, trim: UInt8(letters * 2), min: value, max: value, approx: false, noun: -1, nounToken: -1,
                who: 0,
                outcome: 0, others: false, partOf: -1)
            attach(match, &count)
            count.shape =
                number == dual
                ? (a.matches(at: i).contains { $0.pack == .victims && lexicon.entries[Int($0.entry)].attributes.2 == plural } ? 2 : 1)
                : shape
            let last = Int(a.sentences[Int(a.sentenceAt[i])].end)
            absorb(&count, last, a)
            repeatNumber(&count, last, a)
            if count.who == people || count.who == 0 || isElement(count) { refineBody(&count, last, a) }
            bound(&count, nil, last, a)
            partition(&count, i, a)
            return count
        }
        return nil
    }

    /// "Two fighters of the opposition": a dual in annexation is spelt like the accusative singular, which takes no definite word behind it.
    private func isConstructDual(_ i: Int, _ match: LexicalMatch, _ a: ReportAnalysis) -> Bool {
        let next = Int(match.end)
        guard !match.form.contains(.needsCue), Int(match.end) == i + 1, next < a.tokens.count, a.sentenceAt[next] == a.sentenceAt[i],
            a.timeAt[next] < 0
        else { return false }
        let token = a.tokens[i]
        guard a.text.bytes[Int(token.start)..<Int(token.end)].suffix(2).elementsEqual([0xD8, 0xA7]) else { return false }
        return a.roles[next].contains(.definite) && a.roles[next].isDisjoint(with: [.prefixed, .conjoined, .function])
    }

    /// "Two soldiers, two": the number said again behind the noun, its adjective or "others" belongs to it.
    private func repeatNumber(_ count: inout CountSpan, _ last: Int, _ a: ReportAnalysis) {
        var at = Int(count.end)
        if at < last, words.others.contains(a.tokens[at].hash) {
            count.others = true
            at += 1
            count.end = Int32(at)
        }
        if at < last, words.again.contains(a.tokens[at].hash) {
            count.end = Int32(at + 1)
            // Said again, it is surely a dual and no plural.
            if count.shape == 2 { count.shape = 1 }
        }
    }

    /// Whether the article stands behind so many bytes of a word: "and the wounded".
    private func hasArticle(_ i: Int, behind trim: Int, _ a: ReportAnalysis) -> Bool {
        let at = Int(a.tokens[i].start) + trim
        return trim > 0 && at + 4 < Int(a.tokens[i].end)
            && a.text.bytes[at..<(at + 4)].elementsEqual([0xD8, 0xA7, 0xD9, 0x84])
    }

    private func isNickname(_ title: LexicalMatch) -> Bool { lexicon.entries[Int(title.entry)].attributes.0 == citizen }

    private func isPerson(_ i: Int, _ a: ReportAnalysis) -> Bool {
        a.matches(at: i).contains { ($0.pack == .victims || $0.pack == .titles) && Int($0.end) == i + 1 && a.supports($0) }
    }
}
