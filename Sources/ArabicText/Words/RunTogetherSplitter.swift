/// Finds words that were run together, as scraped pages have them, by the likeliest sequence of listed words (unigram Viterbi).
///
/// It is for words of eight letters and more that are not listed, whole or as a stem. A cut needs more than two words that are listed: a letter
/// before it that only ends words (ta marbuta, alef maqsura), an article after it, or two words that are common.
public struct RunTogetherSplitter: Sendable {
    private let words: WordList
    /// Letters a word must have before it is looked at.
    public var minimumLetters = 8
    /// Zipf frequency, in hundredths, that a part needs beside a cut that its letters show; one of three letters needs 100 more.
    public var partFrequency: UInt16 = 320
    /// What a part of two letters needs: only the commonest particles have it.
    public var shortFrequency: UInt16 = 600
    /// What both parts need beside a cut that nothing shows; one of three letters needs 100 more, one of two letters never gets it.
    public var commonFrequency: UInt16 = 450

    /// A splitter over a list of folded words.
    public init(words: WordList) { self.words = words }

    /// The best way to reach a letter.
    private struct State {
        var score = -Float.infinity
        var from = -1
        /// Whether the part that ends here is common.
        var isCommon = false
    }

    /// Offsets, in folded bytes from the start of the word, at which it falls into listed words; empty where it is listed or does not fall.
    ///
    /// Fewer parts go before likelier ones. A part keeps its clitics, so that each can be segmented afterwards.
    /// - Complexity: O(letters²) look-ups, for unlisted long words only.
    public func split(_ token: Token, in text: FoldedText, source: [UInt8]) -> [Int] {
        let start = Int(token.start)
        let letters = token.count / 2
        guard token.kind == .word, token.first & 0xFC == 0xD8, token.count & 1 == 0, letters >= minimumLetters, letters <= 40,
            !isListed(token, text, source)
        else { return [] }
        var states = [State](repeating: State(), count: letters + 1)
        states[0].score = 0
        for i in 0..<letters where states[i].score > -.infinity {
            let isShown =
                i == 0 || endsWord(text, source, start + 2 * i - 2) || letters - i > 4 && startsWithArticle(text.bytes, start + 2 * i)
            if !isShown, !states[i].isCommon { continue }
            var hash = WordHash.seed
            for j in i + 1...min(letters, i + 16) {
                hash = WordHash.add(WordHash.add(hash, text.bytes[start + 2 * j - 2]), text.bytes[start + 2 * j - 1])
                guard j > i + 1 else { continue }
                let value = frequency(text.bytes, start + 2 * i, start + 2 * j, hash)
                let extra: UInt16 = j - i == 3 ? 100 : 0
                let isCommon = j - i > 2 && value >= commonFrequency + extra
                guard isShown ? value >= (j - i == 2 ? shortFrequency : partFrequency + extra) : isCommon else { continue }
                let score = states[i].score + Float(value) / 100 - 9
                if score > states[j].score { states[j] = State(score: score, from: i, isCommon: isCommon) }
            }
        }
        return cuts(states)
    }

    private func cuts(_ states: [State]) -> [Int] {
        guard var at = states.indices.last, states[at].score > -.infinity else { return [] }
        var result: [Int] = []
        while states[at].from > 0 {
            at = states[at].from
            result.append(at * 2)
        }
        return result.count > 3 ? [] : result.reversed()
    }

    /// Whether the letter at a folded offset is one that the source spells as ta marbuta or alef maqsura.
    private func endsWord(_ text: FoldedText, _ source: [UInt8], _ at: Int) -> Bool {
        let from = Int(text.origin[at])
        guard from + 1 < source.count else { return false }
        return source[from] == 0xD8 && source[from + 1] == 0xA9 || source[from] == 0xD9 && source[from + 1] == 0x89
    }

    private func startsWithArticle(_ bytes: [UInt8], _ at: Int) -> Bool {
        bytes[at] == 0xD8 && bytes[at + 1] == 0xA7 && bytes[at + 2] == 0xD9 && bytes[at + 3] == 0x84
    }

    /// How frequent a folded word is, in hundredths of the Zipf scale, 0 where the list has it not; a final ha may be a ta marbuta.
    public func frequency(of word: Range<Int>, in bytes: [UInt8]) -> UInt16 {
        guard word.count >= 4 else { return 0 }
        return frequency(bytes, word.lowerBound, word.upperBound, WordHash.of(bytes, word.lowerBound, word.upperBound))
    }

    /// Frequency with a final ha that may be a ta marbuta.
    private func frequency(_ bytes: [UInt8], _ from: Int, _ to: Int, _ hash: UInt64) -> UInt16 {
        let value = words.frequency(hash)
        guard bytes[to - 2] == 0xD9, bytes[to - 1] == 0x87 else { return value }
        let short = WordHash.of(bytes, from, to - 2)
        return max(value, words.frequency(WordHash.add(WordHash.add(short, 0xD8), 0xA9)))
    }

    /// Whether the word is listed as it is, or what is left of it after its proclitics and before a pronoun.
    private func isListed(_ token: Token, _ text: FoldedText, _ source: [UInt8]) -> Bool {
        var word = CliticWord(bytes: text.bytes, start: Int(token.start), end: Int(token.end), words: words)
        word.readSpelling(text, source)
        var from = word.start
        for _ in 0..<3 {
            if word.whole(from, word.end, WordHash.seed) > CliticWord.unlisted { return true }
            var isStem = false
            word.forEachEnclitic(from) { _, length in
                if word.end - length - from >= 6, word.stem(from, word.end - length, WordHash.seed) > CliticWord.unlisted { isStem = true }
            }
            if isStem { return true }
            guard CliticKind.at(text.bytes, from) != nil, word.end - from > 8 else { return false }
            from += 2
        }
        return false
    }
}
