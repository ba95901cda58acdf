public import ClaimModel

/// What is reported of one sector at one place on one day.
public struct NeedCell: Sendable, Hashable {
    /// One state with the claims behind it.
    public struct State: Sendable, Hashable {
        /// A row of the pack `need-states`.
        public var state: String
        /// The claims.
        public var claims: [String]
        /// From whom they come.
        public var sources: [LedgerName]
        /// Whom they hold responsible.
        public var by: [LedgerName]
        /// Who is kept out or in, evacuated, or in need; what was meant where it is no sector.
        public var whom: [LedgerName]
        /// Last day that a claim gives; nil where none does.
        public var until: String?
        /// Whether a claim says that it goes on.
        public var isOpen: Bool
    }
    /// Where; nil where no place is given.
    public var place: LedgerName?
    /// First day.
    public var day: ActDay
    /// The sector, an id of the pack `sectors`; `access` for who is kept out or in; `unstated` where the report does not say what.
    public var sector: String
    /// The humanitarian cluster.
    public var cluster: String
    /// The states, more than one where reports differ or something changed on that day.
    public var states: [State]
}

extension NeedCell: LedgerRecord {
    /// What it is about, for narrowing.
    public var facets: LedgerFacets {
        let types: [ClaimType] = [.shortage, .aid, .accessDenial, .siege, .evacuation, .refusal]
        return LedgerFacets(
            from: day.day,
            to: states.contains(where: \.isOpen) ? "9999-12-31" : (states.compactMap(\.until) + [day.day].compactMap { $0 }).max(),
            places: place.map { [$0] } ?? [], actors: states.flatMap { $0.by + $0.whom + $0.sources }, types: types)
    }

    /// The keys of its table's columns.
    public static var columns: [String] { ["place", "date", "sector", "cluster", "state", "whom", "by", "source", "claims"] }

    /// The cells of its row.
    public func cells(_ view: LedgerView) -> [String] {
        [
            place.map(view.place) ?? view.label("no-place"), view.day(day), view.label("sector." + sector),
            view.label("cluster." + cluster),
            view.join(states.map { view.label("need." + $0.state) }), view.actors(LedgerName.unique(states.flatMap(\.whom))),
            view.actors(LedgerName.unique(states.flatMap(\.by))), view.actors(LedgerName.unique(states.flatMap(\.sources))),
            String(Set(states.flatMap(\.claims)).count),
        ]
    }

    /// Writes its object.
    public func write(to json: inout JSONWriter) {
        json.beginObject()
        json.key("place")
        if let place { place.write(to: &json) } else { json.null() }
        json.member("day", day.day)
        json.member("day_stated", day.isStated)
        json.member("sector", sector)
        json.member("cluster", cluster)
        json.key("states")
        json.beginArray()
        for state in states {
            json.beginObject()
            json.member("state", state.state)
            json.member("until", state.until)
            json.member("open", state.isOpen)
            json.names("whom", state.whom)
            json.names("by", state.by)
            json.names("sources", state.sources)
            json.strings("claims", state.claims)
            json.endObject()
        }
        json.endArray()
        json.endObject()
    }
}
