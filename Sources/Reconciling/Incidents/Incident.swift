public import ClaimModel

/// How well an incident is established, highest first, in the field's words.
public enum Grade: String, Sendable, Codable, CaseIterable, Comparable {
    case setAside = "set-aside"
    case admitted, contested, corroborated
    case singleOrigin = "single-origin"

    /// Higher grades come first.
    public static func < (a: Grade, b: Grade) -> Bool {
        (allCases.firstIndex(of: a) ?? 0) < (allCases.firstIndex(of: b) ?? 0)
    }
}

/// A grade that holds for an incident, and why.
public struct GradeMark: Sendable, Hashable {
    /// The grade.
    public var grade: Grade
    /// The claims that make it.
    public var claims: [String]
    /// The origins that make it, by id; for what a person decided, their reason.
    public var why: [String]
    /// Whether a person gave it.
    public var isDecided: Bool

    /// A grade with what makes it.
    public init(grade: Grade, claims: [String], why: [String], isDecided: Bool = false) {
        self.grade = grade
        self.claims = claims
        self.why = why
        self.isDecided = isDecided
    }
}

/// Something in which the accounts of an incident differ.
public struct Contest: Sendable, Hashable {
    /// In what accounts can differ.
    public enum Matter: String, Sendable, Codable, CaseIterable {
        /// Who did it.
        case agent
        /// What happened.
        case event
        /// How many.
        case numbers
        /// Whether it happened.
        case denial
    }
    /// In what.
    public var matter: Matter
    /// The claims on each side, the values they give first: agents, types, or counts.
    public var positions: [Position]

    /// One of the values and the claims that give it.
    public struct Position: Sendable, Hashable {
        /// An agent, a type, a count (`killed 12`), or `denies`.
        public var value: String
        /// The claims that give it.
        public var claims: [String]

        /// A value with its claims.
        public init(value: String, claims: [String]) {
            self.value = value
            self.claims = claims
        }
    }

    /// A contested matter.
    public init(matter: Matter, positions: [Position]) {
        self.matter = matter
        self.positions = positions
    }
}

/// What one origin says about an incident.
public struct Account: Sendable, Hashable {
    /// Whom it comes from.
    public var origin: Origin
    /// The side on which they stand.
    public var side: String?
    /// Whether this account denies the incident.
    public var denies: Bool
    /// Its claims.
    public var claims: [String]
    /// The reports that carry it.
    public var reports: [String]
    /// The first day on which it was published.
    public var firstPublished: Int?

    /// An account of given origin.
    public init(origin: Origin, side: String?, denies: Bool, claims: [String], reports: [String], firstPublished: Int?) {
        self.origin = origin
        self.side = side
        self.denies = denies
        self.claims = claims
        self.reports = reports
        self.firstPublished = firstPublished
    }
}

/// What several claims are about. It holds them all and agrees with none.
public struct Incident: Sendable, Hashable {
    /// One act, or what sums up several.
    public enum Kind: String, Sendable, Codable { case point, aggregate }
    /// The least key of its telling claims.
    public var id: String
    /// One act, or a sum.
    public var kind: Kind
    /// The claims that tell it, in the order of their keys.
    public var claims: [String]
    /// The claims that deny it.
    public var denials: [String]
    /// Each join with its reasons.
    public var joins: [Join]
    /// The types of its telling claims, commonest first.
    public var types: [ClaimType]
    /// The first and last day that all dated claims allow; nil where none is dated.
    public var window: DayWindow?
    /// The most specific places named, gazetteer ids.
    public var places: [String]
    /// What each origin says.
    public var accounts: [Account]
    /// In what accounts differ.
    public var contests: [Contest]
    /// All grades that hold, highest first; what a person decided stands before them.
    public var grades: [GradeMark]
    /// Protected people and places that its claims name, with the claims.
    public var protected: [String: [String]]
    /// Why it cannot be verified: the reports' words, with the claims.
    public var unverifiable: [String: [String]]

    /// The grade to show.
    public var grade: Grade { grades.first?.grade ?? .singleOrigin }

    /// An incident of given claims, everything else to be filled.
    public init(id: String, kind: Kind, claims: [String]) {
        self.id = id
        self.kind = kind
        self.claims = claims
        denials = []
        joins = []
        types = []
        places = []
        accounts = []
        contests = []
        grades = []
        protected = [:]
        unverifiable = [:]
    }
}
