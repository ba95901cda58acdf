import ArabicText
import Lexicon

/// Finds the counts of people in a text: a number with its noun, a number alone, a dual, a bare singular.
///
/// What is no count of people (money, kilometres, editions) is proposed all the same where the noun is unknown; the decision drops it.
struct CountFinder {
    private let lexicon: CompiledLexicon
    private let grammar: NumeralGrammar
    private let singular: UInt16
    private let dual: UInt16
    private let people: UInt16
    private let partition: Set<UInt64>
    private let others: Set<UInt64>

    init(lexicon: CompiledLexicon, grammar: NumeralGrammar) {
        self.lexicon = lexicon
        self.grammar = grammar
        singular = lexicon.symbol("singular") ?? .max
        dual = lexicon.symbol("dual") ?? .max
        people = lexicon.symbol("people") ?? .max
        partition = []
        others = []
    }

    /// Fills `counts` and `countAt`; needs names and times.
    func find(_ a: inout ReportAnalysis) {
        a.counts.removeAll(keepingCapacity: true)
        a.countAt.removeAll(keepingCapacity: true)
        for _ in a.tokens { a.countAt.append(-1) }
        var i = 0
        while i < a.tokens.count {
            guard a.timeAt[i] < 0, a.nameAt[i] < 0, !a.isFurniture[i], let count = numbered(i, a) ?? bare(i, a) else {
                i += 1
                continue
            }
            for k in Int(count.start)..<Int(count.end) { a.countAt[k] = Int32(a.counts.count) }
            a.counts.append(count)
            i = Int(count.end)
        }
    }

    private func numbered(_ i: Int, _ a: ReportAnalysis) -> CountSpan? {
        guard let e = grammar.count(at: i, in: a.tokens, text: a.text) else { return nil }
        var count = CountSpan(
            start: Int32(i), end: Int32(e.tokens.upperBound), trim: 0, min: e.min, max: e.max, approx: e.approx, noun: -1, nounToken: -1, who: 0,
            outcome: 0, others: false, partOf: -1)
        let next = e.tokens.upperBound
        guard next < a.tokens.count, a.sentenceAt[next] == a.sentenceAt[i] else { return count }
        if let noun = noun(at: next, a) { attach(noun, &count) }
        return count
    }

    private func attach(_ noun: LexicalMatch, _ count: inout CountSpan) {
        let entry = lexicon.entries[Int(noun.entry)]
        count.noun = Int32(noun.entry)
        count.nounToken = noun.start
        count.end = noun.end
        count.who = entry.attributes.0
        count.outcome = entry.attributes.1
    }

    private func noun(at i: Int, _ a: ReportAnalysis) -> LexicalMatch? {
        a.matches(at: i).filter { $0.pack == .victims && $0.proclitics.subtracting(.article).isEmpty }.max { $0.end < $1.end }
    }

    /// A dual counts two; an indefinite singular may count one.
    private func bare(_ i: Int, _ a: ReportAnalysis) -> CountSpan? {
        for match in a.matches(at: i) where match.pack == .victims {
            let number = lexicon.entries[Int(match.entry)].attributes.2
            guard number == dual || number == singular, match.enclitic == 0 else { continue }
            if number == singular, match.proclitics.contains(.article) || a.roles[i].contains(.definite) { continue }
            let value = number == dual ? 2 : 1
            let letters = match.proclitics.intersection([.conjunction, .ba, .lam, .kaf]).rawValue.nonzeroBitCount
            var count = CountSpan(
                start: Int32(i), end: match.end, trim: UInt8(letters * 2), min: value, max: value, approx: false, noun: -1, nounToken: -1, who: 0,
                outcome: 0, others: false, partOf: -1)
            attach(match, &count)
            return count
        }
        return nil
    }
}
