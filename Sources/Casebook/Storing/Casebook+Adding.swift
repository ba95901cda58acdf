public import ClaimModel
import GRDB
import Intake

extension Casebook {
    /// Stores a batch in one transaction, one log entry for each report or carrier that is new.
    ///
    /// Killed at any instant, the casebook holds the batches before, whole; adding the same input again goes on where it stopped.
    ///
    /// - Returns: what became of each item, in order.
    /// - Complexity: O(n) in the batch's bytes and claims.
    public func add(_ batch: [CasebookItem]) throws(MarsadError) -> [AddOutcome] {
        try write { db in
            let store = ReportStore(db: db, log: log(db))
            return try batch.map { item in
                switch item {
                case .report(let addition): try store.add(addition)
                case .carrier(let addition):
                    try store.add(
                        carrier: CarrierRow(
                            addition.record, key: addition.carrierKey, packed: addition.packed, bytesHash: addition.bytesHash))
                }
            }
        }
    }
}

/// A printing as it is stored.
struct CarrierRow {
    let record: IntakeRecord
    let key: CarrierKey
    let packed: PackedBytes
    let bytesHash: SHA256.Digest

    init(_ record: IntakeRecord, key: CarrierKey, packed: PackedBytes, bytesHash: SHA256.Digest) {
        self.record = record
        self.key = key
        self.packed = packed
        self.bytesHash = bytesHash
    }
}

/// Writes reports inside a transaction.
struct ReportStore {
    let db: Database
    let log: CustodyLog

    func add(_ addition: Addition) throws -> AddOutcome {
        let record = addition.record
        let carrier = CarrierRow(record, key: addition.carrierKey, packed: addition.packed, bytesHash: addition.bytesHash)
        guard let hash = SHA256.Digest(hex: record.textHash) else { return .known }
        if try reportID(text: hash) != nil { return try add(carrier: carrier) }
        if try isTaken(record.report.doc) {
            return .refused(.repeatedDoc(record.raw.place, doc: record.report.doc))
        }
        let claims = addition.claims
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO report (doc, text, text_sha256, outlet, url, published, published_basis, language, scope, scope_reason,
                  lexicon, added_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
        let report = record.report
        try statement.execute(arguments: [
            report.doc, report.text, hash.bytes.databaseBlob, report.outlet, report.url, claims.published,
            claims.publishedBasis.rawValue, claims.language, claims.scope.value.rawValue, claims.scope.reason, addition.lexicon,
            log.time,
        ])
        let id = db.lastInsertedRowID
        try insert(carrier, report: id)
        let digest = try ClaimRows(db: db).insert(claims.claims, report: id)
        let index = try db.cachedStatement(sql: "INSERT INTO report_words (rowid, words, bare) VALUES (?, ?, ?)")
        try index.execute(arguments: [id, addition.words.words, addition.words.bare])
        let reading = ReadingPayload(doc: report.doc, claims: claims, lexicon: addition.lexicon, digest: digest)
        try log.append(
            .add, subject: report.doc, payload: Payload.object([("carrier", Payload.carrier(carrier)), ("reading", reading.bytes)]))
        return .added(claims: claims.claims.count)
    }

    func add(carrier: CarrierRow) throws -> AddOutcome {
        let record = carrier.record
        guard let hash = SHA256.Digest(hex: record.textHash), let id = try reportID(text: hash) else { return .known }
        let known = try Int.fetchOne(
            db.cachedStatement(sql: "SELECT 1 FROM carrier WHERE key = ?"), arguments: [carrier.key.digest.bytes.databaseBlob])
        if known != nil { return .known }
        if try isTaken(record.report.doc, except: id) {
            return .refused(.repeatedDoc(record.raw.place, doc: record.report.doc))
        }
        try insert(carrier, report: id)
        try log.append(.carrier, subject: record.report.doc, payload: Payload.object([("carrier", Payload.carrier(carrier))]))
        return .carrier
    }

    private func reportID(text hash: SHA256.Digest) throws -> Int64? {
        try Int64.fetchOne(
            db.cachedStatement(sql: "SELECT id FROM report WHERE text_sha256 = ?"), arguments: [hash.bytes.databaseBlob])
    }

    private func isTaken(_ doc: String, except id: Int64 = 0) throws -> Bool {
        try Int.fetchOne(
            db.cachedStatement(sql: "SELECT 1 FROM carrier WHERE doc = ? AND report_id <> ? LIMIT 1"), arguments: [doc, id]) != nil
    }

    private func insert(_ carrier: CarrierRow, report id: Int64) throws {
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO carrier (report_id, key, doc, outlet, url, published, path, line, form, encoding, bytes, bytes_packing,
                  bytes_size, bytes_sha256, added_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
        let report = carrier.record.report
        let raw = carrier.record.raw
        try statement.execute(arguments: [
            id, carrier.key.digest.bytes.databaseBlob, report.doc, report.outlet, report.url, report.published, raw.place.path,
            raw.place.line, raw.form.rawValue, raw.encoding.rawValue, carrier.packed.bytes.databaseBlob, carrier.packed.packing,
            raw.bytes.count, carrier.bytesHash.bytes.databaseBlob, log.time,
        ])
    }
}
