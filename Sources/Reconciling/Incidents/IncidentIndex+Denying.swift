import ClaimModel

/// Negated claims and denials: they attach to the incident that they fit and never start one.
extension IncidentIndex {
    /// The cluster that a denial fits best: by the report's own ties, else by place and day, its own report before others.
    func denialAttachment(_ number: Int32) -> Attachment? {
        let denial = claims[Int(number)]
        if let linked = linked(denial.claim, 0) {
            let join = Join(
                a: claims[Int(linked)].claim.key, b: denial.claim.key, score: judge.weights.linked, reasons: [.linked, .denies])
            return Attachment(target: linked, join: join)
        }
        let isSpeechAct = denial.claim.type == .denial
        if isSpeechAct, let target = deniedNearby(denial) {
            let join = Join(
                a: claims[Int(target)].claim.key, b: denial.claim.key, score: judge.weights.linked, reasons: [.sameReport, .denies])
            return Attachment(target: target, join: join)
        }
        var found = Set(index.inside(denial, anyFamily: isSpeechAct))
        found.formUnion(index.inReport(of: denial))
        var best: (score: Double, near: Int, name: Int32, reasons: [JoinReason])?
        for name in Set(found.map { clusterOf[Int($0)] }) {
            guard name >= 0, let cluster = clusters[name], let verdict = fit(denial, cluster, isSpeechAct) else { continue }
            let key = claims[Int(name)].claim.key
            // Of equals, the one told last before the denial.
            let near =
                cluster.members.filter {
                    claims[Int($0)].claim.doc == denial.claim.doc && claims[Int($0)].claim.sentence <= denial.claim.sentence
                }
                .map { claims[Int($0)].claim.sentence }.max() ?? -1
            if let old = best, (old.score, old.near) > (verdict.score, near) { continue }
            if let old = best, (old.score, old.near) == (verdict.score, near), claims[Int(old.name)].claim.key < key { continue }
            best = (verdict.score, near, name, verdict.reasons)
        }
        guard let best, best.score >= judge.weights.threshold - 3 else { return nil }
        let join = Join(a: claims[Int(best.name)].claim.key, b: denial.claim.key, score: best.score, reasons: best.reasons + [.denies])
        return Attachment(target: best.name, join: join)
    }

    /// Whether a claim's report ties it to something that is denied itself.
    func isTiedToDenial(_ claim: ReconcilableClaim) -> Bool {
        claim.links.contains { Self.leads($0) && numbers[$0.claim].map { clusterOf[Int($0)] < 0 } ?? false }
    }

    private static func leads(_ link: ClaimLink) -> Bool { link.rel == .denies || link.rel == .contentOf }

    /// The cluster to which the report's own ties lead, over what is denied itself.
    private func linked(_ claim: ReconcilableClaim, _ depth: Int) -> Int32? {
        for link in claim.links where Self.leads(link) {
            guard let target = numbers[link.claim] else { continue }
            if clusterOf[Int(target)] >= 0 { return clusterOf[Int(target)] }
            let other = claims[Int(target)].claim
            if isTiedToDenial(other), depth < 4 {
                if let found = linked(other, depth + 1) { return found }
            } else if other.type != .denial, let at = attachments[target] {
                return at.target
            }
        }
        return nil
    }

    /// Where what the report denies went: that of the same sentence, else where it denies one thing.
    private func deniedNearby(_ denial: PreparedClaim) -> Int32? {
        let negated = (denyingIn[denial.claim.doc] ?? []).filter { claims[Int($0)].claim.type != .denial }
        let near = negated.filter { claims[Int($0)].claim.sentence == denial.claim.sentence }
        let targets = Set((near.isEmpty ? negated : near).compactMap { attachments[$0]?.target })
        return targets.count == 1 ? targets.first : nil
    }

    /// How well a denial fits a cluster; nil where it cannot. A denial as such may be of any act of violence, force or relief.
    private func fit(_ denial: PreparedClaim, _ cluster: Cluster, _ isSpeechAct: Bool) -> PairJudge.Verdict? {
        var best: PairJudge.Verdict?
        for member in cluster.members {
            let claim = claims[Int(member)]
            if decisions.areParted(denial.claim.key, claim.claim.key) { return nil }
            if isSpeechAct {
                guard claim.claim.type.group != .political else { return nil }
                if let x = denial.window, let y = claim.window, !x.meets(y) { return nil }
                if !judge.mayBeOnePlace(denial, claim) { return nil }
            } else if judge.forbids(denial, claim) != nil {
                return nil
            }
            let verdict = judge.verdict(denial, claim)
            if verdict.score > best?.score ?? -1 { best = verdict }
        }
        return best
    }
}
