import ArabicText

/// A text's words as the search index holds them.
public struct IndexedWords: Sendable, Hashable {
    /// Every word, folded, without the definite article and what is joined in front of it.
    let words: String
    /// Of the words that begin with one of the joined letters wa, fa, ba, kaf, lam: the rest.
    let bare: String
}

/// Cuts texts into the words by which they are found.
///
/// A word is found with and without the article and with and without the letters that Arabic joins to the front of words: each word is
/// indexed without the article, and, where it begins with a joined letter that may as well be its own, a second time without that.
public struct WordIndexer: Sendable {
    private let folder = TextFolder()
    private let tokenizer = Tokenizer()
    private var folded = FoldedText()
    private var tokens: [Token] = []

    /// An indexer; keep it for the life of a worker, its buffers are reused.
    public init() {}

    /// The words of a text, for the index.
    ///
    /// - Complexity: O(n).
    public mutating func words(of text: String) -> IndexedWords {
        fold(text)
        var words: [UInt8] = []
        var bare: [UInt8] = []
        words.reserveCapacity(folded.bytes.count)
        for token in tokens where token.kind != .sign {
            let range = Self.withoutArticle(folded.bytes, Int(token.start)..<Int(token.end))
            words.append(contentsOf: folded.bytes[range])
            words.append(0x20)
            if let rest = Self.withoutLetter(folded.bytes, range) {
                bare.append(contentsOf: folded.bytes[rest])
                bare.append(0x20)
            }
        }
        return IndexedWords(words: String(decoding: words, as: UTF8.self), bare: String(decoding: bare, as: UTF8.self))
    }

    /// A word of a text with its place in the text's bytes and the forms under which it is indexed.
    struct Placed {
        let source: Range<Int>
        let forms: [String]
    }

    /// The words of a text with their places.
    mutating func placedWords(of text: String) -> [Placed] {
        fold(text)
        return tokens.filter { $0.kind != .sign }.map { token in
            let range = Self.withoutArticle(folded.bytes, Int(token.start)..<Int(token.end))
            var forms = [String(decoding: folded.bytes[range], as: UTF8.self)]
            if let rest = Self.withoutLetter(folded.bytes, range) {
                forms.append(String(decoding: folded.bytes[rest], as: UTF8.self))
            }
            return Placed(source: folded.source(Int(token.start), Int(token.end)), forms: forms)
        }
    }

    private mutating func fold(_ text: String) {
        folder.fold(Array(text.utf8), into: &folded)
        tokenizer.tokenize(folded, into: &tokens)
    }

    /// Waw, fa, ba, kaf, lam as second bytes with their first.
    private static func isJoined(_ first: UInt8, _ second: UInt8) -> Bool {
        first == 0xD9 && (second == 0x88 || second == 0x81 || second == 0x83 || second == 0x84) || first == 0xD8 && second == 0xA8
    }

    /// A word without the article and the joined letters before it, where at least two letters are left.
    private static func withoutArticle(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
        var i = range.lowerBound
        for _ in 0..<3 {
            if hasArticle(bytes, i, range.upperBound) { return i + 4..<range.upperBound }
            if hasDoubleLam(bytes, i, range.upperBound) { return i + 4..<range.upperBound }
            guard i + 2 < range.upperBound, isJoined(bytes[i], bytes[i + 1]) else { break }
            i += 2
        }
        return range
    }

    private static func hasArticle(_ bytes: [UInt8], _ i: Int, _ end: Int) -> Bool {
        i + 8 <= end && bytes[i] == 0xD8 && bytes[i + 1] == 0xA7 && bytes[i + 2] == 0xD9 && bytes[i + 3] == 0x84
    }

    private static func hasDoubleLam(_ bytes: [UInt8], _ i: Int, _ end: Int) -> Bool {
        i + 8 <= end && bytes[i] == 0xD9 && bytes[i + 1] == 0x84 && bytes[i + 2] == 0xD9 && bytes[i + 3] == 0x84
    }

    /// A word without the one joined letter before it, where at least three letters are left.
    private static func withoutLetter(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
        let i = range.lowerBound
        guard i + 8 <= range.upperBound, isJoined(bytes[i], bytes[i + 1]) else { return nil }
        return i + 2..<range.upperBound
    }
}
