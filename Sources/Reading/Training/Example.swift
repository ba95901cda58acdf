/// The decisions that training sees, laid out flat: a thousand reports make a hundred million features.
struct ExampleSet {
    /// Features of all alternatives of all decisions, one after another.
    private(set) var features: [UInt32] = []
    /// Where each alternative's features end.
    private(set) var alternativeEnds: [Int] = []
    /// Where each decision's alternatives end.
    private(set) var decisionEnds: [Int] = []
    /// Index of each decision's right alternative.
    private(set) var golds: [Int32] = []
    /// Further alternatives that are as right as the one in `golds`, by decision: which of them is meant nobody says.
    private(set) var alsoRight: [Int: [Int32]] = [:]
    /// The fold of the report each decision comes from.
    private(set) var folds: [Int8] = []
    /// Whether each decision is a first look at a candidate.
    private(set) var firstLooks: [Bool] = []

    /// How many decisions there are.
    var count: Int { golds.count }

    /// Adds an alternative of the decision that is being written.
    mutating func add(_ alternative: FeatureList) {
        features.append(contentsOf: alternative.values)
        alternativeEnds.append(features.count)
    }

    /// Adds an alternative without features, which scores zero.
    mutating func addNone() { alternativeEnds.append(features.count) }

    /// Ends the decision that is being written: its right alternative, others that are right as well, its fold.
    mutating func close(gold: Int, also: [Int] = [], fold: Int, isFirstLook: Bool = false) {
        if !also.isEmpty { alsoRight[golds.count] = also.map { Int32($0) } }
        decisionEnds.append(alternativeEnds.count)
        golds.append(Int32(gold))
        folds.append(Int8(fold))
        firstLooks.append(isFirstLook)
    }

    /// The alternatives of a decision, as indices into `alternativeEnds`.
    @inline(__always)
    func alternatives(_ decision: Int) -> Range<Int> { (decision == 0 ? 0 : decisionEnds[decision - 1])..<decisionEnds[decision] }

    /// The features of an alternative, as indices into `features`.
    @inline(__always)
    func features(_ alternative: Int) -> Range<Int> {
        (alternative == 0 ? 0 : alternativeEnds[alternative - 1])..<alternativeEnds[alternative]
    }
}
