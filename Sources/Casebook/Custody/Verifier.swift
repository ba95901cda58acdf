import ArabicText
import ClaimModel
import GRDB

/// Compares what the casebook holds with what its log says.
struct Verifier {
    let db: Database
    let limit: Int
    private(set) var result = Verification()
    private var logged = LoggedState()
    private let folder = TextFolder()
    private let reader = InterchangeReader()

    init(db: Database, limit: Int) {
        self.db = db
        self.limit = limit
    }

    private mutating func fault(_ place: String, _ detail: String) {
        if result.faults.count < limit { result.faults.append(Verification.Fault(place: place, detail: detail)) }
    }

    /// SQLite's own check of pages, rows and indexes, and of the search index.
    mutating func pages() throws {
        for line in try String.fetchAll(db, sql: "PRAGMA integrity_check(10)") where line != "ok" { fault("file", line) }
        for row in try Row.fetchAll(db, sql: "PRAGMA foreign_key_check") {
            fault("table \(row[0] as String? ?? "?")", "a row without its parent")
        }
    }

    /// The chain from its first entry, gathering what it says.
    mutating func chain() throws {
        var prev = CustodyLog.origin
        var seq = 0
        let rows = try Row.fetchCursor(db, sql: "SELECT * FROM log ORDER BY seq")
        while let row = try rows.next() {
            let entry = LogEntry(row: row)
            seq += 1
            result.entries += 1
            let place = "log entry \(entry.seq)"
            if entry.seq != seq {
                fault(place, "entry \(seq) is missing before it")
                seq = entry.seq
            }
            if entry.prev != prev { fault(place, "it does not follow the entry before it") }
            let hash = row.bytes("hash")
            if entry.computedHash != hash { fault(place, "its hash does not fit what it says") }
            prev = hash
            do { try gather(entry) } catch { fault(place, "its payload cannot be read") }
        }
        if result.entries == 0 { fault("log", "it is empty") }
        result.head = SHA256.Digest(bytes: prev).hex
    }

    private mutating func gather(_ entry: LogEntry) throws {
        let bytes = Array(entry.payload.utf8)
        var json = JSONScanner(bytes, 0..<bytes.count)
        switch ChangeKind(rawValue: entry.kind) {
        case .add, .carrier, .reread:
            try json.eachMember { (json, name) throws(JSONFault) in
                _ = json.peek()
                let start = json.offset
                if name == "carrier" {
                    var key: SHA256.Digest?
                    try json.eachMember { (json, name) throws(JSONFault) in
                        if name == "key" { key = SHA256.Digest(hex: try json.string()) } else { try json.skipValue() }
                    }
                    if let key { logged.carriers[key] = SHA256.hash(Array(bytes[start..<json.offset])) }
                } else {
                    try json.skipValue()
                    if name == "reading" { logged.readings[entry.subject] = bytes[start..<json.offset] }
                }
            }
        case .decide: logged.decisions.append(SHA256.hash(bytes))
        case .mark:
            let isSet = entry.payload.hasSuffix("\"sensitive\":true}")
            let key = (entry.payload.hasPrefix("{\"what\":\"report\"") ? "report " : "claim ") + entry.subject
            if isSet { logged.marks.insert(key) } else { logged.marks.remove(key) }
        default: break
        }
    }

    /// Every report with its carriers and claims.
    mutating func reports(_ progress: (Double) -> Void) throws {
        let total = try Int.fetchOne(db, sql: "SELECT count(*) FROM report") ?? 0
        let rows = try Row.fetchCursor(db, sql: "SELECT * FROM report ORDER BY id")
        while let row = try rows.next() {
            result.reports += 1
            if result.reports % 256 == 0 { progress(Double(result.reports) / Double(max(total, 1))) }
            let doc: String = row["doc"]
            let text: String = row["text"]
            let hash = SHA256.hash(text)
            if hash.bytes != row.bytes("text_sha256") { fault("report \(doc)", "its text does not fit its hash") }
            try carriers(row["id"], doc, hash)
            let digest = try claims(row["id"])
            mark("report", doc, row["sensitive"])
            let reading = ReadingPayload(row: row, digest: digest).bytes
            if let said = logged.readings.removeValue(forKey: doc) {
                if !said.elementsEqual(reading) { fault("report \(doc)", "it or its claims are not as the log says") }
            } else {
                fault("report \(doc)", "the log does not know it")
            }
        }
        for doc in logged.readings.keys.sorted() { fault("report \(doc)", "it is in the log and not in the casebook") }
        for key in logged.carriers.keys.map(\.hex).sorted() { fault("carrier \(key)", "it is in the log and not in the casebook") }
    }

    /// The marks that stand against those of the log.
    mutating func marks() throws {
        let stored = Set(try String.fetchAll(db, sql: "SELECT kind || ' ' || name FROM mark"))
        for name in stored.symmetricDifference(logged.marks).sorted() { fault(name, "its mark as sensitive is not as the log says") }
    }

    private mutating func mark(_ kind: String, _ name: String, _ sensitive: Int?) {
        let isMarked = (sensitive ?? 0) != 0
        let isLogged = logged.marks.contains("\(kind) \(name)")
        if isMarked != isLogged { fault("\(kind) \(name)", "its mark as sensitive is not as the log says") }
    }

    private mutating func carriers(_ id: Int64, _ doc: String, _ text: SHA256.Digest) throws {
        let statement = try db.cachedStatement(sql: "SELECT * FROM carrier WHERE report_id = ? ORDER BY id")
        var isFirst = true
        for row in try Row.fetchAll(statement, arguments: [id]) {
            let place = "carrier \(row["doc"] as String) of report \(doc)"
            let size: Int = row["bytes_size"]
            let hash = SHA256.Digest(bytes: row.bytes("bytes_sha256"))
            let plain = PackedBytes.unpack(row.bytes("bytes"), packing: row["bytes_packing"], size: size)
            if plain.map(SHA256.hash) != hash { fault(place, "its received bytes do not fit their hash") }
            let key = SHA256.Digest(bytes: row.bytes("key"))
            let payload = Payload.carrier(
                key: key, doc: row["doc"], textHash: text.hex, outlet: row["outlet"], url: row["url"], published: row["published"],
                path: row["path"], line: row["line"], form: row["form"], encoding: row["encoding"], size: size, bytesHash: hash)
            if logged.carriers.removeValue(forKey: key) != SHA256.hash(payload) { fault(place, "it is not as the log says") }
            if isFirst {
                let same = try Bool.fetchOne(
                    db.cachedStatement(
                        sql: "SELECT doc IS ? AND outlet IS ? AND url IS ? FROM report WHERE id = ?"),
                    arguments: [row["doc"] as String, row["outlet"] as String?, row["url"] as String?, id])
                if same != true { fault("report \(doc)", "its outlet or address is not its first carrier's") }
                isFirst = false
            }
        }
        if isFirst { fault("report \(doc)", "it has no carrier") }
    }

    private mutating func claims(_ report: Int64) throws -> ClaimsDigest {
        var hash = SHA256()
        var count = 0
        let statement = try db.cachedStatement(
            sql: "SELECT id, name, json, ordinal, sensitive, \(ClaimColumns.names) FROM claim WHERE report_id = ? ORDER BY ordinal")
        for row in try Row.fetchAll(statement, arguments: [report]) {
            let json: String = row["json"]
            let name: String = row["name"]
            hash.update(json)
            hash.update([0x0A])
            result.claims += 1
            mark("claim", name, row["sensitive"])
            guard let claim = try? reader.claim(Array(json.utf8)) else {
                fault("claim \(name)", "its JSON cannot be read")
                count += 1
                continue
            }
            let columns = ClaimColumns(claim, folder: folder)
            let stored = Array(row.databaseValues.dropFirst(5))
            if claim.id != name || row["ordinal"] != count || stored != columns.claim {
                fault("claim \(name)", "its columns are not what it says")
            }
            try children(row["id"], name, columns)
            count += 1
        }
        return ClaimsDigest(count: count, hash: hash.finish())
    }

    private mutating func children(_ id: Int64, _ name: String, _ columns: ClaimColumns) throws {
        let queries: [(String, [[DatabaseValue]])] = [
            ("SELECT ordinal, place_id, text, folded FROM claim_place WHERE claim_id = ? ORDER BY ordinal", columns.places),
            (
                "SELECT role, ordinal, entity_id, text, folded FROM claim_mention WHERE claim_id = ? ORDER BY role, ordinal",
                columns.mentions
            ),
            (
                """
                SELECT ordinal, kind, who, minimum, maximum, approx, part_of, cumulative, since, text FROM tally
                WHERE claim_id = ? ORDER BY ordinal
                """, columns.tallies
            ),
        ]
        for (sql, expected) in queries {
            let stored = try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [id]).map { Array($0.databaseValues) }
            if stored != expected { fault("claim \(name)", "its places, mentions or tallies are not what it says") }
        }
    }

    /// Every decision, in order, against its entry.
    mutating func decisions() throws {
        let rows = try Row.fetchCursor(db, sql: "SELECT * FROM decision ORDER BY id")
        while let row = try rows.next() {
            let payload = Decision.payload(
                claim: row["claim"], verdict: row["verdict"], correction: row["correction"], reason: row["reason"],
                author: row["author"], at: row["at"], claimJSON: row["claim_json"], undoes: row["undoes"])
            let index = result.decisions
            result.decisions += 1
            let said = index < logged.decisions.count ? logged.decisions[index] : nil
            if said != SHA256.hash(payload) {
                fault("decision \(row["id"] as Int) about \(row["claim"] as String)", "it is not as the log says")
            }
        }
        if result.decisions < logged.decisions.count { fault("decisions", "the log knows more of them than the casebook holds") }
        var expected: [String: Int64] = [:]
        for decision in try DecisionStore.standing(db) where !decision.verdict.isAboutIncident {
            expected[decision.claim] = decision.number
        }
        var stored: [String: Int64] = [:]
        for row in try Row.fetchAll(db, sql: "SELECT claim, decision FROM standing") { stored[row["claim"]] = row["decision"] }
        if stored != expected { fault("decisions", "those that stand are not what was decided") }
    }
}
