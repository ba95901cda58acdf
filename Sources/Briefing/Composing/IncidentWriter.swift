import ClaimModel

/// Incidents as sentences: one account leads, the others follow with what they add, change or deny.
struct IncidentWriter: Sendable {
    let context: BriefContext
    private let tallies: TallyWriter

    init(_ context: BriefContext) {
        self.context = context
        tallies = TallyWriter(context)
    }

    /// What happened as one account has it, as a noun phrase. Place and date are told only where the surroundings don't.
    func event(_ incident: BriefIncident, _ account: BriefAccount, withPlace: Bool, withDate: Bool, withAgent: Bool = true) -> BriefText {
        let counted = Self.countedKinds(incident.type)
        var values: [String: BriefText?] = [:]
        if withAgent, !account.agents.isEmpty { values["agent"] = context.names(account.agents, .afterPreposition) }
        if !account.targets.isEmpty { values["target"] = context.names(Array(account.targets.prefix(3)), .afterPreposition) }
        if !account.means.isEmpty { values["means"] = context.names(account.means, .afterPreposition) }
        // "Shelling of the quarter in the quarter" says it twice.
        let isTarget = account.targets.contains { $0.words == incident.place?.words || $0.id != nil && $0.id == incident.place?.id }
        if withPlace, !isTarget { values["place"] = context.place(incident.place) }
        if withDate { values["date"] = context.dates.adverb(incident.from, incident.to, night: incident.night) }
        values["toll"] = tallies.toll(account.tallies, .accusative)
        values["victims"] = tallies.victims(account.tallies, counted)
        values["rest"] = tallies.rest(account.tallies, counted)
        return context.phrase("event.\(incident.type.rawValue)", values)
    }

    /// The accounts of an incident as sentences under a heading that gives place and date.
    func sentences(_ incident: BriefIncident) -> [BriefSentence] {
        let telling = incident.accounts.filter { $0.stance != .denies }
        let denying = incident.accounts.filter { $0.stance == .denies }
        guard let lead = Self.lead(telling) ?? denying.first else { return [] }
        var out = [
            say("say.\(lead.stance.rawValue)", lead, ["event": event(incident, lead, withPlace: false, withDate: false)], incident.grade)
        ]
        var same: [BriefAccount] = []
        for account in telling where account.origin != lead.origin {
            let toll = tallies.toll(account.tallies, .genitive)
            if differs(account.agents, lead.agents) {
                out.append(say("say.blames", account, ["agent": context.names(account.agents, .afterPreposition), "toll": toll]))
            } else if let toll, TallyWriter.signature(account.tallies) != TallyWriter.signature(lead.tallies) {
                out.append(say("say.toll", account, ["toll": toll]))
            } else if account.agents.isEmpty, !lead.agents.isEmpty || toll == nil && !lead.tallies.isEmpty {
                // It names nobody, or counts nobody, where the leading account does: it is not the same account.
                out.append(say("say.also", account, ["event": event(incident, account, withPlace: false, withDate: false)]))
            } else {
                same.append(account)
            }
        }
        if let first = same.first {
            let names = context.names(same.map(\.origin), .subject)
            let text = context.phrase("say.same", ["source": names, "via": via(same)], gender: context.gender(first.origin))
            out.append(BriefSentence(text, claims: same.flatMap(\.claims)))
        }
        if !telling.isEmpty, let first = denying.first {
            let names = context.names(denying.map(\.origin), .subject)
            let text = context.phrase("say.denies.it", ["source": names, "via": via(denying)], gender: context.gender(first.origin))
            out.append(BriefSentence(text, claims: denying.flatMap(\.claims)))
        }
        return out
    }

    /// One sentence that tells an incident with all who tell it, place and date included.
    func summary(_ incident: BriefIncident) -> BriefSentence? {
        let telling = incident.accounts.filter { $0.stance != .denies }
        let denying = incident.accounts.filter { $0.stance == .denies }
        guard var lead = Self.lead(telling) else { return nil }
        let disputed = ContestSection.agentsDiffer(telling)
        if disputed { lead.agents = [] }
        let same = telling.filter { account in
            account.origin == lead.origin || account.tallies.isEmpty && lead.tallies.isEmpty
                || !account.tallies.isEmpty && TallyWriter.signature(account.tallies) == TallyWriter.signature(lead.tallies)
        }
        let whole = same.filter { TallyWriter.parts($0.tallies) == TallyWriter.parts(lead.tallies) }
        let agreeing = same.filter { account in !whole.contains { $0.origin == account.origin } }
        var others: [BriefText] = []
        for account in telling where !same.contains(where: { $0.origin == account.origin }) {
            guard let toll = tallies.toll(account.tallies.filter({ $0.of == nil }), .nominative) else { continue }
            let phrase = others.isEmpty ? "summary.others" : "summary.others-further"
            others.append(context.phrase(phrase, ["sources": context.name(account.origin, .afterPreposition), "toll": toll]))
        }
        let text = context.phrase(
            denying.isEmpty ? "summary.incident" : "summary.denied",
            [
                "date": incident.from == nil ? nil : context.dates.heading(incident.from, incident.to, night: incident.night),
                "event": event(incident, lead, withPlace: true, withDate: false),
                "sources": context.names(whole.map(\.origin), .afterPreposition),
                "agreeing": agreeing.isEmpty ? nil : context.names(agreeing.map(\.origin), .afterPreposition),
                "deniers": context.names(denying.map(\.origin), .subject),
                "dispute": disputed ? BriefText(context.words("summary.dispute")) : nil,
                "others": others.isEmpty ? nil : context.series(others),
            ])
        return BriefSentence(text, claims: incident.accounts.flatMap(\.claims), grade: incident.grade)
    }

    /// An incident in a few words: its type, place and date.
    func title(_ incident: BriefIncident) -> BriefText {
        context.phrase(
            "contest.what",
            [
                "type": context.typeName(incident.type), "place": context.place(incident.place),
                "date": context.dates.adverb(incident.from, incident.to, night: incident.night),
            ])
    }

    /// An incident in a few words that begin with its date, for lists in order of time.
    func headline(_ incident: BriefIncident) -> BriefText {
        context.phrase(
            "incident.headline",
            [
                "date": context.dates.heading(incident.from, incident.to, night: incident.night), "type": context.typeName(incident.type),
                "place": context.place(incident.place),
            ])
    }

    /// Whether both name somebody and nobody is named by both.
    func differs(_ a: [BriefName], _ b: [BriefName]) -> Bool {
        !a.isEmpty && !b.isEmpty && Set(a.map(\.key)).isDisjoint(with: b.map(\.key))
    }

    /// The account that tells most: with most counts, most claims, somebody held responsible; the first among equals.
    static func lead(_ accounts: [BriefAccount]) -> BriefAccount? {
        accounts.enumerated().max { a, b in
            let (x, y) = (a.element, b.element)
            let left = [x.tallies.count, x.claims.count, x.agents.isEmpty ? 0 : 1, -a.offset]
            let right = [y.tallies.count, y.claims.count, y.agents.isEmpty ? 0 : 1, -b.offset]
            return left.lexicographicallyPrecedes(right)
        }?.element
    }

    private func say(_ key: String, _ account: BriefAccount, _ values: [String: BriefText?], _ grade: BriefGrade? = nil) -> BriefSentence {
        var values = values
        values["source"] = context.name(account.origin, .subject)
        values["via"] = via([account])
        return BriefSentence(context.phrase(key, values, gender: context.gender(account.origin)), claims: account.claims, grade: grade)
    }

    private func via(_ accounts: [BriefAccount]) -> BriefText? {
        let carriers = BriefContext.distinct(accounts.flatMap(\.carriers))
        return carriers.isEmpty ? nil : context.phrase("say.via", ["outlets": context.names(carriers, .afterPreposition)])
    }

    private static func countedKinds(_ type: ClaimType) -> Set<TallyKind> {
        switch type {
        case .killing: [.killed]
        case .detention: [.detained, .abducted, .other]
        case .defection: [.defected, .other]
        case .displacement: [.displaced, .other]
        case .abuse: [.injured, .detained, .other]
        default: [.other, .displaced, .injured]
        }
    }
}
