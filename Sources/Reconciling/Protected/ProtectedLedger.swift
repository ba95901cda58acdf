public import ClaimModel

/// An incident, or a claim by itself, that concerns protected people or places, with the rule that listed it.
public struct ProtectedLine: Sendable, Hashable {
    /// The rule, a row of the pack `violations`.
    public var rule: String
    /// `children`, `medical`, `school`, `worship` or `press`.
    public var family: String
    /// The incident that its claims tell; nil where they belong to none.
    public var incident: String?
    /// The incident's grade.
    public var grade: String?
    /// Where.
    public var places: [LedgerName]
    /// When.
    public var day: ActDay
    /// Types of the claims.
    public var types: [ClaimType]
    /// Whom accounts hold responsible.
    public var agents: [LedgerName]
    /// From whom the claims come.
    public var sources: [LedgerName]
    /// What in the claims made the rule list them: `tally:WHO`, `person:WORDS`, `facility:CLASS`, `words:WORDS`.
    public var grounds: [String]
    /// What each claim counts of the people that the rule protects; never added up.
    public var counts: [Count]
    /// The claims.
    public var claims: [String]

    /// A count of protected people in one claim.
    public struct Count: Sendable, Hashable {
        /// The claim.
        public var claim: String
        /// What was counted.
        public var kind: TallyKind
        /// Which people.
        public var who: TallyCategory
        /// Least number; nil when open.
        public var min: Int?
        /// Greatest number; nil when open.
        public var max: Int?
    }
}

extension ProtectedLine: LedgerRecord {
    /// What it is about, for narrowing.
    public var facets: LedgerFacets {
        LedgerFacets(from: day.day, to: day.day, places: places, actors: agents + sources, types: types)
    }

    /// The keys of its table's columns.
    public static var columns: [String] { ["date", "place", "violation", "count", "agent", "source", "grade", "grounds", "claims"] }

    /// The cells of its row.
    public func cells(_ view: LedgerView) -> [String] {
        var seen: [String] = []
        for count in counts {
            let text = "\(LedgerCount.text(count.min, count.max)) \(view.label("kind." + count.kind.rawValue))"
            if !seen.contains(text) { seen.append(text) }
        }
        let why = grounds.map { ground in
            let parts = ground.split(separator: ":", maxSplits: 1).map(String.init)
            guard parts.count == 2 else { return ground }
            let isCode = parts[0] == "tally" || parts[0] == "facility"
            return "\(view.label("ground." + parts[0])) \(isCode ? view.label(parts[0] + "." + parts[1]) : parts[1])"
        }
        return [
            view.day(day), places.isEmpty ? view.label("no-place") : view.places(places), view.label("violation." + rule), view.join(seen),
            view.actors(agents), view.actors(sources), grade.map { view.label("grade." + $0) } ?? "", view.join(why), String(claims.count),
        ]
    }

    /// Writes its object.
    public func write(to json: inout JSONWriter) {
        json.beginObject()
        json.member("rule", rule)
        json.member("family", family)
        json.member("incident", incident)
        json.member("grade", grade)
        json.names("places", places)
        json.member("day", day.day)
        json.member("day_stated", day.isStated)
        json.strings("types", types.map(\.rawValue))
        json.names("agents", agents)
        json.names("sources", sources)
        json.strings("grounds", grounds)
        json.key("counts")
        json.beginArray()
        for count in counts {
            json.beginObject()
            json.member("claim", count.claim)
            json.member("kind", count.kind.rawValue)
            json.member("who", count.who.rawValue)
            json.member("min", count.min)
            json.member("max", count.max)
            json.endObject()
        }
        json.endArray()
        json.strings("claims", claims)
        json.endObject()
    }
}

/// Lists what was reported to happen to protected people and places.
public struct ProtectedLedger: Sendable {
    private let rules: ProtectionRules
    private let resolver: LedgerResolver

    /// A ledger by given rules.
    public init(rules: ProtectionRules, resolver: LedgerResolver) {
        self.rules = rules
        self.resolver = resolver
    }

    /// The lines by day, then by rule; undated last. Each incident stands once under each rule that lists one of its claims.
    ///
    /// - Complexity: O(claims × rules).
    public func lines(_ claims: [ReportedClaim], _ incidents: [IncidentSummary]) -> [ProtectedLine] {
        let incidentOf = IncidentSummary.byClaim(incidents)
        var lines: [String: ProtectedLine] = [:]
        for reported in ReportedClaim.ordered(claims) where reported.claim.status == .occurred {
            let claim = reported.claim
            for rule in rules.rules {
                let grounds = rules.grounds(rule, claim)
                if grounds.isEmpty { continue }
                let incident = incidentOf[claim.id]
                let key = "\(rule.id)\u{1F}\(incident?.id ?? "~" + claim.id)"
                let day = incident?.from.map { ActDay(day: $0, isStated: true) } ?? reported.day
                var line =
                    lines[key]
                    ?? ProtectedLine(
                        rule: rule.id, family: rule.family, incident: incident?.id, grade: incident?.grade,
                        places: incident?.places ?? [], day: day, types: [], agents: incident?.agents ?? [], sources: [], grounds: [],
                        counts: [], claims: [])
                if incident == nil { line.places = LedgerName.unique(line.places + resolver.leaves(claim)) }
                line.types = Set(line.types + [claim.type]).sorted { $0.ordinal < $1.ordinal }
                line.agents = LedgerName.unique(line.agents + claim.agent.map { LedgerName($0) })
                line.sources = LedgerName.unique(line.sources + claim.source.map { LedgerName($0) })
                line.grounds = Set(line.grounds + grounds).sorted()
                line.claims = Set(line.claims + [claim.id]).sorted()
                for tally in claim.tallies where tally.who == rule.who && (rule.kinds.isEmpty || rule.kinds.contains(tally.kind)) {
                    let count = ProtectedLine.Count(claim: claim.id, kind: tally.kind, who: tally.who, min: tally.min, max: tally.max)
                    if !line.counts.contains(count) { line.counts.append(count) }
                }
                line.counts.sort { ($0.claim, $0.kind.ordinal, $0.min ?? -1) < ($1.claim, $1.kind.ordinal, $1.min ?? -1) }
                lines[key] = line
            }
        }
        return lines.sorted { ($0.value.day.day ?? "~", $0.key) < ($1.value.day.day ?? "~", $1.key) }.map(\.value)
    }
}
