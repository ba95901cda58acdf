public import ClaimModel

/// One thing on one day: an incident, or a political act.
public struct TimelineEntry: Sendable, Hashable {
    /// Which of the two.
    public enum Kind: String, Sendable { case incident, act }
    /// Which of the two.
    public var kind: Kind
    /// The incident's id, or the least id of the act's claims.
    public var id: String
    /// When; an incident's first day.
    public var day: ActDay
    /// Last day of an incident that lasts.
    public var until: String?
    /// The types, the leading one first.
    public var types: [ClaimType]
    /// Where.
    public var places: [LedgerName]
    /// Who did it, as accounts say.
    public var agents: [LedgerName]
    /// To whom or what.
    public var targets: [LedgerName]
    /// From whom the claims come.
    public var sources: [LedgerName]
    /// An incident's grade.
    public var grade: String?
    /// The claims.
    public var claims: [String]
}

extension TimelineEntry: LedgerRecord {
    /// What it is about, for narrowing.
    public var facets: LedgerFacets {
        LedgerFacets(from: day.day, to: until ?? day.day, places: places, actors: agents + targets + sources, types: types)
    }

    /// The keys of its table's columns.
    public static var columns: [String] { ["date", "type", "place", "agent", "target", "source", "grade", "claims"] }

    /// The cells of its row.
    public func cells(_ view: LedgerView) -> [String] {
        [
            day.isStated ? view.span(day.day, until) : view.day(day), view.types(types), view.places(places), view.actors(agents),
            view.actors(targets), view.actors(sources), grade.map { view.label("grade." + $0) } ?? "", String(claims.count),
        ]
    }

    /// Writes its object.
    public func write(to json: inout JSONWriter) {
        json.beginObject()
        json.member("kind", kind.rawValue)
        json.member("id", id)
        json.member("day", day.day)
        json.member("day_stated", day.isStated)
        json.member("until", until)
        json.strings("types", types.map(\.rawValue))
        json.names("places", places)
        json.names("agents", agents)
        json.names("targets", targets)
        json.names("sources", sources)
        json.member("grade", grade)
        json.strings("claims", claims)
        json.endObject()
    }
}

/// Puts incidents and political acts in the order of days.
///
/// Political acts that occurred are one where type, day, agents' bodies and targets are equal; an act without agent and target stands
/// alone.
/// Incidents of political types are left to the acts.
public struct TimelineLedger: Sendable {
    private let resolver: LedgerResolver

    /// A timeline that knows bodies by a resolver.
    public init(resolver: LedgerResolver) { self.resolver = resolver }

    /// The entries by day, incidents before acts; undated last.
    ///
    /// - Complexity: O(n log n).
    public func entries(_ claims: [ReportedClaim], _ incidents: [IncidentSummary]) -> [TimelineEntry] {
        let claims = ReportedClaim.ordered(claims)
        let byID = Dictionary(claims.map { ($0.claim.id, $0) }, uniquingKeysWith: { first, _ in first })
        var entries: [TimelineEntry] = []
        for incident in incidents where incident.types.first.map({ $0.group != .political }) ?? false {
            let told = incident.claims.sorted().compactMap { byID[$0]?.claim }
            entries.append(
                TimelineEntry(
                    kind: .incident, id: incident.id, day: ActDay(day: incident.from, isStated: incident.from != nil),
                    until: incident.to == incident.from ? nil : incident.to, types: incident.types, places: incident.places,
                    agents: LedgerName.unique(incident.agents), targets: LedgerName.unique(told.flatMap(\.target).map { LedgerName($0) }),
                    sources: LedgerName.unique(told.flatMap(\.source).map { LedgerName($0) }), grade: incident.grade,
                    claims: incident.claims.sorted()))
        }
        var acts: [String: TimelineEntry] = [:]
        for reported in claims where reported.claim.type.group == .political && reported.claim.status == .occurred {
            let claim = reported.claim
            let agents = LedgerName.unique(claim.agent.map { LedgerName($0) })
            let targets = LedgerName.unique(claim.target.map { LedgerName($0) })
            let isAlone = agents.isEmpty && targets.isEmpty
            let key = [
                claim.type.rawValue, reported.day.day ?? "~", Set(agents.map(resolver.bodyKey)).sorted().joined(separator: "+"),
                targets.map(\.key).joined(separator: "+"), isAlone ? claim.id : "",
            ].joined(separator: "\u{1F}")
            var act =
                acts[key]
                ?? TimelineEntry(
                    kind: .act, id: claim.id, day: reported.day, until: nil, types: [claim.type], places: [], agents: [], targets: [],
                    sources: [], grade: nil, claims: [])
            act.id = min(act.id, claim.id)
            act.day.isStated = act.day.isStated || reported.day.isStated
            act.places = LedgerName.unique(act.places + resolver.leaves(claim))
            act.agents = LedgerName.unique(act.agents + agents)
            act.targets = LedgerName.unique(act.targets + targets)
            act.sources = LedgerName.unique(act.sources + claim.source.map { LedgerName($0) })
            act.claims = Set(act.claims + [claim.id]).sorted()
            acts[key] = act
        }
        entries += acts.values
        return entries.sorted { a, b in
            (a.day.day ?? "~", a.kind == .incident ? 0 : 1, a.id) < (b.day.day ?? "~", b.kind == .incident ? 0 : 1, b.id)
        }
    }
}
