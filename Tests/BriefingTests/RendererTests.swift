import Briefing
import Foundation
import Testing

/// The four forms of a brief.
struct RendererTests {
    @Test(arguments: BriefLanguage.allCases) func theStyleKnowsNoSides(_ language: BriefLanguage) throws {
        let html = HTMLRenderer().render(try BriefFixture.document(language))
        let style = try #require(html.split(separator: "<style>").last?.split(separator: "</style>").first)
        for word in ["left", "right"] { #expect(!style.contains(word)) }
        #expect(!html.contains("style=\""))
    }

    @Test(arguments: BriefLanguage.allCases) func thePageNeedsNoOtherHost(_ language: BriefLanguage) throws {
        let html = HTMLRenderer().render(try BriefFixture.document(language))
        for word in ["http://", "https://", "src=", "<script", "url(", "@import"] {
            let found = html.replacingOccurrences(of: "http://www.w3.org/2000/svg", with: "").replacingOccurrences(
                of: "url(#hatch)", with: "")
            #expect(!found.contains(word), "\(word)")
        }
        #expect(html.hasPrefix("<!doctype html>\n<html lang=\"\(language.rawValue)\" dir=\"\(language.direction)\">"))
    }

    @Test(arguments: BriefLanguage.allCases) func everyMarkLeadsToANote(_ language: BriefLanguage) throws {
        let html = HTMLRenderer().render(try BriefFixture.document(language))
        let targets = Set(html.split(separator: "id=\"").dropFirst().compactMap { $0.split(separator: "\"").first })
        for link in html.split(separator: "href=\"#").dropFirst().compactMap({ $0.split(separator: "\"").first }) {
            #expect(targets.contains(link), "\(link)")
        }
    }

    @Test func wordsOfReportsCannotBecomeMarkup() throws {
        var input = try BriefFixture.input()
        input.title = "<img src=x onerror=alert(1)> & \"more\""
        input.reports[0].outlet = "<b>outlet</b>|*_`"
        let document = try BriefFixture.document(.english, input)
        let html = HTMLRenderer().render(document)
        #expect(!html.contains("<img") && !html.contains("<b>outlet"))
        #expect(html.contains("&lt;img src=x onerror=alert(1)&gt; &amp; &quot;more&quot;"))
        #expect(!MarkdownRenderer().render(document).contains("<b>outlet"))
    }

    @Test(arguments: BriefLanguage.allCases) func jsonHoldsEverySentenceWithItsClaims(_ language: BriefLanguage) throws {
        let document = try BriefFixture.document(language)
        let object = try JSONSerialization.jsonObject(with: Data(JSONRenderer().render(document).utf8)) as? [String: Any]
        let sections = try #require(object?["sections"] as? [[String: Any]])
        #expect(sections.compactMap { $0["key"] as? String } == document.sections.map(\.key))
        #expect((object?["notes"] as? [[String: Any]])?.count == document.notes.count)
    }

    @Test(arguments: BriefLanguage.allCases) func markdownDefinesEveryFootnote(_ language: BriefLanguage) throws {
        let document = try BriefFixture.document(language)
        let text = MarkdownRenderer().render(document)
        for note in document.notes { #expect(text.contains("\n[^\(note.number)]: ")) }
    }

    @Test func rangesOfNotes() {
        #expect(NoteMarks.ranges([1, 2, 3, 5, 7, 8]) == [1...3, 5...5, 7...7, 8...8])
        #expect(NoteMarks.ranges([]).isEmpty)
    }

    @Test func linesOfTextKeepTheirWidth() throws {
        let text = TextRenderer(width: 60).render(try BriefFixture.document(.english))
        let long = text.split(separator: "\n").filter { $0.count > 90 }
        #expect(long.isEmpty, "\(long)")
    }
}
