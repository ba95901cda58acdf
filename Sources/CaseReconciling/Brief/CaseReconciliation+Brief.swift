import ArabicText
package import Briefing
import Casebook
import ClaimModel
package import Reconciling

/// The ledgers of a case, to be told in a brief.
package struct BriefLedgers: Sendable {
    package var pledges: [PledgeLine] = []
    package var positions: [PositionEntry] = []
    package var forces: [ForceEntry] = []

    package init() {}
}

extension CaseReconciliation {
    /// A brief's input: the reports with the claims that pass, the incidents, and the tolls of its days.
    ///
    /// - Parameters:
    ///   - wanted: which incidents; claims that belong to none pass by `isWanted`.
    package func briefInput(
        title: String?, period: BriefPeriod?, incidents wanted: [Incident], isWanted: (String) -> Bool
    ) -> BriefInput {
        let told = Set(wanted.flatMap { $0.claims + $0.denials })
        var input = BriefInput(title: title, period: period, reports: [])
        for doc in reports.keys.sorted() {
            guard let report = reports[doc] else { continue }
            let claims = report.claims.filter { told.contains($0.id) || isWanted($0.id) }
            if claims.isEmpty { continue }
            input.reports.append(
                BriefReport(
                    doc: doc, outlet: report.report.outlet, published: report.report.published, basis: report.publishedBasis,
                    url: report.report.url, text: report.report.text, claims: claims))
        }
        // Statements, needs and the like have sections of their own; an incident of the brief is an act.
        input.incidents = wanted.filter { $0.types.contains(where: Self.isAct) }.compactMap(brief)
        return input
    }

    private static func isAct(_ type: ClaimType) -> Bool { type.group != .political && type != .shortage || type == .protest }

    private func brief(_ incident: Incident) -> BriefIncident? {
        guard let type = incident.types.first(where: Self.isAct) else { return nil }
        let own = incident.claims.compactMap { claims[$0] }
        let window = incident.window.flatMap { $0.isWeak ? nil : $0 }
        let isNight = window.map { $0.to == $0.from + 1 } ?? false && own.contains { $0.time?.precision == .night }
        var out = BriefIncident(
            id: incident.id, type: type, place: place(incident, own), from: IncidentJSON.day(window?.from),
            to: IncidentJSON.day(window?.to),
            night: isNight, aggregate: incident.kind == .aggregate, accounts: incident.accounts.map(brief))
        out.grade =
            switch incident.grade {
            case .setAside: .aside
            case .admitted: .admitted
            case .contested: .contested
            case .corroborated: .corroborated
            case .singleOrigin: .single
            }
        return out
    }

    private func place(_ incident: Incident, _ own: [Claim]) -> BriefPlace? {
        let mentions = own.flatMap(\.places)
        if let id = incident.places.first {
            return BriefPlace(id: id, words: mentions.filter { $0.id == id }.map(\.span.text).min() ?? id)
        }
        return mentions.first.map { BriefPlace(id: $0.id, words: $0.span.text) }
    }

    private func brief(_ account: Account) -> BriefAccount {
        let group = account.claims.sorted().compactMap { claims[$0] }
        let origin = name(of: account.origin, account.claims)
        var out = BriefAccount(origin: BriefName(id: origin.id, words: origin.words), stance: .unattributed, claims: account.claims)
        out.stance =
            account.denies
            ? .denies : [.confirms, .says, .alleges].first { stance in group.contains { $0.speech == stance } } ?? .unattributed
        out.agents = Self.distinct(group.flatMap(\.agent).map { BriefName($0) })
        out.targets = Self.distinct(
            group.flatMap { claim in
                claim.target.filter { target in
                    !claim.tallies.contains { $0.span.start < target.span.end && target.span.start < $0.span.end }
                }.map { BriefName($0) }
            })
        out.means = Self.distinct(group.flatMap(\.means).map { BriefName($0) })
        // The newest publication stands; within it the claim that counts most kinds of people.
        let counted = group.filter { !$0.tallies.isEmpty }
        func published(_ claim: Claim) -> String { report(of: claim.id)?.report.published ?? "" }
        let newest = counted.map(published).max()
        let standing = counted.filter { published($0) == newest }
        out.tallies = standing.max { ($0.tallies.count, $1.id) < ($1.tallies.count, $0.id) }?.tallies ?? []
        if account.origin.kind != .unnamed, account.origin.kind != .passage, !account.denies {
            var seen: Set<Int> = []
            let course = figures(account.claims, .killed).filter { $0.published != nil && seen.insert($0.count).inserted }
            if course.count > 1 { out.progression = course.map { BriefFigure(count: $0.count, published: $0.published, claim: $0.claim) } }
        }
        let names = Set([origin.words] + ["ar", "en"].compactMap { language in origin.id.flatMap { tables.name($0, language) } })
        out.carriers = outlets(account.reports).filter { !names.contains($0) }.map { BriefName(words: $0) }
        return out
    }

    private static func distinct(_ names: [BriefName]) -> [BriefName] {
        var seen: Set<String> = []
        return names.filter { seen.insert($0.key).inserted }
    }
}
