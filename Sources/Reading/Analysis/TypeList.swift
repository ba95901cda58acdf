/// Up to eight ordinals of types, held in one word of memory: candidates are copied often.
struct TypeList: RandomAccessCollection, Sendable, Hashable {
    private var bits: UInt64 = 0
    private(set) var count = 0

    var startIndex: Int { 0 }
    var endIndex: Int { count }

    subscript(index: Int) -> UInt8 {
        precondition(index >= 0 && index < count)
        return UInt8(truncatingIfNeeded: bits >> UInt64(index * 8))
    }

    /// Appends a type; a ninth is left out.
    mutating func append(_ type: UInt8) {
        guard count < 8 else { return }
        bits |= UInt64(type) << UInt64(count * 8)
        count += 1
    }
}
