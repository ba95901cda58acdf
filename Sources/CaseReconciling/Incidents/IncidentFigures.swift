import Casebook
package import ClaimModel
package import Reconciling

/// A figure that a claim of an incident gives.
package struct IncidentFigure: Sendable, Hashable {
    package var kind: TallyKind
    package var min: Int?
    package var max: Int?
    /// When it was published, as the report has it.
    package var published: String?
    package var claim: String
    package var outlet: String?

    /// Its lower bound, or its value.
    package var count: Int { min ?? max ?? 0 }
}

extension CaseReconciliation {
    /// The figures that claims give for a kind, by publication: whole counts of all people for the act itself, no parts, no running totals.
    package func figures(_ ids: [String], _ kind: TallyKind) -> [IncidentFigure] {
        ids.flatMap { id -> [IncidentFigure] in
            guard let claim = claims[id], claim.status == .occurred, let report = report(of: id) else { return [] }
            return claim.tallies.filter {
                $0.kind == kind && $0.of == nil && $0.who == .people && !$0.cumulative && ($0.min ?? $0.max) != nil
            }
            .map {
                IncidentFigure(
                    kind: kind, min: $0.min, max: $0.max, published: report.report.published, claim: id, outlet: report.report.outlet)
            }
        }.sorted { ($0.published ?? "~", $0.count, $0.claim) < ($1.published ?? "~", $1.count, $1.claim) }
    }

    /// How the toll of an incident ran: each number once, in the order in which it was first published.
    package func progression(_ incident: Incident, _ kind: TallyKind = .killed) -> [IncidentFigure] {
        var seen: Set<Int> = []
        return figures(incident.claims, kind).filter { seen.insert($0.count).inserted }
    }

    /// The outlets that carry some reports, each once.
    package func outlets(_ docs: [String]) -> [String] {
        Set(docs.flatMap { doc in reports[doc].map { $0.outlets.isEmpty ? [$0.report.outlet].compactMap { $0 } : $0.outlets } ?? [] })
            .sorted()
    }

    /// An origin's name: the lexicon's entry where there is one, else the words of the least claim that names it.
    package func name(of origin: Origin, _ account: [String]) -> (id: String?, words: String) {
        let mentions = account.sorted().compactMap { claims[$0] }.flatMap { $0.source + $0.relay }
        switch origin.kind {
        case .body: return (origin.key, mentions.first { $0.id.map(actors.body(of:)) == origin.key }?.span.text ?? origin.key)
        case .unnamed:
            let found = mentions.first { $0.id.flatMap(actors.unnamedClass) == origin.key }
            return (tables.name(origin.key, "ar") == nil ? nil : origin.key, found?.span.text ?? origin.key)
        case .name:
            let found = mentions.first { $0.id.map { actors.actor($0) == nil } ?? true }
            return (nil, found?.span.text ?? origin.key)
        case .passage, .outlet:
            let outlet = account.compactMap { report(of: $0)?.report.outlet }.min()
            return (nil, outlet ?? origin.key)
        }
    }

    /// An origin's name for a table.
    package func label(of origin: Origin, _ account: [String], _ language: MessageLanguage) -> String {
        let found = name(of: origin, account)
        return found.id.flatMap { tables.name($0, language.rawValue) } ?? found.words
    }
}
