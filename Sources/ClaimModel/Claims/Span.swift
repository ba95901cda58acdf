/// A part of a report's text, counted in Unicode scalars: `start` included, `end` not, `text` exactly that part.
public struct Span: Sendable, Hashable, Codable {
    /// The words as written.
    public var text: String
    /// First scalar.
    public var start: Int
    /// One past the last scalar.
    public var end: Int

    /// A span of given words and place.
    public init(text: String, start: Int, end: Int) {
        self.text = text
        self.start = start
        self.end = end
    }
}

/// A part of the text that names something: a person, a body, a weapon, a source.
public struct Mention: Sendable, Hashable, Codable {
    /// Where the words stand.
    public var span: Span
    /// The lexicon's entry; nil where the text names what the lexicon does not know.
    public var id: String?

    /// A mention of given words.
    public init(span: Span, id: String? = nil) {
        self.span = span
        self.id = id
    }
}

/// A place as written.
public struct PlaceMention: Sendable, Hashable, Codable {
    /// Where the words stand; for an anaphor, those of its antecedent.
    public var span: Span
    /// The gazetteer's entry: `sy:` and OCHA's code, `gn:` and GeoNames' number, or `x:` and our own slug.
    public var id: String?
    /// The entries it may mean, where it is ambiguous.
    public var candidates: [String]
    /// Index, in the claim's places, of the one that contains it.
    public var within: Int?
    /// The anaphor's own words ("the city"), where one stands for the place.
    public var via: Span?

    /// A place mention.
    public init(span: Span, id: String? = nil, candidates: [String] = [], within: Int? = nil, via: Span? = nil) {
        self.span = span
        self.id = id
        self.candidates = candidates
        self.within = within
        self.via = via
    }
}

/// The words by which a claim is dated, and how they were understood.
public struct TimeMention: Sendable, Hashable, Codable {
    /// How fine the words are.
    public enum Precision: String, Sendable, Codable { case part, day, night, days, week, month, year }
    /// A point within the dates, or the whole of them.
    public enum Extent: String, Sendable, Codable { case point, span }
    /// What settled the dates.
    public enum Basis: String, Sendable, Codable { case stated, relative, weekday, run, inherited }
    /// Where the words stand.
    public var span: Span
    /// How fine they are.
    public var precision: Precision
    /// Point or span: `month` with `point` is some day in it.
    public var extent: Extent
    /// What settled the dates.
    public var basis: Basis
    /// Still going on at publication.
    public var open: Bool

    /// A time mention.
    public init(span: Span, precision: Precision, extent: Extent, basis: Basis, open: Bool) {
        self.span = span
        self.precision = precision
        self.extent = extent
        self.basis = basis
        self.open = open
    }
}
