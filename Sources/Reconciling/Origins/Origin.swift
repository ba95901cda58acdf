/// The person, body or class of people that a statement comes from. Outlets that repeat it add nothing.
public struct Origin: Sendable, Hashable, Comparable {
    /// What an origin is.
    public enum Kind: String, Sendable, Codable, CaseIterable {
        /// A body, with its organs and those who speak for it.
        case body
        /// Somebody whom the lexicon does not know, by the folded name.
        case name
        /// Sources without a name, one origin per class and incident.
        case unnamed
        /// A passage that several reports carry and that names nobody.
        case passage
        /// The outlet that says it in its own voice.
        case outlet
    }
    /// What it is.
    public var kind: Kind
    /// The body's id, the folded name, the class, the passage or the outlet.
    public var key: String

    /// An origin of given kind.
    public init(kind: Kind, key: String) {
        self.kind = kind
        self.key = key
    }

    /// `kind:key`, for tables.
    public var id: String { "\(kind.rawValue):\(key)" }

    /// Bodies come first, then in the order of their keys.
    public static func < (a: Origin, b: Origin) -> Bool {
        let x = Kind.allCases.firstIndex(of: a.kind) ?? 0
        let y = Kind.allCases.firstIndex(of: b.kind) ?? 0
        return (x, a.key) < (y, b.key)
    }
}
