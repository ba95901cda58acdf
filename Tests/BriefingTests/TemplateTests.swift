import Briefing
import Testing

/// Templates and the packs that they come from.
struct TemplateTests {
    @Test func holesBracketsAndGenders() {
        let template = Template("<he/she> told {who|nobody}[ in {place}][ {place?and }on {day}].")
        #expect(template.render([:]).plain == "he told nobody.")
        #expect(template.render(["place": BriefText("Homs")], gender: .feminine).plain == "she told nobody in Homs.")
        #expect(template.render(["day": BriefText("Monday"), "who": BriefText("us")]).plain == "he told us on Monday.")
        #expect(template.render(["day": BriefText("Monday"), "place": BriefText("Homs")]).plain == "he told nobody in Homs and on Monday.")
    }

    @Test func runsKeepTheirKind() {
        var text = BriefText("a")
        text.append("b")
        text.append("7", .number)
        #expect(text.runs.map(\.kind) == [.words, .number])
        #expect(text.plain == "ab7")
    }

    @Test func bothLanguagesTakeTheSameValues() throws {
        for line in try BriefFixture.packs().phrases.split(separator: "\n") where line.first != "#" {
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            try #require(cells.count == 3, "\(line)")
            #expect(!cells[1].isEmpty && !cells[2].isEmpty, "\(cells[0])")
            let arabic = Template(cells[1]).names
            let english = Template(cells[2]).names
            #expect(
                arabic == english || cells[0].hasPrefix("date.") || cells[0].hasPrefix("event.") || cells[0].hasPrefix("state."),
                "\(cells[0])")
        }
    }

    @Test func aMissingRowIsAnError() throws {
        var packs = try BriefFixture.packs()
        packs.phrases = packs.phrases.split(separator: "\n").filter { !$0.hasPrefix("month.2\t") }.joined(separator: "\n")
        #expect(throws: PhraseError.missing(pack: "brief/phrases", key: "month.2")) { try PhraseBook(packs) }
    }

    @Test func everyKeyInTheCodeHasARow() throws {
        let book = try BriefFixture.book()
        var keys: Set<String> = []
        for file in [
            "EventSection", "TollSection", "ContestSection", "VerificationSection", "PledgeSection", "NeedSection", "IncidentWriter",
            "TallyWriter",
            "SummarySection", "StatementSection", "BriefComposer", "BriefContext", "BriefContext+Names",
        ] {
            let source = try BriefFixture.text("Sources/Briefing/Composing/\(file).swift")
            for (i, part) in source.split(separator: "\"", omittingEmptySubsequences: false).enumerated() where i % 2 == 1 {
                let key = String(part)
                let heads = [
                    "brief.", "section.", "summary.", "figure.", "table.", "toll.", "say.", "state.", "contest.", "verify.", "pledge.",
                    "need.",
                    "plot.", "place.", "count.", "join.", "quote.", "incident.", "facts.", "sector.",
                ]
                if heads.contains(where: { key.hasPrefix($0) }), !key.contains("\\"), !key.contains(" ") { keys.insert(key) }
            }
        }
        #expect(keys.count > 50)
        for key in keys.sorted() { #expect(book.has(key), "\(key)") }
    }
}
