import ArabicText

/// The words of a text as lineage compares them: folded, without signs, each as 32 bits of its hash.
///
/// Thirty-two bits keep thirty thousand reports in some forty megabytes. Two different words that fall on one value do no harm: what is
/// compared are runs of many words.
public struct LineageWords: Sendable {
    private let folder = TextFolder()
    private let tokenizer = Tokenizer()
    private var folded = FoldedText()
    private var tokens: [Token] = []

    /// A cutter; keep it for the life of a worker, its buffers are reused.
    public init() {}

    /// The words of a text, and, for each, where in the text's bytes it starts.
    public struct Words: Sendable {
        /// One value a word.
        public var hashes: [UInt32]
        /// For each word, the offset of its first byte in the text.
        public var offsets: [UInt32]
    }

    /// The words of `text` outside of `furniture`, byte ranges in rising order.
    ///
    /// - Complexity: O(n), one pass.
    public mutating func words(of text: String, without furniture: [Range<Int>] = []) -> Words {
        folder.fold(Array(text.utf8), into: &folded)
        tokenizer.tokenize(folded, into: &tokens)
        var words = Words(hashes: [], offsets: [])
        words.hashes.reserveCapacity(tokens.count)
        words.offsets.reserveCapacity(tokens.count)
        var next = 0
        for token in tokens where token.kind != .sign {
            let offset = Int(folded.origin[Int(token.start)])
            while next < furniture.count, furniture[next].upperBound <= offset { next += 1 }
            if next < furniture.count, furniture[next].contains(offset) { continue }
            words.hashes.append(UInt32(truncatingIfNeeded: token.hash ^ token.hash >> 32))
            words.offsets.append(UInt32(offset))
        }
        return words
    }
}

extension LineageWords.Words {
    /// A hash of a word with the three before and the three behind it.
    public func context(of word: Int) -> UInt32 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for i in max(0, word - 3)..<min(hashes.count, word + 4) { hash = (hash ^ UInt64(hashes[i])) &* 0x100_0000_01B3 }
        return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
    }

    /// The index of the word that stands at a byte of the text, or of the one before it; nil before the first word.
    ///
    /// - Complexity: O(log n).
    public func index(ofByte byte: Int) -> Int? {
        var low = 0
        var high = offsets.count
        while low < high {
            let middle = (low + high) / 2
            if Int(offsets[middle]) <= byte { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? nil : low - 1
    }
}
