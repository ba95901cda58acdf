/// Remembers how words were taken apart: news text repeats its words, and one look-up is cheaper than weighing a dozen readings.
///
/// 131,072 slots of 24 bytes, four beside one another for the spellings of words that fold alike; a word that falls on another's slot replaces it.
/// Answers are those of `CliticSplitter.segment`.
public struct CliticMemory: Sendable {
    @usableFromInline struct Slot: BitwiseCopyable {
        var key: UInt64
        var answer: Segmentation
    }
    @usableFromInline let slots: LargeTable<Slot>
    @usableFromInline static var count: Int { 1 << 17 }

    /// An empty memory.
    public init() {
        slots = LargeTable(count: Self.count) { $0.initialize(repeating: Slot(key: 0, answer: Segmentation(best: CliticReading()))) }
    }

    /// Says that a word will be asked for soon.
    @inlinable @inline(__always)
    public func expect(_ token: Token) {
        let slot = Self.slot(of: token)
        slots.expect(slot)
        slots.expect(slot + 3)
    }

    /// The first of the four slots of words that fold like a token.
    @inlinable @inline(__always)
    static func slot(of token: Token) -> Int { Int(truncatingIfNeeded: token.hash >> 20) & (count - 4) }

    /// The splitter's answer for a word, from memory where it has been seen with the same spelling.
    public mutating func segment(_ token: Token, in text: FoldedText, source: [UInt8], by splitter: CliticSplitter) -> Segmentation {
        let first = Int(text.origin[Int(token.start)])
        let last = min(Int(text.origin[Int(token.end)]), source.count)
        let key = (Self.hash(source, first, last) ^ token.hash &* 0x9E37_79B9_7F4A_7C15) | 1
        let slot = Self.slot(of: token) + Int(truncatingIfNeeded: key >> 62)
        let known = slots[slot]
        if known.key == key { return known.answer }
        let answer = splitter.segment(token, in: text, source: source)
        slots[slot] = Slot(key: key, answer: answer)
        return answer
    }

    /// A hash of some bytes, eight at a time.
    private static func hash(_ bytes: [UInt8], _ first: Int, _ last: Int) -> UInt64 {
        var hash = UInt64(truncatingIfNeeded: last - first)
        var at = first
        bytes.withUnsafeBytes { bytes in
            while at < last {
                var word: UInt64 = 0
                if at + 8 <= last {
                    word = bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)
                } else {
                    for k in at..<last { word = word << 8 | UInt64(bytes[k]) }
                }
                hash = (hash ^ word) &* 0xBF58_476D_1CE4_E5B9
                hash ^= hash >> 29
                at += 8
            }
        }
        return hash
    }
}
