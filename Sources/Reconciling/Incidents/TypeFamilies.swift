public import ClaimModel

/// Which types of claims may tell the same incident.
///
/// Two types are compatible when a family holds both. `attack`, `killing` and `destruction` stand in every family of violence, so that
/// they join any means; as every two claims of an incident must be compatible, they never bridge two.
public enum TypeFamilies {
    private static let families: [Set<ClaimType>] = [
        [.shelling, .airStrike, .attack, .destruction, .killing],
        [.bombing, .attack, .destruction, .killing],
        [.shooting, .clash, .assault, .attack, .killing, .destruction],
    ]

    /// For each type, by its ordinal, a set of types as bits.
    private static let masks: [UInt64] = ClaimType.allCases.map { type in
        var mask: UInt64 = 1 << UInt64(type.ordinal)
        for family in families where family.contains(type) { for other in family { mask |= 1 << UInt64(other.ordinal) } }
        return mask
    }

    /// Whether claims of both types may tell the same incident.
    public static func areCompatible(_ a: ClaimType, _ b: ClaimType) -> Bool { masks[a.ordinal] >> UInt64(b.ordinal) & 1 == 1 }

    /// Whether an act is told by its place rather than by who does it: violence, forces, needs. The others are acts of speech and politics.
    static func isPlaced(_ type: ClaimType) -> Bool { type.group != .political || type == .protest }

    /// Whether an act takes two sides, each of which a report may name alone.
    static func isMutual(_ type: ClaimType) -> Bool { type == .meeting || type == .agreement }
}
