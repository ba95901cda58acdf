import ArabicText

/// The features of one alternative: hashed numbers, each made of a template and up to three values.
///
/// Templates are the names by which `--explain` shows what weighed for and against; values are symbols, word hashes or small numbers.
struct FeatureList {
    /// Hashed features, to be taken modulo the size of the weight table.
    private(set) var values: [UInt32] = []
    /// Template of each feature; kept only while explaining.
    private(set) var templates: [Template] = []
    /// Whether templates are kept.
    var explaining = false

    mutating func clear() {
        values.removeAll(keepingCapacity: true)
        templates.removeAll(keepingCapacity: true)
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
        values.append(UInt32(truncatingIfNeeded: x))
        if explaining { templates.append(template) }
    }

    /// Adds each feature of another list in conjunction with a class, so that every class has weights of its own.
    mutating func append(_ other: FeatureList, conjoinedWith number: UInt32) {
        let offset = Self.offset(number)
        for value in other.values { values.append(Self.slot(Self.line(value, number), offset)) }
        if explaining { templates += other.templates }
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
