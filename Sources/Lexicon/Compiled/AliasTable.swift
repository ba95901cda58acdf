import ArabicText

/// All aliases of the lexicon as one hash automaton over words.
///
/// A state is the hash of the words read so far; a transition mixes in the next word's hash. Each state that some alias passes through
/// has a slot, so that a walk stops at the first word that no alias continues with. Keys are 64 bits: with a million states the
/// chance that a word of a text falls on a wrong one is below 10^-13, and no bytes are compared.
public struct AliasTable: Sendable {
    private let slots: LargeTable<Slot>

    /// A state with what stands at it, side by side in memory.
    private struct Slot: BitwiseCopyable {
        /// The state; 0 in a free slot.
        var key: UInt64 = 0
        /// Posting index plus one in the upper 31 bits, 1 in the lowest where some alias goes on.
        var value: UInt32 = 0
    }

    /// The stored form: all keys, free slots being 0, and all values.
    var keys: [UInt64] { slots.elements.map(\.key) }
    var values: [UInt32] { slots.elements.map(\.value) }

    /// The state after the first word.
    @inline(__always)
    public static func start(_ word: UInt64) -> UInt64 { word | 1 }

    /// The state after one more word.
    @inline(__always)
    public static func next(_ state: UInt64, _ word: UInt64) -> UInt64 {
        var x = (state ^ (word &* 0x9E37_79B9_7F4A_7C15)) &* 0xBF58_476D_1CE4_E5B9
        x ^= x >> 29
        return x | 1
    }

    /// What stands at a state: the first posting of the alias that ends here (nil when none does), and whether some alias goes on.
    ///
    /// - Complexity: O(1).
    @inline(__always)
    public func find(_ state: UInt64) -> (posting: Int?, goesOn: Bool)? {
        let mask = slots.count - 1
        var at = Int(truncatingIfNeeded: state >> 1) & mask
        while true {
            let slot = slots[at]
            if slot.key == state {
                return (slot.value >> 1 == 0 ? nil : Int(slot.value >> 1) - 1, slot.value & 1 == 1)
            }
            if slot.key == 0 { return nil }
            at = (at + 1) & mask
        }
    }

    /// A table of states with their values; `count` slots, a power of two, at most half full.
    init(states: [(key: UInt64, value: UInt32)]) {
        var size = 16
        while size < states.count * 2 { size *= 2 }
        var slots = [Slot](repeating: Slot(), count: size)
        for (key, value) in states {
            var at = Int(truncatingIfNeeded: key >> 1) & (size - 1)
            while slots[at].key != 0 { at = (at + 1) & (size - 1) }
            slots[at] = Slot(key: key, value: value)
        }
        self.slots = LargeTable(slots)
    }

    init(keys: [UInt64], values: [UInt32]) {
        slots = LargeTable(count: min(keys.count, values.count)) { slots in
            for i in slots.indices { slots.initializeElement(at: i, to: Slot(key: keys[i], value: values[i])) }
        }
    }
}
