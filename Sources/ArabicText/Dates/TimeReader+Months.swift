/// Months and years: named spans of the civil and the Islamic calendar.
extension TimeReader {
    /// A month without a day. A weak name, which is also another word, needs a preposition, a year, a second form or an adjective.
    func month(at j: Int, weak: Bool) -> Reading? {
        guard let name = monthName(at: j, weak: weak) else { return nil }
        if tokens[j].first < 0x80, let day = number(name.next), (1...31).contains(day), tokens[name.next].count <= 2 {
            return englishDay(day, name)
        }
        let tail = self.tail(name.next)
        if name.weak, !weak, !name.doubled, tail.year == nil, tail.shift == nil {
            // A verb or a personal name as likely as a month: dated for whoever knows better, and marked.
            guard !name.hijri else { return nil }
            var reading = monthSpan(name.month, year: nil, shift: nil)
            (reading.start, reading.next, reading.ambiguous) = (name.start, name.next, true)
            return reading
        }
        var reading = name.hijri ? hijriSpan(name.month, tail.year, tail.shift) : monthSpan(name.month, year: tail.year, shift: tail.shift)
        (reading.start, reading.next, reading.yearStated) = (name.start, tail.next, tail.year != nil)
        return reading
    }

    private func englishDay(_ first: Int, _ name: MonthName) -> Reading? {
        var at = name.next + 1
        var last = first
        if sign(at) == 0x2D, let other = number(at + 1), other > first, other <= 31 { (last, at) = (other, at + 2) }
        if at < tokens.count, tokens[at].kind == .word, tokens[at].count == 2, !tokens[at].spaceBefore { at += 1 }
        let tail = self.tail(at)
        var reading = Reading(basis: .stated, start: name.start, next: tail.next)
        reading.yearStated = tail.year != nil
        guard let day = resolve(first, name, tail) else { return anchor == nil && tail.year == nil ? reading : nil }
        (reading.from, reading.to) = (day, day.adding(days: last - first))
        if last > first { (reading.precision, reading.extent) = (.days, .span) }
        return reading
    }

    /// First and last day of a month: the latest that has begun, or the one that an adjective says.
    func monthSpan(_ month: Int, year: Int?, shift: Int?) -> Reading {
        var reading = Reading(precision: .month, basis: .stated, start: 0, next: 0)
        var first = year.flatMap { CivilDate(year: $0, month: month, day: 1) }
        if first == nil, let anchor {
            let begun = CivilDate(year: month <= anchor.month ? anchor.year : anchor.year - 1, month: month, day: 1)
            first =
                shift == 1
                ? begun?.firstOfMonth(adding: 12) : shift == -1 && month == anchor.month ? begun?.firstOfMonth(adding: -12) : begun
        }
        (reading.from, reading.to) = (first, first?.lastOfMonth)
        return reading
    }

    func hijriSpan(_ month: Int, _ year: Int?, _ shift: Int?) -> Reading {
        var reading = Reading(precision: .month, basis: .stated, start: 0, next: 0)
        var year = year
        if year == nil, let anchor, let today = HijriDate(anchor) {
            year = (month <= today.month ? today.year : today.year - 1) + (shift == 1 ? 1 : shift == -1 && month == today.month ? -1 : 0)
        }
        guard let year, let first = HijriDate(year: year, month: month, day: 1)?.civil else { return reading }
        (reading.from, reading.to) = (first, first.adding(days: HijriDate.daysIn(month: month, year: year) - 1))
        return reading
    }

    /// "عام 2014", "سنة 1433 هـ".
    func yearWord(_ head: TermTable.Match) -> Reading? {
        guard var reading = bareYear(at: head.next) else { return nil }
        (reading.start, reading.ambiguous) = (head.start, false)
        return reading
    }

    func yearWord(at j: Int) -> Reading? {
        guard let head = match(j, .unit), head.value == 5 else { return nil }
        return yearWord(head)
    }

    /// A year in digits; ambiguous where a word follows that it may count.
    func bareYear(at j: Int) -> Reading? {
        guard let value = number(j), tokens[j].count == 4 else { return nil }
        var reading = Reading(precision: .year, basis: .stated, yearStated: true, start: Int(tokens[j].start), next: j + 1)
        if (1300...1500).contains(value) {
            guard let first = HijriDate(year: value, month: 1, day: 1), let after = HijriDate(year: value + 1, month: 1, day: 1) else {
                return nil
            }
            (reading.from, reading.to) = (first.civil, after.civil.adding(days: -1))
        } else {
            guard (1900...2099).contains(value) else { return nil }
            (reading.from, reading.to) = year(value)
        }
        if let era = match(reading.next, .era) {
            reading.next = era.next
        } else {
            guard sign(j + 1) != 0x25 else { return nil }
            reading.ambiguous = j + 1 < tokens.count && tokens[j + 1].kind == .word && tokens[j + 1].newlinesBefore == 0
        }
        return reading
    }
}
