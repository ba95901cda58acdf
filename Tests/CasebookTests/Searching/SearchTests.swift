import Casebook
import ClaimModel
import Intake
import Testing

@Suite struct SearchTests {
    @Test func wordsAreFoundInEverySpelling() throws {
        let test = try TestCase()
        try test.add(try TestCase.records())
        let rows = try TestCase.rows("searches.tsv")
        #expect(rows.count > 15)
        for row in rows {
            let docs = try test.store.search(row[0]).map(\.doc).sorted().joined(separator: ",")
            #expect(docs == (row[1] == "-" ? "" : row[1]), "\(row[0])")
        }
    }

    @Test func passagesAreWordsOfTheTextWithTheFindsMarked() throws {
        let test = try TestCase()
        let filler = (0..<200).map { "word\($0)" }.joined(separator: " ")
        let text = filler + " the Needle, and needle-work " + filler
        try test.add([TestCase.record(doc: "d", text: text, outlet: nil)])
        let hit = try #require(try test.store.search("needle").first)
        #expect(hit.passage.filter(\.isMarked).map(\.text) == ["Needle", "needle"])
        let passage = hit.passage.map(\.text).joined()
        let scalars = Array(text.unicodeScalars)
        var there = String.UnicodeScalarView()
        there.append(contentsOf: scalars[hit.start..<hit.start + passage.unicodeScalars.count])
        #expect(String(there) == passage)
        #expect(passage.split(separator: " ").count <= 30)
    }

    @Test(arguments: ["", "  ", "\"\"", "!?", "*"]) func nothingToLookForIsSaid(words: String) throws {
        let test = try TestCase()
        #expect(throws: MarsadError.noWords) { try test.store.search(words) }
    }

    @Test(arguments: ["a\"b", "(", "NEAR(a b)", "words:a", "a OR b", "-a", "^a", "a'b;--"]) func whatIsTypedIsNeverAnOperator(words: String)
        throws
    {
        let test = try TestCase()
        try test.add([TestCase.record(doc: "d", text: "some other words", outlet: nil)])
        let hits = (try? test.store.search(words)) ?? []
        #expect(hits.isEmpty)
        #expect(throws: Never.self) { if words != "(" { _ = try test.store.search(words) } }
    }
}
