import ClaimModel

/// Pledges and what is reported of them afterwards, and positions and forces where they are reconciled.
struct PledgeSection {
    private let context: BriefContext
    private let writer: IncidentWriter

    init(_ context: BriefContext) {
        self.context = context
        writer = IncidentWriter(context)
    }

    /// Nil without a ledger.
    func section() -> BriefSection? {
        let ledger = context.input.pledges
        if ledger.isEmpty { return nil }
        let incidents = Dictionary(context.incidents.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let blocks = ledger.sorted { ($0.date ?? "~", $0.party.key) < ($1.date ?? "~", $1.party.key) }.map { pledge in
            BriefBlock.list(lines(pledge, pledge.followedBy.compactMap { incidents[$0] }))
        }
        return BriefSection(key: "pledges", heading: BriefText(context.words("section.pledges")), blocks: blocks)
    }

    private func lines(_ pledge: BriefPledge, _ deeds: [BriefIncident]) -> [BriefSentence] {
        let quote = context.entries(pledge.claims).first.map { context.quote(context.wordsFromTrigger($0)) }
        var head = context.phrase(
            "pledge.line",
            [
                "party": context.name(pledge.party, .subject), "date": context.dates.short(pledge.date), "quote": quote,
            ], gender: context.gender(pledge.party))
        head.append(". ")
        let dates = deeds.compactMap(\.from).sorted()
        if !pledge.termsStated {
            head.append(context.phrase("pledge.terms"))
        } else if deeds.isEmpty {
            head.append(context.phrase("pledge.none"))
        } else if deeds.count == 1 {
            head.append(context.phrase("pledge.after.one", ["first": context.dates.short(dates.first)]))
        } else {
            head.append(
                context.phrase(
                    "pledge.after",
                    [
                        "count": BriefText(context.numbers.digits(deeds.count), .number), "first": context.dates.short(dates.first),
                        "last": context.dates.short(dates.last),
                    ]))
        }
        return [BriefSentence(head, claims: pledge.claims)] + deeds.compactMap(writer.summary)
    }
}

/// Tables by date: who moved on which question, and which force did what where.
struct LedgerSection {
    private let context: BriefContext

    init(_ context: BriefContext) { self.context = context }

    /// Nil without positions.
    func positions() -> BriefSection? {
        let rows = context.input.positions.sorted {
            ($0.date ?? "~", $0.actor.key, $0.question) < ($1.date ?? "~", $1.actor.key, $1.question)
        }.map {
            [
                BriefSentence(context.name($0.actor, .subject), claims: []), BriefSentence(BriefText($0.question), claims: []),
                BriefSentence(context.typeName($0.act), claims: $0.claims),
                BriefSentence(context.dates.short($0.date) ?? BriefText("–"), claims: []),
            ]
        }
        return section("positions", ["table.who", "table.question", "table.stance", "table.date"], rows)
    }

    /// Nil without forces.
    func forces() -> BriefSection? {
        let rows = context.input.forces.sorted { ($0.date ?? "~", $0.force.key) < ($1.date ?? "~", $1.force.key) }.map {
            [
                BriefSentence(context.name($0.force, .subject), claims: []), BriefSentence(context.typeName($0.act), claims: $0.claims),
                BriefSentence(context.place($0.place) ?? BriefText("–"), claims: []),
                BriefSentence(context.dates.short($0.date) ?? BriefText("–"), claims: []),
            ]
        }
        return section("forces", ["table.force", "table.act", "table.place", "table.date"], rows)
    }

    private func section(_ key: String, _ heads: [String], _ rows: [[BriefSentence]]) -> BriefSection? {
        if rows.isEmpty { return nil }
        let heading = BriefText(context.words("section.\(key)"))
        let table = BriefTable(caption: heading, columns: heads.map { BriefText(context.words($0)) }, rows: rows)
        return BriefSection(key: key, heading: heading, blocks: [.table(table)])
    }
}
