import ArabicText

/// The features of one alternative: hashed numbers, each made of a template and up to three values.
///
/// Templates are the names by which `--explain` shows what weighed for and against; values are symbols, word hashes or small numbers.
/// Lists are filled for every candidate and every phrase, so their room is their own, without the checks of an array. A copy shares the room: it
/// is good until the list is cleared.
struct FeatureList {
    private var room = Room(capacity: 1 << 10)
    private var base: UnsafeMutablePointer<UInt32>
    private(set) var count = 0
    /// Template of each feature; kept only while explaining.
    private(set) var templates: [Template] = []
    /// Whether templates are kept.
    var explaining = false
    /// Where the weights of features being added will soon be looked for; nil where nobody will.
    private var expected: LinearModel.Expectation?

    /// Memory for features, freed with its last owner.
    private final class Room {
        let base: UnsafeMutablePointer<UInt32>
        let capacity: Int

        init(capacity: Int) {
            self.capacity = capacity
            base = .allocate(capacity: capacity)
        }

        deinit { base.deallocate() }
    }

    init() { base = room.base }

    /// Hashed features, to be taken modulo the size of the weight table.
    var values: UnsafeBufferPointer<UInt32> { UnsafeBufferPointer(start: base, count: count) }

    /// Empties the list. With an expectation, the weights of what is added are fetched while the rest is being made.
    mutating func clear(for expected: LinearModel.Expectation? = nil) {
        count = 0
        self.expected = expected
        if explaining { templates.removeAll(keepingCapacity: true) }
    }

    @inline(__always)
    mutating func add(_ template: Template, _ a: UInt64 = 0, _ b: UInt64 = 0, _ c: UInt64 = 0) {
        var x = (UInt64(template.rawValue) &+ 1) &* 0x9E37_79B9_7F4A_7C15
        x = (x ^ a) &* 0xBF58_476D_1CE4_E5B9
        x ^= x >> 31
        x = (x ^ b) &* 0x94D0_49BB_1331_11EB
        x ^= x >> 30
        x = (x ^ c) &* 0xD6E8_FEB8_6659_FD93
        x ^= x >> 32
        append(UInt32(truncatingIfNeeded: x))
        if explaining { templates.append(template) }
    }

    /// Adds each feature of another list in conjunction with a class, so that every class has weights of its own.
    mutating func append(_ other: FeatureList, conjoinedWith number: UInt32) {
        let offset = Self.offset(number)
        for value in other.values { append(Self.slot(Self.line(value, number), offset)) }
        if explaining { templates += other.templates }
    }

    @inline(__always)
    private mutating func append(_ value: UInt32) {
        if count == room.capacity { grow() }
        base[count] = value
        count &+= 1
        expected?.fetch(value)
    }

    @inline(never)
    private mutating func grow() {
        let larger = Room(capacity: room.capacity * 2)
        larger.base.initialize(from: base, count: count)
        room = larger
        base = larger.base
    }

    /// The run of 64 slots that a feature's classes share: classes are looked up together, and a run is one fetch from memory. First and second
    /// looks at a candidate have runs of their own.
    @inline(__always)
    static func line(_ value: UInt32, _ number: UInt32) -> UInt32 {
        let hash = (value &+ (number >= 500 ? 0x9E37_79B1 : 0)) &* 0x85EB_CA6B
        return hash ^ hash >> 15
    }

    /// Where in a run a class has its slot, before the feature's own shift; below 64 and different for all classes of one decision.
    @inline(__always)
    static func offset(_ number: UInt32) -> UInt32 { (number % 100 == 99 ? 63 : number % 100) &* 37 & 63 }

    /// A class's slot in a run.
    @inline(__always)
    static func slot(_ line: UInt32, _ offset: UInt32) -> UInt32 { line & ~63 | (line >> 26 ^ offset) & 63 }
}
