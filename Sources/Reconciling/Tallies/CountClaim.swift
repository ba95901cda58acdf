/// What one origin says of one number of people: a constraint, never a fact.
public struct CountClaim: Equatable, Sendable {
    /// How firm the number is.
    public enum Strength: Sendable {
        /// Counts always.
        case strong
        /// Tens, hundreds: a floor only where no strong claim gives one.
        case weak
        /// "About n": raises the reported maximum alone.
        case soft
    }

    public var id: String
    /// Who counted; a newer figure supersedes figures of the same origin only.
    public var origin: String
    /// The people and time that the number is about.
    public var scope: CountScope
    /// Inclusive bounds; nil is open.
    public var min: Int?
    public var max: Int?
    public var strength: Strength
    /// Order of publication, ascending.
    public var order: Int
    /// The origin corrects its own older figure.
    public var isCorrection: Bool
    /// Start of the window when the words leave it open and it may lie earlier, in half-days.
    public var earliestFrom: Int?

    public init(
        id: String, origin: String, scope: CountScope, min: Int?, max: Int? = nil, strength: Strength = .strong, order: Int = 0,
        isCorrection: Bool = false, earliestFrom: Int? = nil
    ) {
        self.id = id
        self.origin = origin
        self.scope = scope
        self.min = min
        self.max = max
        self.strength = strength
        self.order = order
        self.isCorrection = isCorrection
        self.earliestFrom = earliestFrom
    }
}

/// Kinds, people, place and window of a claim or a question.
public struct CountScope: Equatable, Sendable {
    /// `killed`, `injured`…; several for "15 killed and wounded".
    public var kinds: [String]
    /// A category of the claims' page (`people`, `children`, `state-forces`…).
    public var who: String
    /// A node of the caller's tree; a closed group (a named family) is a node under its place.
    public var place: String
    /// Half-days since 1970-01-01, half open: day d is `2 * d ..< 2 * d + 2`.
    public var window: Range<Int>

    public init(kinds: [String], who: String = "people", place: String, window: Range<Int>) {
        self.kinds = kinds
        self.who = who
        self.place = place
        self.window = window
    }
}
