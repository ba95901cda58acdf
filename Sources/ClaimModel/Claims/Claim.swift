/// One thing that one report says happened, is happening or is asked for, with who says so.
///
/// A claim never says what is true; it says who says what. Every word in it carries its place in the report's text.
public struct Claim: Sendable, Hashable {
    /// `doc#` and ten hex digits, see `ClaimIdentity`.
    public var id: String
    /// What kind of act.
    public var type: ClaimType
    /// The words that carry the act.
    public var trigger: Span
    /// The sentence it stands in (its `text` is left empty: it would repeat the report).
    public var sentence: Span
    /// Whether it happened.
    public var status: ClaimStatus
    /// Where, most specific first.
    public var places: [PlaceMention]
    /// First civil date, `YYYY-MM-DD`.
    public var from: String?
    /// Last civil date; nil while it goes on or when the report does not settle it.
    public var to: String?
    /// The words that date it.
    public var time: TimeMention?
    /// Who did it, asks, pledges or meets; one entry each side.
    public var agent: [Mention]
    /// To whom or what it was done, or who is asked.
    public var target: [Mention]
    /// Every count of people.
    public var tallies: [Tally]
    /// Weapons and methods.
    public var means: [Mention]
    /// Who the report says this comes from.
    public var source: [Mention]
    /// Who passed the source's words on.
    public var relay: [Mention]
    /// How the source stands to it.
    public var speech: Stance
    /// The words by which the report says that it cannot be checked.
    public var unverifiable: Span?
    /// Calibrated, 0 to 1: of the claims at 0.8, four in five are right.
    public var confidence: Double
    /// Whether it is at or above the threshold chosen in training.
    public var kept: Bool
    /// Ties to claims of the same report.
    public var links: [ClaimLink]

    /// A claim of type and trigger, everything else to be filled.
    public init(type: ClaimType, trigger: Span, sentence: Span) {
        id = ""
        self.type = type
        self.trigger = trigger
        self.sentence = sentence
        status = .occurred
        places = []
        agent = []
        target = []
        tallies = []
        means = []
        source = []
        relay = []
        speech = .unattributed
        confidence = 1
        kept = true
        links = []
    }
}

/// A tie from one claim to another of the same report.
public struct ClaimLink: Sendable, Hashable, Codable {
    /// What the tie says.
    public enum Relation: String, Sendable, Codable {
        case partOf = "part_of"
        case contentOf = "content_of"
        case denies, revises
        case sameAs = "same_as"
    }
    /// What the tie says.
    public var rel: Relation
    /// The other claim's id.
    public var claim: String

    /// A tie to a claim.
    public init(rel: Relation, claim: String) {
        self.rel = rel
        self.claim = claim
    }
}
