public import ClaimModel
import GRDB

extension Casebook {
    /// To which state what is stored of incidents belongs; nil where nothing is stored.
    public func joinState() throws(MarsadError) -> JoinState? {
        try read { db in
            guard let row = try Row.fetchOne(db, sql: "SELECT seq, joiner FROM join_state") else { return nil }
            return JoinState(seq: row["seq"], joiner: row["joiner"])
        }
    }

    /// Forgets to which state what is stored of incidents belongs, so that all of it is computed anew.
    public func forgetJoinState() throws(MarsadError) { try write { db in try db.execute(sql: "DELETE FROM join_state") } }

    /// Stores what was made of claims, in one transaction.
    ///
    /// - Parameter before: the state from which the change was computed.
    /// - Returns: false, and nothing is stored, where another process stored something since.
    public func store(_ change: JoinChange, from before: JoinState?, to after: JoinState) throws(MarsadError) -> Bool {
        try write { db in
            let row = try Row.fetchOne(db, sql: "SELECT seq, joiner FROM join_state")
            if row.map({ JoinState(seq: $0["seq"], joiner: $0["joiner"]) }) != before, !change.isWhole { return false }
            var store = JoinStore(db: db)
            try store.apply(change)
            try db.execute(sql: "DELETE FROM join_state")
            try db.execute(sql: "INSERT INTO join_state VALUES (?, ?)", arguments: [after.seq, after.joiner])
            return true
        }
    }

    /// The number of the log's last entry.
    public func lastEntry() throws(MarsadError) -> Int {
        try read { db in try Int.fetchOne(db, sql: "SELECT max(seq) FROM log") ?? 0 }
    }

    /// What entries of the log behind one say, without their payloads.
    public func changes(after seq: Int, limit: Int) throws(MarsadError) -> [(seq: Int, kind: String, subject: String)] {
        try read { db in
            try Row.fetchAll(
                db, sql: "SELECT seq, kind, subject FROM log WHERE seq > ? ORDER BY seq LIMIT ?", arguments: [seq, limit]
            ).map { (seq: $0["seq"], kind: $0["kind"], subject: $0["subject"]) }
        }
    }

    /// Claims that are filed under some keys, with all that is tied to them, and what those are attached to, and so on.
    ///
    /// - Parameters:
    ///   - known: the numbers of claims that are not wanted; those given are added.
    ///   - before: claims as they were when they were stored, where they are not that any more, in the interchange form.
    public func joined(
        filedUnder keys: Set<Int64>, known: inout Set<Int64>, before: [String: String] = [:]
    ) throws(MarsadError) -> [JoinedRow] {
        try joined(
            "SELECT DISTINCT claim FROM (SELECT value FROM json_each(?)) AS given JOIN joined_key ON key = given.value",
            Self.list(keys.sorted()), &known, before)
    }

    /// Claims by name, with all that is tied to them, and so on.
    public func joined(
        named names: Set<String>, known: inout Set<Int64>, before: [String: String] = [:]
    ) throws(MarsadError) -> [JoinedRow] {
        try joined(
            "SELECT id FROM (SELECT value FROM json_each(?)) AS given JOIN joined ON name = given.value", Self.list(names.sorted()), &known,
            before)
    }

    /// Claims that are attached to some clusters, with all that is tied to them, and so on.
    public func joined(
        attachedTo numbers: Set<Int64>, known: inout Set<Int64>, before: [String: String] = [:]
    ) throws(MarsadError) -> [JoinedRow] {
        try joined(
            "SELECT id FROM (SELECT value FROM json_each(?)) AS given JOIN joined ON target = given.value", Self.list(numbers.sorted()),
            &known, before)
    }

    /// Claims of some reports, with all that is tied to them, and so on.
    public func joined(
        ofReports docs: Set<String>, known: inout Set<Int64>, before: [String: String] = [:]
    ) throws(MarsadError) -> [JoinedRow] {
        try joined(
            """
            SELECT joined.id FROM (SELECT value FROM json_each(?)) AS given JOIN report ON doc = given.value
            JOIN joined ON joined.report = report.id
            """, Self.list(docs.sorted()), &known, before)
    }

    private func joined(
        _ seeds: String, _ list: String, _ known: inout Set<Int64>, _ before: [String: String]
    ) throws(MarsadError) -> [JoinedRow] {
        var seen = known
        let rows = try read { db in
            var wanted = try Int64.fetchAll(db.cachedStatement(sql: seeds), arguments: [list]).filter { !seen.contains($0) }
            var found: [Int64] = []
            while !wanted.isEmpty {
                let all = try Row.fetchAll(
                    db.cachedStatement(
                        sql: """
                            SELECT id, target FROM joined WHERE component IN
                              (SELECT component FROM (SELECT value FROM json_each(?)) AS given JOIN joined ON id = given.value)
                            """), arguments: [Self.list(wanted)])
                wanted = []
                for row in all where seen.insert(row["id"]).inserted {
                    found.append(row["id"])
                    if let target: Int64 = row["target"] { wanted.append(target) }
                }
                wanted.removeAll { seen.contains($0) }
            }
            return try Self.rows(db, found.sorted(), before)
        }
        known = seen
        return rows
    }

    private static func rows(_ db: Database, _ numbers: [Int64], _ before: [String: String]) throws -> [JoinedRow] {
        if numbers.isEmpty { return [] }
        let list = list(numbers)
        var pairs: [Int64: [JoinedPair]] = [:]
        let ties = try Row.fetchCursor(
            db.cachedStatement(
                sql:
                    """
                    SELECT a, b, score, merges, decided FROM (SELECT value FROM json_each(?)) AS given JOIN joined_pair ON a = given.value
                    """
            ), arguments: [list])
        while let row = try ties.next() {
            pairs[row[0], default: []].append(JoinedPair(other: row[1], score: row[2], isMerge: row[3], isDecided: row[4]))
        }
        let reader = InterchangeReader()
        var rows: [JoinedRow] = []
        let cursor = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT joined.id, joined.name, passage, context, component, cluster, target, join_json,
                      coalesce(decision.correction, claim.json), report.doc, report.outlet, report.published, published_basis,
                      language, scope, scope_reason
                    FROM (SELECT value FROM json_each(?)) AS given JOIN joined ON joined.id = given.value
                    JOIN claim ON claim.name = joined.name
                    JOIN report ON report.id = joined.report LEFT JOIN standing ON standing.claim = claim.name
                    LEFT JOIN decision ON decision.id = standing.decision
                    """), arguments: [list])
        while let row = try cursor.next() {
            // By their places: looking columns up by name costs more than reading them.
            let name: String = row[1]
            let json: String = before[name] ?? row[8]
            var claim = try reader.claim(Array(json.utf8))
            claim.kept = true
            let report = ReportClaims(
                doc: row[9], language: row[13], published: row[11], publishedBasis: DateBasis(rawValue: row[12]) ?? .unknown, textHash: "",
                scope: ReportScope(value: ReportScope.Value(rawValue: row[14]) ?? .other, reason: row[15]), claims: [])
            rows.append(
                JoinedRow(
                    number: row[0], claim: claim, report: report, outlet: row[10], passage: row[2],
                    context: UInt32(truncatingIfNeeded: row[3] as Int64), component: row[4], cluster: row[5], target: row[6], join: row[7],
                    pairs: pairs[row[0]] ?? []))
        }
        return rows
    }

    static func list(_ numbers: [Int64]) -> String { "[" + numbers.map(String.init).joined(separator: ",") + "]" }

    static func list(_ names: [String]) -> String {
        var json = JSONWriter()
        json.beginArray()
        for name in names { json.string(name) }
        json.endArray()
        return String(decoding: json.bytes, as: UTF8.self)
    }
}
