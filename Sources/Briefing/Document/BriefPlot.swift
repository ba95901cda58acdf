/// What a plot shows, before it is drawn.
public struct BriefPlot: Sendable {
    /// How it is drawn.
    public enum Kind: String, Sendable {
        /// Upright bars by day, floor and maximum.
        case days
        /// Lying bars by name.
        case names
    }
    /// One bar.
    public struct Bar: Sendable {
        /// What it stands for, in full, and a short form for the axis.
        public var label: String, short: String
        /// The solid part.
        public var floor: Int
        /// The end of the hatched part; equal to `floor` when there is none.
        public var max: Int
        /// The claims behind it and their notes.
        public var claims: [String], notes: [Int]
    }
    /// How it is drawn.
    public var kind: Kind
    /// What it shows.
    public var title: BriefText
    /// How to read it.
    public var caption: BriefText?
    /// The bars, in reading order.
    public var bars: [Bar]
    /// Words for the solid and the hatched part.
    public var legend: [String]
}
