import ClaimModel

/// Who asked, pledged, refused, accused, denied: one sentence each, with the report's words.
struct StatementSection {
    private let context: BriefContext
    private static let order: [ClaimType] = [
        .appeal, .pledge, .refusal, .accusation, .denial, .threat, .support, .recognition, .meeting, .agreement, .resolution, .mission,
        .sanction,
        .formation, .justice,
    ]

    /// Acts whose content follows those who take part in them.
    private static let spoken: Set<ClaimType> = [.appeal, .pledge, .refusal, .accusation, .denial, .threat, .recognition]

    init(_ context: BriefContext) { self.context = context }

    /// Nil when nobody is reported to have said anything of these kinds.
    func section() -> BriefSection? {
        var blocks: [BriefBlock] = []
        for type in Self.order {
            let sentences = merged(type).map { sentence(type, $0) }
            if sentences.isEmpty { continue }
            blocks += [.heading(context.typeName(type), level: 1), .list(sentences)]
        }
        if blocks.isEmpty { return nil }
        return BriefSection(key: "statements", heading: BriefText(context.words("section.statements")), blocks: blocks)
    }

    /// Statements of a type, those told again by another report with the same party, addressee and day put together.
    private func merged(_ type: ClaimType) -> [[BriefContext.Entry]] {
        var order: [String] = []
        var groups: [String: [BriefContext.Entry]] = [:]
        for entry in context.claims where entry.claim.type == type && entry.claim.status == .occurred {
            let claim = entry.claim
            let party = claim.agent.first.map(BriefName.init)?.key ?? ""
            let target = claim.target.map { BriefName($0).key }.joined(separator: "+")
            let key = party.isEmpty ? claim.id : "\(party)|\(target)|\(claim.from ?? "")"
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append(entry)
        }
        return order.compactMap { groups[$0] }.sorted { date($0) < date($1) }
    }

    private func date(_ group: [BriefContext.Entry]) -> String {
        guard let first = group.first else { return "~" }
        return first.claim.from ?? context.reports[first.report].published.map { String($0.prefix(10)) } ?? "~"
    }

    private func sentence(_ type: ClaimType, _ group: [BriefContext.Entry]) -> BriefSentence {
        let claims = group.map(\.claim)
        let parties = BriefContext.distinct((claims.first?.agent ?? []).map(BriefName.init))
        let speaker = parties.isEmpty ? claims.first?.source.prefix(1).map(BriefName.init) ?? [] : parties
        let targets = BriefContext.distinct((claims.first?.target ?? []).map(BriefName.init))
        var values: [String: BriefText?] = [
            "agent": speaker.isEmpty ? BriefText(context.words("state.nobody")) : context.names(speaker, .subject),
            "target": targets.isEmpty ? nil : context.names(targets, .afterPreposition),
            "place": claims.first?.places.first.flatMap { context.place(BriefPlace(id: $0.id, words: $0.span.text)) },
        ]
        values["quote"] = group.first.map { entry in
            let after = Self.spoken.contains(type) ? context.wordsAfterParties(entry) : nil
            return context.quote(after ?? context.wordsFromTrigger(entry))
        }
        let bare = "state.\(type.rawValue).bare"
        let key = targets.isEmpty && context.book.has(bare) ? bare : "state.\(type.rawValue)"
        var text = context.phrase(key, values, gender: speaker.first.map(context.gender) ?? .feminine)
        if let day = context.dates.short(date(group)) {
            text.append(" (")
            text.append(day)
            text.append(")")
        }
        text.append(".")
        return BriefSentence(text, claims: claims.map(\.id))
    }
}
