public import ClaimModel
import GRDB
import Intake

/// What a new reading changed.
public struct RereadSummary: Sendable, Hashable {
    /// Reports read again.
    public var reports = 0
    /// Of them, those whose claims are not as before.
    public var changed = 0
    /// Claims that the reading before did not have.
    public var appeared = 0
    /// Claims that the new reading does not have.
    public var vanished = 0
    /// Of those, the ones that stay because somebody accepted or corrected them.
    public var carried = 0

    /// Nothing read yet.
    public init() {}
}

extension Casebook {
    /// The reports for a new reading, so many at a time, behind the one given.
    ///
    /// - Returns: reports with their row numbers, by which to go on; empty at the end.
    public func reportsToReread(after row: Int64, count: Int) throws(MarsadError) -> [(row: Int64, report: Report)] {
        try read { db in
            // The date as given, not as found by the reading before.
            let sql = """
                SELECT report.id, report.doc, report.text, report.outlet, report.url, report.language, carrier.published
                FROM report JOIN carrier ON carrier.id = (SELECT min(c.id) FROM carrier AS c WHERE c.report_id = report.id)
                WHERE report.id > ? ORDER BY report.id LIMIT ?
                """
            return try Row.fetchAll(db, sql: sql, arguments: [row, count]).map { row in
                let report = Report(
                    doc: row["doc"], text: row["text"], published: row["published"], outlet: row["outlet"], url: row["url"],
                    language: row["language"])
                return (row["id"], report)
            }
        }
    }

    /// Puts new readings in the place of those before, in one transaction, one log entry for each report.
    ///
    /// Decisions stand, tied to the claims' names. A claim that the new reading lacks stays where somebody accepted or corrected it.
    public func reread(_ readings: [(row: Int64, claims: ReportClaims)], lexicon: String) throws(MarsadError) -> RereadSummary {
        try write { db in
            var summary = RereadSummary()
            let log = log(db)
            for reading in readings { try replace(db, log, reading.row, reading.claims, lexicon, &summary) }
            return summary
        }
    }

    private func replace(
        _ db: Database, _ log: CustodyLog, _ id: Int64, _ reading: ReportClaims, _ lexicon: String, _ summary: inout RereadSummary
    ) throws {
        let rows = try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT name, json, decision.verdict FROM claim LEFT JOIN standing ON standing.claim = name
                    LEFT JOIN decision ON decision.id = standing.decision WHERE report_id = ? ORDER BY ordinal
                    """), arguments: [id])
        let reader = InterchangeReader()
        let names = Set(reading.claims.map(\.id))
        var claims = reading.claims
        var carried: Set<String> = []
        var before: Set<String> = []
        for row in rows {
            let name: String = row["name"]
            before.insert(name)
            if names.contains(name) { continue }
            summary.vanished += 1
            let verdict: String? = row["verdict"]
            guard verdict == "accept" || verdict == "correct" else { continue }
            let json: String = row["json"]
            claims.append(try reader.claim(Array(json.utf8)))
            carried.insert(name)
            summary.carried += 1
        }
        summary.reports += 1
        summary.appeared += names.subtracting(before).count
        let writer = InterchangeWriter(includesRejected: true)
        let isSame = rows.map { $0["json"] as String } == claims.map { String(decoding: writer.bytes(of: $0), as: UTF8.self) }
        if !isSame { summary.changed += 1 }
        let rowsOfClaims = ClaimRows(db: db)
        try rowsOfClaims.delete(report: id)
        let digest = try rowsOfClaims.insert(claims, carried: carried, report: id)
        let marks = try db.cachedStatement(
            sql: "UPDATE claim SET sensitive = 1 WHERE report_id = ? AND name IN (SELECT name FROM mark WHERE kind = 'claim')")
        try marks.execute(arguments: [id])
        let statement = try db.cachedStatement(
            sql: """
                UPDATE report SET published = ?, published_basis = ?, language = ?, scope = ?, scope_reason = ?, lexicon = ? WHERE id = ?
                """)
        try statement.execute(arguments: [
            reading.published, reading.publishedBasis.rawValue, reading.language, reading.scope.value.rawValue, reading.scope.reason,
            lexicon, id,
        ])
        let doc = try String.fetchOne(db, sql: "SELECT doc FROM report WHERE id = ?", arguments: [id]) ?? ""
        let payload = ReadingPayload(doc: doc, claims: reading, lexicon: lexicon, digest: digest)
        try log.append(.reread, subject: doc, payload: Payload.object([("reading", payload.bytes)]))
    }
}
