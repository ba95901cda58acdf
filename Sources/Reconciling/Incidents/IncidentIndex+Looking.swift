import ClaimModel

/// Which clusters and denials have to look again for what they may be attached to.
extension IncidentIndex {
    /// The clusters and denials for which some claims can matter, and those that hang on some clusters; what they need is loaded.
    mutating func lookers<Pages: IncidentPages>(
        for numbers: Set<Int32>, hangingOn old: Set<Int32>, _ pages: inout Pages
    ) throws(Pages.Failure) -> Set<Int32> {
        let given = numbers.map { claims[Int($0)] }
        if Pages.hasClaims { try load(given.flatMap { index.lookers(for: $0).map(\.key) }, &pages) }
        var found: Set<Int32> = []
        for claim in given { found.formUnion(index.looking(for: claim)) }
        let telling = given.filter { !$0.claim.isDenying }
        let byReport = Dictionary(grouping: telling, by: \.claim.doc)
        var names = Set(numbers.map(name(of:)))
        for name in old { names.formUnion(attached[name] ?? []) }
        for name in Set(found.map(name(of:))).subtracting(names) where matters(telling, byReport, to: name) { names.insert(name) }
        // What looks in its own reports: headlines, what names no place, and denials, one beside the others.
        if Pages.hasClaims {
            let members = names.flatMap { name -> [Int32] in
                guard let cluster = clusters[name] else { return [name] }
                return isHeadline(cluster) || isLone(cluster) ? cluster.members : []
            }
            try load(members.flatMap { index.reportKeys(claims[Int($0)]) }, &pages)
        }
        for name in names where denying.contains(name) { names.formUnion(denyingIn[claims[Int(name)].claim.doc] ?? []) }
        return names
    }

    /// Whether a cluster could be attached to one that holds any of some claims, or could have been. Denials always look.
    private func matters(_ telling: [PreparedClaim], _ byReport: [String: [PreparedClaim]], to name: Int32) -> Bool {
        guard let cluster = clusters[name], let first = cluster.members.first.map({ claims[Int($0)] }) else { return true }
        if isHeadline(cluster), byReport[first.claim.doc]?.contains(where: { $0.claim.type == first.claim.type }) == true { return true }
        if isLone(cluster) {
            return cluster.members.contains { member in
                let own = claims[Int(member)].claim
                return byReport[own.doc]?.contains { $0.claim.type == own.type || $0.claim.sentence == own.sentence } == true
            }
        }
        if !cluster.isBroad || !looksAround(cluster) { return false }
        return telling.contains { claim in
            // Without people's joins all of a cluster is broad or none; broad claims are attached to others alone.
            if claim.isBroad, !everDecided.contains(claim.claim.key) { return false }
            return !cluster.members.contains { judge.forbids(claims[Int($0)], claim)?.isFirm == true }
        }
    }

    /// Whether a cluster is all headline of one report.
    func isHeadline(_ cluster: Cluster) -> Bool {
        guard let doc = cluster.members.first.map({ claims[Int($0)].claim.doc }) else { return false }
        return cluster.members.allSatisfy { claims[Int($0)].claim.sentence == 0 && claims[Int($0)].claim.doc == doc }
    }

    /// Whether a cluster names no place at all.
    func isLone(_ cluster: Cluster) -> Bool { !cluster.isBroad && cluster.members.allSatisfy { claims[Int($0)].isUnplaced } }

    /// Whether a broad cluster can be attached to anything: running totals and acts of politics are not.
    func looksAround(_ cluster: Cluster) -> Bool {
        guard let first = cluster.members.first else { return false }
        return claims[Int(first)].claim.type.group != .political && !cluster.members.contains { claims[Int($0)].isCumulative }
    }

    /// The buckets in which clusters and denials look for what they may be attached to.
    func sought(by names: Set<Int32>) -> [BucketKey] {
        names.flatMap { name -> [BucketKey] in
            let cluster = clusters[name]
            if let cluster, !cluster.isBroad || !looksAround(cluster) { return [] }
            return (cluster?.members ?? [name]).flatMap { member in
                let claim = claims[Int(member)]
                return index.consulted(by: claim, anyFamily: cluster == nil && claim.claim.type == .denial).map(\.key)
            }
        }
    }
}
