/// The four figures of a question, never merged, with what stands behind each.
public struct TallyAnswer: Equatable, Sendable {
    /// Documented by at least one origin: no fewer, if the claims hold.
    public var floor: Int
    /// The floor computed from each origin alone, the second largest.
    public var corroboratedFloor: Int
    /// The largest value that claims give, figures since replaced among them.
    public var reportedMax: Int
    /// The least upper bound that the claims imply; nil: open.
    public var ceiling: Int?
    /// Always nil, with the reason `noListsOfNames`, until lists of names are taken in.
    public var estimate: Int?
    /// Why the figures are what they are, in a fixed order.
    public var reasons: [TallyReason]
    /// What cannot all hold, among the claims that bear on the question.
    public var conflicts: [TallyConflict]
    /// How the figures of each origin for scopes inside the question moved, by origin.
    public var progression: [TallyProgression]
    /// Ids of older figures of an origin that its newer ones replace.
    public var superseded: [String]
}

/// A rule that had a part in an answer, with the claims that it was applied to. Words for it are made elsewhere.
public struct TallyReason: Equatable, Sendable {
    /// The rule.
    public enum Code: String, Sendable, CaseIterable {
        /// The floor is the sum of these claims' shares: people whom no two of them count.
        case floorFromClaims = "floor-from-claims"
        /// No claim says that anybody was counted inside the question alone.
        case noFloor = "no-floor"
        /// These claims lie inside the question and add nothing: they may count the same people.
        case mayOverlap = "may-overlap"
        /// These claims reach beyond the question in place, time or category: their people may all be outside.
        case reachesBeyond = "reaches-beyond"
        /// The words leave the start open; the floor holds for the longer window only.
        case windowWidened = "window-widened"
        /// Tens, hundreds: weak floors, counted as no firm one lies in their scope.
        case weakCounted = "weak-counted"
        /// Tens, hundreds: set aside, as a firm floor lies in their scope.
        case weakSetAside = "weak-set-aside"
        /// "About n" raises the reported maximum alone.
        case soft
        /// The first claim is replaced by the second, a higher figure of the same origin.
        case raised
        /// The first claim is replaced by the second, the same origin's correction.
        case corrected
        /// The ceiling follows from these claims.
        case ceilingFromClaims = "ceiling-from-claims"
        /// No claim says that there were no more.
        case noCeiling = "no-ceiling"
        /// Origins with the floor that each alone gives, highest first.
        case originFloors = "origin-floors"
        /// One origin alone has a floor: nothing corroborates it.
        case singleOrigin = "single-origin"
        /// The reported maximum is made of these claims.
        case reportedFromClaims = "reported-from-claims"
        /// These claims leave the dead's status open; the reported maximum reads it as civilian.
        case statusOpen = "status-open"
        /// A total and its parts disagree by the number given.
        case statementDisagrees = "statement-disagrees"
        /// Claims contradict one another: figures are the widest over the repairs listed.
        case claimsConflict = "claims-conflict"
        /// There were more conflicts than the search may follow: every claim of them is left out of the floor and the ceiling.
        case searchCapped = "search-capped"
        /// No estimate: no lists of names were taken in.
        case noListsOfNames = "no-lists-of-names"
    }

    /// The rule.
    public var code: Code
    /// Ids of the claims that it was applied to.
    public var claims: [String]
    /// Numbers, one for each claim or origin, or one for the rule; empty where it has none.
    public var numbers: [Int]
    /// Origins, where the rule is about them.
    public var origins: [String]

    /// A reason.
    public init(_ code: Code, claims: [String] = [], numbers: [Int] = [], origins: [String] = []) {
        self.code = code
        self.claims = claims
        self.numbers = numbers
        self.origins = origins
    }
}

/// A minimal set of claims that cannot all hold.
public struct TallyConflict: Equatable, Sendable {
    /// What disagrees.
    public enum Kind: String, Sendable {
        /// A total with the parts of its own statement.
        case statement
        /// Claims with one another.
        case claims
    }
    /// What disagrees.
    public var kind: Kind
    /// Ids, ascending. Without any one of them the others hold together (a statement lists its total and all its parts).
    public var claims: [String]
    /// By how much numbers must move, in all, for the set to hold together.
    public var smallestCorrection: Int
    /// For each claim, in the same order, what the answer would be without it, or, in a statement, with it corrected.
    public var repairs: [TallyRepair]
}

/// One way out of a conflict and the bounds that it leaves.
public struct TallyRepair: Equatable, Sendable {
    /// Ids of the claims dropped, the fewest that the rest hold together without.
    public var dropped: [String]
    /// The floor that is left.
    public var floor: Int
    /// The ceiling that is left; nil: open.
    public var ceiling: Int?
}

/// The figures that one origin gave, in the order in which it gave them.
public struct TallyProgression: Equatable, Sendable {
    /// One figure.
    public struct Step: Equatable, Sendable {
        /// The claim.
        public var claim: String
        /// Order of publication.
        public var order: Int
        /// Its bounds.
        public var min: Int?
        /// Its upper bound.
        public var max: Int?
        /// The claim that replaced it.
        public var replacedBy: String?
    }
    /// Who counted.
    public var origin: String
    /// Figures, oldest first.
    public var steps: [Step]
}
