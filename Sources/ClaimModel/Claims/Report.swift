/// One text as published.
public struct Report: Sendable, Hashable {
    /// Its name; the first 16 hex digits of the text's SHA-256 when the input gives none.
    public var doc: String
    /// The text that spans refer to: the title, two newlines and the body where the input gives a title.
    public var text: String
    /// Publication date as given: `YYYY-MM-DD`, or RFC 3339 with offset.
    public var published: String?
    /// Who published it.
    public var outlet: String?
    /// Where it stood.
    public var url: String?
    /// `ar` or `en`, as given.
    public var language: String?

    /// A report.
    public init(
        doc: String, text: String, published: String? = nil, outlet: String? = nil, url: String? = nil, language: String? = nil
    ) {
        self.doc = doc
        self.text = text
        self.published = published
        self.outlet = outlet
        self.url = url
        self.language = language
    }
}

/// Where a publication date comes from.
public enum DateBasis: String, Sendable, Codable { case given, stated, inferred, unknown }

/// What a report is about, as far as claims of violence are concerned.
public struct ReportScope: Sendable, Hashable, Codable {
    /// Conflict, or what only looks like it.
    public enum Value: String, Sendable, Codable { case conflict, crime, accident, other }
    /// The decision.
    public var value: Value
    /// The words or counts that made it.
    public var reason: String

    /// A decision with its reason.
    public init(value: Value, reason: String) {
        self.value = value
        self.reason = reason
    }
}

/// What was read out of one report.
public struct ReportClaims: Sendable, Hashable {
    /// The report's name.
    public var doc: String
    /// `ar` or `en`.
    public var language: String
    /// Publication date as given or found.
    public var published: String?
    /// Where that date comes from.
    public var publishedBasis: DateBasis
    /// SHA-256 of the text, hex.
    public var textHash: String
    /// What the report is about.
    public var scope: ReportScope
    /// The text, where it is to be written out with the claims.
    public var text: String?
    /// The claims, in the order of their triggers.
    public var claims: [Claim]

    /// What was read out of a report.
    public init(
        doc: String, language: String, published: String?, publishedBasis: DateBasis, textHash: String, scope: ReportScope,
        text: String? = nil, claims: [Claim]
    ) {
        self.doc = doc
        self.language = language
        self.published = published
        self.publishedBasis = publishedBasis
        self.textHash = textHash
        self.scope = scope
        self.text = text
        self.claims = claims
    }
}
