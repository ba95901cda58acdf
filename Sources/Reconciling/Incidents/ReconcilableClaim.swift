public import ClaimModel

/// Somebody or something that a claim names: the lexicon's id where it knows it, and the folded words.
public struct NamedEntity: Sendable, Hashable {
    /// The lexicon's id.
    public var id: String?
    /// The words, folded, without article and joined letters.
    public var name: String

    /// An entity of given id and folded words.
    public init(id: String?, name: String) {
        self.id = id
        self.name = name
    }
}

/// A place that a claim names.
public struct NamedPlace: Sendable, Hashable {
    /// The gazetteer's ids: one, several where the name is ambiguous, none where it is unknown.
    public var ids: [String]
    /// The words, folded.
    public var name: String
    /// Index, in the claim's places, of the one that contains it.
    public var within: Int?

    /// A place of given ids and folded words.
    public init(ids: [String], name: String, within: Int? = nil) {
        self.ids = ids
        self.name = name
        self.within = within
    }
}

/// A claim with what reconciling needs to know about it and about the report that makes it. A value: nothing in it is looked up later.
public struct ReconcilableClaim: Sendable, Hashable {
    /// The claim's id, by which incidents are named.
    public var key: String
    /// The report.
    public var doc: String
    /// Who published it, folded.
    public var outlet: String?
    /// The day of publication, in days since 1970-01-01.
    public var published: Int?
    /// `ar` or `en`.
    public var language: String
    /// The passage in which the trigger stands, where other reports carry it too.
    public var passage: PassageMark?
    /// First scalar of the sentence.
    public var sentence: Int
    /// What kind of act.
    public var type: ClaimType
    /// Whether it happened.
    public var status: ClaimStatus
    /// How the source stands to it.
    public var speech: Stance
    /// Where, most specific first.
    public var places: [NamedPlace]
    /// When, as far as the claim says.
    public var window: DayWindow?
    /// Who did it.
    public var agents: [NamedEntity]
    /// To whom.
    public var targets: [NamedEntity]
    /// Every count.
    public var tallies: [Tally]
    /// Weapons and methods.
    public var means: [NamedEntity]
    /// Who says so.
    public var sources: [NamedEntity]
    /// Who passed it on.
    public var relays: [NamedEntity]
    /// Protected people and places that its words name, see `ProtectedTerms`.
    public var protected: Set<String>
    /// The words by which the report says that it cannot be checked.
    public var unverifiable: String?
    /// Ties to claims of the same report.
    public var links: [ClaimLink]
    /// Why the claim does not count: a reviewer's rejection, a report that is not about conflict.
    public var setAside: String?

    /// A claim of type and place in a report, everything else to be filled.
    public init(key: String, doc: String, type: ClaimType) {
        self.key = key
        self.doc = doc
        self.type = type
        language = "ar"
        sentence = 0
        status = .occurred
        speech = .unattributed
        places = []
        agents = []
        targets = []
        tallies = []
        means = []
        sources = []
        relays = []
        protected = []
        links = []
    }
}
