import ArabicText

/// Parts words that were run together, as scraped pages have them, into tokens of their own.
///
/// Only words that the lexicon does not know are looked at; spans stay exact, since a token is a range of the folded text.
struct WordParter {
    let splitter: RunTogetherSplitter

    /// Replaces every token that is several words by one token for each; whether there was any. Needs `firstMatch`.
    ///
    /// - Complexity: O(n) look-ups; the tokens are copied only where something is parted.
    func part(_ a: inout ReportAnalysis) -> Bool {
        if a.isEnglish { return false }
        var parted: [Token] = []
        var done = 0
        for i in a.tokens.indices where a.tokens[i].count >= 2 * splitter.minimumLetters && a.firstMatch[i] == a.firstMatch[i + 1] {
            let cuts = splitter.split(a.tokens[i], in: a.text, source: a.source)
            if cuts.isEmpty { continue }
            parted += a.tokens[done..<i]
            append(a.tokens[i], cuts, a.text.bytes, to: &parted)
            done = i + 1
        }
        if done == 0 { return false }
        parted += a.tokens[done...]
        a.tokens = parted
        return true
    }

    private func append(_ token: Token, _ cuts: [Int], _ bytes: [UInt8], to tokens: inout [Token]) {
        var from = Int(token.start)
        for to in cuts.map({ Int(token.start) + $0 }) + [Int(token.end)] {
            var part = token
            part.start = UInt32(from)
            part.end = UInt32(to)
            part.hash = WordHash.of(bytes, from, to)
            part.first = bytes[from]
            part.spaceBefore = from == Int(token.start) ? token.spaceBefore : true
            part.newlinesBefore = from == Int(token.start) ? token.newlinesBefore : 0
            tokens.append(part)
            from = to
        }
    }
}
