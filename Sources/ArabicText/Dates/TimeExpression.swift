/// When something happened, as a text gives it, worked out from the words and the day the text was published.
public struct TimeExpression: Sendable, Equatable {
    /// How closely the words name it.
    public enum Precision: String, Sendable { case part, day, night, days, week, month, year }
    /// Whether it is some moment inside the dates or all of them.
    public enum Extent: String, Sendable { case point, span }
    /// What the dates were worked out from.
    public enum Basis: String, Sendable { case stated, relative, weekday, run }

    /// The tokens of the expression.
    public var tokens: Range<Int>
    /// First folded byte, proclitics left out.
    public var start: Int
    /// One past the last folded byte.
    public var end: Int
    /// First day; nil when the words do not settle it or an anchor is missing.
    public var from: CivilDate?
    /// Last day; nil when the words do not settle it, an anchor is missing, or it is still going on.
    public var to: CivilDate?
    /// How closely the words name it.
    public var precision: Precision
    /// A moment or a stretch.
    public var extent: Extent
    /// What the dates were worked out from.
    public var basis: Basis
    /// Whether it is still going on.
    public var open: Bool
    /// Whether the words settle a date at all; "for about four months", "at the end of March", "last summer" do not.
    public var settles: Bool
    /// Whether dates are missing because no publication date was given.
    public var needsAnchor: Bool
    /// The ISO weekday that was named, so that a caller can turn it to the future.
    public var weekday: Int?
    /// Whether the weekday named is not that of the date beside it. A stated date is kept; a relative one gives way to the weekday.
    public var weekdayConflict: Bool
    /// Whether the year stands in the text.
    public var yearStated: Bool
    /// Whether the words may be something else (مارس alone is also a verb, a bare year may be a number).
    public var ambiguous: Bool
    /// Whether it counts back from the moment of telling ("two days ago", "last night"): from another day where the words were said then.
    public var floats = false
    /// Whether it is the day that was named last ("the same day"), which is for the caller to find.
    public var echoes = false
    /// The day on which the words were written, where they tell it: "yesterday, Sunday" was written on a Monday.
    public var written: CivilDate?
}

extension TimeExpression {
    /// A day, as settled as one that is stated with its year.
    public init(day: CivilDate, tokens: Range<Int>, start: Int, end: Int) {
        self.init(
            tokens: tokens, start: start, end: end, from: day, to: day, precision: .day, extent: .point, basis: .stated, open: false,
            settles: true, needsAnchor: false, weekday: nil, weekdayConflict: false, yearStated: true, ambiguous: false, written: nil)
    }
}
