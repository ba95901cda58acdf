/// Why two claims were joined, as data: codes for tables and for messages in either language.
public enum JoinReason: String, Sendable, Codable, CaseIterable {
    /// The same type of act.
    case sameType = "same-type"
    /// Types that may tell one act ("killing" and "shelling").
    case compatibleType = "compatible-type"
    /// The same day.
    case sameDay = "same-day"
    /// Times that overlap.
    case overlappingTime = "overlapping-time"
    /// At least one is dated only by its publication.
    case weakTime = "weak-time"
    /// The same place.
    case samePlace = "same-place"
    /// One place lies in the other.
    case nestedPlace = "nested-place"
    /// The same number of people.
    case sameFigure = "same-figure"
    /// Numbers that may both be right.
    case compatibleFigure = "compatible-figure"
    /// The same words in both reports.
    case samePassage = "same-passage"
    /// The same kind of building.
    case sameSite = "same-site"
    /// The same body did it, according to both.
    case sameAgent = "same-agent"
    /// The same target.
    case sameTarget = "same-target"
    /// The same weapon or method.
    case sameMeans = "same-means"
    /// Said by the same body or person.
    case sameOrigin = "same-origin"
    /// Told in the same report.
    case sameReport = "same-report"
    /// The report itself ties them.
    case linked
    /// The only incident that a broad claim fits in time, type and figure.
    case onlyCandidate = "only-candidate"
    /// Of the incidents that a broad claim fits, the one beside which the others are splinters.
    case largestCandidate = "largest-candidate"
    /// The only incident of its kind in the same report.
    case onlyInReport = "only-in-report"
    /// The headline of a report that tells one incident of its type.
    case headline
    /// It denies what the incident's claims say.
    case denies
    /// A person joined them.
    case decided
}

/// What forbids that two claims are one incident.
public enum ForbidReason: String, Sendable, Codable, CaseIterable {
    /// Types that no family holds together.
    case type
    /// Different days.
    case date
    /// Places of which neither lies in the other.
    case place
    /// Names of places that the gazetteer does not know, none of them the same.
    case name
    /// Different targets, and nothing that ties them.
    case target
    /// Acts of speech or politics by others, or with others.
    case party
    /// One report counts two groups.
    case twoCounts = "two-counts"
    /// A running total and the account of one act.
    case runningTotal = "running-total"
    /// A person parted them.
    case decided

    /// Whether it keeps accounts apart always. Targets, parties, counts and unknown names are misread more easily: a few such pairs do not part two large lists.
    var isFirm: Bool {
        switch self {
        case .name, .target, .party, .twoCounts: false
        case .type, .date, .place, .runningTotal, .decided: true
        }
    }
}

/// One join with its score and its reasons.
public struct Join: Sendable, Hashable {
    /// A claim of the incident.
    public var a: String
    /// The claim that was joined to it.
    public var b: String
    /// The sum of the weights of the reasons; 8 joins.
    public var score: Double
    /// The reasons, in the order of declaration.
    public var reasons: [JoinReason]

    /// A join of two claims.
    public init(a: String, b: String, score: Double, reasons: [JoinReason]) {
        self.a = a
        self.b = b
        self.score = score
        self.reasons = reasons
    }
}
