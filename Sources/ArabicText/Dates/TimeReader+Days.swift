/// Days by name: today, yesterday, weekdays, nights, parts of days, weeks and months counted from the anchor.
extension TimeReader {
    private static let heads = TimeGrammar.mask(
        .weekday, .month, .hijri, .weakMonth, .weakHijri, .offset, .part, .night, .eve, .lastNight, .unit, .fuzzy, .season, .dayWord, .this,
        .last, .next, .overnight, .sameDay)

    /// An expression that no preposition opens.
    func core(at i: Int) -> Reading? {
        guard i < tokens.count else { return nil }
        if tokens[i].kind == .number { return date(at: i) }
        guard let head = match(i, Self.heads) else { return ordinalDate(at: i) }
        switch sense(head) {
        case .overnight, .lastNight:
            var reading = Reading(precision: .night, extent: .span, start: head.start, next: head.next)
            (reading.from, reading.to) = (anchor?.adding(days: head.value - 1), anchor?.adding(days: head.value))
            reading.floats = true
            return reading
        case .sameDay: return Reading(settles: false, echoes: true, start: head.start, next: head.next)
        case .part, .night, .eve: return part(head)
        case .fuzzy: return fuzzy(head)
        case .season: return season(head)
        case .this, .last, .next: return around(head)
        case .unit: return head.value == 2 ? day(at: i) : unit(head)
        default: return day(at: i)
        }
    }

    /// A day: an offset, a weekday, a date, each with what stands beside it.
    func day(at i: Int) -> Reading? {
        guard i < tokens.count else { return nil }
        if tokens[i].kind == .number { return date(at: i) }
        guard let head = match(i, TimeGrammar.mask(.offset, .weekday, .dayWord, .lastNight)) else {
            return date(at: i) ?? ordinalDate(at: i)
        }
        var reading: Reading
        switch sense(head) {
        case .offset: reading = offset(head)
        case .weekday:
            guard head.english || head.clitics.contains(.article) else { return nil }
            reading = weekday(head)
        default:
            guard var inner = day(at: head.next) else { return nil }
            inner.start = head.start
            return inner
        }
        if let part = match(reading.next, .part), part.clitics.isEmpty || part.english, reading.precision == .day,
            part.english || part.value == 1 || day(at: part.next) == nil
        {
            (reading.precision, reading.next) = (.part, part.next)
        } else if let night = match(reading.next, .night), night.english, reading.precision == .day {
            (reading.precision, reading.extent, reading.next) = (.night, .span, night.next)
            reading.to = reading.from?.adding(days: 1)
        }
        return reading
    }

    private func offset(_ head: TermTable.Match) -> Reading {
        var reading = Reading(start: head.start, next: head.next)
        reading.from = anchor?.adding(days: head.value)
        let open = sign(head.next) == 0x28
        if let name = match(open ? head.next + 1 : head.next, .weekday), name.clitics == .article || name.english,
            head.value >= -1 || !name.english
        {
            reading.next = name.next
            if open, sign(name.next) == 0x29 { reading.next += 1 }
            reading.weekday = name.value
            reading.offset = head.value
            if let day = reading.from, day.weekday != name.value {
                // The paper's own day is a little earlier than the day it was taken from the web: the weekday is the surer word.
                reading.conflict = true
                // A day to come is the nearest of that name.
                reading.from = head.value > 0 ? day.adding(days: 3).last(weekday: name.value) : day.last(weekday: name.value)
            }
            if let date = date(at: reading.next) { reading = merged(date, reading) }
        }
        if reading.to == nil { reading.to = reading.from }
        return reading
    }

    private func weekday(_ head: TermTable.Match) -> Reading {
        var reading = Reading(basis: .weekday, weekday: head.value, start: head.start, next: head.next)
        reading.from = anchor?.last(weekday: head.value)
        var at = head.next
        if sign(at) == 0x2C || sign(at) == 0x28 { at += 1 }
        if let adjective = match(head.next, TimeGrammar.mask(.past, .future)) {
            reading.next = adjective.next
            let future = sense(adjective) == .future
            reading.weekday = nil
            reading.from = future ? anchor?.next(weekday: head.value) : anchor?.adding(days: -1).last(weekday: head.value)
        } else if at < tokens.count, let date = date(at: at) ?? ordinalDate(at: at), date.precision == .day {
            reading = merged(date, reading)
            if sign(at - 1) == 0x28, sign(reading.next) == 0x29 { reading.next += 1 }
        }
        if reading.to == nil { reading.to = reading.from }
        return reading
    }

    /// A stated date with a weekday before it: the date stands.
    private func merged(_ date: Reading, _ named: Reading) -> Reading {
        var result = date
        (result.start, result.weekday) = (named.start, named.weekday)
        if let day = date.from, let weekday = named.weekday, date.from == date.to { result.conflict = day.weekday != weekday }
        return result
    }

    /// A part of a day or a night, with the day it belongs to.
    private func part(_ head: TermTable.Match) -> Reading? {
        let kind = sense(head)
        if kind != .part || head.value == 0, let pair = nightPair(head) { return pair }
        var at = head.next
        if head.english, let of = match(at, .of) { at = of.next }
        guard var reading = day(at: at), reading.precision == .day || reading.precision == .part else { return nil }
        reading.start = head.start
        switch kind {
        case .night:
            (reading.precision, reading.extent) = (.night, .span)
            reading.to = reading.from?.adding(days: 1)
        case .eve:
            (reading.precision, reading.extent) = (.night, .span)
            if reading.basis == .relative {
                reading.to = reading.from?.adding(days: 1)
            } else {
                (reading.from, reading.to) = (reading.from?.adding(days: -1), reading.from)
            }
        default: reading.precision = .part
        }
        return reading
    }

    /// "ليل الخميس الجمعة", "ليل الخميس - الجمعة", "ليلة الخميس على الجمعة".
    private func nightPair(_ head: TermTable.Match) -> Reading? {
        guard let first = match(head.next, .weekday), first.english || first.clitics == .article else { return nil }
        var at = first.next
        if sign(at) == 0x2D || sign(at) == 0x2F {
            at += 1
        } else if let link = match(at, .to) {
            at = link.next
        }
        guard let second = match(at, .weekday), second.value == first.value % 7 + 1 else { return nil }
        var reading = Reading(
            precision: .night, extent: .span, basis: .weekday, weekday: second.value, start: head.start, next: second.next)
        reading.to = anchor?.last(weekday: second.value)
        reading.from = reading.to?.adding(days: -1)
        return reading
    }

    /// "مطلع الشهر الجاري", "end of March": a time that settles no date.
    private func fuzzy(_ head: TermTable.Match) -> Reading? {
        var at = head.next
        if let of = match(at, .of) { at = of.next }
        guard var reading = month(at: at, weak: true) ?? core(at: at) ?? bareYear(at: at), reading.precision != .day,
            reading.precision != .part
        else { return nil }
        reading.begins = head.value == 1 ? reading.from : nil
        (reading.from, reading.to, reading.settles, reading.extent, reading.start) = (nil, nil, false, .point, head.start)
        return reading
    }

    private func season(_ head: TermTable.Match) -> Reading? {
        var reading = Reading(precision: .month, settles: false, start: head.start, next: head.next)
        if let adjective = match(head.next, TimeGrammar.mask(.past, .future, .current)) {
            reading.next = adjective.next
        } else if let year = bareYear(at: head.next) ?? yearWord(at: head.next) {
            (reading.next, reading.basis, reading.yearStated) = (year.next, .stated, true)
        } else {
            return nil
        }
        return reading
    }

    /// "الشهر الماضي", "الأسبوع المقبل", "العام الجاري", "عام 2014".
    private func unit(_ head: TermTable.Match) -> Reading? {
        if head.value == 5, let year = yearWord(head) { return year }
        guard head.value >= 3, !head.english else { return nil }
        if head.value == 4, var month = month(at: head.next, weak: true) {
            month.start = head.start
            return month
        }
        guard head.clitics.contains(.article), let adjective = match(head.next, TimeGrammar.mask(.past, .future, .current)),
            adjective.clitics == .article
        else { return nil }
        let shift = sense(adjective) == .past ? -1 : sense(adjective) == .future ? 1 : 0
        return period(head.value, shift, start: head.start, next: adjective.next)
    }

    /// "هذا الشهر", "last month", "next Friday", "this morning".
    private func around(_ head: TermTable.Match) -> Reading? {
        let shift = sense(head) == .last ? -1 : sense(head) == .next ? 1 : 0
        if let unit = match(head.next, .unit), unit.english || unit.clitics == .article {
            return period(unit.value, shift, start: head.start, next: unit.next)
        }
        if head.english, let season = match(head.next, .season) {
            return Reading(precision: .month, settles: false, start: head.start, next: season.next)
        }
        if let part = match(head.next, .part), shift == 0, part.english || part.clitics == .article {
            return Reading(from: anchor, to: anchor, precision: .part, start: head.start, next: part.next)
        }
        if let name = match(head.next, .weekday), head.english {
            var reading = Reading(basis: .weekday, weekday: name.value, start: head.start, next: name.next)
            reading.from = shift > 0 ? anchor?.next(weekday: name.value) : anchor?.adding(days: shift).last(weekday: name.value)
            reading.to = reading.from
            return reading
        }
        guard head.english, let name = match(head.next, TimeGrammar.mask(.month, .weakMonth)) else { return nil }
        var reading = monthSpan(name.value, year: nil, shift: shift)
        (reading.start, reading.next) = (head.start, name.next)
        return reading
    }

    private func period(_ unit: Int, _ shift: Int, start: Int, next: Int) -> Reading? {
        var reading = Reading(extent: .point, start: start, next: next)
        switch unit {
        case 3: (reading.precision, reading.settles) = (.week, false)
        case 4:
            reading.precision = .month
            reading.from = anchor?.firstOfMonth(adding: shift)
            reading.to = reading.from?.lastOfMonth
        case 5:
            reading.precision = .year
            (reading.from, reading.to) = year((anchor?.year ?? 0) + shift, known: anchor != nil)
        case 2 where shift == 0: (reading.from, reading.to) = (anchor, anchor)
        default: return nil
        }
        return reading
    }

    func year(_ year: Int, known: Bool = true) -> (CivilDate?, CivilDate?) {
        known ? (CivilDate(year: year, month: 1, day: 1), CivilDate(year: year, month: 12, day: 31)) : (nil, nil)
    }
}
