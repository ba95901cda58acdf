import ClaimModel

/// Broad clusters, headlines and claims without place: what joins only where it fits one incident.
extension IncidentIndex {
    /// Attaches anew what the given claims can have changed; gives the clusters that were or are concerned.
    ///
    /// - Parameters:
    ///   - dirty: what was added, taken out or clustered anew; nil for all there is.
    ///   - old: the clusters and denials that they made before.
    mutating func reattach<Pages: IncidentPages>(
        _ dirty: Set<Int32>?, hangingOn old: Set<Int32>, _ pages: inout Pages
    ) throws(Pages.Failure) -> Set<Int32> {
        var concerned = Set(clusters.keys).union(denying)
        if let dirty {
            concerned = try lookers(for: dirty, hangingOn: old, &pages)
        }
        var touched: Set<Int32> = []
        for name in attachments.keys where clusters[name] == nil && !denying.contains(name) { touched.formUnion(detach(name)) }
        // Headlines first, so that nothing joins a headline that itself joins something. They look at their own reports alone, which are
        // all there. What stood beside a headline that is one no more, or is one now, has to look again.
        var headlines: Set<Int32> = []
        var turned: Set<Int32> = []
        for name in concerned {
            guard let cluster = clusters[name] else { continue }
            let attachment = headlineAttachment(name, cluster)
            let was = attachments[name]?.isHeadline == true
            if attachment != nil { headlines.insert(name) }
            if attachment != nil || was { touched.formUnion(attach(name, attachment)) }
            if was != (attachment != nil) { turned.formUnion(cluster.members) }
        }
        if dirty != nil, !turned.isEmpty {
            let further = try lookers(for: turned, hangingOn: [], &pages).subtracting(concerned)
            headlines.formUnion(further.filter { attachments[$0]?.isHeadline == true })
            concerned.formUnion(further)
        }
        if Pages.hasClaims { try load(sought(by: concerned), &pages) }
        for name in concerned where !headlines.contains(name) {
            guard let cluster = clusters[name] else { continue }
            let attachment = cluster.isBroad ? broadAttachment(name, cluster) : isLone(cluster) ? reportAttachment(name, cluster) : nil
            touched.formUnion(attach(name, attachment))
        }
        touched.formUnion(reattachDenials(concerned.intersection(denying)))
        return touched
    }

    /// What was denied first, then what its report ties to that, then the acts of denying, which follow both.
    private mutating func reattachDenials(_ concerned: Set<Int32>) -> Set<Int32> {
        var touched: Set<Int32> = []
        func rank(_ number: Int32) -> Int {
            let claim = claims[Int(number)].claim
            return claim.type == .denial ? 2 : isTiedToDenial(claim) ? 1 : 0
        }
        for wanted in 0...2 {
            for number in concerned where rank(number) == wanted { touched.formUnion(attach(number, denialAttachment(number))) }
        }
        return touched
    }

    private mutating func attach(_ name: Int32, _ attachment: Attachment?) -> Set<Int32> {
        if attachments[name] == attachment { return [] }
        var touched = detach(name)
        guard let attachment else { return touched }
        attachments[name] = attachment
        attached[attachment.target, default: []].insert(name)
        touched.formUnion([name, attachment.target])
        return touched
    }

    private mutating func detach(_ name: Int32) -> Set<Int32> {
        guard let old = attachments.removeValue(forKey: name) else { return [] }
        attached[old.target]?.remove(name)
        return [name, old.target]
    }

    /// The best pair between two lists of claims.
    private func best(_ a: [Int32], _ b: [Int32]) -> (verdict: PairJudge.Verdict, a: Int32, b: Int32)? {
        var best: (verdict: PairJudge.Verdict, a: Int32, b: Int32)?
        for x in a {
            for y in b {
                let verdict = judge.verdict(claims[Int(x)], claims[Int(y)])
                if verdict.score > best?.verdict.score ?? -1 { best = (verdict, x, y) }
            }
        }
        return best
    }

    private func candidates(_ cluster: Cluster, _ found: Set<Int32>, broad: Bool = false) -> [Int32] {
        Set(found.map { clusterOf[Int($0)] }).filter { name in
            guard let other = clusters[name], broad || !other.isBroad, attachments[name]?.isHeadline != true else { return false }
            return (claims[Int(name)].claim.setAside == nil) == (claims[Int(cluster.members[0])].claim.setAside == nil)
                && !agglomerator.isKept(cluster.members, apartFrom: other.members)
        }.sorted { claims[Int($0)].claim.key < claims[Int($1)].claim.key }
    }

    private func join(_ cluster: Cluster, _ target: Int32, _ reason: JoinReason) -> Attachment? {
        guard let other = clusters[target], let pair = best(cluster.members, other.members) else { return nil }
        let join = Join(
            a: claims[Int(pair.b)].claim.key, b: claims[Int(pair.a)].claim.key, score: pair.verdict.score,
            reasons: pair.verdict.reasons + [reason])
        return Attachment(target: target, join: join)
    }

    /// The only point cluster that a broad one fits. A count or a named site ties them; in a governorate or several quarters, on one day,
    /// the same type without a count that differs is enough; in a country or a longer time it is not.
    private func broadAttachment(_ name: Int32, _ cluster: Cluster) -> Attachment? {
        guard looksAround(cluster) else { return nil }
        var found: Set<Int32> = []
        for member in cluster.members { found.formUnion(index.inside(claims[Int(member)])) }
        let all = candidates(cluster, found)
        let tied = all.filter { target in
            cluster.members.contains { x in (clusters[target]?.members ?? []).contains { isTied(claims[Int(x)], claims[Int($0)]) } }
        }
        if tied.count == 1 { return join(cluster, tied[0], .onlyCandidate) }
        guard tied.isEmpty else { return largest(of: tied).flatMap { join(cluster, $0, .largestCandidate) } }
        let near = all.filter { target in
            cluster.members.contains { x in
                (clusters[target]?.members ?? []).contains {
                    claims[Int($0)].claim.doc == claims[Int(x)].claim.doc
                        && claims[Int($0)].claim.type == claims[Int(x)].claim.type && !differ(claims[Int(x)], claims[Int($0)])
                }
            }
        }
        if near.count == 1, isShort(cluster), !isVague(cluster) { return join(cluster, near[0], .onlyInReport) }
        guard let target = all.count == 1 ? all[0] : dominant(all), isShort(cluster), let other = clusters[target] else { return nil }
        let isNarrow = cluster.members.allSatisfy { (claims[Int($0)].level ?? .country) >= .governorate }
        let fits = cluster.members.allSatisfy { x in
            other.members.contains { claims[Int($0)].claim.type == claims[Int(x)].claim.type && !differ(claims[Int(x)], claims[Int($0)]) }
        }
        guard isNarrow, fits, cluster.window?.isWeak == false else { return nil }
        return join(cluster, target, all.count == 1 ? .onlyCandidate : .largestCandidate)
    }

    /// What everybody speaks of: the largest, where it has a score of accounts.
    private func dominant(_ targets: [Int32]) -> Int32? {
        largest(of: targets).flatMap { (clusters[$0]?.members.count ?? 0) >= 20 ? $0 : nil }
    }

    /// Of the incidents that fit, the one beside which the others are splinters.
    private func largest(of targets: [Int32]) -> Int32? {
        let sizes = targets.map { clusters[$0]?.members.count ?? 0 }
        guard let most = sizes.max(), let at = sizes.firstIndex(of: most) else { return nil }
        return sizes.indices.allSatisfy { $0 == at || sizes[$0] * Agglomerator.splinter <= most } ? targets[at] : nil
    }

    /// Whether neither a day nor a place narrower than a country is given: what a report tells of all that went before.
    private func isVague(_ cluster: Cluster) -> Bool {
        cluster.window?.isWeak != false && cluster.members.allSatisfy { (claims[Int($0)].level ?? .country) < .governorate }
    }

    private func isShort(_ cluster: Cluster) -> Bool { cluster.members.allSatisfy { claims[Int($0)].window.map { !$0.isBroad } ?? false } }

    private func isTied(_ a: PreparedClaim, _ b: PreparedClaim) -> Bool {
        if a.claim.type == b.claim.type, !a.sites.isDisjoint(with: b.sites), isOnDay(a), isOnDay(b) { return true }
        return a.figures.contains { x in
            b.figures.contains { $0.kind == x.kind && $0.who == x.who && $0.exact != nil && $0.exact == x.exact && x.exact ?? 0 >= 3 }
        }
    }

    /// Whether it is dated, to few days.
    private func isOnDay(_ claim: PreparedClaim) -> Bool { claim.window.map { !$0.isBroad && !$0.isWeak } ?? false }

    /// Whether both count the same and no count of one can be that of the other.
    private func differ(_ a: PreparedClaim, _ b: PreparedClaim) -> Bool {
        var isCounted = false
        for x in a.figures {
            for y in b.figures where x.kind == y.kind && x.who == y.who {
                if (x.min ?? 0) <= y.max ?? .max && (y.min ?? 0) <= x.max ?? .max { return false }
                isCounted = true
            }
        }
        return isCounted
    }

    /// Whether two claims of a report stand near each other, or something more than their type ties them: far behind, a report tells of what
    /// went before.
    private func isFollowed(_ a: PreparedClaim, by b: PreparedClaim) -> Bool {
        abs(a.claim.sentence - b.claim.sentence) <= Self.near || a.window?.isWeak == false || isTied(a, b)
            || a.agents.contains { b.agents.contains($0) } || a.targets.contains { b.targets.contains($0) }
    }

    /// Scalars within which a report is taken to tell of one thing.
    private static var near: Int { 600 }

    /// A headline says in short what the report tells: it joins the only incident of its type there.
    private func headlineAttachment(_ name: Int32, _ cluster: Cluster) -> Attachment? {
        guard isHeadline(cluster), let first = cluster.members.first else { return nil }
        let type = claims[Int(first)].claim.type
        let found = index.inReport(of: claims[Int(first)]).filter { other in
            let claim = claims[Int(other)]
            return claim.claim.sentence > 0 && claim.claim.type == type && !cluster.members.contains(other)
                && !cluster.members.contains { differ(claims[Int($0)], claim) }
        }
        let all = candidates(cluster, Set(found), broad: true)
        return all.count == 1 ? join(cluster, all[0], .headline) : nil
    }

    /// The only cluster with a place, of the same type or told in the same sentence, that the same reports tell.
    private func reportAttachment(_ name: Int32, _ cluster: Cluster) -> Attachment? {
        guard TypeFamilies.isPlaced(claims[Int(name)].claim.type) else { return nil }
        var found: Set<Int32> = []
        for member in cluster.members { found.formUnion(index.inReport(of: claims[Int(member)])) }
        found.subtract(cluster.members)
        let all = candidates(cluster, found).filter { target in
            !(clusters[target]?.members ?? []).allSatisfy { claims[Int($0)].isUnplaced }
                && cluster.members.contains { x in
                    (clusters[target]?.members ?? []).contains { y in
                        let (p, q) = (claims[Int(x)].claim, claims[Int(y)].claim)
                        return p.doc == q.doc
                            && (p.sentence == q.sentence || p.type == q.type && isFollowed(claims[Int(x)], by: claims[Int(y)]))
                    }
                }
                && !cluster.members.contains { x in
                    (clusters[target]?.members ?? []).contains { y in
                        claims[Int(x)].claim.doc == claims[Int(y)].claim.doc && differ(claims[Int(x)], claims[Int(y)])
                    }
                }
        }
        return all.count == 1 ? join(cluster, all[0], .onlyInReport) : nil
    }
}
