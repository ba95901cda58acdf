/// Remembers which words open nothing of a grammar: most words of a text open no count and no time, and news text repeats its words.
///
/// Direct-mapped, 8,192 slots of 8 bytes. It belongs to one reader of texts, as `LargeTable` that is written to does.
public struct OpeningMemory: Sendable {
    private let slots = LargeTable<UInt64>(count: 1 << 13) { $0.initialize(repeating: 0) }

    /// An empty memory.
    public init() {}

    /// Whether a word opens something, by memory or by asking; the answer must depend on the folded word alone.
    @inline(__always)
    public func opens(_ token: Token, ask: () -> Bool) -> Bool {
        if token.kind != .word { return token.kind == .number }
        let key = token.hash | 1
        let slot = Int(truncatingIfNeeded: key >> 20) & (slots.count - 1)
        let known = slots[slot]
        if known | 1 == key { return known & 1 == 1 }
        let answer = ask()
        slots[slot] = answer ? key : key ^ 1
        return answer
    }
}
