/// A count as a text gives it: inclusive bounds, how it was said, and where.
public struct CountExpression: Sendable, Equatable {
    /// How a count was said.
    public enum Kind: String, Sendable {
        /// Digits of any script, with or without a scale word ("12 ألف").
        case digits
        /// Number words.
        case words
        /// Tens, dozens, hundreds, several: a wide interval.
        case vague
        /// Two bounds ("between 10 and 15").
        case range
        /// A plural with no number ("a number of", "several"): no tally.
        case indefinite
        /// "One of": 1 when a noun follows; the caller looks.
        case oneOf
        /// A share of a hundred, no count of people.
        case percent
    }

    /// How a hedge bounds the number beside it.
    public enum Hedge: String, Sendable, CaseIterable {
        case atLeast = "at-least"
        case atMost = "at-most"
        case moreThan = "more-than"
        case lessThan = "less-than"
        case about
    }

    /// The tokens of the expression, hedge included.
    public var tokens: Range<Int>
    /// First folded byte, proclitics left out.
    public var start: Int
    /// One past the last folded byte.
    public var end: Int
    /// The least it can be; nil when nothing is said.
    public var min: Int?
    /// The most it can be; nil when nothing is said.
    public var max: Int?
    /// Whether the number is said to be rough.
    public var approx: Bool
    /// How it was said.
    public var kind: Kind
    /// The hedge before or after it.
    public var hedge: Hedge?
    /// Whether the number is a dual by its form ("ألفا", "مئتي"), with no numeral beside it.
    public var isDual: Bool
    /// Whether a conjunction is glued to its first word.
    public var conjoined: Bool
    /// Whether its first word carries the article ("العشرة").
    public var definite: Bool

    /// The same count under a hedge that stood after it or after its noun.
    public func applying(_ hedge: Hedge) -> CountExpression {
        var result = self
        result.hedge = hedge
        switch hedge {
        case .atLeast: result.max = nil
        case .atMost: (result.min, result.max) = (nil, max ?? min)
        case .moreThan:
            if !approx, let min { result.min = min + 1 }
            result.max = nil
        case .lessThan: (result.min, result.max) = (nil, approx ? max ?? min : (max ?? min).map { $0 - 1 })
        case .about: result.approx = true
        }
        return result
    }
}

/// What can be wrong with a row of number or time words.
public enum GrammarTableError: Error, Sendable, Equatable {
    /// A row's class is not one that the grammar knows.
    case unknownClass(row: Int, name: String)
    /// A row's value is not one that its class takes.
    case badValue(row: Int, value: String)
}
