import ArabicText
package import Casebook
package import ClaimModel
import Reconciling

extension CaseReconciliation {
    /// Some of the incidents that the casebook has stored, brought up to date, with the reports of their claims.
    ///
    /// - Parameter wanted: which incidents; all that pass are there, and some others.
    /// - Returns: nil where what is stored does not say it: for those who may see what is marked.
    package static func stored(
        _ store: Casebook, _ wanted: IncidentSelection, visibility: Visibility, tables: LexiconTables
    ) throws(MarsadError) -> CaseReconciliation? {
        guard try isStored(store, visibility, tables) else { return nil }
        let folder = TextFolder()
        let texts = try store.incidents(
            from: wanted.from.flatMap { CivilDate(iso: $0) }?.daysSince1970, to: wanted.to.flatMap { CivilDate(iso: $0) }?.daysSince1970,
            places: wanted.places.isEmpty && wanted.placeNames.isEmpty ? nil : wanted.places,
            words: wanted.placeNames.map { String(decoding: folder.key($0), as: UTF8.self) })
        return try stored(store, texts, tables: tables)
    }

    /// The incident to which an id leads, with what it holds where it is a sum.
    package static func stored(
        _ store: Casebook, id: String, visibility: Visibility, tables: LexiconTables
    ) throws(MarsadError) -> CaseReconciliation? {
        guard try isStored(store, visibility, tables) else { return nil }
        guard let claim = try store.leading(id) else { throw .unknownClaim(id: id) }
        var view = try stored(store, store.incidents(holding: [claim]), tables: tables)
        if claim != id, let incident = view.incident(claim) { view.lead(id, to: incident) }
        for incident in view.incidents where incident.kind == .aggregate {
            view.hold(incident.id, try contents(of: incident, store, tables))
        }
        return view
    }

    /// All that a case says, or all that bears on some days, with incidents as they are stored.
    static func stored(
        _ store: Casebook, near days: ClosedRange<String>?, visibility: Visibility, tables: LexiconTables
    ) throws(MarsadError) -> CaseReconciliation? {
        guard try isStored(store, visibility, tables) else { return nil }
        guard let days else {
            let incidents = try store.incidents().compactMap(IncidentRecord.incident).sorted { $0.id < $1.id }
            return CaseReconciliation(
                incidents, try dated(store.caseReports(), store, tables), tables: tables, outlets: try store.outlets())
        }
        let near = try store.caseReports(near: days)
        return try stored(store, store.incidents(holding: near.flatMap { $0.claims.map(\.id) }), beside: near, tables: tables)
    }

    private static func isStored(_ store: Casebook, _ visibility: Visibility, _ tables: LexiconTables) throws(MarsadError) -> Bool {
        if visibility == .all, try store.hasMarks() { return false }
        do throws(MarsadError) {
            try CaseJoiner(store, tables: tables).bringUpToDate()
        } catch .casebookReadOnly {
            return false
        }
        return true
    }

    private static func stored(
        _ store: Casebook, _ texts: [String], beside given: [CaseReport] = [], tables: LexiconTables
    ) throws(MarsadError) -> CaseReconciliation {
        let incidents = texts.compactMap(IncidentRecord.incident)
        var docs: Set<String> = []
        for incident in incidents {
            for claim in incident.claims + incident.denials {
                if let hash = claim.lastIndex(of: "#") { docs.insert(String(claim[..<hash])) }
            }
        }
        docs.subtract(given.map(\.report.doc))
        let reports = try dated(given + store.caseReports(docs), store, tables)
        return CaseReconciliation(incidents.sorted { $0.id < $1.id }, reports, tables: tables, outlets: try store.outlets())
    }

    /// Reports with the dates that were found.
    private static func dated(_ reports: [CaseReport], _ store: Casebook, _ tables: LexiconTables) throws(MarsadError) -> [CaseReport] {
        if !reports.contains(where: { $0.report.published == nil }) { return reports }
        let found = try store.datings()
        return reports.map { report in
            guard report.report.published == nil, let dating = found[report.report.doc] else { return report }
            return CaseDating.dated(report, on: dating.day, by: dating.basis, tables)
        }
    }

    /// The incidents inside an aggregate, by id.
    private static func contents(of aggregate: Incident, _ store: Casebook, _ tables: LexiconTables) throws(MarsadError) -> [String] {
        var index = IncidentIndex(places: tables.places, actors: tables.actorTable(outlets: []), sites: tables.terms.sites)
        var pages = CasePages(store, mapper: ClaimMapper(terms: tables.terms))
        guard let head = try store.head(of: aggregate.id) else { return [] }
        return try store.incidents(heading: index.contentRoots(of: head, from: &pages)).sorted()
    }
}
