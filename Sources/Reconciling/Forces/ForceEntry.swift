public import ClaimModel

/// A force's movement or holding at a place on a day, as claims tell it.
public struct ForceEntry: Sendable, Hashable {
    /// `control`, `deployment`, `withdrawal` or `defection`.
    public var act: ClaimType
    /// Whether it is said to have happened.
    public var status: ClaimStatus
    /// Which forces; empty where none is named.
    public var forces: [LedgerName]
    /// The sides of those forces.
    public var sides: [String]
    /// From whom, towards whom or against what.
    public var targets: [LedgerName]
    /// Where; nil where no place is given.
    public var place: LedgerName?
    /// When.
    public var day: ActDay
    /// The claims.
    public var claims: [String]
    /// From whom they come.
    public var sources: [LedgerName]
    /// Claims of another holder, or that deny it, at the same place within a day.
    public var contestedBy: [String]
    /// How many people defected or were moved, as each claim counts them.
    public var counts: [Count]

    /// A count of people in one claim.
    public struct Count: Sendable, Hashable {
        /// The claim.
        public var claim: String
        /// What was counted.
        public var kind: TallyKind
        /// Least number; nil when open.
        public var min: Int?
        /// Greatest number; nil when open.
        public var max: Int?
    }
}

extension ForceEntry: LedgerRecord {
    /// What it is about, for narrowing.
    public var facets: LedgerFacets {
        LedgerFacets(from: day.day, to: day.day, places: place.map { [$0] } ?? [], actors: forces + targets + sources, types: [act])
    }

    /// The keys of its table's columns.
    public static var columns: [String] { ["place", "date", "type", "force", "count", "status", "source", "contested", "claims"] }

    /// The cells of its row.
    public func cells(_ view: LedgerView) -> [String] {
        [
            place.map(view.place) ?? view.label("no-place"), view.day(day), view.type(act),
            forces.isEmpty ? view.label("no-agent") : view.actors(forces), view.join(counts.map { LedgerCount.text($0.min, $0.max) }),
            view.label("status." + status.rawValue), view.actors(sources), contestedBy.isEmpty ? "" : view.label("contested"),
            String(claims.count),
        ]
    }

    /// Writes its object.
    public func write(to json: inout JSONWriter) {
        json.beginObject()
        json.member("act", act.rawValue)
        json.member("status", status.rawValue)
        json.names("forces", forces)
        json.strings("sides", sides)
        json.names("targets", targets)
        json.key("place")
        if let place { place.write(to: &json) } else { json.null() }
        json.member("day", day.day)
        json.member("day_stated", day.isStated)
        json.key("counts")
        json.beginArray()
        for count in counts {
            json.beginObject()
            json.member("claim", count.claim)
            json.member("kind", count.kind.rawValue)
            json.member("min", count.min)
            json.member("max", count.max)
            json.endObject()
        }
        json.endArray()
        json.names("sources", sources)
        json.strings("contested_by", contestedBy)
        json.strings("claims", claims)
        json.endObject()
    }
}

/// Bounds in a table's cell.
enum LedgerCount {
    static func text(_ min: Int?, _ max: Int?) -> String {
        switch (min, max) {
        case (let min?, let max?): min == max ? String(min) : "\(min)-\(max)"
        case (let min?, nil): "\(min)+"
        case (nil, let max?): "0-\(max)"
        case (nil, nil): ""
        }
    }
}
