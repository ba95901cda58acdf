/// One decision as training sees it: the alternatives' features and which of them is right.
struct Example {
    /// Features of each alternative; an empty list scores zero.
    var alternatives: [[UInt32]]
    /// Index of the right one.
    var gold: Int
    /// The report it comes from, for folds.
    var fold: Int
    /// Whether it is a first look at a candidate.
    var isFirstLook = false
}
