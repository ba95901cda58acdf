import ClaimModel

/// Finds in what the claims of one incident differ.
struct ContestFinder {
    let actors: ActorTable

    func contests(_ telling: [ReconcilableClaim], _ sources: [[Origin]], _ denying: [ReconcilableClaim]) -> [Contest] {
        var found: [Contest] = []
        if let contest = agents(telling) { found.append(contest) }
        if let contest = events(telling, sources) { found.append(contest) }
        if let contest = numbers(telling, sources) { found.append(contest) }
        if !denying.isEmpty {
            let positions = [
                Contest.Position(value: "tells", claims: telling.map(\.key)), Contest.Position(value: "denies", claims: denying.map(\.key)),
            ]
            found.append(Contest(matter: .denial, positions: positions))
        }
        return found
    }

    /// How an agent is told from another: by the side, where one is known, and by whether it is a state's.
    private struct Party: Hashable {
        var side: String?
        var isState: Bool?
    }

    private static let stateKinds: Set<String> = [
        "state", "government", "army", "air-force", "police", "security", "ministry", "presidency", "parliament",
    ]
    private static let armedKinds: Set<String> = ["faction", "militia", "opposition"]

    private func party(_ entity: NamedEntity) -> Party? {
        guard let id = entity.id, let actor = actors.actor(id) else { return nil }
        // A militia that belongs to a state is the state's.
        let body = actors.actor(actors.body(of: id)) ?? actor
        let isState =
            Self.stateKinds.contains(actor.kind) || Self.stateKinds.contains(body.kind)
            ? true : Self.armedKinds.contains(actor.kind) ? false : nil
        let side = actors.side(of: id)
        return side == nil && isState == nil ? nil : Party(side: side, isState: isState)
    }

    private func mayBeOne(_ a: Party, _ b: Party) -> Bool {
        if let x = a.side, let y = b.side { return x == y }
        guard let x = a.isState, let y = b.isState else { return true }
        return x == y
    }

    /// Claims whose agents can't be the same. An act of two sides, a clash, names both and contradicts neither.
    private func agents(_ claims: [ReconcilableClaim]) -> Contest? {
        var positions: [String: (parties: [Party], claims: [String])] = [:]
        for claim in claims {
            let named = claim.agents.compactMap { entity in party(entity).map { (entity, $0) } }
            guard !named.isEmpty else { continue }
            let value = Set(named.map { entity, party in party.side ?? entity.id ?? entity.name }).sorted().joined(separator: "+")
            positions[value, default: (named.map(\.1), [])].claims.append(claim.key)
        }
        let values = positions.keys.sorted()
        let apart = values.filter { value in
            values.contains { other in
                guard let x = positions[value]?.parties, let y = positions[other]?.parties else { return false }
                return !x.contains { p in y.contains { mayBeOne(p, $0) } }
            }
        }
        guard !apart.isEmpty else { return nil }
        return Contest(matter: .agent, positions: apart.map { Contest.Position(value: $0, claims: positions[$0]?.claims ?? []) })
    }

    /// Means that exclude one another (from the air, from the ground, a planted charge), given by different origins.
    private func events(_ claims: [ReconcilableClaim], _ sources: [[Origin]]) -> Contest? {
        var byMeans: [ClaimType: (claims: [String], origins: Set<Origin>)] = [:]
        for (claim, origins) in zip(claims, sources) where [.shelling, .airStrike, .bombing].contains(claim.type) {
            byMeans[claim.type, default: ([], [])].claims.append(claim.key)
            byMeans[claim.type, default: ([], [])].origins.formUnion(origins)
        }
        let types = byMeans.keys.sorted { $0.ordinal < $1.ordinal }
        guard types.count > 1, let first = byMeans[types[0]]?.origins, types.dropFirst().contains(where: { byMeans[$0]?.origins != first })
        else { return nil }
        return Contest(matter: .event, positions: types.map { Contest.Position(value: $0.rawValue, claims: byMeans[$0]?.claims ?? []) })
    }

    /// Counts of the same people that can't both be right, each origin by the last figure that it gave.
    private func numbers(_ claims: [ReconcilableClaim], _ sources: [[Origin]]) -> Contest? {
        struct Key: Hashable {
            let origin: Origin
            let kind: TallyKind
        }
        struct Last {
            let claim: ReconcilableClaim
            let tally: Tally
        }
        var last: [Key: Last] = [:]
        for (claim, origins) in zip(claims, sources) {
            for tally in claim.tallies where tally.of == nil && !tally.cumulative && tally.who == .people {
                for origin in origins {
                    let key = Key(origin: origin, kind: tally.kind)
                    if let old = last[key], (old.claim.published ?? .min, old.tally.min ?? 0) >= (claim.published ?? .min, tally.min ?? 0) {
                        continue
                    }
                    last[key] = Last(claim: claim, tally: tally)
                }
            }
        }
        var positions: [String: Set<String>] = [:]
        for (key, value) in last {
            for (other, rival) in last where other.kind == key.kind && other.origin != key.origin {
                let (a, b) = (value.tally, rival.tally)
                if a.approx || b.approx || (a.min ?? 0) <= b.max ?? .max && (b.min ?? 0) <= a.max ?? .max { continue }
                positions["\(key.kind.rawValue) \(Self.range(a))", default: []].insert(value.claim.key)
            }
        }
        guard !positions.isEmpty else { return nil }
        return Contest(
            matter: .numbers, positions: positions.keys.sorted().map { Contest.Position(value: $0, claims: (positions[$0] ?? []).sorted()) }
        )
    }

    private static func range(_ tally: Tally) -> String {
        tally.min == tally.max ? "\(tally.min ?? 0)" : "\(tally.min.map(String.init) ?? "")..\(tally.max.map(String.init) ?? "")"
    }
}
