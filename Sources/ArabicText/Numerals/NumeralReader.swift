/// One reading of one text by `NumeralGrammar`; holds references only.
struct NumeralReader {
    typealias Sense = NumeralGrammar.Sense
    let table: TermTable
    let tokens: [Token]
    let text: FoldedText

    /// A bare amount, without hedges.
    struct Amount {
        var min: Int?
        var max: Int?
        var approx = false
        var kind: CountExpression.Kind
        var isDual = false
        var start: Int
        var next: Int
        var clitics: TermTable.Clitics
    }

    func match(_ at: Int, _ senses: UInt64) -> TermTable.Match? { table.match(at: at, in: tokens, text: text, senses: senses) }
    func sense(_ match: TermTable.Match) -> Sense { Sense(rawValue: match.sense) ?? .and }

    private static let hedge = NumeralGrammar.mask(.hedge, .bareHedge)
    private static let opening = NumeralGrammar.mask(.hedge, .bareHedge, .between, .from)
    private static let link = NumeralGrammar.mask(.to, .or)
    private static let conjunction = NumeralGrammar.mask(.and)
    static let all = ~NumeralGrammar.mask(.hedgeAfter, .to, .or, .and, .percent, .ordinal)

    func count(at i: Int) -> CountExpression? {
        if tokens[i].kind == .number {
            guard let amount = amount(at: i) else { return nil }
            return finish(ranged(amount), from: i, start: amount.start, clitics: [], hedges: [])
        }
        if let opened = match(i, Self.opening), let found = opening(opened, i) { return found }
        guard !followsOrdinal(i), let amount = amount(at: i) else { return nil }
        return finish(ranged(amount), from: i, start: amount.start, clitics: amount.clitics, hedges: [])
    }

    /// A count behind a hedge, "between" or "from".
    private func opening(_ head: TermTable.Match, _ i: Int) -> CountExpression? {
        var hedges: [CountExpression.Hedge] = []
        var j = head.next
        switch sense(head) {
        case .between: return between(j, NumeralGrammar.mask(.and, .to), i, head, [])
        case .from: return between(j, NumeralGrammar.mask(.to), i, head, [])
        case .bareHedge where !head.clitics.isDisjoint(with: .preposition): return nil
        default: hedges.append(NumeralGrammar.hedges[head.value])
        }
        var rounds = 0
        while rounds < 3 {
            rounds += 1
            j = skipParticle(j)
            if let more = match(j, Self.hedge), amountStart(more.next) {
                hedges.append(NumeralGrammar.hedges[more.value])
                j = more.next
            } else {
                break
            }
        }
        if let open = match(j, NumeralGrammar.mask(.between)),
            let range = between(open.next, NumeralGrammar.mask(.and, .to), i, head, hedges)
        {
            return range
        }
        guard let amount = amount(at: j), amount.kind != .indefinite, amount.kind != .oneOf else { return nil }
        return finish(ranged(amount), from: i, start: head.start, clitics: head.clitics, hedges: hedges)
    }

    private func amountStart(_ j: Int) -> Bool {
        let k = skipParticle(j)
        guard k < tokens.count else { return false }
        return tokens[k].kind == .number || match(k, Self.all) != nil
    }

    private func between(
        _ j: Int, _ links: UInt64, _ i: Int, _ head: TermTable.Match, _ hedges: [CountExpression.Hedge]
    ) -> CountExpression? {
        guard let low = amount(at: skipParticle(j), compound: links & Self.conjunction == 0), let from = low.min, low.kind != .indefinite,
            let high = after(low.next, links), let to = high.max, from < to || from * 1000 <= to * 1000 && low.kind != .vague
        else { return nil }
        guard let bounds = scaled(from, low, to, high) else { return nil }
        var amount = high
        amount.min = bounds.0
        amount.max = bounds.1
        amount.kind = .range
        amount.approx = low.approx || high.approx
        amount.isDual = false
        return finish(amount, from: i, start: head.start, clitics: head.clitics, hedges: hedges)
    }

    /// "10 to 15 thousand" is 10,000 to 15,000: a scale after the second bound holds for a small first one.
    private func scaled(_ from: Int, _ low: Amount, _ to: Int, _ high: Amount) -> (Int, Int)? {
        if from >= to { return nil }
        if low.kind == .digits, high.kind == .digits, from < 1000, to >= 1000, tokens[high.next - 1].kind == .word {
            var scale = 1000
            while to % (scale * 1000) == 0, scale < 1_000_000 { scale *= 1000 }
            if from * scale < to { return (from * scale, to) }
        }
        return (from, to)
    }

    /// The amount behind a link word, glued or detached.
    private func after(_ j: Int, _ links: UInt64) -> Amount? {
        if let link = match(j, links) { return amount(at: skipParticle(link.next)) }
        guard links & Self.conjunction != 0, let amount = amount(at: j), amount.clitics.contains(.and) else { return nil }
        return amount
    }

    /// Takes "- 15", "to 15", "or 15" behind an amount.
    private func ranged(_ low: Amount) -> Amount {
        guard low.kind != .indefinite, low.kind != .oneOf, let from = low.min, low.next < tokens.count else { return low }
        var high: Amount?
        if tokens[low.next].first == 0x2D, tokens[low.next].count == 1, low.next + 1 < tokens.count {
            guard tokens[low.next].spaceBefore == tokens[low.next + 1].spaceBefore else { return low }
            high = amount(at: low.next + 1)
        } else if let link = match(low.next, Self.link), link.clitics.isEmpty {
            high = amount(at: skipParticle(link.next))
        }
        guard var high, let to = high.max, high.kind != .indefinite, high.clitics.isDisjoint(with: .conjunction),
            let bounds = scaled(from, low, to, high)
        else { return low }
        high.min = bounds.0
        high.max = bounds.1
        high.kind = .range
        high.approx = high.approx || low.approx
        return high
    }

    private func finish(
        _ amount: Amount, from i: Int, start: Int, clitics: TermTable.Clitics, hedges: [CountExpression.Hedge]
    ) -> CountExpression {
        var amount = amount
        if amount.next < tokens.count {
            let sign = tokens[amount.next]
            if sign.kind == .sign, sign.first == 0x25 {
                amount.kind = .percent
                amount.next += 1
            } else if let found = match(amount.next, NumeralGrammar.mask(.percent)) {
                amount.kind = .percent
                amount.next = found.next
            }
        }
        var result = CountExpression(
            tokens: i..<amount.next, start: start, end: Int(tokens[amount.next - 1].end), min: amount.min, max: amount.max,
            approx: amount.approx, kind: amount.kind, hedge: nil, isDual: amount.isDual,
            conjoined: !clitics.isDisjoint(with: .conjunction), definite: clitics.contains(.article))
        for hedge in hedges { result = result.applying(hedge) }
        return result
    }

    /// Skips a detached proclitic or article ("ما يقارب الـ 20", "بـ 30"), one letter or two and touching nothing.
    private func skipParticle(_ j: Int) -> Int {
        guard j + 1 < tokens.count, tokens[j].kind == .word, tokens[j].count <= 4, tokens[j].first >= 0x80,
            tokens[j + 1].kind == .number || match(j + 1, Self.all) != nil
        else { return j }
        let at = Int(tokens[j].start)
        let letters = (text.bytes[at], text.bytes[at + 1])
        if tokens[j].count == 2 { return letters == (0xD8, 0xA8) || letters == (0xD9, 0x84) ? j + 1 : j }
        return letters == (0xD8, 0xA7) && text.bytes[at + 2] == 0xD9 && text.bytes[at + 3] == 0x84 ? j + 1 : j
    }
}
