public import ClaimModel

/// What speaks for a day of publication.
public struct DateEvidence: Sendable, Hashable {
    /// What kind of evidence.
    public enum Kind: String, Sendable, Codable, CaseIterable {
        /// The report gives the date under which it stands.
        case stated
        /// A dated report has the same text.
        case copy
        /// A dated report has a passage in common.
        case passage
        /// Dated reports tell of the same things, by the rare words that they use.
        case story
        /// A dated report tells the same incident, of which this one says "today", "yesterday", a weekday.
        case incident
        /// The words for days fit no other weekday.
        case weekday
    }
    /// What kind.
    public var kind: Kind
    /// The days of publication that it allows, each counted from 1970-01-01.
    public var days: [Int]
    /// How much it weighs, over all its days.
    public var weight: Double
    /// The words in this report, or the claim of this report, that it rests on.
    public var here: String
    /// The dated report, or its claim.
    public var there: String?

    /// Evidence of given kind.
    public init(kind: Kind, days: [Int], weight: Double, here: String, there: String? = nil) {
        self.kind = kind
        self.days = days
        self.weight = weight
        self.here = here
        self.there = there
    }
}

/// The day of publication found for a report, with the evidence.
public struct Dating: Sendable, Hashable {
    /// How fine the answer is.
    public enum Precision: String, Sendable, Codable { case day, days, unknown }
    /// The report.
    public var doc: String
    /// First and last day that it may be, counted from 1970-01-01; nil where nothing is known.
    public var days: ClosedRange<Int>?
    /// How fine it is.
    public var precision: Precision
    /// `stated`, `inferred` or `unknown`.
    public var basis: DateBasis
    /// What speaks for it, weightiest first.
    public var evidence: [DateEvidence]
    /// What speaks against it.
    public var contradictions: [DateEvidence]
}

/// A report without a date, ready for dating.
public struct UndatedReport: Sendable {
    /// Its name.
    public var doc: String
    /// Its claims.
    public var claims: [ReconcilableClaim]
    /// For a claim's key, and for words that name a weekday, the day that they mean from the day of publication.
    public var days: [String: RelativeDay]
    /// The date under which the report stands.
    public var stated: DayReader.StatedDate?

    /// A report of given claims.
    public init(doc: String, claims: [ReconcilableClaim], days: [String: RelativeDay], stated: DayReader.StatedDate? = nil) {
        self.doc = doc
        self.claims = claims
        self.days = days
        self.stated = stated
    }
}
