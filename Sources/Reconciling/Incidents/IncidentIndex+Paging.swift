import ClaimModel

/// An index that holds a part of a store: whole components with what they are attached to.
extension IncidentIndex {
    /// Loads what is filed under some keys.
    mutating func load<Pages: IncidentPages>(_ keys: [BucketKey], _ pages: inout Pages) throws(Pages.Failure) {
        if keys.isEmpty { return }
        take(try pages.claims(filedUnder: Set(keys.map(\.stored))))
    }

    /// Loads claims by their names.
    public mutating func load<Pages: IncidentPages>(named keys: Set<String>, _ pages: inout Pages) throws(Pages.Failure) {
        let missing = keys.filter { numbers[$0] == nil && removedKeys[$0] == nil }
        if !missing.isEmpty { take(try pages.claims(named: missing)) }
    }

    /// Loads what is attached to some clusters.
    mutating func load<Pages: IncidentPages>(attachedTo names: Set<Int32>, _ pages: inout Pages) throws(Pages.Failure) {
        let stored = Set(names.compactMap { storedNumber[Int($0)] })
        if !stored.isEmpty { take(try pages.claims(attachedTo: stored)) }
    }

    /// Loads all that hangs on some clusters, whatever hangs on that, and so on.
    mutating func load<Pages: IncidentPages>(trees roots: Set<Int32>, _ pages: inout Pages) throws(Pages.Failure) {
        var level = roots
        for _ in 0..<4 where !level.isEmpty {
            try load(attachedTo: level, &pages)
            level = Set(level.flatMap { attached[$0] ?? [] })
        }
    }

    /// A claim that it holds, by its key.
    public func claim(_ key: String) -> ReconcilableClaim? { numbers[key].map { claims[Int($0)].claim } }

    /// The point clusters inside an aggregate of a store, by the claims that name them; those that head no incident among them.
    ///
    /// - Complexity: in the claims at the places of the aggregate on its days.
    public mutating func contentRoots<Pages: IncidentPages>(
        of root: String, from pages: inout Pages
    ) throws(Pages.Failure) -> [String] {
        try load(named: [root], &pages)
        guard let number = numbers[root], let aggregate = clusters[name(of: number)], aggregate.isBroad else { return [] }
        let keys = aggregate.members.flatMap { index.around(claims[Int($0)]) }
        try load(keys, &pages)
        let found = Set(keys.flatMap { index.filed(under: $0) }.map(name(of:)))
        return found.filter { holds(aggregate, $0) }.map { claims[Int($0)].claim.key }.sorted()
    }

    /// Takes in claims of a store as they are there: nothing is computed anew.
    private mutating func take(_ given: [PagedClaim]) {
        // A claim that was taken out or given anew is in the store still.
        let fresh = given.filter { numbers[$0.claim.key] == nil && removedKeys[$0.claim.key] == nil && paged[$0.number] == nil }
        for one in fresh {
            let number = append(one.claim)
            paged[one.number] = number
            storedNumber[Int(number)] = one.number
            index.insert(claims[Int(number)], number)
        }
        var members: [Int32: [Int32]] = [:]
        var merges: [Int32: [Agglomerator.Edge]] = [:]
        for one in fresh {
            guard let number = paged[one.number] else { continue }
            componentOf[Int(number)] = paged[one.component] ?? number
            if let cluster = one.cluster, let name = paged[cluster] {
                clusterOf[Int(number)] = name
                members[name, default: []].append(number)
            }
            if let target = one.target, let name = paged[target.number] {
                attachments[number] = Attachment(target: name, join: target.join)
                attached[name, default: []].insert(number)
            }
        }
        for one in fresh {
            guard let number = paged[one.number] else { continue }
            for pair in one.pairs {
                guard let other = paged[pair.other] else { continue }
                let edge = Agglomerator.Edge(a: min(number, other), b: max(number, other), score: pair.score ?? .infinity)
                if pair.isMerge { merges[clusterOf[Int(number)], default: []].append(edge) }
                if pair.score == nil { continue }
                edges[Int(number)].append(edge)
                edges[Int(other)].append(edge)
            }
        }
        for (name, own) in members {
            let sorted = own.sorted { claims[Int($0)].claim.key < claims[Int($1)].claim.key }
            clusters[name] = Cluster(
                members: sorted, merges: merges[name] ?? [], isBroad: sorted.allSatisfy { claims[Int($0)].isBroad }, window: window(sorted))
        }
    }

    /// What a store has to change since it was asked last.
    ///
    /// - Complexity: in what changed.
    public mutating func rows() -> IncidentRows {
        var rows = IncidentRows()
        rows.removed = removedKeys.keys.sorted().map { key in (key, removedKeys[key].map { filed(claims[Int($0)]) } ?? []) }
        // The merges of a pair stand with the pair; those that a person made have no pair.
        var merged: [Int32: [Int32: Bool]] = [:]
        for name in Set(changedClaims.map { clusterOf[Int($0)] }) {
            for edge in clusters[name]?.merges ?? [] {
                let (low, high) = ordered(edge)
                merged[low, default: [:]][high] = edge.score == .infinity
            }
        }
        for number in changedClaims.sorted() where numbers[claims[Int(number)].claim.key] == number {
            let claim = claims[Int(number)]
            var row = JoinedClaim(
                claim: claim.claim, keys: storedNumber[Int(number)] == nil ? filed(claim) : nil,
                component: claims[Int(componentOf[Int(number)])].claim.key,
                cluster: clusterOf[Int(number)] < 0 ? nil : claims[Int(clusterOf[Int(number)])].claim.key,
                target: attachments[number].map { (claims[Int($0.target)].claim.key, $0.join) }, pairs: [])
            var decided = merged[number] ?? [:]
            for edge in edges[Int(number)] {
                let (low, high) = ordered(edge)
                guard low == number else { continue }
                let made = decided.removeValue(forKey: high)
                row.pairs.append((claims[Int(high)].claim.key, edge.score, made == false))
                // A person joined what reaches the threshold by itself.
                if made == true { row.pairs.append((claims[Int(high)].claim.key, nil, true)) }
            }
            for high in decided.keys.sorted() { row.pairs.append((claims[Int(high)].claim.key, nil, true)) }
            rows.claims.append(row)
        }
        for root in changedRoots.sorted() { rows.incidents.append((claims[Int(root)].claim.key, incidentsByRoot[root])) }
        changedClaims = []
        changedRoots = []
        removedKeys = [:]
        return rows
    }

    private func filed(_ claim: PreparedClaim) -> [Int64] { Set(index.filing(of: claim).map(\.key.stored)).sorted() }

    private func ordered(_ edge: Agglomerator.Edge) -> (Int32, Int32) {
        claims[Int(edge.a)].claim.key < claims[Int(edge.b)].claim.key ? (edge.a, edge.b) : (edge.b, edge.a)
    }
}
