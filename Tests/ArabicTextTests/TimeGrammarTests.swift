import Testing

import ArabicText

/// Each row of `dates.tsv`: a text, the publication date, then from, to, precision and flags of the first expression in it.
@Suite struct TimeGrammarTests {
    @Test func readsEveryCase() throws {
        let grammar = try TimeGrammar(
            rows: FixtureTable.lexicon("time.tsv"), numerals: NumeralGrammar(rows: FixtureTable.lexicon("numbers.tsv")))
        let rows = try FixtureTable.fixture("dates.tsv")
        #expect(rows.count >= 170)
        for row in rows {
            #expect(describe(row[0], CivilDate(iso: row[1]), grammar) == row.dropFirst(2).joined(separator: " "), "\(row[0])")
        }
    }

    @Test func findsTheDateOfADateline() throws {
        let grammar = try TimeGrammar(
            rows: FixtureTable.lexicon("time.tsv"), numerals: NumeralGrammar(rows: FixtureTable.lexicon("numbers.tsv")))
        for row in try FixtureTable.fixture("datelines.tsv") {
            let text = PreparedText(row[0])
            let found = text.tokens.indices.lazy.compactMap { grammar.statedDate(at: $0, in: text.tokens, text: text.folded) }.first
            #expect(found?.date.iso ?? "none" == row[1], "\(row[0])")
        }
    }

    private func describe(_ source: String, _ anchor: CivilDate?, _ grammar: TimeGrammar) -> String {
        let text = PreparedText(source)
        for i in text.tokens.indices {
            guard let time = grammar.expression(at: i, in: text.tokens, text: text.folded, anchor: anchor) else { continue }
            var parts = [time.from?.iso ?? "-", time.to?.iso ?? "-", time.precision.rawValue]
            if time.weekdayConflict { parts.append("conflict") }
            if time.open { parts.append("open") }
            if !time.settles { parts.append("unsettled") }
            if time.yearStated { parts.append("year") }
            if time.ambiguous { parts.append("ambiguous") }
            if time.needsAnchor { parts.append("anchor") }
            return parts.joined(separator: " ")
        }
        return "none"
    }
}

@Suite struct CalendarTests {
    @Test func countsCivilDaysBothWays() throws {
        var expected = CivilDate(daysSince1970: -300_000)
        for days in -299_999...300_000 {
            let date = CivilDate(daysSince1970: days)
            #expect(date.daysSince1970 == days && expected < date)
            expected = date
        }
        #expect(CivilDate(daysSince1970: 0).iso == "1970-01-01")
        #expect(CivilDate(daysSince1970: 0).weekday == 4)
        #expect(CivilDate(year: 2011, month: 2, day: 29) == nil)
        #expect(CivilDate(iso: "2012-02-29T10:00:00Z")?.adding(days: 1).iso == "2012-03-01")
        #expect(CivilDate(iso: "2012-2-29") == nil)
    }

    /// First days of Islamic months after the Umm al-Qura calendar, generated with the Python package `hijridate`.
    @Test func convertsHijriDates() throws {
        let rows = try FixtureTable.fixture("hijri.tsv")
        #expect(rows.count > 100)
        for row in rows {
            let parts = row[0].split(separator: "-").compactMap { Int($0) }
            let hijri = HijriDate(year: parts[0], month: parts[1], day: parts[2])
            #expect(hijri?.civil.iso == row[1])
            #expect(CivilDate(iso: row[1]).flatMap { HijriDate($0) } == hijri)
        }
    }
}
