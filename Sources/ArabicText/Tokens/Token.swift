/// One word, number or sign of a folded text.
public struct Token: Sendable, Equatable {
    /// What a token is made of.
    public enum Kind: UInt8, Sendable {
        /// Letters of any script.
        case word
        /// Digits, with grouping commas and a decimal point inside.
        case number
        /// One sign; runs of the same sign are one token.
        case sign
    }
    /// First folded byte.
    public var start: UInt32
    /// One past the last folded byte.
    public var end: UInt32
    /// What it is made of.
    public var kind: Kind
    /// Whether white space or the text's start stands before it.
    public var spaceBefore: Bool
    /// How many line ends stand before it, 255 at most.
    public var newlinesBefore: UInt8
    /// FNV-1a over the folded bytes.
    public var hash: UInt64
    /// The first folded byte, by which signs are told apart.
    public var first: UInt8

    /// Length in folded bytes.
    public var count: Int { Int(end - start) }
}

/// FNV-1a, the hash by which folded words are looked up everywhere. Equal bytes give equal hashes on every machine and in every run.
public enum WordHash {
    /// Where hashing starts.
    public static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

    /// Adds one byte.
    @inline(__always)
    public static func add(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }

    /// The hash of a part of an array.
    @inline(__always)
    public static func of(_ bytes: [UInt8], _ start: Int, _ end: Int) -> UInt64 {
        var hash = seed
        for i in start..<end { hash = add(hash, bytes[i]) }
        return hash
    }

    /// The hash of a whole array.
    public static func of(_ bytes: [UInt8]) -> UInt64 { of(bytes, 0, bytes.count) }
}
