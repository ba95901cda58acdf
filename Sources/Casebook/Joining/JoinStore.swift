import ClaimModel
import GRDB

/// Writes what was made of claims, inside a transaction.
struct JoinStore {
    let db: Database
    private var numbers: [String: Int64] = [:]
    private var reports: [String: Int64] = [:]

    init(db: Database) { self.db = db }

    mutating func apply(_ change: JoinChange) throws {
        if change.isWhole {
            for table in [
                "joined", "joined_pair", "joined_key", "incident", "incident_place", "incident_claim", "print", "printed", "tie", "dating",
            ] {
                try db.execute(sql: "DELETE FROM \(table)")
            }
        }
        try removeIncidents(change)
        try remove(change.removed)
        try insert(change.rows)
        try insert(change.incidents)
        try insertLineage(change)
    }

    private mutating func number(of name: String) throws -> Int64? {
        if let known = numbers[name] { return known }
        let found = try Int64.fetchOne(db.cachedStatement(sql: "SELECT id FROM joined WHERE name = ?"), arguments: [name])
        if let found { numbers[name] = found }
        return found
    }

    private mutating func report(_ doc: String) throws -> Int64? {
        if let known = reports[doc] { return known }
        let found = try Int64.fetchOne(db.cachedStatement(sql: "SELECT id FROM report WHERE doc = ?"), arguments: [doc])
        if let found { reports[doc] = found }
        return found
    }

    /// The incidents that change. An id whose claim goes leads to another claim of its incident from now on.
    private mutating func removeIncidents(_ change: JoinChange) throws {
        if change.isWhole { return }
        let gone = Set(change.removed.map(\.name)).subtracting(change.rows.map(\.name))
        for name in change.roots {
            guard let root = try number(of: name) else { continue }
            let id = try String.fetchOne(
                db.cachedStatement(sql: "SELECT name FROM incident WHERE root = ?"), arguments: [root])
            if let id, gone.contains(id) {
                let others = try String.fetchAll(
                    db.cachedStatement(
                        sql: "SELECT name FROM incident_claim JOIN joined ON id = claim WHERE root = ? ORDER BY name"), arguments: [root])
                if let other = others.first(where: { !gone.contains($0) }) {
                    try db.cachedStatement(sql: "INSERT OR REPLACE INTO formerly VALUES (?, ?)").execute(arguments: [id, other])
                }
            }
            for table in ["incident", "incident_place", "incident_claim"] {
                try db.cachedStatement(sql: "DELETE FROM \(table) WHERE root = ?").execute(arguments: [root])
            }
        }
    }

    private mutating func remove(_ removed: [(name: String, keys: [Int64])]) throws {
        for (name, keys) in removed {
            guard let id = try number(of: name) else { continue }
            let statement = try db.cachedStatement(sql: "DELETE FROM joined_key WHERE key = ? AND claim = ?")
            for key in keys { try statement.execute(arguments: [key, id]) }
            try db.cachedStatement(sql: "DELETE FROM joined_pair WHERE a = ? OR b = ?").execute(arguments: [id, id])
            try db.cachedStatement(sql: "DELETE FROM incident_claim WHERE claim = ?").execute(arguments: [id])
            try db.cachedStatement(sql: "DELETE FROM joined WHERE id = ?").execute(arguments: [id])
            numbers[name] = nil
        }
    }

    private mutating func insert(_ rows: [JoinChange.Row]) throws {
        var next = (try Int64.fetchOne(db, sql: "SELECT max(id) FROM joined") ?? 0) + 1
        var isNew: Set<String> = []
        for row in rows where try number(of: row.name) == nil {
            numbers[row.name] = next
            isNew.insert(row.name)
            next += 1
        }
        let add = try db.cachedStatement(
            sql: """
                INSERT OR REPLACE INTO joined (id, name, report, passage, context, word, component, cluster, target, join_json)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
        let change = try db.cachedStatement(sql: "UPDATE joined SET component = ?, cluster = ?, target = ?, join_json = ? WHERE id = ?")
        let unpair = try db.cachedStatement(sql: "DELETE FROM joined_pair WHERE a = ?")
        let pair = try db.cachedStatement(sql: "INSERT INTO joined_pair (a, b, score, merges, decided) VALUES (?, ?, ?, ?, ?)")
        var keys: [(Int64, Int64)] = []
        for row in rows {
            guard let id = numbers[row.name] else { continue }
            let component = try number(of: row.component) ?? id
            let cluster = try row.cluster.flatMap { try number(of: $0) }
            let target = try row.target.flatMap { try number(of: $0) }
            if isNew.contains(row.name) {
                try add.execute(arguments: [
                    id, row.name, report(row.doc), row.passage, Int64(row.context), row.word, component, cluster, target, row.join,
                ])
                for key in row.keys ?? [] { keys.append((key, id)) }
            } else {
                try change.execute(arguments: [component, cluster, target, row.join, id])
                try unpair.execute(arguments: [id])
            }
            for one in row.pairs {
                guard let other = try number(of: one.other) else { continue }
                try pair.execute(arguments: [id, other, one.score, one.isMerge, one.isDecided])
            }
        }
        // In the order of the table, so that it grows at its end.
        keys.sort { $0 < $1 }
        let file = try db.cachedStatement(sql: "INSERT OR IGNORE INTO joined_key VALUES (?, ?)")
        for (key, id) in keys { try file.execute(arguments: [key, id]) }
    }

    private mutating func insert(_ incidents: [JoinChange.Incident]) throws {
        let add = try db.cachedStatement(
            sql: "INSERT INTO incident (root, name, from_day, to_day, aggregate, json) VALUES (?, ?, ?, ?, ?, ?)")
        let place = try db.cachedStatement(sql: "INSERT OR IGNORE INTO incident_place VALUES (?, ?)")
        let claim = try db.cachedStatement(sql: "INSERT OR REPLACE INTO incident_claim VALUES (?, ?)")
        for incident in incidents {
            guard let root = try number(of: incident.root) else { continue }
            try add.execute(arguments: [root, incident.name, incident.from, incident.to, incident.isAggregate, incident.json])
            for id in incident.places { try place.execute(arguments: [root, id]) }
            for name in incident.claims {
                if let id = try number(of: name) { try claim.execute(arguments: [id, root]) }
            }
        }
    }

    private mutating func insertLineage(_ change: JoinChange) throws {
        let unprint = try db.cachedStatement(sql: "DELETE FROM print WHERE hash = ? AND report = ? AND word = ?")
        for (doc, hash, word) in change.unprinted {
            if let id = try report(doc) { try unprint.execute(arguments: [Int64(hash), id, Int64(word)]) }
        }
        for doc in change.left {
            if let id = try report(doc) { try db.execute(sql: "DELETE FROM tie WHERE first = ? OR second = ?", arguments: [id, id]) }
        }
        for doc in change.left {
            if let id = try report(doc) { try db.execute(sql: "DELETE FROM printed WHERE report = ?", arguments: [id]) }
        }
        for doc in change.entered {
            if let id = try report(doc) { try db.cachedStatement(sql: "INSERT OR IGNORE INTO printed VALUES (?)").execute(arguments: [id]) }
        }
        for (doc, day, basis) in change.datings {
            if let id = try report(doc) {
                try db.execute(sql: "INSERT OR REPLACE INTO dating VALUES (?, ?, ?)", arguments: [id, day, basis])
            }
        }
        var prints: [(UInt32, Int64, UInt32)] = []
        for (doc, hash, word) in change.prints { if let id = try report(doc) { prints.append((hash, id, word)) } }
        prints.sort { $0 < $1 }
        let print = try db.cachedStatement(sql: "INSERT OR IGNORE INTO print VALUES (?, ?, ?)")
        for (hash, id, word) in prints { try print.execute(arguments: [Int64(hash), id, Int64(word)]) }
        let tie = try db.cachedStatement(sql: "INSERT OR REPLACE INTO tie VALUES (?, ?, ?)")
        for one in change.ties {
            if let first = try report(one.first), let second = try report(one.second) {
                try tie.execute(arguments: [first, second, one.passages])
            }
        }
    }
}
