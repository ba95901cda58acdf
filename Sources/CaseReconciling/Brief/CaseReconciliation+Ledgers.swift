import ArabicText
package import Briefing
import Casebook
package import ClaimModel
import Lexicon
package import Reconciling

extension CaseReconciliation {
    /// The claims as the ledgers take them, undated reports with the dates that were found.
    package var reportedClaims: [ReportedClaim] {
        reports.keys.sorted().flatMap { doc -> [ReportedClaim] in
            guard let report = reports[doc] else { return [] }
            return report.claims.map {
                ReportedClaim(
                    claim: $0, doc: doc, outlet: report.report.outlet, published: report.report.published,
                    language: report.report.language ?? "ar")
            }
        }
    }

    /// The incidents as the ledgers take them.
    package var summaries: [IncidentSummary] {
        incidents.map { incident in
            let own = incident.claims.compactMap { claims[$0] }
            let window = incident.window.flatMap { $0.isWeak ? nil : $0 }
            let words = Dictionary(
                own.flatMap(\.places).compactMap { place in place.id.map { ($0, place.span.text) } }, uniquingKeysWith: { min($0, $1) })
            var agents: [String: LedgerName] = [:]
            for mention in own.flatMap(\.agent) {
                let name = LedgerName(mention)
                if let known = agents[name.key], known.words <= name.words { continue }
                agents[name.key] = name
            }
            return IncidentSummary(
                id: incident.id, types: incident.types, places: incident.places.map { LedgerName(id: $0, words: words[$0] ?? $0) },
                from: IncidentJSON.day(window?.from), to: IncidentJSON.day(window?.to),
                agents: agents.sorted { $0.key < $1.key }.map(\.value), grade: incident.grade.rawValue,
                isAggregate: incident.kind == .aggregate, claims: incident.claims)
        }
    }

    /// Fills a brief's ledgers: pledges with what followed, positions and forces, as far as their claims stand in the brief.
    package func fillLedgers(of input: inout BriefInput, language: MessageLanguage) throws(LedgerPackError) {
        let texts = tables.lexicon.texts
        func pack(_ name: String) -> String { texts[name + ".tsv"] ?? "" }
        let shown = Set(input.reports.flatMap { $0.claims.map(\.id) })
        let told = reportedClaims
        let resolver = tables.resolver
        input.pledges = try PledgeLedger(rules: PledgeRules(pack("pledges")), resolver: resolver).lines(told, summaries)
            .filter { !shown.isDisjoint(with: $0.tellings) }.compactMap { line in
                guard let party = line.parties.first else { return nil }
                return BriefPledge(
                    party: BriefName(id: party.id, words: party.words), date: line.given.day, termsStated: line.termsStated,
                    followedBy: line.followed.filter { $0.attribution == .party }.map(\.incident), claims: line.tellings + line.contents)
            }
        var labels = try LedgerLabels(pack("brief/ledgers"))
        try labels.add(pack("questions"), pack: "questions", prefix: "question.")
        input.positions = try PositionLedger(
            rules: StanceRules(stances: pack("stances"), questions: pack("questions")), resolver: resolver
        ).entries(told).filter { !shown.isDisjoint(with: $0.claims) }.compactMap { entry in
            let topic = entry.question.topic.map { labels.has("question." + $0) ? "question." + $0 : "type." + $0 }
            let object = entry.question.object.map { name in name.id.flatMap { tables.name($0, language.rawValue) } ?? name.words }
            let words = [topic.map { labels.label($0, language) }, object].compactMap { $0 }.joined(separator: ": ")
            if words.isEmpty { return nil }
            return BriefPosition(
                actor: BriefName(id: entry.actor.id, words: entry.actor.words), question: words, act: entry.type, date: entry.day.day,
                claims: entry.claims)
        }
        input.forces = ForceLedger(resolver: resolver).entries(told).filter { !shown.isDisjoint(with: $0.claims) && $0.status == .occurred }
            .compactMap { entry in
                guard let force = entry.forces.first else { return nil }
                return BriefForce(
                    force: BriefName(id: force.id, words: force.words), act: entry.act,
                    place: entry.place.map { BriefPlace(id: $0.id, words: $0.words) }, date: entry.day.day, claims: entry.claims)
            }
    }

    /// Fills a brief's tolls of its period: the killed of all the days and places together, and day by day where there are few.
    package func fillTolls(of input: inout BriefInput, places: [String]) {
        let days = input.incidents.flatMap { [$0.from, $0.to] }.compactMap { $0 }
        guard let from = input.period?.from ?? days.min(), let to = input.period?.to ?? days.max(), from <= to,
            let first = CivilDate(iso: from)?.daysSince1970, let last = CivilDate(iso: to)?.daysSince1970
        else { return }
        var windows = [(from, to)]
        if first < last, last - first < 31 {
            windows += (first...last).map { (CivilDate(daysSince1970: $0).iso, CivilDate(daysSince1970: $0).iso) }
        }
        for (first, last) in windows {
            var question = TallyQuestion(from: first, to: last)
            question.places = places
            guard let answer = answer(question)?.answer, answer.reportedMax > 0 else { continue }
            let claims = Set(answer.reasons.flatMap(\.claims).map(TallyJSON.claim)).sorted()
            var tally = BriefTally(place: nil, from: first, to: last, claims: claims)
            tally.floor = answer.floor
            tally.corroboratedFloor = answer.corroboratedFloor
            tally.reportedMax = answer.reportedMax
            input.tallies.append(tally)
        }
    }
}
