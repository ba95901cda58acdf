public import ClaimModel

/// A toll for a place and a window with its four figures, which are never merged.
public struct BriefTally: Sendable {
    /// What was counted.
    public var kind: TallyKind
    /// Which people.
    public var who: TallyCategory
    /// Where.
    public var place: BriefPlace?
    /// First day of the window.
    public var from: String?
    /// Last day.
    public var to: String?
    /// Documented by at least one origin.
    public var floor: Int?
    /// Reached by two or more independent origins.
    public var corroboratedFloor: Int?
    /// The most that the standing claims allow.
    public var reportedMax: Int?
    /// A model's estimate with its interval, where lists of names allow one.
    public var estimate: BriefEstimate?
    /// Why each bound is what it is, in the brief's language.
    public var reasons: [String]
    /// Claims that contradict one another, in words.
    public var conflicts: [String]
    /// The claims behind the figures.
    public var claims: [String]

    /// A toll of a kind with its claims; figures to be filled.
    public init(kind: TallyKind = .killed, who: TallyCategory = .people, place: BriefPlace?, from: String?, to: String?, claims: [String]) {
        self.kind = kind
        self.who = who
        self.place = place
        self.from = from
        self.to = to
        self.claims = claims
        reasons = []
        conflicts = []
    }
}

/// A model's estimate with its interval.
public struct BriefEstimate: Sendable, Hashable {
    /// The estimate and the ends of its interval.
    public var value: Int, low: Int, high: Int

    /// An estimate with its interval.
    public init(value: Int, low: Int, high: Int) {
        self.value = value
        self.low = low
        self.high = high
    }
}

/// A pledge and what is reported of it afterwards. The brief lists; it never rules that a pledge was broken.
public struct BriefPledge: Sendable {
    /// Who bound themselves.
    public var party: BriefName
    /// When it was given.
    public var date: String?
    /// Whether the report states its terms.
    public var termsStated: Bool
    /// Incidents of the kind that it forbids, at its places, after its date, as ids of the incidents handed in.
    public var followedBy: [String]
    /// The claims that give the pledge.
    public var claims: [String]

    /// A pledge with its claims.
    public init(party: BriefName, date: String?, termsStated: Bool, followedBy: [String], claims: [String]) {
        self.party = party
        self.date = date
        self.termsStated = termsStated
        self.followedBy = followedBy
        self.claims = claims
    }
}

/// What a state or body did on a question.
public struct BriefPosition: Sendable {
    /// The state or body.
    public var actor: BriefName
    /// The question, in the brief's language or a report's words.
    public var question: String
    /// The kind of act.
    public var act: ClaimType
    /// When.
    public var date: String?
    /// The claims behind it.
    public var claims: [String]

    /// A position with its claims.
    public init(actor: BriefName, question: String, act: ClaimType, date: String?, claims: [String]) {
        self.actor = actor
        self.question = question
        self.act = act
        self.date = date
        self.claims = claims
    }
}

/// A cell of the needs matrix.
public struct BriefNeed: Sendable {
    /// Where.
    public var place: BriefPlace?
    /// A sector's key in the needs pack, or `access` or `aid`.
    public var sector: String
    /// First day on which it is reported.
    public var from: String?
    /// Last day.
    public var to: String?
    /// The claims behind the cell.
    public var claims: [String]

    /// A cell with its claims.
    public init(place: BriefPlace?, sector: String, from: String?, to: String?, claims: [String]) {
        self.place = place
        self.sector = sector
        self.from = from
        self.to = to
        self.claims = claims
    }
}

/// A force's movement or holding.
public struct BriefForce: Sendable {
    /// Which force.
    public var force: BriefName
    /// What it did.
    public var act: ClaimType
    /// Where.
    public var place: BriefPlace?
    /// When.
    public var date: String?
    /// The claims behind it.
    public var claims: [String]

    /// A movement with its claims.
    public init(force: BriefName, act: ClaimType, place: BriefPlace?, date: String?, claims: [String]) {
        self.force = force
        self.act = act
        self.place = place
        self.date = date
        self.claims = claims
    }
}
