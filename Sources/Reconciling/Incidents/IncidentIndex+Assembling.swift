import ClaimModel

extension IncidentIndex {
    /// Makes the incidents of the given clusters anew.
    mutating func assemble(_ touched: Set<Int32>) -> IncidentChanges {
        let roots = Set(touched.map(root(of:)))
        var changes = IncidentChanges(changed: [], removed: [])
        // Every cluster of the trees concerned can have been the head of an incident, and what is no cluster any more as well.
        let trees = roots.sorted().map(pieces(of:))
        let names = Set(trees.joined().flatMap(\.names)).union(touched)
        changedRoots.formUnion(names)
        var old: [Int32: Incident] = [:]
        for name in names {
            old[name] = incidentsByRoot.removeValue(forKey: name)
            heads[name] = nil
        }
        for piece in trees.joined() where clusters[piece.head] != nil {
            let new = incident(piece)
            incidentsByRoot[piece.head] = new
            for name in piece.names { heads[name] = piece.head }
            if new != old[piece.head] { changes.changed.append(new) }
        }
        let there = Set(names.compactMap { incidentsByRoot[$0]?.id })
        changes.removed = Set(old.values.map(\.id)).subtracting(there).sorted()
        changes.changed.sort { $0.id < $1.id }
        return changes
    }

    /// The incident of a cluster with everything that hangs on it.
    private func incident(_ piece: Piece) -> Incident {
        let name = piece.head
        var telling: [Int32] = []
        var merges: [Agglomerator.Edge] = []
        var denials: [Int32] = []
        var joins: [Join] = []
        for other in piece.names {
            if other != name, let attachment = attachments[other] { joins.append(attachment.join) }
            if let cluster = clusters[other] {
                telling += cluster.members
                merges += cluster.merges
            } else {
                denials.append(other)
            }
        }
        for edge in merges {
            let (a, b) = (claims[Int(edge.a)], claims[Int(edge.b)])
            let isDecided = edge.score == .infinity
            let verdict = judge.verdict(a, b)
            let keys = [a.claim.key, b.claim.key].sorted()
            joins.append(
                Join(
                    a: keys[0], b: keys[1], score: isDecided ? judge.weights.threshold : verdict.score,
                    reasons: isDecided ? [.decided] : verdict.reasons))
        }
        func sorted(_ numbers: [Int32]) -> [ReconcilableClaim] { numbers.map { claims[Int($0)].claim }.sorted { $0.key < $1.key } }
        let tellingClaims = sorted(telling)
        var incident = Incident(
            id: tellingClaims[0].key, kind: clusters[name]?.isBroad == true ? .aggregate : .point, claims: tellingClaims.map(\.key))
        let denialClaims = sorted(denials)
        incident.denials = denialClaims.map(\.key)
        incident.joins = joins.sorted { ($0.a, $0.b) < ($1.a, $1.b) }
        incident.types = commonest(tellingClaims)
        incident.window = window(telling.filter { incident.kind == .aggregate || !claims[Int($0)].isBroad })
        incident.places = narrowestPlaces(clusters[name]?.members ?? [])
        let grader = IncidentGrader(origins: origins, actors: preparer.actors, decisions: decisions) { key in
            numbers[key].map { clusterOf[Int($0)] >= 0 } ?? false
        }
        grader.fill(&incident, tellingClaims, denialClaims)
        return incident
    }

    private func commonest(_ claims: [ReconcilableClaim]) -> [ClaimType] {
        var counts: [ClaimType: Int] = [:]
        for claim in claims { counts[claim.type, default: 0] += 1 }
        return counts.keys.sorted { (-(counts[$0] ?? 0), $0.ordinal) < (-(counts[$1] ?? 0), $1.ordinal) }
    }

    private func narrowestPlaces(_ numbers: [Int32]) -> [String] {
        let places = preparer.places
        let all = Set(
            numbers.flatMap { number in
                claims[Int(number)].leaves.filter { $0.count == 1 }.map { $0[0] }.prefix(claims[Int(number)].isBroad ? .max : 1)
            })
        return all.filter { outer in !all.contains { $0 != outer && places.isInside($0, outer) } }.map { places.id(of: $0) }.sorted()
    }

    /// The incidents inside an aggregate: those at its places, on its days, of compatible types.
    ///
    /// - Complexity: O(n) in the incidents; asked when one is shown, not kept.
    public func contents(of id: String) -> [String] {
        guard let number = numbers[id], let aggregate = clusters[head(of: number)], aggregate.isBroad else { return [] }
        return incidentsByRoot.compactMap { name, incident in
            incident.kind == .point && holds(aggregate, name) ? incident.id : nil
        }.sorted()
    }

    /// Whether a point cluster lies inside a broad one: at its places, on its days, of a compatible type.
    func holds(_ aggregate: Cluster, _ name: Int32) -> Bool {
        guard let cluster = clusters[name], !cluster.isBroad else { return false }
        return aggregate.members.contains { x in
            let broad = claims[Int(x)]
            return cluster.members.contains { y in
                let point = claims[Int(y)]
                guard TypeFamilies.areCompatible(broad.claim.type, point.claim.type), let a = broad.window, let b = point.window else {
                    return false
                }
                return b.from >= a.from && b.to <= a.to
                    && point.leaves.contains { inner in
                        broad.leaves.contains { outer in inner.contains { p in outer.contains { preparer.places.isInside(p, $0) } } }
                    }
            }
        }
    }
}
