import ClaimModel

/// What comes into an index and goes out of it.
extension IncidentIndex {
    /// Takes claims in; those that did not happen (expected, requested) are left out, as are keys that it holds already.
    ///
    /// - Complexity: O(1) for each claim. Call `update` afterwards.
    public mutating func add(_ added: [ReconcilableClaim]) {
        for claim in added where numbers[claim.key] == nil && Self.takes(claim) {
            let number = append(claim)
            unconnected.insert(number)
            pending.insert(number)
        }
    }

    /// Whether a claim is one of an incident: it happened, or is said not to have.
    public static func takes(_ claim: ReconcilableClaim) -> Bool { claim.status == .occurred || claim.status == .negated }

    /// Puts a claim at the end of all lists.
    mutating func append(_ claim: ReconcilableClaim) -> Int32 {
        let number = Int32(claims.count)
        numbers[claim.key] = number
        claims.append(preparer.prepare(claim))
        edges.append([])
        clusterOf.append(-1)
        storedNumber.append(nil)
        componentOf.append(number)
        if claim.isDenying {
            denying.insert(number)
            denyingIn[claim.doc, default: []].append(number)
        }
        return number
    }

    /// Takes claims out. Those that a store holds have to be there first.
    ///
    /// - Complexity: in what is tied to them. Call `update` afterwards.
    public mutating func remove(_ keys: Set<String>) {
        for key in keys.sorted() {
            guard let number = numbers.removeValue(forKey: key) else { continue }
            removedKeys[key] = number
            removed.insert(number)
            pending.formUnion(closure(of: [number]).subtracting([number]))
            pending.remove(number)
            if unconnected.remove(number) == nil { index.remove(claims[Int(number)], number) }
            for edge in edges[Int(number)] {
                let other = edge.a == number ? edge.b : edge.a
                edges[Int(other)].removeAll { $0.a == number || $0.b == number }
            }
            edges[Int(number)] = []
            if denying.remove(number) != nil { denyingIn[claims[Int(number)].claim.doc]?.removeAll { $0 == number } }
        }
    }

    /// Replaces the decisions; everything that they touch is computed anew by `update`.
    public mutating func decide(_ taken: [HumanDecision]) {
        let before = decisions
        decisions = DecisionTable(taken)
        everDecided.formUnion(decisions.touched)
        for key in before.touched.union(decisions.touched) { if let number = numbers[key] { pending.insert(number) } }
    }

    /// Takes in decisions that were there when what a store holds was computed: nothing is computed anew for them.
    public mutating func resume(_ taken: [HumanDecision]) {
        decisions = DecisionTable(taken)
        everDecided.formUnion(decisions.touched)
    }

    /// Every claim that decisions name.
    public var decided: Set<String> { decisions.touched }

    /// Finds the pairs of a new claim and files it.
    mutating func connect(_ number: Int32) {
        let claim = claims[Int(number)]
        defer { index.insert(claim, number) }
        if claim.claim.isDenying { return }
        for other in index.partners(of: claim) {
            let partner = claims[Int(other)]
            guard partner.isBroad == claim.isBroad, (partner.claim.setAside == nil) == (claim.claim.setAside == nil),
                judge.forbids(claim, partner) == nil
            else { continue }
            let score = judge.verdict(claim, partner).score
            guard score >= judge.weights.threshold else { continue }
            let edge = Agglomerator.Edge(a: min(number, other), b: max(number, other), score: score)
            edges[Int(number)].append(edge)
            edges[Int(other)].append(edge)
        }
    }
}
