/// Dates: numeric, day and month of four systems and the Hijri calendar, months and years.
extension TimeReader {
    /// The value of a token of plain digits; nil for others.
    func number(_ j: Int) -> Int? {
        guard j < tokens.count, tokens[j].kind == .number, tokens[j].count <= 4 else { return nil }
        var value = 0
        for k in Int(tokens[j].start)..<Int(tokens[j].end) {
            guard text.bytes[k] &- 0x30 < 10 else { return nil }
            value = value * 10 + Int(text.bytes[k] - 0x30)
        }
        return value
    }

    /// A date that starts with digits, or with an English month.
    func date(at j: Int) -> Reading? {
        guard j < tokens.count else { return nil }
        if tokens[j].kind == .number { return numeric(at: j) ?? dayAndMonth(at: j) }
        return month(at: j, weak: false)
    }

    /// "29/1/2012", "2012-01-29", "29.1.2012", "15/3/1433".
    private func numeric(at j: Int) -> Reading? {
        guard let first = number(j) else { return pointed(at: j) }
        guard j + 4 < tokens.count, [0x2F, 0x2D, 0x2E].contains(sign(j + 1)), sign(j + 3) == sign(j + 1), let second = number(j + 2),
            let third = number(j + 4), !(1...4).contains(where: { tokens[j + $0].spaceBefore })
        else { return nil }
        if tokens[j].count == 4 { return civil(third, second, first, j, j + 5) }
        guard tokens[j + 4].count == 4 || tokens[j + 4].count == 2 && sign(j + 1) == 0x2F else { return nil }
        let year = tokens[j + 4].count == 2 ? 2000 + third : third
        return civil(first, second, year, j, j + 5) ?? civil(second, first, year, j, j + 5)
    }

    /// "29.01.2012": the tokenizer reads the first point as a decimal one.
    private func pointed(at j: Int) -> Reading? {
        guard j + 2 < tokens.count, sign(j + 1) == 0x2E, let year = number(j + 2), tokens[j + 2].count == 4, !tokens[j + 2].spaceBefore
        else { return nil }
        var parts = [0, 0]
        var at = 0
        for k in Int(tokens[j].start)..<Int(tokens[j].end) {
            let byte = text.bytes[k]
            if byte == 0x2E {
                at = 1
            } else if byte &- 0x30 < 10 {
                parts[at] = min(999, parts[at] * 10 + Int(byte - 0x30))
            } else {
                return nil
            }
        }
        return civil(parts[0], parts[1], year, j, j + 3)
    }

    private func civil(_ day: Int, _ month: Int, _ year: Int, _ j: Int, _ next: Int) -> Reading? {
        let date =
            (1300...1500).contains(year)
            ? HijriDate(year: year, month: month, day: day)?.civil
            : (1800...2199).contains(year) ? CivilDate(year: year, month: month, day: day) : nil
        guard let date else { return nil }
        return Reading(from: date, to: date, basis: .stated, yearStated: true, start: Int(tokens[j].start), next: next)
    }

    /// "الخامس من آذار", "the fifth of March".
    func ordinalDate(at j: Int) -> Reading? {
        guard let day = grammar.numerals.ordinal(at: j, in: tokens, text: text), day.value <= 31, let of = match(day.next, .of) else {
            return nil
        }
        return dayIn(of.next, first: day.value, last: day.value, start: afterClitics(j))
    }

    private func afterClitics(_ j: Int) -> Int {
        let start = Int(tokens[j].start)
        // A glued preposition stands before the article: lam, ba, kaf, waw, fa.
        guard tokens[j].count > 8, text.bytes[start + 2] == 0xD8, text.bytes[start + 3] == 0xA7, text.bytes[start + 4] == 0xD9,
            text.bytes[start + 5] == 0x84
        else { return start }
        return start + 2
    }

    /// "20 تموز/يوليو 2012", "3-5 March", "من 3 إلى 5 آذار".
    private func dayAndMonth(at j: Int) -> Reading? {
        guard let first = number(j), (1...31).contains(first), tokens[j].count <= 2 else { return nil }
        var last = first
        var at = j + 1
        if sign(at) == 0x2D, let other = number(at + 1), other > first {
            (last, at) = (other, at + 2)
        } else if let link = match(at, .to), let other = number(link.next), other > first {
            (last, at) = (other, link.next + 1)
        } else if at + 1 < tokens.count, tokens[at].kind == .word, tokens[at].count == 2, text.bytes[Int(tokens[at].start)] == 0xD9,
            text.bytes[Int(tokens[at].start) + 1] == 0x88, let other = number(at + 1), other > first
        {
            (last, at) = (other, at + 2)
        }
        if at < tokens.count, tokens[at].count == 2, tokens[at].kind == .word, tokens[at].first > 0x60, tokens[at].first < 0x80,
            !tokens[at].spaceBefore
        {
            at += 1
        }
        if let of = match(at, .of) { at = of.next }
        guard last <= 31 else { return nil }
        return dayIn(at, first: first, last: last, start: Int(tokens[j].start))
    }

    private func dayIn(_ j: Int, first: Int, last: Int, start: Int) -> Reading? {
        var at = j
        if let word = match(at, .unit), word.value == 4, !word.english {
            if let adjective = match(word.next, TimeGrammar.mask(.current, .past)), adjective.clitics == .article {
                return inCurrent(first, last, sense(adjective) == .past ? -1 : 0, start, adjective.next)
            }
            at = word.next
        } else if let adjective = match(at, .current), adjective.clitics == .article {
            return inCurrent(first, last, 0, start, adjective.next)
        }
        guard let name = monthName(at: at, weak: true) else { return nil }
        let tail = self.tail(name.next)
        var reading = Reading(basis: .stated, start: start, next: tail.next)
        reading.yearStated = tail.year != nil
        guard let day = resolve(first, name, tail) else { return tail.year == nil && anchor == nil ? reading : nil }
        reading.from = day
        reading.to = day.adding(days: last - first)
        if last > first { (reading.precision, reading.extent) = (.days, .span) }
        if let agreeing = match(reading.next, .agreeing)
            ?? (sign(reading.next) == 0x28 && name.hijri
                ? TermTable.Match(
                    sense: 0, value: 0, english: false, next: reading.next + 1, clitics: [], start: 0) : nil),
            let other = date(at: agreeing.next), other.precision == .day
        {
            let closed = sign(reading.next) == 0x28 && sign(other.next) == 0x29
            (reading.next, reading.yearStated) = (closed ? other.next + 1 : other.next, other.yearStated || reading.yearStated)
            if name.hijri { (reading.from, reading.to) = (other.from, other.to) }
        }
        return reading
    }

    private func inCurrent(_ first: Int, _ last: Int, _ shift: Int, _ start: Int, _ next: Int) -> Reading? {
        var reading = Reading(basis: .stated, start: start, next: next)
        guard let month = anchor?.firstOfMonth(adding: shift) else { return reading }
        guard let from = CivilDate(year: month.year, month: month.month, day: first) else { return nil }
        (reading.from, reading.to) = (from, from.adding(days: last - first))
        if last > first { (reading.precision, reading.extent) = (.days, .span) }
        return reading
    }

    /// A month's name, with its second form ("تموز/يوليو", "يوليو (تموز)", "مايو أيار").
    struct MonthName {
        var month: Int
        var hijri: Bool
        var weak: Bool
        var doubled = false
        var start: Int
        var next: Int
    }

    func monthName(at j: Int, weak: Bool) -> MonthName? {
        let names = TimeGrammar.mask(.month, .hijri, .weakMonth, .weakHijri)
        guard let name = match(j, names) else { return nil }
        let kind = sense(name)
        var result = MonthName(
            month: name.value, hijri: kind == .hijri || kind == .weakHijri, weak: kind == .weakMonth || kind == .weakHijri,
            start: name.start,
            next: name.next)
        if result.weak, name.clitics.contains(.article) { return nil }
        let separator = [0x2F, 0x2D, 0x28].contains(sign(name.next)) ? 1 : 0
        if let twin = match(name.next + separator, names), twin.value == name.value, !name.english, twin.clitics.isEmpty,
            sense(twin) == .month || sense(twin) == .weakMonth, !result.hijri
        {
            (result.next, result.doubled) = (twin.next, true)
            if sign(name.next) == 0x28, sign(twin.next) == 0x29 { result.next += 1 }
        }
        return result
    }

    /// What may stand behind a month: an adjective, a year.
    func tail(_ j: Int) -> (year: Int?, shift: Int?, next: Int) {
        if let adjective = match(j, TimeGrammar.mask(.past, .future, .current)), adjective.clitics == .article {
            return (nil, sense(adjective) == .past ? -1 : sense(adjective) == .future ? 1 : 0, adjective.next)
        }
        var at = j
        if sign(at) == 0x2C { at += 1 }
        if let of = match(at, .of), !of.english { at = of.next }
        if let word = match(at, .unit), word.value == 5 {
            if let adjective = match(word.next, TimeGrammar.mask(.past, .current)), adjective.clitics == .article, let anchor {
                return (anchor.year + (sense(adjective) == .past ? -1 : 0), nil, adjective.next)
            }
            at = word.next
        }
        guard let year = number(at), tokens[at].count == 4, (1300...1500).contains(year) || (1800...2199).contains(year),
            tokens[at].newlinesBefore == 0
        else { return (nil, nil, j) }
        if let era = match(at + 1, .era) { return (year, nil, era.next) }
        return (year, nil, at + 1)
    }

    func resolve(_ day: Int, _ name: MonthName, _ tail: (year: Int?, shift: Int?, next: Int)) -> CivilDate? {
        func make(_ year: Int) -> CivilDate? {
            name.hijri ? HijriDate(year: year, month: name.month, day: day)?.civil : CivilDate(year: year, month: name.month, day: day)
        }
        if let year = tail.year { return make(year) }
        guard let anchor else { return nil }
        let current = name.hijri ? HijriDate(anchor)?.year ?? 0 : anchor.year
        let candidates = (-4...2).compactMap { make(current + $0) }
        if tail.shift == 1 { return candidates.first { $0 > anchor } }
        // A date a little ahead is an announcement, not last year's.
        let limit = tail.shift == -1 ? anchor : anchor.adding(days: 30)
        return candidates.last { $0 <= limit }
    }
}
