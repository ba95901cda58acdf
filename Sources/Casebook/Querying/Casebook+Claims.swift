import ArabicText
public import ClaimModel
import GRDB

/// A claim of the casebook with its report.
public struct StoredClaim: Sendable, Hashable {
    /// The claim as it was read, or as it was corrected.
    public var claim: Claim
    /// Its report's name.
    public var doc: String
    /// Who published that report.
    public var outlet: String?
    /// When.
    public var published: String?
    /// The last decision about it; nil where nobody decided.
    public var decision: Decision?
    /// Whether a later reading did not find it and it stays because somebody decided for it.
    public var isCarried: Bool
    /// Whether it or its report is marked.
    public var isSensitive: Bool
}

extension Casebook {
    /// The claims that pass a filter, by date, then by report and order in it; claims without a date come last.
    ///
    /// - Complexity: O(n) in the claims found, one query and the JSON of each.
    public func claims(_ filter: ClaimFilter = ClaimFilter(), visibility: Visibility = .open) throws(MarsadError) -> [StoredClaim] {
        try read { db in
            let condition = self.condition(filter, visibility)
            let sql = """
                SELECT claim.json, claim.carried, report.doc, report.outlet, report.published,
                  coalesce(claim.sensitive, report.sensitive, 0) <> 0 AS hidden, decision.*
                FROM claim JOIN report ON report.id = claim.report_id
                LEFT JOIN standing ON standing.claim = claim.name LEFT JOIN decision ON decision.id = standing.decision
                WHERE \(condition.sql)
                ORDER BY claim.from_date IS NULL, claim.from_date, claim.report_id, claim.ordinal
                LIMIT \(filter.limit ?? -1)
                """
            let reader = InterchangeReader()
            return try Row.fetchAll(db, sql: sql, arguments: StatementArguments(condition.arguments)).map { row in
                let decision = Decision(row: row)
                let json: String = decision?.correction ?? row["json"]
                return StoredClaim(
                    claim: try reader.claim(Array(json.utf8)), doc: row["doc"], outlet: row["outlet"], published: row["published"],
                    decision: decision, isCarried: row["carried"], isSensitive: row["hidden"])
            }
        }
    }

    /// One claim by its name.
    public func claim(_ id: String, visibility: Visibility = .open) throws(MarsadError) -> StoredClaim {
        guard let hash = id.lastIndex(of: "#") else { throw .unknownClaim(id: id) }
        var filter = ClaimFilter()
        filter.doc = String(id[..<hash])
        filter.includesRejected = true
        filter.includesRefused = true
        guard let found = try claims(filter, visibility: visibility).first(where: { $0.claim.id == id }) else {
            throw .unknownClaim(id: id)
        }
        return found
    }

    func condition(_ filter: ClaimFilter, _ visibility: Visibility) -> Condition {
        var condition = Condition()
        if visibility == .open {
            condition.add("coalesce(report.sensitive, 0) = 0 AND coalesce(claim.sensitive, 0) = 0")
            for table in ["claim_place", "claim_mention"] {
                condition.add("NOT EXISTS (SELECT 1 FROM \(table) WHERE claim_id = claim.id AND sensitive <> 0)")
            }
        }
        condition.any("claim.type", of: filter.types.map(\.rawValue))
        condition.any("claim.class", of: filter.groups.map(\.rawValue))
        condition.any("claim.status", of: filter.statuses.map(\.rawValue))
        if let doc = filter.doc { condition.add("report.doc = ?", [doc.databaseValue]) }
        if let from = filter.from {
            condition.add("coalesce(claim.to_date, claim.from_date) >= ?", [from.databaseValue])
        }
        if let to = filter.to { condition.add("coalesce(claim.from_date, claim.to_date) <= ?", [to.databaseValue]) }
        if !filter.includesRejected {
            condition.add("claim.kept <> 0 OR claim.carried <> 0 OR decision.verdict IN ('accept', 'correct')")
        }
        if !filter.includesRefused { condition.add("decision.verdict IS NULL OR decision.verdict <> 'reject'") }
        among(&condition, "claim_place", "place_id", filter.places, filter.placeNames, "")
        among(
            &condition, "claim_mention", "entity_id", filter.actors, filter.actorNames, " AND role IN ('agent', 'target', 'source')")
        return condition
    }

    private func among(
        _ condition: inout Condition, _ table: String, _ column: String, _ ids: Set<String>, _ names: [String], _ more: String
    ) {
        if ids.isEmpty, names.isEmpty { return }
        let folder = TextFolder()
        var either = Condition()
        either.any(column, of: ids.sorted())
        either.any("folded", of: names.map { String(decoding: folder.key($0), as: UTF8.self) })
        let sql = either.parts.joined(separator: " OR ")
        condition.add("EXISTS (SELECT 1 FROM \(table) WHERE claim_id = claim.id\(more) AND (\(sql)))", either.arguments)
    }
}
