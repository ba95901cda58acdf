import ClaimModel

/// Claims of one type, place and day laid side by side, for briefs of cases that are not reconciled yet.
///
/// Nothing is inferred: claims that name no place or no day stay by themselves, and only a difference of origin makes a second account.
struct ProvisionalIncidents {
    private let entries: [BriefContext.Entry]
    private let reports: [BriefReport]
    private let naming: any BriefNaming
    private let grammar: NameGrammar

    init(_ entries: [BriefContext.Entry], _ reports: [BriefReport], _ naming: any BriefNaming, _ grammar: NameGrammar) {
        self.entries = entries
        self.reports = reports
        self.naming = naming
        self.grammar = grammar
    }

    /// The incidents, in the order of their first claims.
    func incidents() -> [BriefIncident] {
        var order: [String] = []
        var groups: [String: [BriefContext.Entry]] = [:]
        for entry in entries where Self.isAct(entry.claim) {
            let key = self.key(entry)
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append(entry)
        }
        var out = order.compactMap { key in groups[key].flatMap { incident("~" + key, $0) } }
        // A toll for a place that contains the place of another incident of its days sums up rather than tells.
        var around: Set<[String]> = []
        for incident in out {
            guard let place = incident.place?.id, let from = incident.from else { continue }
            for parent in naming.placePath(place) { around.insert([from, parent]) }
        }
        for i in out.indices where out[i].type == .killing {
            if let place = out[i].place?.id, let from = out[i].from, around.contains([from, place]) { out[i].aggregate = true }
        }
        return out
    }

    private static func isAct(_ claim: Claim) -> Bool {
        guard claim.status == .occurred || claim.status == .negated else { return false }
        return claim.type.group != .political && claim.type != .shortage || claim.type == .protest
    }

    private func key(_ entry: BriefContext.Entry) -> String {
        let claim = entry.claim
        guard let place = claim.places.first, let from = claim.from else { return claim.id }
        return "\(claim.type.rawValue)|\(place.id ?? place.span.text)|\(from)|\(claim.to ?? "")"
    }

    private func incident(_ id: String, _ group: [BriefContext.Entry]) -> BriefIncident? {
        guard let first = group.first?.claim else { return nil }
        let place = first.places.first.map { BriefPlace(id: $0.id, words: $0.span.text) }
        let night = group.contains { $0.claim.time?.precision == .night && $0.claim.from != $0.claim.to }
        let broad = group.allSatisfy { $0.claim.tallies.contains(where: \.cumulative) || $0.claim.places.count > 2 }
        var order: [String] = []
        var accounts: [String: [BriefContext.Entry]] = [:]
        for entry in group {
            let key = origin(entry).key + (Self.denies(entry.claim) ? "|denies" : "")
            if accounts[key] == nil { order.append(key) }
            accounts[key, default: []].append(entry)
        }
        return BriefIncident(
            id: id, type: first.type, place: place, from: first.from, to: first.to, night: night, aggregate: broad,
            accounts: order.compactMap { accounts[$0].flatMap(account) })
    }

    private func account(_ group: [BriefContext.Entry]) -> BriefAccount? {
        guard let first = group.first else { return nil }
        var out = BriefAccount(origin: origin(first), stance: stance(group), claims: group.map(\.claim.id))
        out.agents = BriefContext.distinct(group.flatMap(\.claim.agent).map(BriefName.init))
        out.targets = BriefContext.distinct(
            group.flatMap { entry in
                entry.claim.target.filter { target in !entry.claim.tallies.contains { Self.overlap($0.span, target.span) } }.map(
                    BriefName.init)
            })
        out.means = BriefContext.distinct(group.flatMap(\.claim.means).map(BriefName.init))
        let counted = group.filter { !$0.claim.tallies.isEmpty }
        // The newest publication stands; within it the claim that counts most kinds of people.
        let newest = counted.compactMap { reports[$0.report].published }.max()
        let standing = counted.filter { reports[$0.report].published == newest || newest == nil }
        out.tallies = standing.max { $0.claim.tallies.count < $1.claim.tallies.count }?.claim.tallies ?? []
        // The course of a toll is somebody's: activists of two papers may not be the same.
        out.progression = grammar.isClass(first.claim.source.first?.span.text ?? "") ? [] : progression(counted)
        out.carriers = BriefContext.distinct(group.compactMap { reports[$0.report].outlet.map { BriefName(words: $0) } })
            .filter { !isOrigin($0, out.origin) }
        return out
    }

    private func progression(_ counted: [BriefContext.Entry]) -> [BriefFigure] {
        var out: [BriefFigure] = []
        for entry in counted {
            guard let published = reports[entry.report].published,
                let killed = entry.claim.tallies.first(where: { $0.of == nil && $0.kind == .killed && $0.who == .people }),
                let count = killed.min ?? killed.max, !out.contains(where: { $0.count == count })
            else { continue }
            out.append(BriefFigure(count: count, published: published, claim: entry.claim.id))
        }
        return out.count > 1 ? out : []
    }

    private func origin(_ entry: BriefContext.Entry) -> BriefName {
        if let source = entry.claim.source.first { return BriefName(source) }
        let report = reports[entry.report]
        return BriefName(words: report.outlet ?? report.doc)
    }

    private func isOrigin(_ carrier: BriefName, _ origin: BriefName) -> Bool {
        if carrier.words == origin.words { return true }
        guard let id = origin.id else { return false }
        return BriefLanguage.allCases.contains { naming.actorName(id, $0) == carrier.words }
    }

    private func stance(_ group: [BriefContext.Entry]) -> Stance {
        if group.contains(where: { Self.denies($0.claim) }) { return .denies }
        for stance in [Stance.confirms, .says, .alleges] where group.contains(where: { $0.claim.speech == stance }) { return stance }
        return .unattributed
    }

    private static func denies(_ claim: Claim) -> Bool { claim.status == .negated || claim.speech == .denies }

    private static func overlap(_ a: Span, _ b: Span) -> Bool { a.start < b.end && b.start < a.end }
}
