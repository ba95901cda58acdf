import ArabicText
import ClaimModel
import GRDB

/// The columns and child rows of one claim, worked out from its JSON form alone: storing writes them, verifying compares them.
struct ClaimColumns {
    let claim: [DatabaseValue]
    let places: [[DatabaseValue]]
    let mentions: [[DatabaseValue]]
    let tallies: [[DatabaseValue]]

    static let names = """
        type, class, status, from_date, to_date, kept, confidence, speech, sentence_start, sentence_end, trigger_start, trigger_end
        """

    init(_ claim: Claim, folder: TextFolder) {
        func folded(_ text: String) -> String { String(decoding: folder.key(text), as: UTF8.self) }
        self.claim = [
            claim.type.rawValue.databaseValue, claim.type.group.rawValue.databaseValue, claim.status.rawValue.databaseValue,
            claim.from.databaseValue, claim.to.databaseValue, claim.kept.databaseValue,
            ((claim.confidence * 1000).rounded() / 1000).databaseValue, claim.speech.rawValue.databaseValue,
            claim.sentence.start.databaseValue, claim.sentence.end.databaseValue, claim.trigger.start.databaseValue,
            claim.trigger.end.databaseValue,
        ]
        places = claim.places.enumerated().map { index, place in
            [
                index.databaseValue, place.id.databaseValue, place.span.text.databaseValue, folded(place.span.text).databaseValue,
            ]
        }
        // In the order of the table's key, by which they are read back.
        let roles: [(String, [Mention])] = [
            ("agent", claim.agent), ("means", claim.means), ("relay", claim.relay), ("source", claim.source), ("target", claim.target),
        ]
        mentions = roles.flatMap { role, mentions in
            mentions.enumerated().map { index, mention in
                [
                    role.databaseValue, index.databaseValue, mention.id.databaseValue, mention.span.text.databaseValue,
                    folded(mention.span.text).databaseValue,
                ]
            }
        }
        tallies = claim.tallies.enumerated().map { index, tally in
            [
                index.databaseValue, tally.kind.rawValue.databaseValue, tally.who.rawValue.databaseValue, tally.min.databaseValue,
                tally.max.databaseValue, tally.approx.databaseValue, tally.of.databaseValue, tally.cumulative.databaseValue,
                tally.since.databaseValue, tally.span.text.databaseValue,
            ]
        }
    }
}

/// Writes claims inside a transaction.
struct ClaimRows {
    let db: Database
    private let folder = TextFolder()
    private let writer = InterchangeWriter(includesRejected: true)

    init(db: Database) { self.db = db }

    /// Stores a report's claims in their order and gives their digest.
    func insert(_ claims: [Claim], carried: Set<String> = [], report: Int64) throws -> ClaimsDigest {
        var hash = SHA256()
        for (ordinal, claim) in claims.enumerated() {
            let json = writer.bytes(of: claim)
            hash.update(json)
            hash.update([0x0A])
            try insert(claim, json, ordinal, carried.contains(claim.id), report)
        }
        return ClaimsDigest(count: claims.count, hash: hash.finish())
    }

    /// Takes a report's claims out, child rows included.
    func delete(report: Int64) throws {
        for table in ["claim_place", "claim_mention", "tally"] {
            let sql = "DELETE FROM \(table) WHERE claim_id IN (SELECT id FROM claim WHERE report_id = ?)"
            try db.cachedStatement(sql: sql).execute(arguments: [report])
        }
        try db.cachedStatement(sql: "DELETE FROM claim WHERE report_id = ?").execute(arguments: [report])
    }

    private func insert(_ claim: Claim, _ json: [UInt8], _ ordinal: Int, _ isCarried: Bool, _ report: Int64) throws {
        let columns = ClaimColumns(claim, folder: folder)
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO claim (name, report_id, ordinal, carried, json, \(ClaimColumns.names))
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
        let head: [DatabaseValue] = [
            claim.id.databaseValue, report.databaseValue, ordinal.databaseValue, isCarried.databaseValue,
            String(decoding: json, as: UTF8.self).databaseValue,
        ]
        try statement.execute(arguments: StatementArguments(head + columns.claim))
        let id = db.lastInsertedRowID.databaseValue
        let places = try db.cachedStatement(
            sql: "INSERT INTO claim_place (claim_id, ordinal, place_id, text, folded) VALUES (?, ?, ?, ?, ?)")
        for row in columns.places { try places.execute(arguments: StatementArguments([id] + row)) }
        let mentions = try db.cachedStatement(
            sql: "INSERT INTO claim_mention (claim_id, role, ordinal, entity_id, text, folded) VALUES (?, ?, ?, ?, ?, ?)")
        for row in columns.mentions { try mentions.execute(arguments: StatementArguments([id] + row)) }
        let tallies = try db.cachedStatement(
            sql: """
                INSERT INTO tally (claim_id, ordinal, kind, who, minimum, maximum, approx, part_of, cumulative, since, text)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
        for row in columns.tallies { try tallies.execute(arguments: StatementArguments([id] + row)) }
    }
}
