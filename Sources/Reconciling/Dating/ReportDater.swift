import ClaimModel

/// Finds when reports without a date were published, from what they say themselves and from dated reports on the same incidents.
///
/// Every piece of evidence votes for the days that it allows. A claim of the report is compared with the dated claims of the same kind at
/// the same place, whatever their day: where a count, a named building or the parties tie them, the dated claim's day and the words
/// "today", "yesterday", "on Monday" give the day of publication. A claim that fits several days divides its vote among them. The day
/// with the most votes is taken when it has enough of them and clearly more than the next; otherwise the answer is coarser, or none.
public struct ReportDater: Sendable {
    private let judge: PairJudge
    private let preparer: ClaimPreparer
    private var dated: [PreparedClaim] = []
    private var at: [Int32: [Int]] = [:]
    private var below: [Int32: [Int]] = [:]
    private var byAgent: [String: [Int]] = [:]
    private var ties: [String: [LineageTie]] = [:]
    private var published: [String: Int] = [:]
    private let outlets: [String: String]
    private let lags: PublicationLags
    private let stories: StoryNeighbours

    /// Votes that a day needs, and how many times those of the next day it must have.
    private static let least = 2.5
    private static let lead = 1.3
    /// What reports of the same things weigh together, and from which sum of squared likenesses on they weigh all of it.
    private static let story = 2.0
    private static let near = 0.2
    /// How much of a text must stand in another for a copy.
    static let copied = 0.8

    /// A dater over dated reports.
    ///
    /// - Parameters:
    ///   - dated: the claims of the reports that have a date.
    ///   - published: their days of publication.
    ///   - ties: the lineage of all reports.
    ///   - outlets: who published each report.
    ///   - stories: which dated reports are near the undated ones.
    public init(
        places: PlaceTree, actors: ActorTable, sites: Set<String>, dated claims: [ReconcilableClaim], published: [String: Int],
        ties: [LineageTie], outlets: [String: String] = [:], stories: StoryNeighbours? = nil
    ) {
        self.stories = stories ?? StoryNeighbours(dated: [], undated: [])
        self.outlets = outlets
        lags = PublicationLags(ties: ties, published: published, outlets: outlets)
        judge = PairJudge(places: places)
        preparer = ClaimPreparer(places: places, actors: actors, sites: sites)
        self.published = published
        for tie in ties {
            self.ties[tie.first, default: []].append(tie)
            self.ties[tie.second, default: []].append(tie)
        }
        for claim in claims.sorted(by: { $0.key < $1.key }) where claim.status == .occurred && published[claim.doc] != nil {
            guard let window = claim.window, !window.isWeak, !window.isBroad else { continue }
            let prepared = preparer.prepare(claim)
            let number = dated.count
            dated.append(prepared)
            for leaf in Set(prepared.leaves.joined()) {
                at[leaf, default: []].append(number)
                for above in places.chain(of: leaf).dropFirst() where !places.level(of: above).isBroad {
                    below[above, default: []].append(number)
                }
            }
            if !TypeFamilies.isPlaced(claim.type) { for agent in prepared.agents { byAgent[agent, default: []].append(number) } }
        }
    }

    /// The day of publication of a report.
    ///
    /// - Complexity: in the dated claims at the places of its own.
    public func date(_ report: UndatedReport) -> Dating {
        let evidence =
            statedEvidence(report) + lineageEvidence(report) + storyEvidence(report)
            + report.claims.flatMap { incidentEvidence($0, report) }
        var votes: [Int: Double] = [:]
        for item in evidence { for day in item.days { votes[day, default: 0] += item.weight / Double(item.days.count) } }
        // A day on which the report could not say what it says has no vote of incidents; what is left to it is kept as a contradiction.
        var clashes: [DateEvidence] = []
        for day in votes.keys.sorted() {
            let impossible = report.days.filter { !$0.value.isPossible(published: day) }.keys.sorted()
            guard !impossible.isEmpty else { continue }
            votes[day] = (votes[day] ?? 0) * 0.25
            clashes.append(DateEvidence(kind: .weekday, days: [day], weight: -1, here: impossible[0]))
        }
        return decide(report, evidence, clashes, votes)
    }

    private func decide(_ report: UndatedReport, _ evidence: [DateEvidence], _ clashes: [DateEvidence], _ votes: [Int: Double]) -> Dating {
        let ranked = votes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        func result(_ days: ClosedRange<Int>?, _ precision: Dating.Precision) -> Dating {
            guard let days else {
                return Dating(doc: report.doc, days: nil, precision: .unknown, basis: .unknown, evidence: [], contradictions: evidence)
            }
            let sorted = evidence.sorted { (-$0.weight, $0.here, $0.there ?? "") < (-$1.weight, $1.here, $1.there ?? "") }
            let supports = sorted.filter { $0.days.contains(where: days.contains) }
            let isStated = supports.contains { $0.kind == .stated }
            let against =
                sorted.filter { !$0.days.contains(where: days.contains) } + clashes.filter { $0.days.contains(where: days.contains) }
            return Dating(
                doc: report.doc, days: days, precision: precision, basis: isStated ? .stated : .inferred, evidence: supports,
                contradictions: against)
        }
        guard let best = ranked.first else { return result(nil, .unknown) }
        let next = ranked.dropFirst().first
        guard best.value + (next.map { abs($0.key - best.key) == 1 ? $0.value : 0 } ?? 0) >= Self.least else {
            return result(nil, .unknown)
        }
        if best.value >= Self.least, best.value >= Self.lead * (next?.value ?? 0) { return result(best.key...best.key, .day) }
        let third = ranked.dropFirst(2).first?.value ?? 0
        if let next, abs(next.key - best.key) == 1, best.value >= Self.lead * third {
            return result(min(best.key, next.key)...max(best.key, next.key), .days)
        }
        return result(nil, .unknown)
    }

    private func statedEvidence(_ report: UndatedReport) -> [DateEvidence] {
        guard let stated = report.stated else { return [] }
        let weight = stated.contradictsWeekday ? 3.0 : stated.hasYear ? 10.0 : 8.0
        return [DateEvidence(kind: .stated, days: [stated.day], weight: weight, here: stated.text)]
    }

    /// A copy stands in papers on the same day as a rule, and else as far apart as these two papers' copies do.
    private func lineageEvidence(_ report: UndatedReport) -> [DateEvidence] {
        var copies: [Int: (share: Double, most: Double, name: String)] = [:]
        var count = 0.0
        var evidence: [DateEvidence] = []
        for tie in ties[report.doc] ?? [] {
            let other = tie.first == report.doc ? tie.second : tie.first
            guard let day = published[other] else { continue }
            if tie.isCopy, tie.containment >= Self.copied {
                count += 1
                for (lag, share) in shares(of: report, behind: other, day) where share >= 0.02 {
                    let old = copies[day + lag] ?? (0, 0, other)
                    let isBest = (share, old.name) > (old.most, other)
                    copies[day + lag] = (old.share + share, max(old.most, share), isBest ? other : old.name)
                }
            } else {
                evidence.append(DateEvidence(kind: .passage, days: [day], weight: 0.5, here: "\(tie.passages.count)", there: other))
            }
        }
        // Several copies of one day say little more than one; passages of a hundred old reports say nothing.
        for (day, copy) in copies.sorted(by: { $0.key < $1.key }) {
            let weight = (4 + min(2, 0.5 * (count - 1))) * copy.share / count
            evidence.append(DateEvidence(kind: .copy, days: [day], weight: weight, here: report.doc, there: copy.name))
        }
        let passages = evidence.filter { $0.kind == .passage }
        if passages.count > 3 { evidence.removeAll { $0.kind == .passage } }
        return evidence
    }

    /// What the nearest dated reports say: each votes by the square of its likeness for the days on which the two papers print one thing.
    private func storyEvidence(_ report: UndatedReport) -> [DateEvidence] {
        var days: [Int: (share: Double, most: Double, name: String)] = [:]
        var sum = 0.0
        for near in stories.neighbours(of: report.doc) {
            guard let day = published[near.doc] else { continue }
            let weight = near.likeness * near.likeness
            sum += weight
            for (lag, share) in shares(of: report, behind: near.doc, day) where share >= 0.02 {
                let vote = weight * share
                let old = days[day + lag] ?? (0, 0, near.doc)
                let isBest = (vote, old.name) > (old.most, near.doc)
                days[day + lag] = (old.share + vote, max(old.most, vote), isBest ? near.doc : old.name)
            }
        }
        if sum == 0 { return [] }
        let weight = Self.story * min(1, sum / Self.near) / sum
        return days.sorted { $0.key < $1.key }.compactMap { day, vote in
            vote.share * weight < 0.05
                ? nil : DateEvidence(kind: .story, days: [day], weight: vote.share * weight, here: report.doc, there: vote.name)
        }
    }

    /// How likely the report stands so many days behind another, among the days on which it may say what it says.
    private func shares(of report: UndatedReport, behind other: String, _ day: Int) -> [(lag: Int, share: Double)] {
        let all = lags.shares(of: outlets[report.doc] ?? "", behind: outlets[other] ?? "")
        let possible = all.filter { lag in report.days.values.allSatisfy { $0.isPossible(published: day + lag.lag) } }
        let sum = possible.reduce(0) { $0 + $1.share }
        return sum < 0.05 ? all : possible.map { ($0.lag, $0.share / sum) }
    }

    /// What dated claims say of the day of a claim that is told as "today" or "on Monday".
    private func incidentEvidence(_ claim: ReconcilableClaim, _ report: UndatedReport) -> [DateEvidence] {
        guard claim.status == .occurred, let words = report.days[claim.key] else { return [] }
        let prepared = preparer.prepare(claim)
        guard !prepared.isBroad || !TypeFamilies.isPlaced(claim.type) || prepared.leaves.count > 1 else { return [] }
        var best: [Int: (strength: Double, number: Int)] = [:]
        for number in partners(prepared) {
            let other = dated[number]
            guard other.claim.doc != claim.doc, let window = other.window, TypeFamilies.areCompatible(claim.type, other.claim.type),
                judge.mayBeOnePlace(prepared, other)
            else { continue }
            let strength = strength(prepared, other)
            guard strength >= 2 else { continue }
            for day in window.from...window.to where strength > best[day]?.strength ?? 0 { best[day] = (strength, number) }
        }
        guard let top = best.values.map(\.strength).max() else { return [] }
        let kept = best.filter { $0.value.strength >= top - 0.5 }
        return kept.sorted { $0.key < $1.key }.compactMap { day, match in
            let days = words.published(for: day)
            if days.isEmpty { return nil }
            return DateEvidence(
                kind: .incident, days: days, weight: match.strength / Double(kept.count), here: claim.key,
                there: dated[match.number].claim.key)
        }
    }

    private func partners(_ claim: PreparedClaim) -> [Int] {
        var found: Set<Int> = []
        for leaf in claim.leaves.joined() {
            found.formUnion(at[leaf] ?? [])
            found.formUnion(below[leaf] ?? [])
            for above in judge.places.chain(of: leaf).dropFirst() where !judge.places.level(of: above).isBroad {
                found.formUnion(at[above] ?? [])
            }
        }
        if !TypeFamilies.isPlaced(claim.claim.type) { for agent in claim.agents { found.formUnion(byAgent[agent] ?? []) } }
        return found.sorted()
    }

    /// How much ties two claims besides their time.
    private func strength(_ a: PreparedClaim, _ b: PreparedClaim) -> Double {
        var sum = 0.0
        for reason in judge.verdict(a, b).reasons {
            switch reason {
            case .sameType: sum += 1
            case .samePlace: sum += (a.level ?? .country) >= .populated ? 1 : 0.5
            case .nestedPlace: sum += 0.5
            case .sameFigure: sum += a.figures.contains { ($0.exact ?? 0) >= 3 } ? 2.5 : 1
            case .sameSite: sum += 1.5
            case .samePassage: sum += 3
            case .sameAgent: sum += TypeFamilies.isPlaced(a.claim.type) ? 0.5 : 1
            case .sameTarget: sum += 0.5
            default: break
            }
        }
        return sum
    }
}
