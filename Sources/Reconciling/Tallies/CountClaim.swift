/// What one origin says of one number of people: a constraint, never a fact.
public struct CountClaim: Equatable, Sendable {
    /// How firm the number is.
    public enum Strength: String, Sendable {
        /// Counts always.
        case strong
        /// Tens, hundreds: a floor only where no strong claim gives one.
        case weak
        /// "About n": raises the reported maximum alone.
        case soft
    }

    /// Its name, once in a set of claims.
    public var id: String
    /// Who counted; a newer figure supersedes figures of the same origin only.
    public var origin: String
    /// The people, places and time that the number is about.
    public var scope: CountScope
    /// Least number, inclusive; nil is open.
    public var min: Int?
    /// Greatest number, inclusive; nil is open. A bound only where the claim is strong.
    public var max: Int?
    /// The highest figure in the words where it binds nothing ("between 10 and 15" while the event goes on).
    public var reported: Int?
    /// How firm it is.
    public var strength: Strength
    /// Order of publication, ascending; equal where nothing tells.
    public var order: Int
    /// The origin corrects its own older figure.
    public var isCorrection: Bool
    /// Start of the window when the words leave it open and it may lie earlier, in half-days.
    public var earliestFrom: Int?
    /// The event whose toll it is, where that is known; else claims of one scope are of one event.
    public var event: String?
    /// The claim whose number this is a part of, in the same statement.
    public var partOf: String?

    /// A claim; what is left out is open, strong and alone.
    public init(
        id: String, origin: String, scope: CountScope, min: Int?, max: Int? = nil, reported: Int? = nil, strength: Strength = .strong,
        order: Int = 0, isCorrection: Bool = false, earliestFrom: Int? = nil, event: String? = nil, partOf: String? = nil
    ) {
        self.id = id
        self.origin = origin
        self.scope = scope
        self.min = min
        self.max = max
        self.reported = reported
        self.strength = strength
        self.order = order
        self.isCorrection = isCorrection
        self.earliestFrom = earliestFrom
        self.event = event
        self.partOf = partOf
    }

    /// The highest number that the claim gives: its stated upper bound, else its lower one.
    var highest: Int { [reported, max, min].compactMap { $0 }.max() ?? 0 }
    /// The number that newer figures are compared with.
    var figure: Int { min ?? max ?? 0 }
    /// The window in which the floor surely lies.
    var floorWindow: Range<Int> {
        Swift.min(earliestFrom ?? scope.window.lowerBound, scope.window.lowerBound)..<scope.window.upperBound
    }
}
