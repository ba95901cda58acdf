public import ClaimModel
import GRDB

/// A report with its text, those who printed it, and those of its claims that count.
public struct CaseReport: Sendable, Hashable {
    /// The report with its text.
    public var report: Report
    /// Where its date comes from.
    public var publishedBasis: DateBasis
    /// What it is about.
    public var scope: ReportScope
    /// The outlets that printed it, each once, in the order of their names.
    public var outlets: [String]
    /// The claims that count, in their order in the text; what a person accepted or corrected is kept, what one rejected is not there.
    public var claims: [Claim]

    /// A report with its claims.
    public init(report: Report, publishedBasis: DateBasis, scope: ReportScope, outlets: [String], claims: [Claim]) {
        self.report = report
        self.publishedBasis = publishedBasis
        self.scope = scope
        self.outlets = outlets
        self.claims = claims
    }
}

extension Casebook {
    /// The reports that have claims which count, by name: all of them, or those that may tell of given days.
    ///
    /// A report may tell of days when it was published on one of them, or a claim of it is dated so that it meets them.
    /// - Parameter days: the first and the last, `YYYY-MM-DD`.
    /// - Complexity: a scan of the claims' dates, and linear in the reports that are given.
    public func caseReports(near days: ClosedRange<String>? = nil, visibility: Visibility = .open) throws(MarsadError) -> [CaseReport] {
        try caseReports(near: days, docs: nil, visibility: visibility)
    }

    /// The reports of these names, as far as they have claims which count.
    public func caseReports(_ docs: Set<String>, visibility: Visibility = .open) throws(MarsadError) -> [CaseReport] {
        try caseReports(near: nil, docs: docs, visibility: visibility)
    }

    private func caseReports(
        near days: ClosedRange<String>?, docs: Set<String>?, visibility: Visibility
    ) throws(MarsadError) -> [CaseReport] {
        try read { db in
            var arguments: [DatabaseValue] = []
            var selected = "1"
            if let docs {
                selected = """
                    report.id IN (SELECT named.id FROM (SELECT value FROM json_each(?)) AS given
                      JOIN report AS named ON named.doc = given.value)
                    """
                arguments = [Self.list(docs.sorted()).databaseValue]
            }
            if let days {
                selected = """
                    report.id IN (
                      SELECT claim.report_id FROM claim JOIN report ON report.id = claim.report_id
                      WHERE (claim.kept <> 0 OR claim.carried <> 0) AND coalesce(claim.from_date, claim.to_date) <= ?
                        AND max(coalesce(claim.to_date, claim.from_date),
                          CASE WHEN claim.to_date IS NULL THEN coalesce(substr(report.published, 1, 10), '') ELSE '' END) >= ?
                      UNION SELECT id FROM report WHERE substr(published, 1, 10) BETWEEN ? AND ?)
                    """
                arguments = [days.upperBound, days.lowerBound, days.lowerBound, days.upperBound].map(\.databaseValue)
            }
            let condition = self.condition(ClaimFilter(), visibility)
            var claims: [Int64: [Claim]] = [:]
            let reader = InterchangeReader()
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT claim.report_id, claim.json, claim.carried, decision.* FROM claim JOIN report ON report.id = claim.report_id
                    LEFT JOIN standing ON standing.claim = claim.name LEFT JOIN decision ON decision.id = standing.decision
                    WHERE \(condition.sql) AND \(selected) ORDER BY claim.report_id, claim.ordinal
                    """, arguments: StatementArguments(condition.arguments + arguments))
            while let row = try rows.next() {
                let decision = Decision(row: row)
                let json: String = decision?.correction ?? row["json"]
                var claim = try reader.claim(Array(json.utf8))
                claim.kept = true
                claims[row["report_id"], default: []].append(claim)
            }
            var outlets: [Int64: Set<String>] = [:]
            let carriers = try Row.fetchCursor(
                db, sql: "SELECT report_id, carrier.outlet FROM carrier JOIN report ON report.id = report_id WHERE \(selected)",
                arguments: StatementArguments(arguments))
            while let row = try carriers.next() {
                if let name: String = row["outlet"] { outlets[row["report_id"], default: []].insert(name) }
            }
            var found: [CaseReport] = []
            let reports = try Row.fetchCursor(
                db, sql: "SELECT * FROM report WHERE \(selected) ORDER BY doc", arguments: StatementArguments(arguments))
            while let row = try reports.next() {
                let id: Int64 = row["id"]
                guard let own = claims[id] else { continue }
                let report = Report(
                    doc: row["doc"], text: row["text"], published: row["published"], outlet: row["outlet"], url: row["url"],
                    language: row["language"])
                found.append(
                    CaseReport(
                        report: report, publishedBasis: DateBasis(rawValue: row["published_basis"]) ?? .unknown,
                        scope: ReportScope(value: ReportScope.Value(rawValue: row["scope"]) ?? .other, reason: row["scope_reason"]),
                        outlets: (outlets[id] ?? []).sorted(), claims: own))
            }
            return found
        }
    }

    /// The first and last day on which claims that count are dated; nil where none is.
    public func claimDays(visibility: Visibility = .open) throws(MarsadError) -> ClosedRange<String>? {
        try read { db in
            let condition = self.condition(ClaimFilter(), visibility)
            let row = try Row.fetchOne(
                db,
                sql: """
                    SELECT min(coalesce(from_date, to_date)) AS first, max(coalesce(to_date, from_date)) AS last
                    FROM claim JOIN report ON report.id = claim.report_id
                    LEFT JOIN standing ON standing.claim = claim.name LEFT JOIN decision ON decision.id = standing.decision
                    WHERE \(condition.sql)
                    """, arguments: StatementArguments(condition.arguments))
            guard let first: String = row?["first"], let last: String = row?["last"], first <= last else { return nil }
            return first...last
        }
    }

    /// Whether a report without a date has claims that count.
    public func hasUndatedReports(visibility: Visibility = .open) throws(MarsadError) -> Bool {
        try read { db in
            let hidden = visibility == .open ? " AND coalesce(sensitive, 0) = 0" : ""
            return try Bool.fetchOne(
                db,
                sql: """
                    SELECT EXISTS (SELECT 1 FROM report WHERE published IS NULL\(hidden)
                      AND EXISTS (SELECT 1 FROM claim WHERE report_id = report.id AND kept <> 0))
                    """) ?? false
        }
    }
}
