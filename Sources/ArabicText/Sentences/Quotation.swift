/// A quotation, by the indexes of its tokens.
public struct Quotation: Sendable, Equatable {
    /// What stands between the marks, the marks themselves left out.
    public var tokens: Range<Int>
    /// How many quotations it is inside of.
    public var depth: Int
    /// Whether one of its marks was missing, and its end or its start is a guess.
    public var isRepaired: Bool
    /// Whether it is whole, and one to three words without a verb or a stop: a name, or wording from which the writer keeps a distance.
    public var isLabel: Bool
}
