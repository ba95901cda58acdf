import ClaimModel

/// Sets down what each state and body did on which question, by date, and when one of them moved.
///
/// The question of an act is, in this order:
/// 1. the topic that the words of its target name (pack `questions`), concerning its content's target or place, else the act's other
/// targets;
/// 2. the type of its content claim (tied by `content_of`, else the nearest one of the sentence with the status that the act calls
///    for), concerning the content's first known target, else its most specific place, else its target's words;
/// 3. for sanctions, recognitions, resolutions and missions their own type, concerning their target;
/// 4. the stand towards its target as such;
/// 5. not stated.
///
/// An actor has moved where, on a question with an object, all it did on one day has the other direction than all it did on the day before
/// that it did anything. A content that is negated ("asks not to ...") turns the direction round.
public struct PositionLedger: Sendable {
    private let rules: StanceRules
    private let resolver: LedgerResolver

    /// A ledger by given rules.
    public init(rules: StanceRules, resolver: LedgerResolver) {
        self.rules = rules
        self.resolver = resolver
    }

    /// The entries by actor, question and day.
    ///
    /// - Complexity: O(n log n).
    public func entries(_ claims: [ReportedClaim]) -> [PositionEntry] {
        let claims = ReportedClaim.ordered(claims)
        let finder = ContentFinder(claims)
        var entries: [String: PositionEntry] = [:]
        for reported in claims {
            guard let stance = rules.stance(reported.claim) else { continue }
            let contents = finder.contents(of: reported, statuses: Self.contentStatuses(reported.claim.type))
            let question = question(reported.claim, contents)
            var direction = stance.direction
            if contents.first?.claim.status == .negated { direction = direction.map { $0 == .for ? .against : .for } }
            for entry in self.entries(reported, stance.id, direction, question, contents) {
                let key = [
                    resolver.bodyKey(entry.actor), question.key, stance.id, direction?.rawValue ?? "", entry.day.day ?? "",
                    question.topic == nil ? reported.claim.id : "",
                ].joined(separator: "\u{1F}")
                if var known = entries[key] {
                    known.actor = LedgerName.unique([known.actor, entry.actor]).first ?? known.actor
                    known.mouths = LedgerName.unique(known.mouths + entry.mouths)
                    known.claims = Set(known.claims + entry.claims).sorted()
                    known.contents = Set(known.contents + entry.contents).sorted()
                    known.day.isStated = known.day.isStated || entry.day.isStated
                    entries[key] = known
                } else {
                    entries[key] = entry
                }
            }
        }
        let sorted = entries.values.sorted { a, b in
            let x = [resolver.bodyKey(a.actor), a.question.key, a.day.day ?? "~", a.stance, a.claims.first ?? ""]
            let y = [resolver.bodyKey(b.actor), b.question.key, b.day.day ?? "~", b.stance, b.claims.first ?? ""]
            return x.lexicographicallyPrecedes(y)
        }
        return withMoves(sorted)
    }

    private func entries(
        _ reported: ReportedClaim, _ stance: String, _ direction: StanceRules.Direction?, _ question: PositionQuestion,
        _ contents: [ReportedClaim]
    ) -> [PositionEntry] {
        let claim = reported.claim
        let agents = (claim.agent.isEmpty ? claim.source : claim.agent).map { LedgerName($0) }
        let sources = claim.source.map { LedgerName($0) }
        var byBody: [String: [LedgerName]] = [:]
        for agent in agents { byBody[resolver.bodyKey(agent), default: []].append(agent) }
        return byBody.sorted { $0.key < $1.key }.compactMap { key, named in
            guard let actor = LedgerName.unique(named.map(resolver.bodyName)).first else { return nil }
            return PositionEntry(
                actor: actor, question: question, stance: stance, direction: direction, type: claim.type, day: reported.day,
                mouths: LedgerName.unique((named + sources).filter { $0.key != actor.key }),
                contents: contents.map { $0.claim.id }.sorted(),
                claims: [claim.id], movedFrom: nil)
        }
    }

    private func question(_ claim: Claim, _ contents: [ReportedClaim]) -> PositionQuestion {
        let targets = claim.target.map { LedgerName($0) }
        let content = contents.first?.claim
        let ownTypes: Set<ClaimType> = [.sanction, .recognition, .resolution, .mission]
        if claim.type != .accusation, let topic = rules.topic(claim.target.map(\.span.text)) {
            let others = targets.filter { $0.id != nil }.map(resolver.bodyName)
            return PositionQuestion(topic: topic, object: content.flatMap(object) ?? others.first)
        }
        if claim.type != .accusation, let content {
            return PositionQuestion(topic: content.type.rawValue, object: object(content))
        }
        let object = targets.first { $0.id != nil }.map(resolver.bodyName) ?? targets.first
        if ownTypes.contains(claim.type) {
            return PositionQuestion(topic: claim.type.rawValue, object: object ?? resolver.leaves(claim).first)
        }
        guard let object else { return PositionQuestion(topic: nil, object: nil) }
        return PositionQuestion(topic: "towards", object: object)
    }

    private func object(_ content: Claim) -> LedgerName? {
        let targets = content.target.map { LedgerName($0) }
        return targets.first { $0.id.map { resolver.actor($0) != nil } ?? false }.map(resolver.bodyName) ?? resolver.leaves(content).first
            ?? targets.first
    }

    private static func contentStatuses(_ type: ClaimType) -> Set<ClaimStatus> {
        switch type {
        case .appeal: [.requested]
        case .pledge, .agreement, .threat: [.expected, .negated]
        case .refusal, .support: [.requested, .expected, .negated]
        default: []
        }
    }

    /// Marks the entries by which an actor went over to the other direction.
    private func withMoves(_ entries: [PositionEntry]) -> [PositionEntry] {
        var entries = entries
        var groups: [String: [Int]] = [:]
        for (index, entry) in entries.enumerated()
        where entry.question.isComparable && entry.direction != nil && entry.day.day != nil {
            groups["\(resolver.bodyKey(entry.actor))\u{1F}\(entry.question.key)", default: []].append(index)
        }
        for members in groups.values {
            var days: [String: [Int]] = [:]
            for index in members { days[entries[index].day.day ?? "", default: []].append(index) }
            var last: (direction: StanceRules.Direction, indices: [Int])?
            for (_, indices) in days.sorted(by: { $0.key < $1.key }) {
                let directions = Set(indices.compactMap { entries[$0].direction })
                guard directions.count == 1, let direction = directions.first else {
                    last = nil
                    continue
                }
                if let last, last.direction != direction, let before = last.indices.first {
                    let move = PositionEntry.Move(
                        stance: entries[before].stance, day: entries[before].day.day ?? "",
                        claims: Set(last.indices.flatMap { entries[$0].claims }).sorted())
                    for index in indices { entries[index].movedFrom = move }
                }
                last = (direction, indices)
            }
        }
        return entries
    }
}
