import ClaimModel

/// What the evidence for a join weighs. The weights were set by hand on the sample of Homs and looked over on a corpus of papers.
struct JoinWeights: Sendable {
    var sameType = 2.0
    var compatibleType = 1.0
    var sameDay = 3.0
    var overlappingTime = 2.0
    var weakTime = 0.5
    /// What a report does not date, beside what it dates.
    var weakTimeSameReport = 2.0
    /// The same quarter, village or building; in a large city much happens in a day, and what happens in a district is hardly pinned down.
    var samePlace = 4.0
    var samePlaceLarge = 3.0
    var sameDistrict = 3.0
    var sameGovernorate = 2.0
    var sameCountry = 1.0
    var nestedPlace = 2.0
    /// A building or a quarter in a town that is not large, where the town alone is named.
    var nestedInTown = 3.0
    var sameFigure = 3.0
    var sameSmallFigure = 1.5
    var compatibleFigure = 1.0
    var samePassage = 5.0
    var sameSite = 2.0
    var sameAgent = 1.0
    var samePoliticalAgent = 2.0
    var sameTarget = 1.0
    var samePoliticalTarget = 2.0
    var sameMeans = 0.5
    var sameReport = 1.0
    var sameOrigin = 1.0
    var linked = 6.0
    /// What a pair must reach.
    var threshold = 8.0
    /// Inhabitants from which a city is large.
    var largeCity = 300_000
}

/// Says of two claims whether they may be one incident, and how much speaks for it.
struct PairJudge: Sendable {
    let places: PlaceTree
    var weights = JoinWeights()

    /// What speaks for a join.
    struct Verdict: Sendable {
        var score = 0.0
        var reasons: [JoinReason] = []

        mutating func add(_ reason: JoinReason, _ weight: Double) {
            score += weight
            reasons.append(reason)
        }
    }

    /// What forbids the join, cheapest rule first; nil where nothing does.
    ///
    /// - Complexity: O(1) in practice: a claim has a handful of places, targets and counts.
    func forbids(_ a: PreparedClaim, _ b: PreparedClaim) -> ForbidReason? {
        if !TypeFamilies.areCompatible(a.claim.type, b.claim.type) { return .type }
        if let x = a.window, let y = b.window, !x.meets(y) { return .date }
        if a.isBroad, b.isBroad, a.isCumulative != b.isCumulative { return .runningTotal }
        if !mayBeOnePlace(a, b) { return a.leaves.isEmpty && b.leaves.isEmpty ? .name : .place }
        if listsOthers(a, b) || listsOthers(b, a) { return .place }
        if areTargetsApart(a, b), !isTied(a, b) { return .target }
        if areOthers(a, b) { return .party }
        if countsTwoGroups(a, b) { return .twoCounts }
        return nil
    }

    /// The evidence for one incident; only to be asked where nothing forbids it.
    func verdict(_ a: PreparedClaim, _ b: PreparedClaim) -> Verdict {
        var verdict = Verdict()
        if a.claim.type == b.claim.type {
            verdict.add(.sameType, weights.sameType)
        } else {
            verdict.add(.compatibleType, weights.compatibleType)
        }
        judgeTime(a, b, &verdict)
        judgePlace(a, b, &verdict)
        judgeFigures(a, b, &verdict)
        let isSameReport = a.claim.doc == b.claim.doc
        if let passage = a.claim.passage, passage == b.claim.passage, !isSameReport { verdict.add(.samePassage, weights.samePassage) }
        if !a.sites.isDisjoint(with: b.sites) { verdict.add(.sameSite, weights.sameSite) }
        let isPlaced = TypeFamilies.isPlaced(a.claim.type)
        if shares(a.agents, b.agents) { verdict.add(.sameAgent, isPlaced ? weights.sameAgent : weights.samePoliticalAgent) }
        if shares(a.targets, b.targets) { verdict.add(.sameTarget, isPlaced ? weights.sameTarget : weights.samePoliticalTarget) }
        if shares(a.means, b.means) { verdict.add(.sameMeans, weights.sameMeans) }
        // Who speaks is who is quoted: an act of speech has both for one reason.
        let isToldByAgent = !isPlaced && a.origins.contains { a.agents.contains($0) && b.agents.contains($0) }
        if !isSameReport, !isToldByAgent, shares(a.origins, b.origins) || isVoice(a, of: b) || isVoice(b, of: a) {
            verdict.add(.sameOrigin, weights.sameOrigin)
        }
        if isSameReport {
            verdict.add(.sameReport, weights.sameReport)
            if isLinked(a.claim, b.claim) || isLinked(b.claim, a.claim) { verdict.add(.linked, weights.linked) }
        }
        return verdict
    }

    /// Whether every named place of one is, contains or lies in one of the other. A claim without place may be anywhere.
    func mayBeOnePlace(_ a: PreparedClaim, _ b: PreparedClaim) -> Bool {
        if a.isUnplaced || b.isUnplaced { return true }
        if areApart(a, b) { return false }
        if a.leaves.isEmpty && b.leaves.isEmpty { return a.unknownNames.contains { b.unknownNames.contains($0) } }
        // A name that the gazetteer does not know can't be held against a place that it does.
        guard let p = a.leaves.first, let q = b.leaves.first else { return true }
        // Towns and quarters are taken by the first that each names: what else a claim lists ties nothing.
        if isNarrow(p), isNarrow(q) { return areNested(p, q) }
        return a.leaves.contains { x in b.leaves.contains { y in areNested(x, y) } }
    }

    /// Whether one lists several places of which the other, a governorate or wider, is one: what is said of them all is not said of each.
    private func listsOthers(_ a: PreparedClaim, _ b: PreparedClaim) -> Bool {
        a.leaves.count > 1 && b.leaves.count == 1 && (b.level ?? .country).isBroad && a.leaves.contains { !areNested($0, b.leaves[0]) }
    }

    /// Whether both say at which town, village or narrower place it happened, and neither place lies in the other.
    func areApart(_ a: PreparedClaim, _ b: PreparedClaim) -> Bool {
        guard let p = a.spot, let q = b.spot, p != q else { return false }
        return !places.isInside(p, q) && !places.isInside(q, p)
    }

    private func isNarrow(_ options: [Int32]) -> Bool { options.allSatisfy { places.level(of: $0) >= .populated } }

    func areNested(_ x: [Int32], _ y: [Int32]) -> Bool {
        x.contains { p in y.contains { q in places.isInside(p, q) || places.isInside(q, p) } }
    }

    private func judgeTime(_ a: PreparedClaim, _ b: PreparedClaim, _ verdict: inout Verdict) {
        guard let x = a.window, let y = b.window else { return }
        if x.isWeak || y.isWeak {
            verdict.add(.weakTime, a.claim.doc == b.claim.doc ? weights.weakTimeSameReport : weights.weakTime)
        } else if x == y, !x.isBroad {
            verdict.add(.sameDay, weights.sameDay)
        } else {
            verdict.add(.overlappingTime, weights.overlappingTime)
        }
    }

    private func judgePlace(_ a: PreparedClaim, _ b: PreparedClaim, _ verdict: inout Verdict) {
        if a.leaves.isEmpty, b.leaves.isEmpty {
            if !a.isUnplaced, a.unknownNames.contains(where: { b.unknownNames.contains($0) }) {
                verdict.add(.samePlace, weights.sameDistrict)
            }
            return
        }
        let common = a.leaves.first { x in b.leaves.contains { y in x.contains { y.contains($0) } } }
        if common != nil, a.leaves.count == 1 && b.leaves.count == 1 || a.leaves == b.leaves {
            var weight =
                switch min(a.level ?? .country, b.level ?? .country) {
                case .country, .region: weights.sameCountry
                case .governorate: weights.sameGovernorate
                case .district: weights.sameDistrict
                case .populated: max(a.population, b.population) >= weights.largeCity ? weights.samePlaceLarge : weights.samePlace
                case .quarter, .site: weights.samePlace
                }
            // Where statesmen meet says little; a quarter is what they speak of.
            if !TypeFamilies.isPlaced(a.claim.type) {
                weight = min(weight, a.level ?? .country >= .quarter ? weights.sameDistrict : weights.nestedPlace)
            }
            verdict.add(.samePlace, a.isAmbiguous || b.isAmbiguous ? weight - 1 : weight)
        } else if a.leaves.contains(where: { x in b.leaves.contains { areNested(x, $0) } }) {
            verdict.add(.nestedPlace, isInTown(a, b) || isInTown(b, a) ? weights.nestedInTown : weights.nestedPlace)
        }
    }

    /// Whether one names a building or a quarter of the town that the other names, and that town is not large.
    private func isInTown(_ inner: PreparedClaim, _ outer: PreparedClaim) -> Bool {
        guard let p = inner.spot, let q = outer.spot, places.level(of: p) > .populated, places.level(of: q) == .populated else {
            return false
        }
        return places.isInside(p, q) && places.population(of: q) < weights.largeCity
    }

    private func judgeFigures(_ a: PreparedClaim, _ b: PreparedClaim, _ verdict: inout Verdict) {
        var best: (JoinReason, Double)?
        for x in a.figures {
            for y in b.figures where x.kind == y.kind && x.who == y.who {
                if let count = x.exact, count == y.exact {
                    let weight = count >= 3 ? weights.sameFigure : weights.sameSmallFigure
                    if weight > best?.1 ?? 0 { best = (.sameFigure, weight) }
                } else if (x.min ?? 0) <= y.max ?? .max && (y.min ?? 0) <= x.max ?? .max {
                    if best == nil { best = (.compatibleFigure, weights.compatibleFigure) }
                }
            }
        }
        if let best { verdict.add(best.0, best.1) }
    }

    /// Whether both name whom or what was hit, and nothing that they name is the same.
    private func areTargetsApart(_ a: PreparedClaim, _ b: PreparedClaim) -> Bool {
        if !a.sites.isEmpty, !b.sites.isEmpty { return a.sites.isDisjoint(with: b.sites) }
        func isKnown(_ target: String) -> Bool { !target.hasPrefix("=") }
        let x = a.targets.filter(isKnown)
        let y = b.targets.filter(isKnown)
        return !x.isEmpty && !y.isEmpty && !shares(x, y)
    }

    /// Whether two acts of speech or politics are by others, or with others: a state's officials are many people, and one of them meets several
    /// others in a day. What stands in one passage is one act, however it was read.
    private func areOthers(_ a: PreparedClaim, _ b: PreparedClaim) -> Bool {
        if TypeFamilies.isPlaced(a.claim.type) || isLinked(a.claim, b.claim) || isLinked(b.claim, a.claim) { return false }
        // One report tells of several statements and meetings: they are one where those who speak or meet are.
        if a.claim.doc == b.claim.doc, !a.agents.isEmpty, !b.agents.isEmpty, !shares(a.agents, b.agents) { return true }
        if let passage = a.claim.passage, passage == b.claim.passage { return false }
        let (x, y) = (a.parties, b.parties)
        if !x.speakers.isEmpty, !y.speakers.isEmpty, x.speakers.isDisjoint(with: y.speakers), x.people.isDisjoint(with: y.people) {
            return true
        }
        if x.people.count > 1, y.people.count > 1, x.people.intersection(y.people).count < 2 { return true }
        if x.bodies.count > 1, y.bodies.count > 1 { return x.bodies.intersection(y.bodies).count < 2 }
        return !TypeFamilies.isMutual(a.claim.type) && !x.bodies.isEmpty && !y.bodies.isEmpty && x.bodies.isDisjoint(with: y.bodies)
    }

    /// Whether a count or a named site ties two claims whose targets differ.
    private func isTied(_ a: PreparedClaim, _ b: PreparedClaim) -> Bool {
        if !a.sites.isDisjoint(with: b.sites) { return true }
        return a.figures.contains { x in
            b.figures.contains { $0.kind == x.kind && $0.who == x.who && $0.exact != nil && $0.exact == x.exact && x.exact != 0 }
        }
    }

    /// Whether one report, from one mouth, gives different numbers of the same people: two groups, unless it says that one revises the
    /// other.
    private func countsTwoGroups(_ a: PreparedClaim, _ b: PreparedClaim) -> Bool {
        guard a.claim.doc == b.claim.doc, a.claim.sources == b.claim.sources, !a.claim.sources.isEmpty,
            !isLinked(a.claim, b.claim), !isLinked(b.claim, a.claim)
        else { return false }
        var differs = false
        for x in a.figures {
            for y in b.figures where x.kind == y.kind && x.who == y.who {
                guard let p = x.exact, let q = y.exact else { continue }
                if p == q { return false }
                differs = true
            }
        }
        return differs
    }

    private func isLinked(_ a: ReconcilableClaim, _ b: ReconcilableClaim) -> Bool {
        a.links.contains { $0.claim == b.key && ($0.rel == .sameAs || $0.rel == .revises) }
    }

    /// Whether one report quotes whom the other is by.
    private func isVoice(_ a: PreparedClaim, of b: PreparedClaim) -> Bool { a.voice.map(b.origins.contains) ?? false }

    /// Whether two sorted lists share an entry.
    private func shares(_ a: [String], _ b: [String]) -> Bool { a.contains { b.contains($0) } }
}
