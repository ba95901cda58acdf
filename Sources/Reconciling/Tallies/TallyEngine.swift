/// Bounds for questions from the count claims that bear on them. Holds no state but the claims; no clock, no storage.
///
/// Cells of place × half-day × category × kind that the same claims contain are one variable, so that the size of the programs
/// follows the claims and not the calendar. The order in which claims are given changes nothing.
public struct TallyEngine: Sendable {
    let claims: [CountClaim]
    let parent: @Sendable (String) -> String?
    let replacements: [Supersession.Replacement]

    /// - Parameters:
    ///   - claims: in any order, each id once.
    ///   - parent: the place that holds a place; nil at the root. Must be free of cycles.
    public init(claims: [CountClaim], parent: @escaping @Sendable (String) -> String?) {
        self.claims = claims.sorted { $0.id < $1.id }
        self.parent = parent
        replacements = Supersession.find(self.claims)
    }

    /// Answers one question, from all origins or from those named.
    public func answer(_ question: CountScope, origins: Set<String>? = nil) -> TallyAnswer {
        let heard = origins.map { chosen in claims.filter { chosen.contains($0.origin) } } ?? claims
        let bearing = Relevance.claims(heard, question, parent: parent)
        let gone = Set(replacements.map(\.old))
        let live = bearing.filter { !gone.contains($0.id) && $0.strength != .soft }
        let (active, setAside) = weighed(live)
        let disagreements = StatementDisagreement.find(active, parent: parent)
        var search = ConflictSearch(claims: active, disagreements: disagreements, parent: parent)
        let resolved = resolve(&search, question)
        let byOrigin = originFloors(active, question)
        let highest = reported(bearing, question)
        let reportedMax = max(resolved.floor, resolved.ceiling ?? 0, highest.value)
        var reasons = floorReasons(resolved, active, question)
        reasons += weighingReasons(bearing, active: active, setAside: setAside, question)
        reasons += replacements.filter { r in bearing.contains { $0.id == r.old } }
            .map { TallyReason($0.isCorrection ? .corrected : .raised, claims: [$0.old, $0.new]) }
        reasons += ceilingReasons(resolved, active)
        reasons.append(
            TallyReason(
                byOrigin.count > 1 ? .originFloors : .singleOrigin, numbers: byOrigin.map(\.floor), origins: byOrigin.map(\.origin)))
        if highest.value == reportedMax, highest.value > 0 {
            reasons.append(TallyReason(.reportedFromClaims, claims: highest.from.map(\.0), numbers: highest.from.map(\.1)))
            if !highest.readAsCivilian.isEmpty { reasons.append(TallyReason(.statusOpen, claims: highest.readAsCivilian)) }
        }
        reasons.append(TallyReason(.noListsOfNames))
        return TallyAnswer(
            floor: resolved.floor, corroboratedFloor: byOrigin.count > 1 ? byOrigin[1].floor : 0, reportedMax: reportedMax,
            ceiling: resolved.ceiling, estimate: nil, reasons: reasons, conflicts: resolved.conflicts,
            progression: progression(bearing, question),
            superseded: replacements.map(\.old).filter { id in bearing.contains { $0.id == id } })
    }

    /// Bounds of many scopes at once, from all live claims: floor and ceiling of each, in their order; nil where the claims contradict
    /// one another. One system serves all, so that a year of cells costs little more than its programs.
    public func bounds(_ scopes: [CountScope]) -> [(floor: Int, ceiling: Int?)]? {
        let gone = Set(replacements.map(\.old))
        let (active, _) = weighed(claims.filter { !gone.contains($0.id) && $0.strength != .soft })
        let disagreements = StatementDisagreement.find(active, parent: parent)
        var system = ConflictSearch(claims: active, disagreements: disagreements, parent: parent).system(without: [])
        guard system.contradiction() == nil else { return nil }
        return scopes.map { scope in
            let bounds = system.bounds(scope)
            return (bounds.floor, bounds.ceiling)
        }
    }

    /// Claims that count: weak ones only where no firm floor lies in their scope.
    private func weighed(_ live: [CountClaim]) -> (active: [CountClaim], setAside: [CountClaim]) {
        var chains = PlaceChains(parent)
        let firm = live.filter { $0.strength == .strong && ($0.min ?? 0) > 0 }
        var active: [CountClaim] = []
        var setAside: [CountClaim] = []
        for claim in live {
            if claim.strength == .weak, firm.contains(where: { Relevance.isInside($0.scope, $0.floorWindow, claim.scope, &chains) }) {
                setAside.append(claim)
            } else {
                active.append(claim)
            }
        }
        return (active, setAside)
    }

    /// The floor that each origin alone gives, highest first; origins that give none are left out.
    private func originFloors(_ active: [CountClaim], _ question: CountScope) -> [(origin: String, floor: Int)] {
        let byOrigin = Dictionary(grouping: active, by: \.origin)
        return byOrigin.keys.sorted().compactMap { origin in
            let own = byOrigin[origin] ?? []
            let disagreements = StatementDisagreement.find(own, parent: parent)
            var search = ConflictSearch(claims: own, disagreements: disagreements, parent: parent)
            let floor = resolve(&search, question).floor
            return floor > 0 ? (origin, floor) : nil
        }.sorted { ($1.floor, $0.origin) < ($0.floor, $1.origin) }
    }

    private func progression(_ bearing: [CountClaim], _ question: CountScope) -> [TallyProgression] {
        var chains = PlaceChains(parent)
        let replacedBy = Dictionary(replacements.map { ($0.old, $0.new) }, uniquingKeysWith: { a, _ in a })
        let inside = bearing.filter { Relevance.isInside($0.scope, $0.scope.window, question, &chains) }
        let byOrigin = Dictionary(grouping: inside, by: \.origin)
        return byOrigin.keys.sorted().map { origin in
            let steps = (byOrigin[origin] ?? []).sorted { ($0.order, $0.figure, $0.id) < ($1.order, $1.figure, $1.id) }
            return TallyProgression(
                origin: origin,
                steps: steps.map {
                    TallyProgression.Step(claim: $0.id, order: $0.order, min: $0.min, max: $0.max, replacedBy: replacedBy[$0.id])
                })
        }
    }
}
