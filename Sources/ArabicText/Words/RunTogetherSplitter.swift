/// Finds words that were run together, as scraped pages have them, by the likeliest sequence of listed words (unigram Viterbi).
///
/// It is for words of eight letters and more that are not listed, whole or as a stem; about one in 14,000 words of a newspaper.
public struct RunTogetherSplitter: Sendable {
    private let words: WordList
    /// Letters a word must have before it is looked at.
    public var minimumLetters = 8
    /// Zipf frequency, in hundredths, that each part must have; parts of two letters need `shortFrequency`.
    public var partFrequency: UInt16 = 320
    /// What a part of two letters needs: only the commonest particles have it.
    public var shortFrequency: UInt16 = 600

    /// A splitter over a list of folded words.
    public init(words: WordList) { self.words = words }

    /// Offsets, in folded bytes from the start of the word, at which it falls into listed words; empty where it is listed or does not fall.
    ///
    /// Fewer parts go before likelier ones. A part keeps its clitics, so that each can be segmented afterwards.
    /// - Complexity: O(letters²) look-ups, for unlisted long words only.
    public func split(_ token: Token, in text: FoldedText) -> [Int] {
        let start = Int(token.start)
        let letters = token.count / 2
        guard token.kind == .word, token.first & 0xFC == 0xD8, token.count & 1 == 0, letters >= minimumLetters, letters <= 40,
            !isListed(text.bytes, start, Int(token.end), token.hash)
        else { return [] }
        // Score of the best way to reach each letter, and where its last part starts.
        var best = [Float](repeating: -.infinity, count: letters + 1)
        var from = [Int](repeating: -1, count: letters + 1)
        best[0] = 0
        for i in 0..<letters where best[i] > -.infinity {
            var hash = WordHash.seed
            for j in i..<min(letters, i + 16) {
                hash = WordHash.add(WordHash.add(hash, text.bytes[start + 2 * j]), text.bytes[start + 2 * j + 1])
                guard j > i, let value = part(text.bytes, start + 2 * i, start + 2 * j + 2, hash) else { continue }
                let score = best[i] + value
                if score > best[j + 1] {
                    best[j + 1] = score
                    from[j + 1] = i
                }
            }
        }
        guard best[letters] > -.infinity else { return [] }
        var cuts: [Int] = []
        var at = letters
        while from[at] > 0 {
            at = from[at]
            cuts.append(at * 2)
        }
        return cuts.count > 3 ? [] : cuts.reversed()
    }

    /// The log10 probability of a part, or nil where it is too rare to be believed.
    private func part(_ bytes: [UInt8], _ from: Int, _ to: Int, _ hash: UInt64) -> Float? {
        let value = frequency(bytes, from, to, hash)
        let isShort = to - from <= 4
        guard value >= (isShort ? shortFrequency : to - from == 6 ? partFrequency + 100 : partFrequency) else { return nil }
        return Float(value) / 100 - 9
    }

    /// Frequency with a final ha that may be a ta marbuta.
    private func frequency(_ bytes: [UInt8], _ from: Int, _ to: Int, _ hash: UInt64) -> UInt16 {
        let value = words.frequency(hash)
        guard bytes[to - 2] == 0xD9, bytes[to - 1] == 0x87 else { return value }
        let short = WordHash.of(bytes, from, to - 2)
        return max(value, words.frequency(WordHash.add(WordHash.add(short, 0xD8), 0xA9)))
    }

    /// Whether the word is listed, as it is or without a conjunction or preposition in front.
    private func isListed(_ bytes: [UInt8], _ start: Int, _ end: Int, _ hash: UInt64) -> Bool {
        if frequency(bytes, start, end, hash) > 0 { return true }
        guard CliticKind.at(bytes, start) != nil else { return false }
        return frequency(bytes, start + 2, end, WordHash.of(bytes, start + 2, end)) > 0
    }
}
