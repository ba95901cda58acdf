import ArabicText
public import ClaimModel

/// The days within which an act lies, as its claim gives them.
///
/// - A claim that is dated has its own days; one that goes on lasts until the day of publication.
/// - A claim without a date, in a dated report, lies within the day of publication and the two days before: news tells of the last days.
///   Such a window is *weak*: it can contradict a date, but it proves little.
/// - A claim without a date in a report without one has no window. It can join only as a copy or by what its own report says.
public struct DayWindow: Sendable, Hashable {
    /// First day, in days since 1970-01-01.
    public var from: Int
    /// Last day.
    public var to: Int
    /// Whether it only follows from the day of publication.
    public var isWeak: Bool

    /// A window of given days; `to` before `from` is taken as `from`.
    public init(from: Int, to: Int, isWeak: Bool = false) {
        self.from = from
        self.to = max(from, to)
        self.isWeak = isWeak
    }

    /// The window of a claim in a report published on a given day.
    public init?(_ claim: Claim, published: Int?) {
        let from = claim.from.flatMap { CivilDate(iso: $0)?.daysSince1970 }
        let to = claim.to.flatMap { CivilDate(iso: $0)?.daysSince1970 }
        if let from {
            self.init(from: from, to: to ?? (published ?? from))
        } else if let to {
            self.init(from: to, to: to)
        } else if let published {
            self.init(from: published - 2, to: published, isWeak: true)
        } else {
            return nil
        }
    }

    /// Whether both may be the same time.
    public func meets(_ other: DayWindow) -> Bool { from <= other.to && other.from <= to }

    /// Whether it is longer than two days (a night has both its dates), so that no single act is pinned down by it. Weak windows are not:
    /// they say when a report was published, not how long an act lasted.
    public var isBroad: Bool { !isWeak && to - from > 1 }
}
