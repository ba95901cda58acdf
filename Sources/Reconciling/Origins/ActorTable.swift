/// A person or a body as the lexicon knows it.
public struct Actor: Sendable, Hashable {
    /// The lexicon's id.
    public var id: String
    /// `state`, `army`, `monitor`, `agency`, `outlet`, `people`, as in the pack.
    public var kind: String
    /// The side it stands on; nil where it takes none or none is known.
    public var side: String?
    /// The country it belongs to.
    public var country: String?
    /// The body that it is an organ of, or that a person speaks for.
    public var of: String?

    /// An actor of given row.
    public init(id: String, kind: String, side: String? = nil, country: String? = nil, of: String? = nil) {
        self.id = id
        self.kind = kind
        self.side = side
        self.country = country
        self.of = of
    }
}

/// Who belongs to whom: actors by id, the classes of sources without a name, and the outlets.
public struct ActorTable: Sendable {
    private let actors: [String: Actor]
    private let classes: [String: String]
    private let outlets: [String: String]

    /// A table of actors.
    ///
    /// - Parameters:
    ///   - classes: for the id of a source without a name, its class (`activists`, `medical`).
    ///   - outlets: for an outlet as reports give it, folded, the id of its actor.
    public init(actors: [Actor], classes: [String: String] = [:], outlets: [String: String] = [:]) {
        self.actors = Dictionary(actors.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        self.classes = classes
        self.outlets = outlets
    }

    /// An actor's row.
    public func actor(_ id: String) -> Actor? { actors[id] }

    /// The class of a source without a name, nil for a body or a person. A body that is named by its kind alone ("the army", "the
    /// authorities") is a class of its own.
    public func unnamedClass(_ id: String) -> String? {
        if let name = classes[id] { return name }
        return actors[id] != nil && !isNamed(id) ? id : nil
    }

    /// The actor behind an outlet's folded name.
    public func outlet(_ folded: String) -> String? { outlets[folded] }

    /// The body that an actor is: the organ's body, that one's body, and so on; the id itself where there is none above.
    ///
    /// - Complexity: O(depth), which is at most eight.
    public func body(of id: String) -> String {
        var at = id
        for _ in 0..<8 {
            guard let above = actors[at]?.of, above != at else { break }
            at = above
        }
        return at
    }

    /// The side of an actor, or of the body above it that has one.
    public func side(of id: String) -> String? {
        var at = id
        for _ in 0..<8 {
            if let side = actors[at]?.side { return side }
            guard let above = actors[at]?.of, above != at else { return nil }
            at = above
        }
        return nil
    }

    /// Whether the id stands for one body or person. "The army", "gunmen" and "the opposition" don't: such a row has neither side, nor
    /// country, nor body, and its kind is one of many.
    public func isNamed(_ id: String) -> Bool {
        guard let actor = actors[id] else { return classes[id] == nil }
        if actor.side != nil || actor.country != nil || actor.of != nil { return true }
        return !Self.commonKinds.contains(actor.kind)
    }

    private static let commonKinds: Set<String> = [
        "army", "government", "security", "police", "faction", "militia", "coalition", "opposition", "group", "air-force", "parliament",
        "court", "ministry", "presidency", "council", "network",
    ]
}
