/// A civil day as numbers; the arithmetic is Howard Hinnant's `days_from_civil`.
struct CivilDay: Sendable, Hashable, Comparable {
    var year: Int, month: Int, day: Int

    /// Reads the first ten characters of `YYYY-MM-DD` or RFC 3339.
    init?(_ text: String) {
        let parts = text.utf8.prefix(10).split(separator: UInt8(ascii: "-")).map { Int(String(decoding: $0, as: UTF8.self)) }
        guard parts.count == 3, let y = parts[0], let m = parts[1], let d = parts[2], (1...12).contains(m), (1...31).contains(d) else {
            return nil
        }
        (year, month, day) = (y, m, d)
    }

    /// Days since 1970-01-01.
    var number: Int {
        let y = month <= 2 ? year - 1 : year
        let era = (y >= 0 ? y : y - 399) / 400
        let yoe = y - era * 400
        let doy = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yoe * 365 + yoe / 4 - yoe / 100 + doy - 719_468
    }

    /// 0 is Monday.
    var weekday: Int { ((number + 3) % 7 + 7) % 7 }

    static func < (a: CivilDay, b: CivilDay) -> Bool { (a.year, a.month, a.day) < (b.year, b.month, b.day) }
}

/// Dates as a brief writes them: Levantine months with the other name beside.
struct DateWriter: Sendable {
    let book: PhraseBook
    let numbers: NumberWriter
    private var language: BriefLanguage { numbers.options.language }

    init(book: PhraseBook, numbers: NumberWriter) {
        self.book = book
        self.numbers = numbers
    }

    /// Day, month and year; the words for no date when there is none.
    func full(_ date: String?) -> BriefText { write("date.full", date) ?? BriefText(book.words("brief.undated", language)) }

    /// Day and month; nil when there is no date.
    func short(_ date: String?) -> BriefText? { write("date.short", date) }

    /// Weekday, day and month.
    func day(_ date: String?) -> BriefText? { write("date.day", date) }

    /// A heading for a first and last day.
    func heading(_ from: String?, _ to: String?, night: Bool, weekday: Bool = true) -> BriefText {
        span(
            from, to, night: night, day: weekday ? "date.day" : "date.short", range: "date.range", nights: "date.night",
            long: "date.range.long", since: "date.from")
            ?? BriefText(book.words("brief.undated", language))
    }

    /// An adverb for a first and last day ("on Monday 6 February"); nil without dates.
    func adverb(_ from: String?, _ to: String?, night: Bool) -> BriefText? {
        span(
            from, to, night: night, day: "date.adverb", range: "date.adverb.range", nights: "date.adverb.night", long: "date.adverb.long",
            since: "date.adverb.from")
    }

    private func span(
        _ from: String?, _ to: String?, night: Bool, day: String, range: String, nights: String, long: String, since: String
    ) -> BriefText? {
        guard let from, let first = CivilDay(from) else { return nil }
        guard let to, let last = CivilDay(to) else { return template(since, ["from": write("date.short", from)]) }
        if first == last { return write(day, from) }
        if first.month == last.month, first.year == last.year {
            return template(night ? nights : range, ["a": number(first.day), "b": number(last.day), "month": month(first)])
        }
        return template(long, ["from": write("date.short", from), "to": write("date.short", to)])
    }

    private func write(_ key: String, _ date: String?) -> BriefText? {
        guard let date, let day = CivilDay(date) else { return nil }
        return template(
            key,
            [
                "d": number(day.day), "month": month(day), "y": number(day.year),
                "weekday": BriefText(book.words("weekday.\(day.weekday)", language)),
            ])
    }

    private func template(_ key: String, _ values: [String: BriefText?]) -> BriefText {
        book.template(key, language).render(values.compactMapValues { $0 })
    }

    private func number(_ value: Int) -> BriefText { BriefText(numbers.bare(value), .number) }

    private func month(_ day: CivilDay) -> BriefText { BriefText(book.words("month.\(day.month)", language)) }
}
