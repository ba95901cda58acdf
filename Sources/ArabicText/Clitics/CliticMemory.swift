/// Remembers how words were taken apart: news text repeats its words, and one look-up is cheaper than weighing a dozen readings.
///
/// Direct-mapped, 65,536 slots, two megabytes; a word that falls on another's slot replaces it. Answers are those of `CliticSplitter.segment`.
public struct CliticMemory: Sendable {
    private var keys: [UInt64]
    private var answers: [Segmentation]
    private static let slots = 1 << 14

    /// An empty memory.
    public init() {
        keys = [UInt64](onLargePages: Self.slots) { $0.initialize(repeating: 0) }
        answers = [Segmentation](repeating: Segmentation(best: CliticReading()), count: Self.slots)
    }

    /// The splitter's answer for a word, from memory where it has been seen with the same spelling.
    public mutating func segment(_ token: Token, in text: FoldedText, source: [UInt8], by splitter: CliticSplitter) -> Segmentation {
        let first = Int(text.origin[Int(token.start)])
        let last = min(Int(text.origin[Int(token.end)]), source.count)
        var key = WordHash.seed
        var i = first
        while i < last {
            key = WordHash.add(key, source[i])
            i += 1
        }
        key = (key ^ token.hash &* 0x9E37_79B9_7F4A_7C15) | 1
        let slot = Int(truncatingIfNeeded: (key ^ key >> 31) >> 1) & (Self.slots - 1)
        if keys[slot] == key { return answers[slot] }
        let answer = splitter.segment(token, in: text, source: source)
        keys[slot] = key
        answers[slot] = answer
        return answer
    }
}
