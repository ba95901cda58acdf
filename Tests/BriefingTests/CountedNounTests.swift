import Briefing
import Testing

/// Numbers agree with their nouns; names with their verbs.
struct CountedNounTests {
    private func rows(_ name: String) throws -> [[String]] {
        try BriefFixture.fixture(name).split(separator: "\n").filter { $0.first != "#" }
            .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    }

    @Test func countsAgreeWithTheirNouns() throws {
        let rows = try rows("counted-nouns.tsv")
        #expect(rows.count >= 60)
        let book = try BriefFixture.book()
        for row in rows {
            let style = try #require(BriefOptions.NumberStyle(rawValue: row[0]))
            let number = try #require(Int(row[1]))
            let nounCase = try #require(NounCase(rawValue: row[3]))
            let writer = NumberWriter(book: book, options: BriefOptions(numbers: style))
            #expect(writer.count(number, row[2], nounCase).plain == row[4], "\(row[1]) \(row[2]) \(row[3])")
        }
    }

    @Test func categoriesAreThoseOfTheLocaleData() {
        let expected: [(PluralCategory, [Int])] = [
            (.zero, [0]), (.one, [1]), (.two, [2]), (.few, [3, 10, 103, 110, 1003]), (.many, [11, 26, 99, 111, 1011]),
            (.other, [100, 101, 102, 200, 202, 300, 1000, 10000]),
        ]
        for (category, numbers) in expected {
            for number in numbers { #expect(PluralCategory.arabic(number) == category, "\(number)") }
        }
    }

    @Test func everyNounHasAllItsForms() throws {
        for line in try BriefFixture.packs().nouns.split(separator: "\n") where line.first != "#" {
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
            #expect(cells.count == 12 && !cells.contains(""), "\(line)")
            #expect(cells[1] == "m" || cells[1] == "f")
        }
    }

    @Test func namesTakeTheirFormAndTheirVerbsGender() throws {
        let grammar = try BriefFixture.book().grammar
        for row in try rows("names-in-sentences.tsv") {
            #expect(grammar.gender(of: row[0]) == (row[1] == "f" ? .feminine : .masculine), "\(row[0])")
            #expect(grammar.subject(row[0]) == row[2])
            #expect(grammar.afterPreposition(row[0]) == row[3])
        }
    }

    @Test func arabicDigitsAreAChoiceOfArabicBriefs() throws {
        let book = try BriefFixture.book()
        let arabic = NumberWriter(book: book, options: BriefOptions(digits: .arabic))
        #expect(arabic.digits(15_000) == "\u{0661}\u{0665}\u{066C}\u{0660}\u{0660}\u{0660}")
        let english = NumberWriter(book: book, options: BriefOptions(language: .english, digits: .arabic))
        #expect(english.digits(15_000) == "15,000")
    }
}
