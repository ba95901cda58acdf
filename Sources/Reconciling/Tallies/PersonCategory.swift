/// The categories of people as sets of atoms: a partition by status, crossed with one by age and sex, one by trade, a mark for people
/// counted under a word that fits no category, and being on a list of names. Children are civilians.
enum PersonCategory {
    private static let statuses = ["civilians", "state-forces", "fighters"]
    private static let ages = ["children", "women", "men"]
    private static let trades = ["medics", "journalists", ""]

    /// How many atoms there are; the bits of a `Mask` below this are in use.
    static let atomCount = 3 * 3 * 3 * 2 * 2

    /// A set of atoms.
    struct Mask: Hashable {
        var low: UInt64 = 0
        var high: UInt64 = 0

        mutating func insert(_ atom: Int) {
            if atom < 64 { low |= 1 << UInt64(atom) } else { high |= 1 << UInt64(atom - 64) }
        }
        func contains(_ atom: Int) -> Bool {
            atom < 64 ? low >> UInt64(atom) & 1 == 1 : high >> UInt64(atom - 64) & 1 == 1
        }
        func intersects(_ other: Mask) -> Bool { low & other.low != 0 || high & other.high != 0 }
    }

    /// The atoms of a scope's people. A word that is no category means everybody.
    static func mask(_ who: String, isNamed: Bool?) -> Mask {
        var mask = Mask()
        for atom in 0..<atomCount {
            let named = atom & 1 == 1
            if let isNamed, isNamed != named { continue }
            if contains("children", atom / 2), !contains("civilians", atom / 2) { continue }
            if contains(who, atom / 2) { mask.insert(atom) }
        }
        return mask
    }

    static func overlap(_ a: CountScope, _ b: CountScope) -> Bool {
        if a.who == b.who || a.who == "people" || b.who == "people" { return a.isNamed == nil || b.isNamed == nil || a.isNamed == b.isNamed }
        return mask(a.who, isNamed: a.isNamed).intersects(mask(b.who, isNamed: b.isNamed))
    }

    private static func contains(_ who: String, _ atom: Int) -> Bool {
        switch who {
        case "civilians", "state-forces", "fighters": statuses[atom / 18] == who
        case "children", "women", "men": ages[atom / 6 % 3] == who
        case "adults": ages[atom / 6 % 3] != "children"
        case "medics", "journalists": trades[atom / 2 % 3] == who
        case "other": atom % 2 == 1
        default: true
        }
    }
}
