public import ClaimModel

/// One row of a table of cases: a text with what a reader has to find in it.
public struct ReadingCase: Sendable, Equatable {
    /// Its name within the table.
    public var id: String
    /// The report's publication date, `YYYY-MM-DD`, or nil.
    public var published: String?
    /// The text.
    public var text: String
    /// Whether it is read without the table's title.
    public var isAlone: Bool
    /// What has to hold, all of it.
    public var assertions: [CaseAssertion]

    /// The report that is read: the title, two line ends, and the text, as reports come.
    func report(title: String) -> Report {
        Report(doc: id, text: title.isEmpty ? text : title + "\n\n" + text, published: published)
    }
}

/// One thing that a case asserts about a reading.
public struct CaseAssertion: Sendable, Equatable {
    /// What is asserted.
    public enum Content: Sendable, Equatable {
        /// No claim at all, or none of a group.
        case nothing(ClaimType.Group?)
        /// A claim of which all this is true.
        case claim(ClaimPattern)
        /// A phrase of a kind, or a name of a pack.
        case name(words: String, kind: String)
        /// A count of people.
        case count(TallyPattern, words: String)
        /// A time expression with its dates.
        case time(from: String, to: String, words: String)
        /// A word with its clitics.
        case parts([String])
        /// Words of which each stands inside a quotation that is more than a label.
        case quoted(String)
        /// Words that are page furniture.
        case furniture(String)
        /// What the report is about.
        case scope(ReportScope.Value)
    }

    /// What is asserted.
    public var content: Content
    /// Whether it must not hold.
    public var isNegated: Bool
    /// As written in the table.
    public var notation: String
}

/// What a claim of a case must look like. What is nil or empty is not looked at.
public struct ClaimPattern: Sendable, Equatable {
    /// A field with the words that one of its entries must hold; no words: the field must be empty.
    public struct Field: Sendable, Equatable {
        /// Its name in the notation.
        public var name: String
        /// The words or the value.
        public var value: String
        /// Whether no entry may hold the words.
        public var isNegated: Bool
    }

    /// The types that it may have; empty for any.
    public var types: [ClaimType] = []
    /// Words of the trigger; empty for any.
    public var trigger = ""
    /// The fields that are asserted.
    public var fields: [Field] = []
    /// The counts that it must carry.
    public var tallies: [TallyPattern] = []
    /// Whether it must carry no count.
    public var hasNoTallies = false
}

/// What a count of people must look like.
public struct TallyPattern: Sendable, Equatable {
    /// What was counted; nil for anything.
    public var kind: TallyKind?
    /// Least number, nil where it is open.
    public var min: Int?
    /// Greatest number, nil where it is open.
    public var max: Int?
    /// Which people; nil for any.
    public var who: TallyCategory?
    /// Whether it has to be rough, part of another count, a running total.
    public var isRough = false
    /// See `isRough`.
    public var isPart = false
    /// See `isRough`.
    public var isTotal = false

    /// A pattern of the bounds that are given; nil leaves a bound open.
    public init(kind: TallyKind? = nil, min: Int? = nil, max: Int? = nil, who: TallyCategory? = nil, isRough: Bool = false) {
        self.kind = kind
        self.min = min
        self.max = max
        self.who = who
        self.isRough = isRough
    }
}
