public import ClaimModel

/// What the lexicon knows of a person or a body.
public struct ActorFacts: Sendable, Hashable {
    /// `state`, `army`, `igo`, `monitor`, ... for a body; `person` for a person.
    public var kind: String
    /// The side it stands on.
    public var side: String?
    /// The country it belongs to.
    public var country: String?
    /// The body that it is an organ of, or that a person speaks for.
    public var of: String?
    /// A person's office.
    public var office: String?
    /// First and last year of that office, as the lexicon gives them.
    public var officeFrom: String?
    /// Last year of the office.
    public var officeTo: String?

    /// A row of the lexicon; empty cells and `-` are nil.
    public init(
        kind: String, side: String? = nil, country: String? = nil, of: String? = nil, office: String? = nil, officeFrom: String? = nil,
        officeTo: String? = nil
    ) {
        func value(_ cell: String?) -> String? { cell == "" || cell == "-" ? nil : cell }
        self.kind = kind
        self.side = value(side)
        self.country = value(country)
        self.of = value(of)
        self.office = value(office)
        self.officeFrom = value(officeFrom)
        self.officeTo = value(officeTo)
    }
}

/// Who belongs to whom and what lies where, handed in by the caller: the ledgers read no lexicon and no gazetteer.
public struct LedgerResolver: Sendable {
    /// The ids of the places that contain one, nearest first, without itself.
    public var placePath: @Sendable (String) -> [String]
    /// The facts of a person or body.
    public var actor: @Sendable (String) -> ActorFacts?
    /// A display name for a place.
    public var placeName: @Sendable (String, MessageLanguage) -> String?
    /// A display name for a person or body.
    public var actorName: @Sendable (String, MessageLanguage) -> String?

    /// A resolver; what is left out knows nothing.
    public init(
        placePath: @escaping @Sendable (String) -> [String] = { _ in [] },
        actor: @escaping @Sendable (String) -> ActorFacts? = { _ in nil },
        placeName: @escaping @Sendable (String, MessageLanguage) -> String? = { _, _ in nil },
        actorName: @escaping @Sendable (String, MessageLanguage) -> String? = { _, _ in nil }
    ) {
        self.placePath = placePath
        self.actor = actor
        self.placeName = placeName
        self.actorName = actorName
    }

    /// The body that an actor is or belongs to: its organ's body, that one's body and so on; the id itself where there is none above.
    ///
    /// - Complexity: O(depth), which is at most eight.
    public func body(of id: String) -> String {
        var at = id
        for _ in 0..<8 {
            guard let above = actor(at)?.of, above != at else { break }
            at = above
        }
        return at
    }

    /// The side of an actor, or of the body above it that has one.
    public func side(of id: String) -> String? {
        var at = id
        for _ in 0..<8 {
            guard let facts = actor(at) else { return nil }
            if let side = facts.side { return side }
            guard let above = facts.of, above != at else { return nil }
            at = above
        }
        return nil
    }

    /// What stands for an actor where bodies are compared: the key of its body, else of its words.
    func bodyKey(_ name: LedgerName) -> String { name.id.map(body(of:)) ?? name.key }

    /// The body of an actor as a name; words stay as they are.
    func bodyName(_ name: LedgerName) -> LedgerName {
        guard let id = name.id else { return name }
        let body = body(of: id)
        return body == id ? name : LedgerName(id: body, words: name.words)
    }

    /// Whether the first place is the second or lies in it.
    public func isInside(_ inner: LedgerName, _ outer: LedgerName) -> Bool {
        if inner.key == outer.key { return true }
        guard let x = inner.id, let y = outer.id else { return false }
        return placePath(x).contains(y)
    }

    /// The places of an act without those that contain another one of them, in the order of their keys.
    func leaves(_ claim: Claim) -> [LedgerName] {
        let around = Set(claim.places.compactMap(\.within))
        let names = claim.places.enumerated().filter { !around.contains($0.offset) }.map { LedgerName($0.element) }
        return LedgerName.unique(names).filter { place in
            !names.contains { $0.key != place.key && isInside($0, place) }
        }
    }

    /// How an act's agents stand to a party.
    func attribution(_ agents: [LedgerName], sides: [String], to parties: [LedgerName]) -> Attribution {
        if parties.isEmpty { return .noParty }
        if agents.isEmpty, sides.isEmpty { return .unstated }
        let bodies = Set(parties.map(bodyKey))
        let partySides = Set(parties.compactMap { $0.id.flatMap(side(of:)) })
        if !partySides.isDisjoint(with: sides) { return .party }
        var isOpen = false
        for agent in agents {
            if bodies.contains(bodyKey(agent)) { return .party }
            guard let id = agent.id, let facts = actor(id) else {
                isOpen = true
                continue
            }
            if let side = side(of: id) {
                if partySides.contains(side) { return .party }
            } else if facts.country == nil, facts.of == nil {
                isOpen = true
            }
        }
        return isOpen ? .unclear : .other
    }
}

/// How those who are held responsible for an act stand to the party of a pledge.
public enum Attribution: String, Sendable, CaseIterable {
    /// An account names the party, an organ of it, or its side.
    case party
    /// No account names anybody.
    case unstated
    /// Somebody is named whose side is not known ("the army", "gunmen").
    case unclear
    /// The pledge names no party.
    case noParty = "no-party"
    /// Only others are named.
    case other
}
