import ArabicText

/// Dates the entries of a chronicle ("this day in history"): a year and a dash before each, the day being that of the report.
struct ChronicleFinder {
    /// A report with so many entries, in the order of their years, is a chronicle.
    private static let least = 4

    /// Adds a time expression at each entry's year.
    func find(_ a: inout ReportAnalysis) {
        guard a.isDated, let anchor = a.anchor else { return }
        var entries: [(token: Int, day: CivilDate)] = []
        for sentence in a.sentences {
            let i = Int(sentence.first)
            guard let year = year(at: i, a), a.timeAt[i] < 0, year >= entries.last?.day.year ?? 0, year < anchor.year,
                let day = CivilDate(year: year, month: anchor.month, day: anchor.day)
            else { continue }
            entries.append((i, day))
        }
        guard entries.count >= Self.least else { return }
        for (i, day) in entries {
            let token = a.tokens[i]
            let expression = TimeExpression(day: day, tokens: i..<i + 1, start: Int(token.start), end: Int(token.end))
            a.times.append(TimeSpan(start: Int32(i), end: Int32(i + 1), expression: expression))
        }
        a.times.sort { $0.start < $1.start }
        for (t, time) in a.times.enumerated() {
            for k in Int(time.start)..<Int(time.end) { a.timeAt[k] = Int32(t) }
        }
    }

    /// The year before a dash or a colon at a token.
    private func year(at i: Int, _ a: ReportAnalysis) -> Int? {
        guard i + 2 < a.tokens.count, a.tokens[i].kind == .number, a.tokens[i].count == 4,
            [0x2D, 0x3A, 0x2F].contains(a.tokens[i + 1].first), a.tokens[i + 1].kind == .sign
        else { return nil }
        var value = 0
        for k in Int(a.tokens[i].start)..<Int(a.tokens[i].end) {
            guard a.text.bytes[k] &- 0x30 < 10 else { return nil }
            value = value * 10 + Int(a.text.bytes[k] - 0x30)
        }
        return value >= 1000 ? value : nil
    }
}
