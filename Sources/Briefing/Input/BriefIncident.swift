public import ClaimModel

/// What several claims are about, as far as a brief tells it.
public struct BriefIncident: Sendable {
    /// Its id in the case; provisional ones begin with `~`.
    public var id: String
    /// The type that names it.
    public var type: ClaimType
    /// The most specific place, as an id where there is one.
    public var place: BriefPlace?
    /// First and last day; nil when no account settles it.
    public var from: String?
    /// Last day.
    public var to: String?
    /// Whether the dates are a night that spans both.
    public var night: Bool
    /// Whether it sums up several incidents ("63 killed on Wednesday") and so joins none.
    public var aggregate: Bool
    /// The accounts, one for each origin and side.
    public var accounts: [BriefAccount]
    /// The grade that holds, where one was given.
    public var grade: BriefGrade?
    /// Why it has that grade, in the brief's language.
    public var gradeReason: String?

    /// An incident of a type with its accounts.
    public init(
        id: String, type: ClaimType, place: BriefPlace?, from: String?, to: String?, night: Bool = false, aggregate: Bool = false,
        accounts: [BriefAccount], grade: BriefGrade? = nil, gradeReason: String? = nil
    ) {
        self.id = id
        self.type = type
        self.place = place
        self.from = from
        self.to = to
        self.night = night
        self.aggregate = aggregate
        self.accounts = accounts
        self.grade = grade
        self.gradeReason = gradeReason
    }
}

/// A place as a brief names it.
public struct BriefPlace: Sendable, Hashable {
    /// The gazetteer's entry.
    public var id: String?
    /// The words of a report, for places that have no entry.
    public var words: String

    /// A place by id, words or both.
    public init(id: String?, words: String) {
        self.id = id
        self.words = words
    }

    /// What tells two places apart: the id, else the words.
    public var key: String { id ?? "~" + words }
}

/// A name as a brief shows it: an entry of the lexicon, or a report's words.
public struct BriefName: Sendable, Hashable {
    /// The lexicon's entry.
    public var id: String?
    /// The words of a report.
    public var words: String

    /// A name by id, words or both.
    public init(id: String? = nil, words: String) {
        self.id = id
        self.words = words
    }

    /// A mention's name.
    public init(_ mention: Mention) { self.init(id: mention.id, words: mention.span.text) }

    /// What tells two names apart: the id, else the words.
    public var key: String { id ?? "~" + words }
}

/// What one origin says about an incident.
public struct BriefAccount: Sendable {
    /// The person or body from whom the words come.
    public var origin: BriefName
    /// How it stands to them; `denies` makes this a denying account.
    public var stance: Stance
    /// Whom it holds responsible, as it says.
    public var agents: [BriefName]
    /// What or who was hit, as it says.
    public var targets: [BriefName]
    /// Weapons and methods.
    public var means: [BriefName]
    /// Its counts in force: parts refer to their total by index, as in a claim.
    public var tallies: [Tally]
    /// Its figures for the killed over time, oldest first, where they changed.
    public var progression: [BriefFigure]
    /// The claims behind it, by id.
    public var claims: [String]
    /// The outlets that carry it, the origin itself left out.
    public var carriers: [BriefName]

    /// An account with its claims.
    public init(origin: BriefName, stance: Stance, claims: [String]) {
        self.origin = origin
        self.stance = stance
        self.claims = claims
        agents = []
        targets = []
        means = []
        tallies = []
        progression = []
        carriers = []
    }
}

/// One figure in the course of an origin's toll.
public struct BriefFigure: Sendable, Hashable {
    /// Its lower bound, or its value.
    public var count: Int
    /// When it was published.
    public var published: String?
    /// The claim that gives it.
    public var claim: String

    /// A figure with its claim.
    public init(count: Int, published: String?, claim: String) {
        self.count = count
        self.published = published
        self.claim = claim
    }
}

/// How well an incident stands, in the field's words; highest first when sorted, `aside` apart.
public enum BriefGrade: String, Sendable, CaseIterable {
    /// Admitted by a party, resting on independent origins, on one, disputed, or not counted.
    case admitted, corroborated, contested, single, aside
}
