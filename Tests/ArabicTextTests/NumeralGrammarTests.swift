import Testing

import ArabicText

/// Each row of `numerals.tsv`: a text, then min, max, `~` when rough, the kind, and the words of the first count in it.
@Suite struct NumeralGrammarTests {
    @Test func readsEveryCase() throws {
        let grammar = try NumeralGrammar(rows: FixtureTable.lexicon("numbers.tsv"))
        let rows = try FixtureTable.fixture("numerals.tsv")
        #expect(rows.count >= 170)
        for row in rows {
            let found = describe(row[0], grammar)
            let expected = row.dropFirst().joined(separator: " ")
            #expect(found == expected, "\(row[0])")
        }
    }

    @Test func mapsDualsToTheirSingulars() throws {
        for row in try FixtureTable.fixture("duals.tsv") {
            let text = PreparedText(row[0])
            let token = text.tokens[0]
            let keys = DualNoun.bases(Int(token.start), Int(token.end), in: text.folded).map { base in
                let key = base.key(in: text.folded)
                #expect(WordHash.of(key) == base.hash)
                return String(decoding: key, as: UTF8.self)
            }
            #expect(keys.joined(separator: "|") == row[1], "\(row[0])")
        }
    }

    @Test func saysWhichRowIsWrong() {
        #expect(throws: GrammarTableError.unknownClass(row: 0, name: "x")) { try NumeralGrammar(rows: [["ar", "x", "1", "w"]]) }
        #expect(throws: GrammarTableError.badValue(row: 0, value: "many")) { try NumeralGrammar(rows: [["ar", "unit", "many", "w"]]) }
    }

    private func describe(_ source: String, _ grammar: NumeralGrammar) -> String {
        let text = PreparedText(source)
        for i in text.tokens.indices {
            guard var count = grammar.count(at: i, in: text.tokens, text: text.folded) else { continue }
            if count.kind != .indefinite, count.kind != .oneOf {
                for k in count.tokens.upperBound..<min(text.tokens.count, count.tokens.upperBound + 2) {
                    if let after = grammar.hedgeAfter(at: k, in: text.tokens, text: text.folded) { count = count.applying(after.hedge) }
                }
            }
            let bounds = [count.min, count.max].map { $0.map(String.init) ?? "-" }
            let kind = count.kind.rawValue + (count.isDual ? "+dual" : "")
            return "\(bounds[0]) \(bounds[1]) \(count.approx ? "~" : "=") \(kind) \(text.words(count.start, count.end))"
        }
        return "none"
    }
}
