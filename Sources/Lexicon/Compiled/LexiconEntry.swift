/// One row of a pack as the reader sees it. Plain data: stored and loaded without being taken apart.
public struct LexiconEntry: Sendable, BitwiseCopyable {
    /// The pack it comes from.
    public var pack: UInt8
    /// For triggers, how many candidate types there are in `types`.
    public var typeCount: UInt8
    /// Flags of places: 1 needs a cue, 2 major.
    public var flags: UInt16
    /// Symbols of the pack's attribute columns, 0 where empty.
    public var attributes: (UInt16, UInt16, UInt16, UInt16)
    /// For triggers, the ordinals of the candidate types, likeliest first.
    public var types: (UInt8, UInt8, UInt8, UInt8, UInt8, UInt8, UInt8, UInt8)
    /// Index of the containing place's entry, or -1.
    public var parent: Int32
    /// Inhabitants of a place, or how often a name occurs.
    public var weight: UInt32
    /// String index of the id.
    public var id: UInt32
    /// String index of the Arabic display name.
    public var arabic: UInt32
    /// String index of the English display name.
    public var english: UInt32
    /// Degrees north, NaN where unknown.
    public var latitude: Float
    /// Degrees east, NaN where unknown.
    public var longitude: Float

    /// An empty entry of a pack.
    public init(pack: Pack) {
        self.pack = pack.rawValue
        typeCount = 0
        flags = 0
        attributes = (0, 0, 0, 0)
        types = (0, 0, 0, 0, 0, 0, 0, 0)
        parent = -1
        weight = 0
        id = 0
        arabic = 0
        english = 0
        latitude = .nan
        longitude = .nan
    }

    /// Whether it is an entry of `pack`.
    @inline(__always)
    public func isOf(_ pack: Pack) -> Bool { self.pack == pack.rawValue }

    /// The candidate types of a trigger, likeliest first.
    public func type(_ index: Int) -> UInt8 {
        withUnsafeBytes(of: types) { $0[index] }
    }
}

/// One alias of an entry: which entry, in which form.
public struct LexiconPosting: Sendable, BitwiseCopyable {
    /// Index of the entry.
    public var entry: UInt32
    /// What the form is: bits of `WordForm`.
    public var form: UInt16
    /// 1 on the last posting of an alias.
    public var last: UInt16
}
