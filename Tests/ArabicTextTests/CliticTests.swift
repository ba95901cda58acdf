import ArabicText
import Foundation
import Testing

@Suite struct CliticTests {
    private func report(_ words: [String], _ splitter: CliticSplitter) -> [String] {
        let out = CliticReport(splitter).lines(Array(words.joined(separator: "\n").utf8))
        return TabbedLines(out).rows().map { $0.last ?? "" }
    }

    @Test func theModelNamesNoFeatureThatIsNotComputed() throws {
        #expect(CliticModel(table: try LexiconFiles.lexicon("clitics.tsv")).unknownFeatures.isEmpty)
    }

    @Test func splitsWordsAsTheFixtureSays() throws {
        let rows = try LexiconFiles.fixture("clitics.tsv")
        #expect(rows.count >= 20)
        let got = report(rows.map { $0[0] }, try LexiconFiles.splitter())
        for (row, parts) in zip(rows, got) { #expect(parts == row[1], "\(row[0])") }
    }

    @Test func leavesNamesOfTheVetoListWhole() throws {
        let rows = try LexiconFiles.fixture("clitics-vetoed.tsv")
        #expect(rows.count >= 20)
        var vetoes = WordList()
        for row in rows where !row[1].contains("+") { vetoes.insert(WordHash.of(TextFolder().key(row[0])), 1) }
        vetoes.insert(WordHash.of(TextFolder().key(rows[1][1].split(separator: "+").map(String.init)[1])), 1)
        let got = report(rows.map { $0[0] }, try LexiconFiles.splitter(vetoes: vetoes))
        for (row, parts) in zip(rows, got) { #expect(parts == row[1], "\(row[0])") }
    }

    @Test func recordsTheArticle() throws {
        let splitter = try LexiconFiles.splitter()
        for row in try LexiconFiles.fixture("articles.tsv") {
            let parts = LexiconFiles.tokens(row[0])
            let reading = splitter.segment(try #require(parts.tokens.first), in: parts.text, source: parts.source).best
            #expect(String(reading.article) == row[1], "\(row[0])")
            let stem = reading.stem(of: parts.tokens[0])
            let bytes = parts.text.source(stem.lowerBound, stem.upperBound)
            #expect(String(decoding: parts.source[bytes], as: UTF8.self) == row[2])
        }
    }

    @Test func readingsStayInsideTheWord() throws {
        let splitter = try LexiconFiles.splitter()
        let text = try LexiconFiles.fixture("clitics.tsv").map { $0[0] }.joined(separator: " ")
        let parts = LexiconFiles.tokens(text + " \u{0648} \u{0644}\u{0644} \u{0647}\u{0627} abc 12 \u{0648}a\u{0647}")
        for token in parts.tokens {
            let segmentation = splitter.segment(token, in: parts.text, source: parts.source)
            for reading in [segmentation.best, segmentation.alternative].compactMap({ $0 }) {
                #expect(Int(reading.proclitics) + Int(reading.article) + Int(reading.enclitic) <= token.count)
            }
            #expect(segmentation.margin >= 0)
            #expect((segmentation.alternative != nil) == (segmentation.margin < splitter.closeMargin))
        }
    }

    @Test func aListSurvivesItsSlots() throws {
        let words = try LexiconFiles.words.get()
        #expect(words.count > 150_000)
        let copy = try #require(WordList(slots: words.slots))
        #expect(copy.count == words.count)
        for word in try LexiconFiles.fixture("clitics.tsv").map({ $0[0] }) {
            let hash = WordHash.of(TextFolder().key(word))
            #expect(copy.frequency(hash) == words.frequency(hash))
        }
        #expect(WordList(slots: [1, 2, 3]) == nil)
        var grown = WordList()
        for i in UInt64(1)...1000 { grown.insert(i &* 0x9E37_79B9_7F4A_7C15, UInt16(i)) }
        for i in UInt64(1)...1000 { #expect(grown.frequency(i &* 0x9E37_79B9_7F4A_7C15) == UInt16(i)) }
        #expect(grown.count == 1000)
    }

    @Test func splitsRunTogetherWords() throws {
        let rows = try LexiconFiles.fixture("runtogether.tsv")
        #expect(rows.count >= 20)
        let splitter = RunTogetherSplitter(words: try LexiconFiles.words.get())
        for row in rows {
            let parts = LexiconFiles.tokens(row[0])
            let token = try #require(parts.tokens.first)
            let ends = splitter.split(token, in: parts.text, source: parts.source) + [token.count]
            var from = 0
            var words: [String] = []
            for end in ends {
                let bytes = parts.text.source(Int(token.start) + from, Int(token.start) + end)
                words.append(String(decoding: parts.source[bytes], as: UTF8.self))
                from = end
            }
            #expect(words.joined(separator: "+") == row[1], "\(row[0])")
        }
    }
}
