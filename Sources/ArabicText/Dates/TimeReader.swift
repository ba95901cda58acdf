/// One reading of one text by `TimeGrammar`; holds references only.
struct TimeReader {
    typealias Sense = TimeGrammar.Sense
    let grammar: TimeGrammar
    let tokens: [Token]
    let text: FoldedText
    let anchor: CivilDate?

    /// An expression under way.
    struct Reading {
        var from: CivilDate?
        var to: CivilDate?
        var precision: TimeExpression.Precision = .day
        var extent: TimeExpression.Extent = .point
        var basis: TimeExpression.Basis = .relative
        var open = false
        var settles = true
        var weekday: Int?
        var conflict = false
        var offset: Int?
        /// The first day of the stretch at whose start something was, which settles no date unless it has gone on since.
        var begins: CivilDate?
        var yearStated = false
        var ambiguous = false
        var floats = false
        var echoes = false
        var start: Int
        var next: Int
    }

    func match(_ at: Int, _ senses: UInt64) -> TermTable.Match? { grammar.table.match(at: at, in: tokens, text: text, senses: senses) }
    func match(_ at: Int, _ sense: Sense) -> TermTable.Match? { match(at, 1 << UInt64(sense.rawValue)) }
    func sense(_ match: TermTable.Match) -> Sense { Sense(rawValue: match.sense) ?? .of }
    func sign(_ at: Int) -> UInt8 { at < tokens.count && tokens[at].kind == .sign && tokens[at].count == 1 ? tokens[at].first : 0 }

    func expression(at i: Int) -> TimeExpression? {
        guard let reading = opened(at: i) ?? core(at: i) else { return nil }
        let dated = reading.from != nil || reading.to != nil
        return TimeExpression(
            tokens: i..<reading.next, start: reading.start, end: Int(tokens[reading.next - 1].end), from: reading.from, to: reading.to,
            precision: reading.precision, extent: reading.extent, basis: reading.basis, open: reading.open, settles: reading.settles,
            needsAnchor: anchor == nil && !dated && reading.settles, weekday: reading.weekday, weekdayConflict: reading.conflict,
            yearStated: reading.yearStated, ambiguous: reading.ambiguous, floats: reading.floats, echoes: reading.echoes,
            written: reading.offset.flatMap { offset in reading.from?.adding(days: -offset) })
    }

    /// Expressions that a preposition opens: since, ago, during, for, in.
    private func opened(at i: Int) -> Reading? {
        guard let head = match(i, TimeGrammar.mask(.since, .ago, .window, .over, .inside)) else { return run(at: i) ?? agoBehind(i) }
        switch sense(head) {
        case .since:
            var reading: Reading
            if let amount = amount(at: head.next) {
                reading = back(amount, head)
            } else if let inner = core(at: skipArticle(head.next)) ?? bareYear(at: head.next) {
                reading = inner
            } else {
                return nil
            }
            if let first = reading.begins { (reading.from, reading.settles) = (first, true) }
            (reading.to, reading.open, reading.extent, reading.start, reading.floats) = (nil, true, .span, head.start, false)
            return reading
        case .ago:
            guard let amount = amount(at: head.next), !amount.definite else { return nil }
            // "Three days after it" counts back from the day of the report; "after three days" alone says nothing of when.
            if head.value == 1, head.english || match(amount.next, TimeGrammar.mask(.of, .to)) == nil { return nil }
            var reading = back(amount, head)
            reading.to = reading.from
            return reading
        case .window:
            guard let amount = amount(at: head.next) else { return nil }
            return window(amount, head, past: head.value == 1)
        case .over:
            guard let amount = amount(at: head.next) else { return run(at: i) }
            var reading = back(amount, head)
            (reading.extent, reading.open) = (.span, true)
            return reading
        default:
            if let amount = amount(at: head.next), amount.definite || amount.english { return window(amount, head, past: amount.english) }
            return month(at: head.next, weak: true) ?? bareYear(at: head.next)
        }
    }

    /// "لليوم الخامس على التوالي", "for the fifth day".
    private func run(at i: Int) -> Reading? {
        var start = Int(tokens[i].start)
        var found: (value: Int, next: Int)?
        if let unit = match(i, TimeGrammar.mask(.unit, .eve)), unit.clitics.contains(.to),
            unit.clitics.contains(.article) || sense(unit) == .eve
        {
            start = unit.start
            let step = sense(unit) == .unit ? days(unit.value) : 1
            var at = unit.next
            if at + 1 < tokens.count, tokens[at].kind == .word, tokens[at].count == 4, tokens[at + 1].kind == .number { at += 1 }
            if at < tokens.count, tokens[at].kind == .number, let value = number(at) {
                found = (value, at + 1)
            } else {
                found = grammar.numerals.ordinal(at: at, in: tokens, text: text)
            }
            guard let count = found, step > 0, count.value <= 400 else { return nil }
            return finishRun(count, step: step, start: start)
        }
        guard let head = match(i, TimeGrammar.mask(.run)), head.english,
            let count = grammar.numerals.ordinal(at: head.next, in: tokens, text: text)
        else { return nil }
        let mark = match(count.next, .run)
        guard let unit = match(mark?.next ?? count.next, .unit), days(unit.value) > 0 else { return nil }
        return finishRun((count.value, unit.next), step: days(unit.value), start: head.start)
    }

    private func finishRun(_ count: (value: Int, next: Int), step: Int, start: Int) -> Reading {
        var reading = Reading(precision: .days, extent: .span, basis: .run, open: true, start: start, next: count.next)
        reading.from = anchor?.adding(days: -(count.value - 1) * step)
        if let mark = match(count.next, .run) { reading.next = mark.next }
        return reading
    }

    /// The token after an English "the".
    private func skipArticle(_ j: Int) -> Int {
        guard j + 1 < tokens.count, tokens[j].count == 3, tokens[j].first == 0x74, text.bytes[Int(tokens[j].start) + 1] == 0x68 else {
            return j
        }
        return core(at: j) == nil ? j + 1 : j
    }

    /// "two days ago".
    private func agoBehind(_ i: Int) -> Reading? {
        guard tokens[i].first < 0x80, let amount = amount(at: i), let ago = match(amount.next, .ago), ago.english else { return nil }
        var reading = back(amount, ago)
        (reading.start, reading.to, reading.next) = (Int(tokens[i].start), reading.from, ago.next)
        return reading
    }

    // MARK: Amounts

    /// So many units.
    struct Amount {
        var count: Int?
        var hedged: Bool
        var unit: Int
        var definite: Bool
        var english: Bool
        var next: Int
    }

    /// How many days a unit has; 0 below a day, negative from a month up.
    func days(_ unit: Int) -> Int { unit == 2 ? 1 : unit == 3 ? 7 : unit < 2 ? 0 : -1 }

    func amount(at j: Int) -> Amount? {
        guard j < tokens.count else { return nil }
        let units = TimeGrammar.mask(.unit, .dual, .plural)
        var at = j
        if at + 1 < tokens.count, tokens[at].kind == .word, tokens[at].count == 4, tokens[at + 1].kind == .number { at += 1 }
        if let unit = match(at, units), unit.clitics.isDisjoint(with: .preposition) {
            let definite = unit.clitics.contains(.article)
            var result = Amount(
                count: sense(unit) == .dual ? 2 : sense(unit) == .unit ? 1 : nil, hedged: false, unit: unit.value, definite: definite,
                english: unit.english, next: unit.next)
            if sense(unit) == .unit, definite || unit.english { return nil }
            // "منذ يوم الجمعة", "منذ شهر آذار", "منذ عام 2011" name a time, they measure none.
            if sense(unit) == .unit, day(at: unit.next) != nil || monthName(at: unit.next, weak: true) != nil || number(unit.next) != nil {
                return nil
            }
            if sense(unit) == .plural, let count = grammar.numerals.count(at: unit.next, in: tokens, text: text), definite == count.definite
            {
                (result.count, result.next) = (count.min, count.tokens.upperBound)
            }
            guard definite else { return result }
            guard let past = match(result.next, .past) else { return nil }
            result.next = past.next
            return result
        }
        var count: CountExpression?
        if tokens[at].first == 0x61, tokens[at].count <= 2 {
            if let unit = match(at + 1, .unit), unit.english {
                return Amount(count: 1, hedged: false, unit: unit.value, definite: false, english: true, next: unit.next)
            }
        }
        count = grammar.numerals.count(at: at, in: tokens, text: text)
        if count == nil, let hedge = match(at, .about), let unit = match(hedge.next, units) {
            return Amount(count: 1, hedged: true, unit: unit.value, definite: false, english: unit.english, next: unit.next)
        }
        guard let count, let unit = match(count.tokens.upperBound, units) else { return nil }
        var result = Amount(
            count: count.min == count.max ? count.min : nil, hedged: count.hedge != nil || count.approx || count.min != count.max,
            unit: unit.value, definite: false, english: unit.english, next: unit.next)
        if let past = match(unit.next, .past) { (result.next, result.definite) = (past.next, true) }
        return result
    }

    /// From so long before the anchor.
    private func back(_ amount: Amount, _ head: TermTable.Match) -> Reading {
        let step = days(amount.unit)
        var reading = Reading(start: head.start, next: amount.next)
        reading.precision = amount.unit >= 5 ? .year : amount.unit == 4 ? .month : amount.unit == 3 ? .week : .day
        guard let count = amount.count ?? (step == 0 ? 1 : nil), !amount.hedged, step >= 0, count < 4000 else {
            reading.settles = false
            return reading
        }
        reading.floats = head.value == 0
        reading.from = anchor?.adding(days: step == 0 ? -(amount.unit == 1 ? count / 24 : 0) : -count * step)
        return reading
    }

    /// The days before the anchor, which is the last of them when hours are counted or nothing says "past".
    private func window(_ amount: Amount, _ head: TermTable.Match, past: Bool) -> Reading {
        let step = days(amount.unit)
        var reading = Reading(extent: .span, start: head.start, next: amount.next)
        reading.precision = amount.unit >= 5 ? .year : amount.unit == 4 ? .month : amount.unit == 3 ? .week : .days
        guard let count = amount.count, !amount.hedged, step >= 0, count < 4000 else {
            reading.settles = false
            return reading
        }
        reading.floats = true
        let length = step == 0 ? (amount.unit == 1 ? (count + 23) / 24 : 0) : count * step
        reading.from = anchor?.adding(days: -length)
        reading.to = step > 0 && (past || amount.definite) ? anchor?.adding(days: -1) : anchor
        return reading
    }
}
