/// How frequent each word of a language is: an open-addressing table from a word's hash to its frequency.
///
/// The words themselves are not kept: a slot holds 48 bits of `WordHash` and 16 of frequency, so that a look-up touches one cache line
/// as a rule, and a word that is absent is taken for one that is there once in about 10^14 look-ups.
/// Arabic keys are folded words, but for a final ta marbuta, which is kept, see `Lexicon/words.tsv`.
public struct WordList: Sendable {
    /// The table, a power of two of slots; 0 is an empty one. It can be stored and given back to `init(slots:)`.
    public private(set) var slots: [UInt64]
    /// How many words there are.
    public private(set) var count = 0
    private var mask: Int

    /// An empty list with room for `capacity` words.
    public init(capacity: Int = 0) {
        var size = 16
        while size < capacity * 2 { size *= 2 }
        slots = [UInt64](repeating: 0, count: size)
        mask = size - 1
    }

    /// A list from the slots of another. Nil where their number is not a power of two, or no slot is free.
    public init?(slots: [UInt64]) {
        guard slots.count >= 16, slots.count & (slots.count - 1) == 0, slots.contains(0) else { return nil }
        self.slots = slots
        mask = slots.count - 1
        count = slots.reduce(0) { $0 + ($1 == 0 ? 0 : 1) }
    }

    /// A list from a file of two columns, word and centibels: 250 means one in 10^2.5 words. Rows that say anything else are left out.
    public init(table bytes: [UInt8]) {
        self.init(capacity: bytes.count / 16)
        TabbedLines(bytes).forEachRow { bytes, cells in
            guard cells.count == 2, let centibels = TabbedLines.integer(bytes, cells[1]) else { return }
            insert(WordHash.of(bytes, cells[0].lowerBound, cells[0].upperBound), UInt16(clamping: max(1, 900 - centibels)))
        }
    }

    /// Adds a word, or replaces its frequency, in hundredths of the Zipf scale: 300 means once in a million words. 0 is taken as 1.
    ///
    /// - Complexity: O(1) amortised.
    public mutating func insert(_ hash: UInt64, _ frequency: UInt16) {
        if (count + 1) * 2 > slots.count { grow() }
        let key = hash & ~0xFFFF
        var at = Self.home(hash) & mask
        while slots[at] != 0 {
            if slots[at] & ~0xFFFF == key {
                slots[at] = key | UInt64(max(1, frequency))
                return
            }
            at = (at + 1) & mask
        }
        slots[at] = key | UInt64(max(1, frequency))
        count += 1
    }

    /// The frequency in hundredths of the Zipf scale, 0 for a word that is not there.
    ///
    /// - Complexity: O(1), one cache line as a rule.
    @inline(__always)
    public func frequency(_ hash: UInt64) -> UInt16 {
        let key = hash & ~0xFFFF
        var at = Self.home(hash) & mask
        while true {
            let slot = slots[at]
            if slot & ~0xFFFF == key { return UInt16(truncatingIfNeeded: slot) }
            if slot == 0 { return 0 }
            at = (at + 1) & mask
        }
    }

    /// Whether the word is there.
    @inline(__always)
    public func contains(_ hash: UInt64) -> Bool { frequency(hash) != 0 }

    /// The slot a word would have if nothing were in the way; from the 48 bits that are kept, so that a table can grow.
    @inline(__always)
    private static func home(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: ((hash >> 16) &* 0x9E37_79B9_7F4A_7C15) >> 33) }

    private mutating func grow() {
        let old = slots
        slots = [UInt64](repeating: 0, count: old.count * 2)
        mask = slots.count - 1
        count = 0
        for slot in old where slot != 0 { insert(slot & ~0xFFFF, UInt16(truncatingIfNeeded: slot)) }
    }
}
