import ArabicText
package import Casebook
package import ClaimModel
import Lexicon
package import Reconciling

/// The claims of a casebook put together: lineage, dates of undated reports, incidents with accounts, and who stands behind each claim.
///
/// A function of the reports and the lexicon alone: the order in which reports were added changes nothing.
package struct CaseReconciliation: Sendable {
    package let tables: LexiconTables
    /// The reports by name; those that had no date carry the one that was found, with its basis.
    package private(set) var reports: [String: CaseReport] = [:]
    /// The dates that were looked for, by report.
    package private(set) var datings: [Dating] = []
    /// Every claim by id.
    package private(set) var claims: [String: Claim] = [:]
    /// All incidents, by id.
    package private(set) var incidents: [Incident] = []
    /// The origin of each claim of an incident, by claim.
    private(set) var origins: [String: Origin] = [:]
    /// The incident of each claim.
    private(set) var incidentOf: [String: Incident] = [:]
    let actors: ActorTable
    private let index: IncidentIndex

    /// How many days beside a window are taken in, so that what stands in it comes out as it does in the whole case.
    private static let margin = 3

    /// Reconciles the reports of a casebook, or those that may tell of a window.
    ///
    /// - Parameters:
    ///   - from, to: first and last day asked for; where one is nil, or where reports are undated, the whole case is reconciled.
    package init(store: Casebook, from: String?, to: String?, visibility: Visibility, tables: LexiconTables) throws(MarsadError) {
        var near: ClosedRange<String>?
        if let from = from.flatMap({ CivilDate(iso: $0) })?.daysSince1970, let to = to.flatMap({ CivilDate(iso: $0) })?.daysSince1970,
            from <= to, !(try store.hasUndatedReports(visibility: visibility))
        {
            near = CivilDate(daysSince1970: from - Self.margin).iso...CivilDate(daysSince1970: to + Self.margin).iso
        }
        let decisions = try store.standingDecisions().compactMap(IncidentDecision.init).flatMap(HumanDecision.decisions)
        self.init(try store.caseReports(near: near, visibility: visibility), decisions: decisions, tables: tables)
    }

    /// Reconciles some reports, in any order, by what people decided, in theirs.
    package init(_ given: [CaseReport], decisions: [HumanDecision] = [], tables: LexiconTables) {
        self.tables = tables
        let given = given.sorted { $0.report.doc < $1.report.doc }
        actors = tables.actorTable(outlets: Set(given.compactMap(\.report.outlet)))
        let lineage = CaseLineage(given.map(\.report))
        let mapper = ClaimMapper(terms: tables.terms)
        var dated: [CaseReport] = given
        let undated = given.indices.filter { given[$0].report.published == nil }
        if !undated.isEmpty {
            let dating = CaseDating(tables: tables, actors: actors, mapper: mapper, lineage: lineage)
            let found = dating.date(given)
            datings = found
            for (position, result) in zip(undated, found) { dated[position] = dating.applying(result, to: given[position]) }
        }
        var index = IncidentIndex(places: tables.places, actors: actors, sites: tables.terms.sites)
        index.decide(decisions)
        for report in dated {
            reports[report.report.doc] = report
            for claim in report.claims { claims[claim.id] = claim }
            index.add(lineage.mapped(report, by: mapper))
        }
        _ = index.update()
        self.index = index
        incidents = index.incidents
        for incident in incidents {
            for account in incident.accounts {
                for claim in account.claims where origins[claim].map({ account.origin < $0 }) ?? true { origins[claim] = account.origin }
            }
            for claim in incident.claims + incident.denials { incidentOf[claim] = incident }
        }
    }

    /// The report of a claim.
    package func report(of claim: String) -> CaseReport? { claim.lastIndex(of: "#").flatMap { reports[String(claim[..<$0])] } }

    /// The incident that a claim's id, or an id that an incident once had, leads to.
    package func incident(_ id: String) -> Incident? { incidentOf[id] }

    /// The incidents inside an aggregate.
    package func contents(of incident: Incident) -> [Incident] {
        index.contents(of: incident.id).compactMap { incidentOf[$0] }
    }
}

extension HumanDecision {
    /// What a decision of the casebook asks of the joining.
    static func decisions(_ decision: IncidentDecision) -> [HumanDecision] {
        switch decision {
        case .merge(let claims): [.join(Set(claims))]
        case .split(let claims, let rest): [.part(Set(claims), Set(rest)), .join(Set(claims))]
        case .grade(let claims, let grade, let reason): Grade(rawValue: grade).map { [.grade(claims: claims, $0, reason: reason)] } ?? []
        }
    }
}

extension CaseReport {
    /// What was read out of it, as reconciling takes it.
    var readClaims: ReportClaims {
        ReportClaims(
            doc: report.doc, language: report.language ?? "ar", published: report.published, publishedBasis: publishedBasis, textHash: "",
            scope: scope, claims: claims)
    }
}
