/// Reads expressions of time: days, weekdays, nights, parts of days, runs, amounts ago, months of four systems, Hijri dates, years.
///
/// The words are data (`Lexicon/time.tsv`); a day that could be past or future is taken as past.
public struct TimeGrammar: Sendable {
    /// The classes of rows.
    enum Sense: UInt8 {
        case weekday, month, weakMonth, hijri, weakHijri, offset, part, night, eve, lastNight, unit, dual, plural, past, future, current
        case since, ago, window, over, fuzzy, season, dayWord, this, of, to, run, inside, last, next, overnight, era, agreeing, about,
            numeral, sameDay
        static let names: [String: Sense] = [
            "weekday": .weekday, "month": .month, "weak-month": .weakMonth, "hijri": .hijri, "weak-hijri": .weakHijri, "offset": .offset,
            "part": .part, "night": .night, "eve": .eve, "last-night": .lastNight, "unit": .unit, "dual-unit": .dual,
            "plural-unit": .plural,
            "past": .past, "future": .future, "current": .current, "since": .since, "ago": .ago, "window": .window, "over": .over,
            "fuzzy": .fuzzy, "season": .season, "day-word": .dayWord, "this": .this, "of": .of, "to": .to, "run": .run, "in": .inside,
            "last": .last, "next": .next, "overnight": .overnight, "era": .era, "agreeing": .agreeing, "about": .about,
            "same-day": .sameDay,
        ]
    }

    let table: TermTable
    let numerals: NumeralGrammar

    /// A grammar that knows no word.
    public static let empty = TimeGrammar()

    private init() {
        table = TermTable([])
        numerals = .empty
    }

    /// A grammar over rows of four cells: language (`ar`, `en`), class, value, words separated by `|`.
    ///
    /// - Throws: `GrammarTableError` for a class or a value that is not known.
    public init(rows: [[String]], numerals: NumeralGrammar) throws(GrammarTableError) {
        var entries: [TermTable.Entry] = []
        for (k, row) in rows.enumerated() {
            guard row.count >= 4, let sense = Sense.names[row[1]] else {
                throw .unknownClass(row: k, name: row.count > 1 ? row[1] : "")
            }
            guard let value = row[2].isEmpty ? 0 : Int(row[2]) else { throw .badValue(row: k, value: row[2]) }
            for phrase in row[3].split(separator: "|") {
                entries.append(TermTable.Entry(phrase: String(phrase), sense: sense.rawValue, value: value, english: row[0] == "en"))
            }
        }
        // Number words that may open a time ("the fifth of", "two days ago") are entered too, so that one look turns other words away.
        entries += numerals.openings.map {
            TermTable.Entry(phrase: $0.phrase, sense: Sense.numeral.rawValue, value: 0, english: $0.english)
        }
        table = TermTable(entries)
        self.numerals = numerals
    }

    /// Whether an expression may start at token `i`: it depends on the word alone.
    public func mayOpen(at i: Int, in tokens: [Token], text: FoldedText) -> Bool {
        tokens[i].kind == .number || table.opens(at: i, in: tokens, text: text)
    }

    /// The longest expression of time that starts at token `i`; nil when none does.
    ///
    /// - Parameter anchor: the day the text was published; without it relative words give the structure and no dates.
    /// - Complexity: O(1) for a token that starts none.
    public func expression(at i: Int, in tokens: [Token], text: FoldedText, anchor: CivilDate?) -> TimeExpression? {
        guard i < tokens.count, tokens[i].kind != .sign else { return nil }
        guard tokens[i].kind == .number || table.match(at: i, in: tokens, text: text, senses: ~0) != nil else { return nil }
        return TimeReader(grammar: self, tokens: tokens, text: text, anchor: anchor).expression(at: i)
    }

    /// A day that is stated in full, with its year, at token `i`: what a dateline is searched for.
    public func statedDate(at i: Int, in tokens: [Token], text: FoldedText) -> (date: CivilDate, next: Int)? {
        guard let found = expression(at: i, in: tokens, text: text, anchor: nil), found.yearStated, found.precision == .day,
            let date = found.from, found.to == date
        else { return nil }
        return (date, found.tokens.upperBound)
    }

    static func mask(_ senses: Sense...) -> UInt64 { senses.reduce(0) { $0 | 1 << UInt64($1.rawValue) } }
}
