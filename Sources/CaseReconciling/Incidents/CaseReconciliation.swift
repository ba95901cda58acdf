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
    /// What was joined; nil where incidents were read from the casebook.
    private var index: IncidentIndex?
    /// The incidents inside of those read from the casebook.
    private var held: [String: [String]] = [:]

    /// How many days beside a window are taken in, so that what stands in it comes out as it does in the whole case.
    private static let margin = 3

    /// What a casebook says, or what bears on a window: with the incidents that it has stored, or, where those do not say it, joined anew.
    ///
    /// - Parameters:
    ///   - from, to: first and last day asked for; where one is nil, or where reports are undated, the whole case is taken.
    package init(store: Casebook, from: String?, to: String?, visibility: Visibility, tables: LexiconTables) throws(MarsadError) {
        let near = try Self.near(store, from, to, visibility)
        if let stored = try Self.stored(store, near: near, visibility: visibility, tables: tables) {
            self = stored
        } else {
            self.init(try store.caseReports(near: near, visibility: visibility), decisions: try Self.decisions(store), tables: tables)
        }
    }

    /// What a casebook says, joined anew, whatever it has stored.
    package init(joining store: Casebook, visibility: Visibility, tables: LexiconTables) throws(MarsadError) {
        self.init(try store.caseReports(visibility: visibility), decisions: try Self.decisions(store), tables: tables)
    }

    private static func decisions(_ store: Casebook) throws(MarsadError) -> [HumanDecision] {
        try store.standingDecisions().compactMap(IncidentDecision.init).flatMap(HumanDecision.decisions)
    }

    private static func near(
        _ store: Casebook, _ from: String?, _ to: String?, _ visibility: Visibility
    ) throws(MarsadError) -> ClosedRange<String>? {
        guard let from = from.flatMap({ CivilDate(iso: $0) })?.daysSince1970, let to = to.flatMap({ CivilDate(iso: $0) })?.daysSince1970,
            from <= to, !(try store.hasUndatedReports(visibility: visibility))
        else { return nil }
        return CivilDate(daysSince1970: from - margin).iso...CivilDate(daysSince1970: to + margin).iso
    }

    /// Reconciles some reports, in any order, by what people decided, in theirs.
    package init(_ given: [CaseReport], decisions: [HumanDecision] = [], tables: LexiconTables) {
        self.tables = tables
        let joining = CaseJoining(given, decisions: decisions, tables: tables)
        actors = joining.actors
        datings = joining.datings.map(\.dating)
        index = joining.index
        take(joining.reports, joining.index.incidents)
    }

    /// Incidents that were stored, with the reports of their claims and others.
    init(_ incidents: [Incident], _ reports: [CaseReport], tables: LexiconTables, outlets: Set<String>) {
        self.tables = tables
        actors = tables.actorTable(outlets: outlets)
        take(reports, incidents)
    }

    private mutating func take(_ given: [CaseReport], _ found: [Incident]) {
        for report in given {
            reports[report.report.doc] = report
            for claim in report.claims { claims[claim.id] = claim }
        }
        incidents = found
        for incident in incidents {
            for account in incident.accounts {
                for claim in account.claims where origins[claim].map({ account.origin < $0 }) ?? true { origins[claim] = account.origin }
            }
            for claim in incident.claims + incident.denials { incidentOf[claim] = incident }
        }
    }

    /// Lets an id that an incident once had lead to it.
    mutating func lead(_ id: String, to incident: Incident) { incidentOf[id] = incident }

    /// Says what a stored incident holds.
    mutating func hold(_ id: String, _ contents: [String]) { held[id] = contents }

    /// The report of a claim.
    package func report(of claim: String) -> CaseReport? { claim.lastIndex(of: "#").flatMap { reports[String(claim[..<$0])] } }

    /// The incident that a claim's id, or an id that an incident once had, leads to.
    package func incident(_ id: String) -> Incident? { incidentOf[id] }

    /// The incidents inside an aggregate, by id.
    package func contents(of incident: Incident) -> [String] { index?.contents(of: incident.id) ?? held[incident.id] ?? [] }
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
