import ClaimModel

/// Where accounts of one incident differ: in whether it happened, in who did it, in numbers.
struct ContestSection {
    private let context: BriefContext
    private let writer: IncidentWriter
    private let tallies: TallyWriter

    init(_ context: BriefContext) {
        self.context = context
        writer = IncidentWriter(context)
        tallies = TallyWriter(context)
    }

    /// Whether an incident is denied by somebody or laid on different parties. Numbers alone don't make it so.
    static func isContested(_ incident: BriefIncident) -> Bool {
        let telling = incident.accounts.filter { $0.stance != .denies }
        if !telling.isEmpty, telling.count < incident.accounts.count { return true }
        return incident.grade == .contested || agentsDiffer(telling)
    }

    /// Always there: that nothing is contested is worth saying.
    func section() -> BriefSection? {
        if context.incidents.isEmpty { return nil }
        let sorted = context.incidents.sorted { ($0.from ?? "~", $0.id) < ($1.from ?? "~", $1.id) }
        let sentences = sorted.flatMap { denied($0) + agents($0) + numbers($0) }
        let heading = BriefText(context.words("section.contested"))
        let blocks: [BriefBlock] = sentences.isEmpty ? [.remark(BriefText(context.words("contest.nothing")))] : [.list(sentences)]
        return BriefSection(key: "contested", heading: heading, blocks: blocks)
    }

    private func denied(_ incident: BriefIncident) -> [BriefSentence] {
        let telling = incident.accounts.filter { $0.stance != .denies }
        let denying = incident.accounts.filter { $0.stance == .denies }
        guard let first = telling.first, !denying.isEmpty else { return [] }
        let text = context.phrase(
            "contest.denied",
            [
                "what": writer.title(incident), "tellers": context.names(telling.map(\.origin), .subject),
                "deniers": context.names(denying.map(\.origin), .subject),
            ], gender: context.gender(first.origin))
        return [BriefSentence(text, claims: incident.accounts.flatMap(\.claims))]
    }

    private func agents(_ incident: BriefIncident) -> [BriefSentence] {
        let telling = incident.accounts.filter { $0.stance != .denies && !$0.agents.isEmpty }
        guard Self.agentsDiffer(telling) else { return [] }
        let sides = grouped(telling) { $0.agents.map(\.key).sorted().joined(separator: "+") }.map { side in
            context.phrase(
                "contest.side",
                [
                    "agent": context.names(side[0].agents, .subject), "sources": context.names(side.map(\.origin), .afterPreposition),
                ])
        }
        return [
            BriefSentence(
                context.phrase("contest.agents", ["what": writer.title(incident), "sides": context.series(sides)]),
                claims: telling.flatMap(\.claims))
        ]
    }

    private func numbers(_ incident: BriefIncident) -> [BriefSentence] {
        let counting = incident.accounts.filter { $0.stance != .denies && !TallyWriter.signature($0.tallies).isEmpty }
        let sides = grouped(counting) { TallyWriter.signature($0.tallies).joined(separator: "+") }
        guard sides.count > 1 else { return [] }
        let texts = sides.compactMap { side -> BriefText? in
            guard let toll = tallies.toll(side[0].tallies.filter { $0.of == nil }, .nominative) else { return nil }
            return context.phrase("contest.number", ["toll": toll, "sources": context.names(side.map(\.origin), .afterPreposition)])
        }
        return [
            BriefSentence(
                context.phrase("contest.numbers", ["what": writer.title(incident), "sides": context.series(texts)]),
                claims: counting.flatMap(\.claims))
        ]
    }

    private func grouped(_ accounts: [BriefAccount], by key: (BriefAccount) -> String) -> [[BriefAccount]] {
        var order: [String] = []
        var groups: [String: [BriefAccount]] = [:]
        for account in accounts {
            let name = key(account)
            if groups[name] == nil { order.append(name) }
            groups[name, default: []].append(account)
        }
        return order.compactMap { groups[$0] }
    }

    /// Whether two of the accounts name parties and none in common.
    static func agentsDiffer(_ accounts: [BriefAccount]) -> Bool {
        let named = accounts.filter { !$0.agents.isEmpty }.map { Set($0.agents.map(\.key)) }
        for (i, a) in named.enumerated() {
            for b in named[(i + 1)...] where a.isDisjoint(with: b) { return true }
        }
        return false
    }
}
