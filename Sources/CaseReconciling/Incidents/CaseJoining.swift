import Casebook
import ClaimModel
import Reconciling

/// The reports of a case with what lineage, dating and joining make of them.
///
/// A function of reports, decisions and lexicon: the order in which they come changes nothing.
struct CaseJoining {
    let actors: ActorTable
    let lineage: CaseLineage
    /// The reports by their names; those that had no date carry the one that was found.
    let reports: [CaseReport]
    /// The dates that were looked for.
    let datings: [(doc: String, dating: Dating)]
    var index: IncidentIndex

    init(_ given: [CaseReport], decisions: [HumanDecision], tables: LexiconTables) {
        let given = given.sorted { $0.report.doc < $1.report.doc }
        actors = tables.actorTable(outlets: Set(given.compactMap(\.report.outlet)))
        lineage = CaseLineage(given.map(\.report))
        let mapper = ClaimMapper(terms: tables.terms)
        var dated = given
        let undated = given.indices.filter { given[$0].report.published == nil }
        var datings: [(doc: String, dating: Dating)] = []
        if !undated.isEmpty {
            let dating = CaseDating(tables: tables, actors: actors, mapper: mapper, lineage: lineage)
            for (position, result) in zip(undated, dating.date(given)) {
                datings.append((given[position].report.doc, result))
                guard result.precision == .day, let day = result.days?.lowerBound else { continue }
                dated[position] = CaseDating.dated(given[position], on: day, by: result.basis, tables)
            }
        }
        self.datings = datings
        index = IncidentIndex(places: tables.places, actors: actors, sites: tables.terms.sites)
        index.decide(decisions)
        for report in dated { index.add(lineage.mapped(report, by: mapper)) }
        _ = index.update()
        reports = dated
    }
}
