import ArabicText
public import ClaimModel

/// A claim with what the ledgers need to know of the report that makes it. A value: nothing in it is looked up later.
public struct ReportedClaim: Sendable, Hashable {
    /// The claim.
    public var claim: Claim
    /// The report's name.
    public var doc: String
    /// Who published it.
    public var outlet: String?
    /// The civil day of publication, `YYYY-MM-DD`; nil when unknown.
    public var published: String?
    /// `ar` or `en`.
    public var language: String

    /// A claim of a report. Of a publication time given in RFC 3339 the day is kept; what is no date becomes nil.
    public init(claim: Claim, doc: String, outlet: String? = nil, published: String? = nil, language: String = "ar") {
        self.claim = claim
        self.doc = doc
        self.outlet = outlet
        self.published = published.flatMap { CivilDate(iso: $0)?.iso }
        self.language = language
    }
}

extension ReportedClaim {
    /// The first day of the act, else the day of publication; news tells of the day before and of its own, so the second is marked.
    var day: ActDay {
        if let stated = claim.from ?? claim.to { return ActDay(day: stated, isStated: true) }
        return ActDay(day: published, isStated: false)
    }

    /// Its place in every order that the ledgers use: by day, undated last, then by its id.
    var order: (Int, String, String) { day.day.map { (0, $0, claim.id) } ?? (1, "", claim.id) }

    /// The claims of the kept ones, each once, in an order that does not depend on the order in which they came.
    static func ordered(_ claims: [ReportedClaim]) -> [ReportedClaim] {
        var byID: [String: ReportedClaim] = [:]
        for claim in claims where claim.claim.kept {
            if let known = byID[claim.claim.id], (known.doc, known.published ?? "") <= (claim.doc, claim.published ?? "") { continue }
            byID[claim.claim.id] = claim
        }
        return byID.values.sorted { $0.order < $1.order }
    }
}

/// The day on which something was, and how that is known.
public struct ActDay: Sendable, Hashable {
    /// `YYYY-MM-DD`; nil when nothing tells.
    public var day: String?
    /// Whether the claim gives it; otherwise it is the day on which the report was published.
    public var isStated: Bool

    /// A day.
    public init(day: String?, isStated: Bool) {
        self.day = day
        self.isStated = isStated
    }
}

/// Days as numbers, for distances between them.
enum DayNumber {
    /// Days since 1970-01-01; nil for what is no date.
    static func of(_ day: String?) -> Int? { day.flatMap { CivilDate(iso: $0)?.daysSince1970 } }

    /// Whether two days lie no more than so many apart. Two unknown days are taken for near, a known and an unknown one are not.
    static func areNear(_ a: String?, _ b: String?, within days: Int) -> Bool {
        guard let x = of(a), let y = of(b) else { return a == nil && b == nil }
        return abs(x - y) <= days
    }
}
