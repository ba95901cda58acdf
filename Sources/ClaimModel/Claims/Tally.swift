/// A count of people as one claim gives it.
public struct Tally: Sendable, Hashable, Codable {
    /// The count with its hedge and its noun.
    public var span: Span
    /// What was counted.
    public var kind: TallyKind
    /// Least number, inclusive; nil when the words give none.
    public var min: Int?
    /// Greatest number, inclusive; nil when open.
    public var max: Int?
    /// Whether the words say "about", "dozens" and the like.
    public var approx: Bool
    /// Which people.
    public var who: TallyCategory
    /// Index, in the claim's tallies, of the count it is part of.
    public var of: Int?
    /// A running total rather than this event's own count.
    public var cumulative: Bool
    /// First day of a running total, `YYYY-MM-DD`.
    public var since: String?
    /// For kind `other`, the kinds that are mixed ("15 killed and wounded").
    public var kinds: [TallyKind]

    /// A tally; what is left out is "no".
    public init(
        span: Span, kind: TallyKind, min: Int?, max: Int?, approx: Bool = false, who: TallyCategory = .people, of: Int? = nil,
        cumulative: Bool = false, since: String? = nil, kinds: [TallyKind] = []
    ) {
        self.span = span
        self.kind = kind
        self.min = min
        self.max = max
        self.approx = approx
        self.who = who
        self.of = of
        self.cumulative = cumulative
        self.since = since
        self.kinds = kinds
    }
}
