/// Where a claim is filed, so that those it may belong to are found without looking at all.
struct BucketKey: Hashable, Sendable {
    enum Kind: UInt8 {
        case place, wide, name, report, passage, figure, agent
        /// What denies.
        case deniedPlace, deniedWide, deniedName, deniedReport
        /// What looks for something else to be attached to: broad claims, and in a report its headline and what names no place.
        case lookingPlace, lookingName, lookingReport
    }
    let kind: Kind
    /// A place, a hash, or a report's number.
    let what: UInt64
    /// A day, or 0.
    let day: Int32
    /// Types that may be one incident: all of violence, or one type.
    let family: UInt8

    /// One number for a store. Two keys that fall on one number make a look-up give claims that are not wanted, and no more.
    var stored: Int64 {
        var value = what ^ 0x9E37_79B9_7F4A_7C15
        for part in [UInt64(kind.rawValue) << 8 | UInt64(family), UInt64(UInt32(bitPattern: day))] {
            value = (value ^ part) &* 0xBF58_476D_1CE4_E5B9
            value ^= value >> 29
        }
        value = (value ^ value >> 32) &* 0x94D0_49BB_1331_11EB
        return Int64(bitPattern: value ^ value >> 31)
    }

    /// The same for what looks for something to be attached to.
    var looking: BucketKey {
        BucketKey(
            kind: kind == .name ? .lookingName : kind == .report ? .lookingReport : .lookingPlace, what: what, day: day, family: family)
    }

    /// The same for what denies.
    var denied: BucketKey {
        let kind: Kind =
            switch kind {
            case .wide: .deniedWide
            case .name: .deniedName
            case .report: .deniedReport
            default: .deniedPlace
            }
        return BucketKey(kind: kind, what: what, day: day, family: family)
    }
}
