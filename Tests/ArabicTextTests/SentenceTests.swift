import ArabicText
import Foundation
import Testing

@Suite struct SentenceTests {
    private func splitter() throws -> SentenceSplitter {
        SentenceSplitter(
            abbreviationTable: try LexiconFiles.lexicon("abbreviations.tsv"),
            datelines: DatelineFinder(table: try LexiconFiles.lexicon("datelines.tsv")))
    }

    @Test func splitsTextsAsTheFixtureSays() throws {
        let splitter = try splitter()
        let rows = try LexiconFiles.fixture("sentences.tsv")
        #expect(rows.count >= 20)
        for row in rows {
            let marked = row[0].components(separatedBy: "\u{2016}").map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
                .filter { !$0.isEmpty }
            let plain = row[0].filter { !"\u{2016}{}".contains($0) }
            let parts = LexiconFiles.tokens(plain)
            let sentences = splitter.split(parts.tokens, in: parts.text)
            let got = sentences.map { sentence -> String in
                let range = sentence.tokens
                if sentence.dateline == 0 { return LexiconFiles.string(range, parts) }
                let dateline = LexiconFiles.string(range.prefix(sentence.dateline), parts)
                return "{" + dateline + "}" + LexiconFiles.string(range, parts).dropFirst(dateline.count)
            }
            #expect(got == marked)
            #expect(sentences.flatMap { Array($0.tokens) } == Array(parts.tokens.indices), "every token is in one sentence")
            if let blank = row[0].range(of: "\n\n") {
                let title = row[0][..<blank.lowerBound].filter { $0 != "\u{2016}" }
                #expect(sentences.first?.isHeadline == true, "\(title)")
            }
        }
    }

    @Test func joinsLinesThatWereWrapped() throws {
        let line = Array(repeating: "\u{0643}\u{0644}\u{0645}\u{0629}", count: 9).joined(separator: " ")
        let parts = LexiconFiles.tokens(Array(repeating: line, count: 6).joined(separator: "\n"))
        #expect(try splitter().split(parts.tokens, in: parts.text).count == 1)
    }

    @Test func pairsQuotationMarksAsTheFixtureSays() throws {
        let rows = try LexiconFiles.fixture("quotations.tsv")
        #expect(rows.count >= 20)
        for row in rows {
            let parts = LexiconFiles.tokens(row[0])
            let found = QuotationFinder().find(parts.tokens, in: parts.text, source: parts.source)
            let got = found.map { LexiconFiles.string($0.tokens, parts) + ($0.isRepaired ? "*" : "") + ($0.isLabel ? "~" : "") }
            #expect(got.joined(separator: "|") == row[1], "\(row[0])")
        }
    }

    @Test func aVerbMakesAShortQuotationAStatement() {
        let parts = LexiconFiles.tokens("\u{00AB}\u{0644}\u{0646} \u{0646}\u{0631}\u{062D}\u{0644}\u{00BB}")
        let found = QuotationFinder().find(parts.tokens, in: parts.text, source: parts.source) { $0.hash == parts.tokens[2].hash }
        #expect(found.map(\.isLabel) == [false])
    }

    @Test func marksFurnitureAsTheFixtureSays() throws {
        let finder = FurnitureFinder(table: try LexiconFiles.lexicon("furniture.tsv"))
        let rows = try LexiconFiles.fixture("furniture.tsv")
        #expect(rows.count >= 20)
        for row in rows {
            let parts = LexiconFiles.tokens(row[0])
            let got = finder.find(parts.tokens).map { $0.kind.rawValue + ":" + LexiconFiles.string($0.tokens, parts) }
            #expect(got.joined(separator: "|") == row[1], "\(row[0])")
        }
    }
}
