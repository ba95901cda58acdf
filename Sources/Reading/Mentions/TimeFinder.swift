import ArabicText
import Lexicon

/// Finds the time expressions of a text and reads them against the publication date.
struct TimeFinder {
    private let grammar: TimeGrammar

    init(grammar: TimeGrammar) { self.grammar = grammar }

    /// Fills `times` and `timeAt`, left to right, the longest expression at each place.
    func find(_ a: inout ReportAnalysis) {
        a.times.removeAll(keepingCapacity: true)
        a.timeAt.removeAll(keepingCapacity: true)
        for _ in a.tokens { a.timeAt.append(-1) }
        var i = 0
        while i < a.tokens.count {
            guard a.nameAt[i] < 0, let expression = grammar.expression(at: i, in: a.tokens, text: a.text, anchor: a.anchor),
                !expression.ambiguous,
                !expression.tokens.isEmpty, !runsIntoName(expression.tokens, a)
            else {
                i += 1
                continue
            }
            for k in expression.tokens { a.timeAt[k] = Int32(a.times.count) }
            a.times.append(
                TimeSpan(start: Int32(expression.tokens.lowerBound), end: Int32(expression.tokens.upperBound), expression: expression))
            i = expression.tokens.upperBound
        }
    }

    /// Whether an expression ends inside a name: the gate of Palmyra begins like "in August".
    private func runsIntoName(_ tokens: Range<Int>, _ a: ReportAnalysis) -> Bool {
        guard let last = tokens.last, a.nameAt[last] >= 0 else { return false }
        let name = a.names[Int(a.nameAt[last])]
        if Int(name.end) > tokens.upperBound { return true }
        // Ibb and August differ by the hamza that folding takes away.
        let first = Int(a.tokens[last].start)
        return name.pack == .places && a.source[a.text.source(first, first + 2)].elementsEqual([0xD8, 0xA5])
    }
}
