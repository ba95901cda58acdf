public import ClaimModel

/// Everything a brief is made of, as values: the brief reads no store, no clock and no file.
public struct BriefInput: Sendable {
    /// The case's own name, as its owner wrote it.
    public var title: String?
    /// First and last day that the brief speaks of, `YYYY-MM-DD`; nil takes the first and last dated claim.
    public var period: BriefPeriod?
    /// The reports with their claims, in any order: the brief sorts them.
    public var reports: [BriefReport]
    /// Incidents as reconciled; empty lets the brief put claims side by side by type, place and day.
    public var incidents: [BriefIncident]
    /// Tolls as reconciled, with their four figures.
    public var tallies: [BriefTally]
    /// Pledges with what followed.
    public var pledges: [BriefPledge]
    /// Positions of states and bodies.
    public var positions: [BriefPosition]
    /// What is short or cut; empty lets the brief read it from the shortage claims.
    public var needs: [BriefNeed]
    /// Movements and holdings of forces.
    public var forces: [BriefForce]

    /// The reports alone; what is reconciled can be filled in after.
    public init(title: String? = nil, period: BriefPeriod? = nil, reports: [BriefReport]) {
        self.title = title
        self.period = period
        self.reports = reports
        incidents = []
        tallies = []
        pledges = []
        positions = []
        needs = []
        forces = []
    }
}

/// First and last civil day, both inclusive, `YYYY-MM-DD`.
public struct BriefPeriod: Sendable, Hashable {
    /// First day.
    public var from: String
    /// Last day.
    public var to: String

    /// A period; `from` is not after `to`.
    public init(from: String, to: String) {
        self.from = from
        self.to = to
    }
}

/// One report as the brief needs it.
public struct BriefReport: Sendable {
    /// Its name in the case.
    public var doc: String
    /// Its headline, where it has one.
    public var title: String?
    /// Who published it.
    public var outlet: String?
    /// `YYYY-MM-DD` or RFC 3339 with offset; nil when unknown.
    public var published: String?
    /// Where that date comes from.
    public var basis: DateBasis
    /// Where it stood.
    public var url: String?
    /// Its text, from which notes quote whole sentences; without it they quote the claim's own words.
    public var text: String?
    /// What was read out of it.
    public var claims: [Claim]

    /// A report with its claims.
    public init(
        doc: String, title: String? = nil, outlet: String? = nil, published: String? = nil, basis: DateBasis = .given, url: String? = nil,
        text: String? = nil, claims: [Claim]
    ) {
        self.doc = doc
        self.title = title
        self.outlet = outlet
        self.published = published
        self.basis = basis
        self.url = url
        self.text = text
        self.claims = claims
    }
}

/// Names for the lexicon's and the gazetteer's entries.
///
/// Where a name is nil the brief shows the report's own words, set apart by their direction.
public protocol BriefNaming: Sendable {
    /// The place's display name.
    func placeName(_ id: String, _ language: BriefLanguage) -> String?
    /// The ids of the places that contain it, nearest first, without itself.
    func placePath(_ id: String) -> [String]
    /// The display name of a person, a body, a class of sources or a weapon.
    func actorName(_ id: String, _ language: BriefLanguage) -> String?
}

/// No names: reports' own words everywhere.
public struct NoNames: BriefNaming {
    /// Nothing to hold.
    public init() {}
    /// Always nil.
    public func placeName(_ id: String, _ language: BriefLanguage) -> String? { nil }
    /// Always empty.
    public func placePath(_ id: String) -> [String] { [] }
    /// Always nil.
    public func actorName(_ id: String, _ language: BriefLanguage) -> String? { nil }
}

/// How a brief is written.
public struct BriefOptions: Sendable {
    /// Which digits numbers are written with.
    public enum Digits: String, Sendable, CaseIterable { case latin, arabic }
    /// How small numbers are written.
    public enum NumberStyle: String, Sendable, CaseIterable {
        /// Digits from three up; one and two are always words in Arabic.
        case digits
        /// Words up to ten, as papers do; the words agree with the noun's gender.
        case wordsToTen
    }
    /// The brief's language.
    public var language: BriefLanguage
    /// Digits, in Arabic briefs.
    public var digits: Digits
    /// Small numbers.
    public var numbers: NumberStyle
    /// How many incidents the first section tells.
    public var leading: Int
    /// The most words of a report that a note quotes.
    public var quotedWords: Int

    /// Arabic, Latin digits, five leading incidents, quotations of forty words at most.
    public init(
        language: BriefLanguage = .arabic, digits: Digits = .latin, numbers: NumberStyle = .digits, leading: Int = 5, quotedWords: Int = 40
    ) {
        self.language = language
        self.digits = digits
        self.numbers = numbers
        self.leading = leading
        self.quotedWords = quotedWords
    }
}
