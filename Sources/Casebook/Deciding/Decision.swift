public import ClaimModel
import GRDB

/// What a person decided about a claim. Decisions are never changed: the last one counts.
public struct Decision: Sendable, Hashable {
    /// The decisions there are.
    public enum Verdict: String, CaseIterable, Sendable, Hashable {
        /// It is as the report has it.
        case accept
        /// The report does not say this.
        case reject
        /// The report says it otherwise.
        case correct
        /// A decision before is taken back.
        case undo
    }
    /// The claim's name.
    public var claim: String
    /// The decision.
    public var verdict: Verdict
    /// For `correct`, the claim as it should be, in the interchange form.
    public var correction: String?
    /// Why.
    public var reason: String
    /// Who.
    public var author: String
    /// When, RFC 3339.
    public var at: String

    /// The decision of a row; nil where there is none.
    init?(row: Row) {
        guard let verdict = (row["verdict"] as String?).flatMap(Verdict.init(rawValue:)) else { return nil }
        claim = row["claim"]
        self.verdict = verdict
        correction = row["correction"]
        reason = row["reason"]
        author = row["author"]
        at = row["at"]
    }

    /// What the log says of a decision.
    static func payload(
        claim: String, verdict: String, correction: String?, reason: String, author: String, at: String, claimJSON: String
    ) -> [UInt8] {
        var json = JSONWriter()
        json.beginObject()
        json.key("claim")
        json.string(claim)
        json.key("verdict")
        json.string(verdict)
        json.key("correction")
        json.string(orNull: correction)
        json.key("reason")
        json.string(reason)
        json.key("author")
        json.string(author)
        json.key("at")
        json.string(at)
        json.key("claim_as_read")
        json.string(claimJSON)
        json.endObject()
        return json.bytes
    }
}

extension Casebook {
    /// Records a decision about a claim, with its log entry.
    ///
    /// - Parameter correction: for `.correct`, the claim as it should be; its name stays that of the claim decided about.
    /// - Throws: `.unknownClaim`.
    public func decide(
        _ verdict: Decision.Verdict, claim id: String, reason: String, correction: Claim? = nil
    ) throws(MarsadError) {
        try write { db in
            guard let json = try String.fetchOne(db, sql: "SELECT json FROM claim WHERE name = ?", arguments: [id]) else {
                throw MarsadError.unknownClaim(id: id)
            }
            let log = log(db)
            var corrected: String?
            if verdict == .correct, var claim = correction {
                claim.id = id
                corrected = String(decoding: InterchangeWriter(includesRejected: true).bytes(of: claim), as: UTF8.self)
            }
            try db.execute(
                sql: """
                    INSERT INTO decision (claim, verdict, correction, reason, author, at, claim_json) VALUES (?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [id, verdict.rawValue, corrected, reason, author, log.time, json])
            let payload = Decision.payload(
                claim: id, verdict: verdict.rawValue, correction: corrected, reason: reason, author: author, at: log.time,
                claimJSON: json)
            try log.append(.decide, subject: id, payload: payload)
        }
    }

    /// Every decision about a claim, the first first; also those about claims that a later reading no longer has.
    public func decisions(about id: String) throws(MarsadError) -> [Decision] {
        try read { db in
            try Row.fetchAll(db, sql: "SELECT * FROM decision WHERE claim = ? ORDER BY id", arguments: [id]).compactMap(Decision.init(row:))
        }
    }

    /// How many decisions there are.
    public func decisionCount() throws(MarsadError) -> Int {
        try read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM decision") ?? 0 }
    }
}
