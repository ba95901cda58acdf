import ArabicText
import Lexicon

/// How far a phrase reaches.
extension Chunker {
    /// Where the head of a phrase ends: a count, a name, the longest noun of the lexicon ("a spokesman for"), else one word.
    func head(at start: Int, _ last: Int, _ a: ReportAnalysis) -> Int {
        if a.countAt[start] >= 0 { return Int(a.counts[Int(a.countAt[start])].end) }
        if a.nameAt[start] >= 0 { return Int(a.names[Int(a.nameAt[start])].end) }
        var end = start + 1
        for match in a.matches(at: start) where Int(match.end) > end && Int(match.end) <= last {
            switch match.pack {
            case .titles, .sources, .bodyHeads, .facilities, .placeCues, .weapons:
                if (start + 1..<Int(match.end)).allSatisfy({ a.nameAt[$0] < 0 && a.countAt[$0] < 0 && a.timeAt[$0] < 0 }) {
                    end = Int(match.end)
                }
            default: break
            }
        }
        return end
    }

    /// "of" after a count or a group, before a definite noun: "10 of the policemen". Where they come from is no part of them.
    func group(at i: Int, of start: Int, _ last: Int, _ a: ReportAnalysis) -> Int? {
        guard a.countAt[start] >= 0, of.contains(a.tokens[i].hash), i + 1 < last else { return nil }
        if a.roles[i + 1].contains(.sign) { return label(at: i + 1, last, a) }
        guard a.roles[i + 1].isDisjoint(with: [.function, .sign, .number, .conjoined]), a.timeAt[i + 1] < 0, a.countAt[i + 1] < 0,
            !boundary.isPlaceOrAct(i + 1, a)
        else { return nil }
        return i + 2
    }

    /// The end of a name in quotation marks that stands right behind its noun: "the movement ''X''".
    func label(at i: Int, _ last: Int, _ a: ReportAnalysis) -> Int? {
        guard a.tokens[i].first == 0x22 else { return nil }
        var k = i + 1
        while k < last, k - i <= 4, a.tokens[k].kind == .word, a.quoteAt[k] == a.quoteAt[i] || a.quoteAt[k] == 0 { k += 1 }
        guard k > i + 1, k < last, a.tokens[k].first == 0x22, a.tokens[k].kind == .sign else { return nil }
        return k + 1
    }

    /// The end of the body that someone with a title serves: "the envoy | of the United Nations". A medium there is whom he speaks to.
    func served(at i: Int, _ a: ReportAnalysis) -> Int? {
        guard a.nameAt[i] >= 0 else { return nil }
        let name = a.names[Int(a.nameAt[i])]
        guard Int(name.start) == i, name.pack == .actors, name.proclitics.contains(.lam), !name.proclitics.contains(.conjunction),
            !media.isMedium(entry: Int(name.entry)), a.timeAt[i] < 0
        else { return nil }
        return Int(name.end)
    }

    /// Sources and their statements belong to a body as people with titles do.
    func isSource(_ start: Int, _ a: ReportAnalysis) -> Bool {
        a.countAt[start] < 0 && a.nameAt[start] < 0 && a.matches(at: start).contains { $0.pack == .sources }
    }

    /// A given name that is spelt like a preposition, by its last letter with dots and a name behind it.
    func isGivenName(_ i: Int, _ last: Int, _ a: ReportAnalysis) -> Bool {
        guard a.roles[i].contains(.personal), i + 1 < last, a.roles[i + 1].contains(.personal), a.nameAt[i + 1] < 0 else { return false }
        let token = a.tokens[i]
        return a.source[a.text.source(Int(token.start), Int(token.end))].suffix(2).elementsEqual([0xD9, 0x8A])
    }

    /// The end of a person's name in brackets behind the title: "the prime minister (X Y)".
    func bracketed(at i: Int, _ last: Int, _ a: ReportAnalysis) -> Int? {
        guard a.tokens[i].first == 0x28 else { return nil }
        var k = i + 1
        while k < last, k - i <= 5, a.tokens[k].kind == .word, a.nameAt[k] >= 0 || !a.roles[k].contains(.function) { k += 1 }
        guard k > i + 1, k < last, a.tokens[k].first == 0x29,
            a.roles[i + 1].contains(.personal) || a.nameAt[i + 1] >= 0 && a.names[Int(a.nameAt[i + 1])].pack == .people
        else { return nil }
        return k + 1
    }

    /// Whether quotation marks or brackets enclose a short phrase.
    func isQuoted(_ start: Int, _ end: Int, _ a: ReportAnalysis) -> Bool {
        guard end - start <= 3, start > 0, end < a.tokens.count else { return false }
        let open = a.tokens[start - 1].first
        let close = a.tokens[end].first
        return a.tokens[start - 1].kind == .sign && a.tokens[end].kind == .sign
            && (open == 0x22 && close == 0x22 || open == 0x28 && close == 0x29)
    }
}
