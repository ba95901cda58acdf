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

    /// Adds, for each feature there is, its conjunction with a class; used to give each class its own weights.
    mutating func conjoin(with number: UInt32, from first: Int = 0) {
        for i in first..<values.count { values[i] = (values[i] ^ (number &* 0x9E37_79B1)) &* 0x85EB_CA6B ^ (values[i] >> 15) }
    }

    mutating func append(_ other: FeatureList, conjoinedWith number: UInt32) {
        for value in other.values { values.append((value ^ (number &* 0x9E37_79B1)) &* 0x85EB_CA6B ^ (value >> 15)) }
        if explaining { templates += other.templates }
    }
}
