public import ClaimModel
import GRDB

extension Casebook {
    /// Stored incidents in their own words, by id: those that may meet some days and lie at some places.
    ///
    /// - Parameters:
    ///   - from, to: first and last day, in days since 1970-01-01; undated incidents are left out where one is given.
    ///   - places: any of these, or words for a place that the gazetteer does not know; nil for everywhere.
    ///   - words: folded words for places.
    public func incidents(from: Int? = nil, to: Int? = nil, places: Set<String>? = nil, words: [String] = []) throws(MarsadError)
        -> [String]
    {
        try read { db in
            var conditions: [String] = []
            var arguments: [DatabaseValue] = []
            if let from {
                conditions.append("to_day >= ?")
                arguments.append(from.databaseValue)
            }
            if let to {
                conditions.append("from_day <= ?")
                arguments.append(to.databaseValue)
            }
            if let places {
                conditions.append(
                    """
                    root IN (
                      SELECT root FROM (SELECT value FROM json_each(?)) AS given JOIN incident_place ON place = given.value
                      UNION SELECT incident_claim.root FROM (SELECT value FROM json_each(?)) AS given
                        JOIN claim_place ON folded = given.value AND place_id IS NULL
                        JOIN claim ON claim.id = claim_id JOIN joined ON joined.name = claim.name
                        JOIN incident_claim ON incident_claim.claim = joined.id)
                    """)
                arguments += [Self.list(places.sorted()).databaseValue, Self.list(words).databaseValue]
            }
            let sql =
                "SELECT json FROM incident WHERE " + (conditions.isEmpty ? "1" : conditions.joined(separator: " AND ")) + " ORDER BY name"
            return try String.fetchAll(db, sql: sql, arguments: StatementArguments(arguments))
        }
    }

    /// Stored incidents that hold any of some claims, in their own words, by id.
    public func incidents(holding claims: some Collection<String>) throws(MarsadError) -> [String] {
        let list = Self.list(Array(claims))
        return try read { db in
            try String.fetchAll(
                db,
                sql: """
                    SELECT json FROM incident WHERE root IN (
                      SELECT root FROM (SELECT value FROM json_each(?)) AS given JOIN joined ON joined.name = given.value
                      JOIN incident_claim ON claim = joined.id) ORDER BY name
                    """, arguments: [list])
        }
    }

    /// The claim that names the cluster at the head of a stored incident.
    public func head(of id: String) throws(MarsadError) -> String? {
        try read { db in
            try String.fetchOne(
                db, sql: "SELECT joined.name FROM incident JOIN joined ON id = root WHERE incident.name = ?", arguments: [id])
        }
    }

    /// The ids of the incidents at whose heads these clusters are.
    public func incidents(heading roots: [String]) throws(MarsadError) -> [String] {
        try read { db in
            try String.fetchAll(
                db,
                sql: """
                    SELECT incident.name FROM (SELECT value FROM json_each(?)) AS given JOIN joined ON joined.name = given.value
                    JOIN incident ON root = joined.id
                    """, arguments: [Self.list(roots)])
        }
    }

    /// The claim to which an id leads: itself where it is joined, another of its incident where it no longer counts; nil for none.
    public func leading(_ id: String) throws(MarsadError) -> String? {
        try read { db in
            var name = id
            for _ in 0..<64 {
                if try Int.fetchOne(db, sql: "SELECT 1 FROM joined JOIN incident_claim ON claim = id WHERE name = ?", arguments: [name])
                    != nil
                {
                    return name
                }
                guard let next = try String.fetchOne(db, sql: "SELECT claim FROM formerly WHERE name = ?", arguments: [name]) else {
                    return nil
                }
                name = next
            }
            return nil
        }
    }

    /// How many reports there are.
    public func reportCount() throws(MarsadError) -> Int {
        try read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM report") ?? 0 }
    }

    /// Every outlet of a report, each once.
    public func outlets() throws(MarsadError) -> Set<String> {
        try read { db in Set(try String.fetchAll(db, sql: "SELECT DISTINCT outlet FROM report WHERE outlet IS NOT NULL")) }
    }

    /// The days that were found for undated reports.
    public func datings() throws(MarsadError) -> [String: (day: Int, basis: DateBasis)] {
        try read { db in
            var found: [String: (day: Int, basis: DateBasis)] = [:]
            for row in try Row.fetchAll(db, sql: "SELECT doc, day, basis FROM dating JOIN report ON report.id = dating.report") {
                found[row["doc"]] = (row["day"], DateBasis(rawValue: row["basis"]) ?? .unknown)
            }
            return found
        }
    }

    /// Whether anything is marked as sensitive.
    public func hasMarks() throws(MarsadError) -> Bool {
        try read { db in try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM mark)") ?? false }
    }

    /// The decisions that stood at an entry of the log, and for some claims what they said then, in the interchange form.
    public func decisions(at seq: Int, claims: Set<String>) throws(MarsadError) -> (standing: [Decision], told: [String: String]) {
        try read { db in
            let count = try Int.fetchOne(db, sql: "SELECT count(*) FROM log WHERE kind = 'decide' AND seq <= ?", arguments: [seq]) ?? 0
            let rows = try Row.fetchAll(db, sql: "SELECT * FROM decision ORDER BY id LIMIT ?", arguments: [count])
            let standing = DecisionStore.standing(rows.compactMap(Decision.init(row:)))
            var told: [String: String] = [:]
            for id in claims {
                let last = standing.last { $0.claim == id && !$0.verdict.isAboutIncident }
                told[id] = try last?.correction ?? String.fetchOne(db, sql: "SELECT json FROM claim WHERE name = ?", arguments: [id])
            }
            return (standing, told)
        }
    }
}

extension Casebook {
    /// Which of some reports are in lineage.
    public func printed(_ docs: Set<String>) throws(MarsadError) -> Set<String> {
        try read { db in
            Set(
                try String.fetchAll(
                    db,
                    sql:
                        """
                        SELECT doc FROM (SELECT value FROM json_each(?)) AS given JOIN report ON doc = given.value
                        JOIN printed ON printed.report = report.id
                        """,
                    arguments: [Self.list(docs.sorted())]))
        }
    }

    /// The places of some fingerprints: the report's name and the word.
    public func prints(_ hashes: Set<UInt32>) throws(MarsadError) -> [UInt32: [(doc: String, word: Int)]] {
        try read { db in
            var found: [UInt32: [(doc: String, word: Int)]] = [:]
            let rows = try Row.fetchCursor(
                db,
                sql:
                    """
                    SELECT hash, doc, word FROM (SELECT value FROM json_each(?)) AS given JOIN print ON hash = given.value
                    JOIN report ON report.id = print.report
                    """,
                arguments: [Self.list(hashes.map(Int64.init).sorted())])
            while let row = try rows.next() {
                found[UInt32(truncatingIfNeeded: row[0] as Int64), default: []].append((row[1], row[2]))
            }
            return found
        }
    }

    /// The texts of some reports.
    public func texts(_ docs: Set<String>) throws(MarsadError) -> [String: String] {
        try read { db in
            var found: [String: String] = [:]
            let sql = "SELECT doc, text FROM (SELECT value FROM json_each(?)) AS given JOIN report ON doc = given.value"
            for row in try Row.fetchAll(db, sql: sql, arguments: [Self.list(docs.sorted())]) { found[row[0]] = row[1] }
            return found
        }
    }

    /// The ties of some reports, of those that they are tied to, and so on.
    public func ties(around docs: Set<String>) throws(MarsadError) -> [JoinChange.Tie] {
        try read { db in
            let start = try Int64.fetchAll(
                db, sql: "SELECT id FROM (SELECT value FROM json_each(?)) AS given JOIN report ON doc = given.value",
                arguments: [Self.list(docs.sorted())])
            var seen = Set(start)
            var queue = start
            var found: [(Int64, Int64, String)] = []
            let of = try db.cachedStatement(sql: "SELECT first, second, passages FROM tie WHERE first = ?")
            let to = try db.cachedStatement(sql: "SELECT first FROM tie WHERE second = ?")
            while let at = queue.popLast() {
                for row in try Row.fetchAll(of, arguments: [at]) {
                    found.append((row[0], row[1], row[2]))
                    if seen.insert(row[1]).inserted { queue.append(row[1]) }
                }
                for other in try Int64.fetchAll(to, arguments: [at]) where seen.insert(other).inserted { queue.append(other) }
            }
            var names: [Int64: String] = [:]
            let named = try Row.fetchAll(
                db, sql: "SELECT id, doc FROM (SELECT value FROM json_each(?)) AS given JOIN report ON id = given.value",
                arguments: [Self.list(seen.sorted())])
            for row in named { names[row[0]] = row[1] }
            return found.compactMap { first, second, passages in
                guard let one = names[first], let other = names[second] else { return nil }
                return JoinChange.Tie(first: one, second: other, passages: passages)
            }
        }
    }

    /// Where the joined claims of some reports stand: the passage, the word, and a hash of the words around.
    public func joinedWords(
        of docs: Set<String>
    ) throws(MarsadError) -> [(name: String, doc: String, passage: String?, word: Int, context: UInt32)] {
        try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT name, doc, passage, word, context FROM (SELECT value FROM json_each(?)) AS given JOIN report ON doc = given.value
                    JOIN joined ON joined.report = report.id
                    """, arguments: [Self.list(docs.sorted())]
            ).map { ($0[0], $0[1], $0[2], $0[3], UInt32(truncatingIfNeeded: $0[4] as Int64)) }
        }
    }
}
