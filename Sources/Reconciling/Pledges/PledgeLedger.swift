import ClaimModel

/// Sets promises against deeds.
///
/// - A claim of type `pledge` or `agreement`, a truce (`ceasefire`, occurred, or expected where no speech act governs it), or a plan that
///   its agent
///   announces opens a line. Its content gives kind, places and start; without content or words that name one, the terms are not stated
///   and nothing is listed.
/// - Listed are incidents with a type that the kind forbids, at or inside its places, from its start on: those that an account attributes
///   to
///   the party, and, marked so, those whose agent nobody names or whose agent's side is not known. Where no place is stated, only
///   the first. Those of others are left out.
/// - Tellings of one pledge (a party in common, kind, places that are the same or one inside the other, given within `nearDays`) are one
///   line.
public struct PledgeLedger: Sendable {
    private let rules: PledgeRules
    private let resolver: LedgerResolver
    /// How many days two tellings of one pledge may lie apart.
    public var nearDays = 3

    /// A ledger by given rules.
    public init(rules: PledgeRules, resolver: LedgerResolver) {
        self.rules = rules
        self.resolver = resolver
    }

    /// The lines by the day on which they were given, undated last.
    ///
    /// - Complexity: O(p² + p × i) for p pledges of one party and kind and i incidents.
    public func lines(_ claims: [ReportedClaim], _ incidents: [IncidentSummary]) -> [PledgeLine] {
        let claims = ReportedClaim.ordered(claims)
        let finder = ContentFinder(claims)
        var lines = merged(claims.compactMap { open($0, finder) })
        let incidents = IncidentSummary.ordered(incidents)
        let breaches = claims.filter { rules.tellsBreach($0.claim) && $0.claim.status == .occurred }
        let deeds = claims.filter { $0.claim.status == .occurred && !rules.tellsBreach($0.claim) }
        for index in lines.indices where lines[index].termsStated {
            let line = lines[index]
            lines[index].followed = incidents.compactMap { listed($0, under: line) }
            lines[index].deeds = deeds.filter { isDeed($0, of: line) }.map(Self.deed)
            lines[index].reportedBreaches = breaches.filter { isBreach($0, of: line) }.map(Self.deed)
        }
        return lines
    }

    private func open(_ reported: ReportedClaim, _ finder: ContentFinder) -> PledgeLine? {
        let claim = reported.claim
        var contents: [ReportedClaim] = []
        var terms: PledgeRules.Terms?
        switch (claim.type, claim.status) {
        case (.pledge, .occurred), (.agreement, .occurred):
            if rules.tellsBreach(claim) { return nil }
            contents = finder.contents(of: reported, statuses: [.expected, .negated]).filter { rules.terms(of: $0.claim) != nil }
            terms = contents.first.flatMap { rules.terms(of: $0.claim) } ?? rules.terms(inWordsOf: claim)
        case (.ceasefire, .occurred):
            if rules.tellsBreach(claim) || !finder.speechActs(of: reported).isEmpty { return nil }
            contents = [reported]
            terms = rules.terms(of: claim)
        case (_, .expected) where claim.type.group != .violence && claim.type != .agreement && isPlan(reported, finder):
            contents = [reported]
            terms = rules.terms(of: claim)
            if terms == nil { return nil }
        default: return nil
        }
        var parties = claim.agent.map { LedgerName($0) }
        if parties.isEmpty, claim.type == .pledge { parties = claim.source.map { LedgerName($0) } }
        let content = contents.first?.claim
        let start = contents.compactMap { $0.claim.from }.min()
        let spans = contents.filter { $0.claim.time?.extent == .span }.compactMap { item in
            item.claim.to.flatMap { $0 == item.claim.from ? nil : $0 }
        }
        let isOwn = content?.id == claim.id
        return PledgeLine(
            id: claim.id, type: claim.type, kind: terms?.kind, parties: LedgerName.unique(parties),
            towards: isOwn ? [] : LedgerName.unique(claim.target.filter { $0.id != nil }.map { LedgerName($0) }),
            places: LedgerName.unique(contents.flatMap { resolver.leaves($0.claim) }),
            given: isOwn && claim.status == .expected ? ActDay(day: reported.published, isStated: false) : reported.day,
            start: start ?? reported.day.day, startIsStated: start != nil, end: spans.max(), termsStated: terms != nil,
            forbids: terms?.forbids ?? [], expects: terms?.expects ?? [], tellings: [claim.id],
            contents: isOwn ? [] : contents.map { $0.claim.id }, followed: [], deeds: [], reportedBreaches: [])
    }

    /// Whether an expected act is what its own agent announces, and not what somebody fears, threatens, asks for or is told of.
    private func isPlan(_ reported: ReportedClaim, _ finder: ContentFinder) -> Bool {
        let claim = reported.claim
        guard !claim.agent.isEmpty, finder.speechActs(of: reported).isEmpty,
            !finder.stands(besideAny: ContentFinder.speechTypes.union([.agreement]), reported)
        else { return false }
        let voices = Set(claim.source.map { resolver.bodyKey(LedgerName($0)) })
        return claim.agent.contains { voices.contains(resolver.bodyKey(LedgerName($0))) }
    }

    // MARK: Tellings of one pledge

    private func merged(_ lines: [PledgeLine]) -> [PledgeLine] {
        var roots = Array(lines.indices)
        func root(_ index: Int) -> Int {
            var at = index
            while roots[at] != at { at = roots[at] }
            return at
        }
        var groups: [String: [Int]] = [:]
        for (index, line) in lines.enumerated() { groups[line.kind ?? "", default: []].append(index) }
        for members in groups.values {
            for (offset, i) in members.enumerated() {
                for j in members[(offset + 1)...] where areOne(lines[i], lines[j]) {
                    let (a, b) = (root(i), root(j))
                    roots[max(a, b)] = min(a, b)
                }
            }
        }
        var merged: [Int: PledgeLine] = [:]
        for (index, line) in lines.enumerated() {
            let at = root(index)
            merged[at] = merged[at].map { join($0, line) } ?? line
        }
        return merged.values.sorted { ($0.given.day ?? "~", $0.id) < ($1.given.day ?? "~", $1.id) }
    }

    private func areOne(_ a: PledgeLine, _ b: PledgeLine) -> Bool {
        let x = Set(a.parties.map(resolver.bodyKey))
        let y = Set(b.parties.map(resolver.bodyKey))
        guard x == y || !x.isDisjoint(with: y), a.kind == b.kind, a.kind != "act" || a.expects == b.expects else { return false }
        guard DayNumber.areNear(a.given.day, b.given.day, within: a.termsStated ? nearDays : 1) else { return false }
        if a.places.isEmpty || b.places.isEmpty { return a.places.isEmpty && b.places.isEmpty && !x.isEmpty }
        return a.places.contains { p in b.places.contains { q in resolver.isInside(p, q) || resolver.isInside(q, p) } }
    }

    private func join(_ a: PledgeLine, _ b: PledgeLine) -> PledgeLine {
        var line = a.id < b.id ? a : b
        let dated = [a, b].filter(\.startIsStated).compactMap(\.start).min()
        line.parties = LedgerName.unique(a.parties + b.parties)
        line.towards = LedgerName.unique(a.towards + b.towards)
        line.places = LedgerName.unique(a.places + b.places)
        line.given = [a.given, b.given].min { ($0.day ?? "~", $0.isStated ? 0 : 1) < ($1.day ?? "~", $1.isStated ? 0 : 1) } ?? a.given
        line.start = dated ?? [a.start, b.start].compactMap { $0 }.min()
        line.startIsStated = dated != nil
        line.end = [a.end, b.end].compactMap { $0 }.max()
        line.tellings = Set(a.tellings + b.tellings).sorted()
        line.contents = Set(a.contents + b.contents).sorted()
        return line
    }

    // MARK: What followed

    private func isLater(_ day: String?, _ line: PledgeLine) -> Bool {
        guard let day, let start = line.start, line.startIsStated ? day >= start : day > start else { return false }
        return line.end.map { day <= $0 } ?? true
    }

    private func isWithin(_ places: [PlaceMention], _ line: PledgeLine) -> Bool {
        line.places.isEmpty || places.contains { place in line.places.contains { resolver.isInside(LedgerName(place), $0) } }
    }

    private func listed(_ incident: IncidentSummary, under line: PledgeLine) -> PledgeIncident? {
        let types = incident.types.filter(line.forbids.contains)
        guard !types.isEmpty, !incident.isAggregate, let day = incident.from, isLater(day, line) else { return nil }
        let attribution = resolver.attribution(incident.agents, sides: incident.sides, to: line.parties)
        if attribution == .other { return nil }
        if line.places.isEmpty {
            guard attribution == .party else { return nil }
        } else {
            let isInside = incident.places.contains { place in line.places.contains { resolver.isInside(place, $0) } }
            guard isInside else { return nil }
        }
        return PledgeIncident(
            incident: incident.id, types: types, day: day, places: incident.places, grade: incident.grade, attribution: attribution,
            claims: incident.claims.sorted())
    }

    /// Whether a report that a truce was broken can be about this line: at its places, or, where it states none, laid to its party.
    private func isBreach(_ reported: ReportedClaim, of line: PledgeLine) -> Bool {
        guard isLater(reported.day.day, line) else { return false }
        if !line.places.isEmpty { return isWithin(reported.claim.places, line) }
        return resolver.attribution(reported.claim.agent.map { LedgerName($0) }, sides: [], to: line.parties) == .party
    }

    private func isDeed(_ reported: ReportedClaim, of line: PledgeLine) -> Bool {
        let claim = reported.claim
        guard line.expects.contains(claim.type), !line.tellings.contains(claim.id), !line.contents.contains(claim.id),
            isLater(reported.day.day, line)
        else { return false }
        let agents = claim.agent.map { LedgerName($0) }
        if line.places.isEmpty { return resolver.attribution(agents, sides: [], to: line.parties) == .party }
        return isWithin(claim.places, line)
    }

    private static func deed(_ reported: ReportedClaim) -> PledgeDeed {
        PledgeDeed(
            claim: reported.claim.id, type: reported.claim.type, day: reported.day,
            agents: LedgerName.unique(reported.claim.agent.map { LedgerName($0) }),
            sources: LedgerName.unique(reported.claim.source.map { LedgerName($0) }))
    }
}
