public import ClaimModel

/// An incident as far as the ledgers need it, whoever put its claims together.
public struct IncidentSummary: Sendable, Hashable {
    /// Its id in the case.
    public var id: String
    /// The types of its claims, the leading one first.
    public var types: [ClaimType]
    /// The most specific places named.
    public var places: [LedgerName]
    /// First day that its claims allow, `YYYY-MM-DD`; nil where none is dated.
    public var from: String?
    /// Last day.
    public var to: String?
    /// Everybody whom an account holds responsible.
    public var agents: [LedgerName]
    /// Sides of those agents where they are known beyond what a resolver knows.
    public var sides: [String]
    /// Its grade (`corroborated`, `single-origin`, ...); nil where none was given.
    public var grade: String?
    /// Whether it sums up several incidents.
    public var isAggregate: Bool
    /// The claims that tell it, by id.
    public var claims: [String]

    /// An incident of types and claims, the rest to be filled.
    public init(
        id: String, types: [ClaimType], places: [LedgerName] = [], from: String? = nil, to: String? = nil, agents: [LedgerName] = [],
        sides: [String] = [], grade: String? = nil, isAggregate: Bool = false, claims: [String]
    ) {
        self.id = id
        self.types = types
        self.places = places
        self.from = from
        self.to = to
        self.agents = agents
        self.sides = sides
        self.grade = grade
        self.isAggregate = isAggregate
        self.claims = claims
    }

    /// Claims put side by side by type, place and day alone, for a case whose incidents have not been worked out: no grade, ids with `~`.
    ///
    /// - Complexity: O(n log n).
    public static func provisional(_ claims: [ReportedClaim]) -> [IncidentSummary] {
        var groups: [String: IncidentSummary] = [:]
        for reported in ReportedClaim.ordered(claims) {
            let claim = reported.claim
            guard claim.status == .occurred, claim.type.group != .political else { continue }
            let place = claim.places.first.map { LedgerName($0) }
            let day = reported.day.day
            let alone = place == nil || day == nil ? claim.id : ""
            let key = "\(claim.type.rawValue)\u{1F}\(place?.key ?? "")\u{1F}\(day ?? "")\u{1F}\(alone)"
            var group =
                groups[key]
                ?? IncidentSummary(
                    id: "~" + claim.id, types: [claim.type], places: place.map { [$0] } ?? [], from: day, to: day, claims: [])
            group.to = [group.to, claim.to].compactMap { $0 }.max()
            group.agents = LedgerName.unique(group.agents + claim.agent.map { LedgerName($0) })
            group.claims.append(claim.id)
            groups[key] = group
        }
        return ordered(Array(groups.values))
    }

    /// By first day, undated last, then by id.
    static func ordered(_ incidents: [IncidentSummary]) -> [IncidentSummary] {
        incidents.sorted { ($0.from == nil ? 1 : 0, $0.from ?? "", $0.id) < ($1.from == nil ? 1 : 0, $1.from ?? "", $1.id) }
    }
}

extension IncidentSummary {
    /// The incident of each claim; of several the one that is no sum, then the least id.
    static func byClaim(_ incidents: [IncidentSummary]) -> [String: IncidentSummary] {
        var found: [String: IncidentSummary] = [:]
        for incident in incidents {
            for claim in incident.claims {
                if let known = found[claim], (known.isAggregate ? 1 : 0, known.id) <= (incident.isAggregate ? 1 : 0, incident.id) {
                    continue
                }
                found[claim] = incident
            }
        }
        return found
    }
}
