public import ClaimModel

/// A class of weapons at a place on a day.
public struct MeansLine: Sendable, Hashable {
    /// The class, of the pack `weapons`; `unknown` for words that the pack does not know.
    public var weapon: String
    /// The means as named.
    public var named: [LedgerName]
    /// Where; nil where no place is given.
    public var place: LedgerName?
    /// When.
    public var day: ActDay
    /// The types of the acts.
    public var types: [ClaimType]
    /// Whom accounts name as using it.
    public var agents: [LedgerName]
    /// The incidents that it belongs to.
    public var incidents: [String]
    /// The claims.
    public var claims: [String]
}

extension MeansLine: LedgerRecord {
    /// What it is about, for narrowing.
    public var facets: LedgerFacets {
        LedgerFacets(from: day.day, to: day.day, places: place.map { [$0] } ?? [], actors: agents, types: types)
    }

    /// The keys of its table's columns.
    public static var columns: [String] { ["weapon", "place", "date", "type", "agent", "incidents", "claims"] }

    /// The cells of its row.
    public func cells(_ view: LedgerView) -> [String] {
        [
            view.label("weapon." + weapon), place.map(view.place) ?? view.label("no-place"), view.day(day), view.types(types),
            view.actors(agents), String(incidents.count), String(claims.count),
        ]
    }

    /// Writes its object.
    public func write(to json: inout JSONWriter) {
        json.beginObject()
        json.member("weapon", weapon)
        json.names("named", named)
        json.key("place")
        if let place { place.write(to: &json) } else { json.null() }
        json.member("day", day.day)
        json.member("day_stated", day.isStated)
        json.strings("types", types.map(\.rawValue))
        json.names("agents", agents)
        json.strings("incidents", incidents)
        json.strings("claims", claims)
        json.endObject()
    }
}

/// Counts means by class, place and day, from claims that say what happened.
public struct MeansLedger: Sendable {
    private let weapons: CodeWords
    private let resolver: LedgerResolver

    /// A ledger by the pack `weapons`.
    public init(weapons: String, resolver: LedgerResolver) throws(LedgerPackError) {
        self.weapons = try CodeWords(weapons, pack: "weapons", group: "class")
        self.resolver = resolver
    }

    /// The lines by class, place and day.
    ///
    /// - Complexity: O(n log n).
    public func lines(_ claims: [ReportedClaim], _ incidents: [IncidentSummary]) -> [MeansLine] {
        let incidentOf = IncidentSummary.byClaim(incidents)
        var lines: [String: MeansLine] = [:]
        for reported in ReportedClaim.ordered(claims) where reported.claim.status == .occurred {
            let claim = reported.claim
            var classes: [String: [LedgerName]] = [:]
            for mention in claim.means {
                let found = weapons.entries(mention).map(weapons.group)
                for name in found.isEmpty ? ["unknown"] : found { classes[name, default: []].append(LedgerName(mention)) }
            }
            let places = resolver.leaves(claim)
            for (weapon, named) in classes {
                for place in places.isEmpty ? [nil] : places.map({ Optional($0) }) {
                    let key = "\(weapon)\u{1F}\(place?.key ?? "~~")\u{1F}\(reported.day.day ?? "~")"
                    var line =
                        lines[key]
                        ?? MeansLine(
                            weapon: weapon, named: [], place: place, day: reported.day, types: [], agents: [], incidents: [], claims: [])
                    line.named = LedgerName.unique(line.named + named)
                    if let place, let known = line.place { line.place = LedgerName.unique([known, place]).first }
                    line.day.isStated = line.day.isStated || reported.day.isStated
                    line.types = Set(line.types + [claim.type]).sorted { $0.ordinal < $1.ordinal }
                    line.agents = LedgerName.unique(line.agents + claim.agent.map { LedgerName($0) })
                    line.incidents = Set(line.incidents + (incidentOf[claim.id].map { [$0.id] } ?? [])).sorted()
                    line.claims = Set(line.claims + [claim.id]).sorted()
                    lines[key] = line
                }
            }
        }
        return lines.sorted { $0.key < $1.key }.map(\.value)
    }
}
