extension TallyEngine {
    /// What the floor is made of, and which claims inside or across the question add nothing to it.
    func floorReasons(_ resolved: ResolvedBounds, _ active: [CountClaim], _ question: CountScope) -> [TallyReason] {
        var reasons: [TallyReason] = []
        var used: Set<String> = []
        if let bounds = resolved.bounds {
            let from = contributions(bounds.lowFrom, active)
            used = Set(from.map(\.0))
            reasons.append(
                resolved.floor > 0
                    ? TallyReason(.floorFromClaims, claims: from.map(\.0), numbers: from.map(\.1)) : TallyReason(.noFloor))
        }
        for conflict in resolved.conflicts {
            reasons.append(
                TallyReason(
                    conflict.kind == .statement ? .statementDisagrees : .claimsConflict, claims: conflict.claims,
                    numbers: [conflict.smallestCorrection]))
        }
        if resolved.isCapped { reasons.append(TallyReason(.searchCapped)) }
        var chains = PlaceChains(parent)
        var inside: [String] = []
        var beyond: [String] = []
        for claim in active where !used.contains(claim.id) && (claim.min ?? 0) > 0 {
            if Relevance.isInside(claim.scope, claim.floorWindow, question, &chains) {
                inside.append(claim.id)
            } else if chains.overlap(claim.scope, question, claim.floorWindow, question.window) {
                beyond.append(claim.id)
            }
        }
        if !inside.isEmpty { reasons.append(TallyReason(.mayOverlap, claims: inside)) }
        if !beyond.isEmpty { reasons.append(TallyReason(.reachesBeyond, claims: beyond)) }
        return reasons
    }

    /// Weak, soft and open-started claims.
    func weighingReasons(
        _ bearing: [CountClaim], active: [CountClaim], setAside: [CountClaim], _ question: CountScope
    ) -> [TallyReason] {
        var reasons: [TallyReason] = []
        func add(_ code: TallyReason.Code, _ claims: [CountClaim]) {
            if !claims.isEmpty { reasons.append(TallyReason(code, claims: claims.map(\.id), numbers: claims.map { $0.min ?? 0 })) }
        }
        add(.windowWidened, active.filter { $0.floorWindow != $0.scope.window })
        add(.weakCounted, active.filter { $0.strength == .weak })
        add(.weakSetAside, setAside)
        let soft = bearing.filter { $0.strength == .soft }
        if !soft.isEmpty { reasons.append(TallyReason(.soft, claims: soft.map(\.id), numbers: soft.map(\.highest))) }
        return reasons
    }

    /// Where the ceiling comes from.
    func ceilingReasons(_ resolved: ResolvedBounds, _ active: [CountClaim]) -> [TallyReason] {
        guard resolved.ceiling != nil else { return [TallyReason(.noCeiling)] }
        guard let bounds = resolved.bounds else { return [] }
        let from = contributions(bounds.highFrom, active)
        return [TallyReason(.ceilingFromClaims, claims: from.map(\.0), numbers: from.map(\.1))]
    }

    /// The highest figures of all claims, figures since replaced, soft and weak ones among them, added only where they count
    /// different people; with claims of open status read as claims about civilians where that gives more.
    func reported(_ bearing: [CountClaim], _ question: CountScope) -> (value: Int, from: [(String, Int)], readAsCivilian: [String]) {
        func highest(_ claims: [CountClaim]) -> (Int, [(String, Int)]) {
            var system = TallySystem(CountConstraint.highest(claims), parent: parent)
            let bounds = system.bounds(question, isExplained: true)
            return (bounds.floor, contributions(bounds.lowFrom, claims))
        }
        let plain = highest(bearing)
        let status: Set<String> = ["state-forces", "fighters"]
        guard bearing.contains(where: { status.contains($0.scope.who) }) else { return (plain.0, plain.1, []) }
        // A total that names fighters or soldiers among its own parts is not about civilians alone.
        let mixed = Set(bearing.filter { status.contains($0.scope.who) }.compactMap(\.partOf))
        var read: [String] = []
        let civilian = bearing.map { claim in
            guard claim.scope.who == "people", !mixed.contains(claim.id) else { return claim }
            var claim = claim
            claim.scope.who = "civilians"
            read.append(claim.id)
            return claim
        }
        let other = highest(civilian)
        return other.0 > plain.0 ? (other.0, other.1, read) : (plain.0, plain.1, [])
    }

    /// Claims with their shares, each once, by id.
    private func contributions(_ list: [SystemBounds.Contribution], _ claims: [CountClaim]) -> [(String, Int)] {
        var shares: [String: Double] = [:]
        for share in list { shares[claims[share.claim].id, default: 0] += share.amount }
        return shares.sorted { $0.key < $1.key }.map { ($0.key, Int($0.value < 0 ? $0.value - 0.5 : $0.value + 0.5)) }
    }
}
