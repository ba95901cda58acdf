/// The form of a counted noun that a number asks for.
///
/// Arabic's six categories are CLDR's (`plurals.json`, "ar"); they follow the grammar of counted nouns: 3 to 10 take the genitive
/// plural, 11 to 99 the accusative singular, round hundreds the genitive singular, and the last two digits decide.
public enum PluralCategory: String, Sendable, CaseIterable {
    case zero, one, two, few, many, other

    /// The category of a whole number in Arabic; negative numbers are taken by their size.
    public static func arabic(_ number: Int) -> PluralCategory {
        let n = number.magnitude
        switch n {
        case 0: return .zero
        case 1: return .one
        case 2: return .two
        default: break
        }
        switch n % 100 {
        case 3...10: return .few
        case 11...99: return .many
        default: return .other
        }
    }

    /// The category of a whole number in English.
    public static func english(_ number: Int) -> PluralCategory { number.magnitude == 1 ? .one : .other }
}

/// The case in which a counted noun stands.
public enum NounCase: String, Sendable, CaseIterable {
    case nominative, accusative, genitive
}
