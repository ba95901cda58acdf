public import ClaimModel
import GRDB
import Intake

/// A report of the casebook.
public struct StoredReport: Sendable, Hashable {
    /// The report; its text is empty in lists.
    public var report: Report
    /// SHA-256 of its text, hex.
    public var textHash: String
    /// Where its date comes from.
    public var publishedBasis: DateBasis
    /// What it is about.
    public var scope: ReportScope
    /// When it was added, RFC 3339.
    public var addedAt: String
    /// How many claims were kept.
    public var claimCount: Int
    /// How many outlets carried its text, itself included.
    public var carrierCount: Int
    /// Whether it is marked.
    public var isSensitive: Bool
}

/// One printing of a text.
public struct Carrier: Sendable, Hashable {
    /// The name it came under.
    public var doc: String
    /// Who published it.
    public var outlet: String?
    /// Where it stood.
    public var url: String?
    /// When.
    public var published: String?
    /// The file it came from.
    public var path: String
    /// The line of that file.
    public var line: Int?
    /// When it was added.
    public var addedAt: String
}

extension Casebook {
    /// The reports, in the order in which they were added, without their texts.
    ///
    /// - Complexity: O(n) in the reports given.
    public func reports(limit: Int? = nil, visibility: Visibility = .open) throws(MarsadError) -> [StoredReport] {
        try read { db in
            let sql = Self.reportSQL("'' AS text", visibility) + " ORDER BY report.id LIMIT \(limit ?? -1)"
            return try Row.fetchAll(db, sql: sql).map(StoredReport.init(row:))
        }
    }

    /// One report with its text; nil where there is none that may be seen.
    public func report(_ doc: String, visibility: Visibility = .open) throws(MarsadError) -> StoredReport? {
        try read { db in
            let sql = Self.reportSQL("text", visibility) + " AND report.doc = ?"
            return try Row.fetchOne(db, sql: sql, arguments: [doc]).map(StoredReport.init(row:))
        }
    }

    /// The printings of a report's text, the first first.
    public func carriers(of doc: String, visibility: Visibility = .open) throws(MarsadError) -> [Carrier] {
        try read { db in
            let hidden = visibility == .open ? "AND coalesce(report.sensitive, 0) = 0" : ""
            let sql = """
                SELECT carrier.* FROM carrier JOIN report ON report.id = report_id WHERE report.doc = ? \(hidden) ORDER BY carrier.id
                """
            return try Row.fetchAll(db, sql: sql, arguments: [doc]).map { row in
                Carrier(
                    doc: row["doc"], outlet: row["outlet"], url: row["url"], published: row["published"], path: row["path"],
                    line: row["line"], addedAt: row["added_at"])
            }
        }
    }

    /// How much there is.
    public func counts(visibility: Visibility = .open) throws(MarsadError) -> (reports: Int, carriers: Int, claims: Int) {
        try read { db in
            let open = visibility == .open ? "WHERE coalesce(report.sensitive, 0) = 0" : ""
            let join = "JOIN report ON report.id = report_id"
            let kept = open.isEmpty ? "WHERE kept <> 0" : open + " AND coalesce(claim.sensitive, 0) = 0 AND kept <> 0"
            return (
                try Int.fetchOne(db, sql: "SELECT count(*) FROM report \(open)") ?? 0,
                try Int.fetchOne(db, sql: "SELECT count(*) FROM carrier \(join) \(open)") ?? 0,
                try Int.fetchOne(db, sql: "SELECT count(*) FROM claim \(join) \(kept)") ?? 0
            )
        }
    }

    private static func reportSQL(_ text: String, _ visibility: Visibility) -> String {
        """
        SELECT doc, \(text), text_sha256, outlet, url, published, published_basis, language, scope, scope_reason, added_at, sensitive,
          (SELECT count(*) FROM claim WHERE report_id = report.id AND kept <> 0
            \(visibility == .open ? "AND coalesce(claim.sensitive, 0) = 0" : "")) AS claims,
          (SELECT count(*) FROM carrier WHERE report_id = report.id) AS carriers
        FROM report WHERE \(visibility == .open ? "coalesce(sensitive, 0) = 0" : "1")
        """
    }
}

extension StoredReport {
    fileprivate init(row: Row) {
        report = Report(
            doc: row["doc"], text: row["text"], published: row["published"], outlet: row["outlet"], url: row["url"],
            language: row["language"])
        textHash = SHA256.Digest(bytes: row.bytes("text_sha256")).hex
        publishedBasis = DateBasis(rawValue: row["published_basis"]) ?? .unknown
        scope = ReportScope(value: ReportScope.Value(rawValue: row["scope"]) ?? .other, reason: row["scope_reason"])
        addedAt = row["added_at"]
        claimCount = row["claims"]
        carrierCount = row["carriers"]
        isSensitive = (row["sensitive"] as Int? ?? 0) != 0
    }
}
