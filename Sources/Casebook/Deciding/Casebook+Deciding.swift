public import ClaimModel
import GRDB

extension Casebook {
    /// Records a decision about a claim, with its log entry.
    ///
    /// - Parameter correction: for `.correct`, the claim as it should be; its name stays that of the claim decided about.
    /// - Throws: `.unknownClaim`.
    public func decide(
        _ verdict: Decision.Verdict, claim id: String, reason: String, correction: Claim? = nil
    ) throws(MarsadError) {
        try write { db in try DecisionStore(db: db, log: log(db)).decide(verdict, claim: id, reason: reason, correction: correction) }
    }

    /// Records one decision about several claims, all of them or none.
    ///
    /// - Throws: `.unknownClaim`.
    public func decide(_ verdict: Decision.Verdict, claims: [String], reason: String) throws(MarsadError) {
        try write { db in
            let store = DecisionStore(db: db, log: log(db))
            for id in claims { try store.decide(verdict, claim: id, reason: reason) }
        }
    }

    /// Records a decision about an incident, with its log entry.
    ///
    /// - Parameter incident: its id when it was decided about.
    /// - Throws: `.unknownClaim` where the decision names a claim that there is not.
    public func decide(_ decision: IncidentDecision, incident: String, reason: String) throws(MarsadError) {
        try write { db in
            let claims: [String]
            switch decision {
            case .merge(let all), .grade(let all, _, _): claims = all
            case .split(let all, let rest): claims = all + rest
            }
            for id in claims where try String.fetchOne(db, sql: "SELECT name FROM claim WHERE name = ?", arguments: [id]) == nil {
                throw MarsadError.unknownClaim(id: id)
            }
            try DecisionStore(db: db, log: log(db)).insert(decision.verdict, incident, decision.json, reason, claimJSON: "")
        }
    }

    /// Takes back the last decision that stands, with a log entry; what was decided before it stands again.
    ///
    /// - Returns: the decision that was taken back; nil where none stands.
    public func undo(reason: String) throws(MarsadError) -> Decision? {
        try write { db in
            guard let last = try DecisionStore.standing(db).last else { return nil }
            let json = try String.fetchOne(db, sql: "SELECT claim_json FROM decision WHERE id = ?", arguments: [last.number])
            try DecisionStore(db: db, log: log(db)).insert(
                .undo, last.claim, nil, reason, claimJSON: json ?? "", undoes: last.number)
            return last
        }
    }

    /// Every decision about a claim, the first first; also those about claims that a later reading no longer has.
    public func decisions(about id: String) throws(MarsadError) -> [Decision] {
        try read { db in
            try Row.fetchAll(db, sql: "SELECT * FROM decision WHERE claim = ? ORDER BY id", arguments: [id]).compactMap(Decision.init(row:))
        }
    }

    /// Every decision, the first first.
    public func decisions() throws(MarsadError) -> [Decision] {
        try read { db in try Row.fetchAll(db, sql: "SELECT * FROM decision ORDER BY id").compactMap(Decision.init(row:)) }
    }

    /// The decisions that were not taken back, the first first.
    public func standingDecisions() throws(MarsadError) -> [Decision] { try read { db in try DecisionStore.standing(db) } }

    /// How many decisions there are.
    public func decisionCount() throws(MarsadError) -> Int {
        try read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM decision") ?? 0 }
    }
}

/// Writes decisions inside a transaction.
struct DecisionStore {
    let db: Database
    let log: CustodyLog

    func decide(_ verdict: Decision.Verdict, claim id: String, reason: String, correction: Claim? = nil) throws {
        guard let json = try String.fetchOne(db, sql: "SELECT json FROM claim WHERE name = ?", arguments: [id]) else {
            throw MarsadError.unknownClaim(id: id)
        }
        var corrected: String?
        if verdict == .correct, var claim = correction {
            claim.id = id
            corrected = String(decoding: InterchangeWriter(includesRejected: true).bytes(of: claim), as: UTF8.self)
        }
        try insert(verdict, id, corrected, reason, claimJSON: json)
    }

    func insert(
        _ verdict: Decision.Verdict, _ subject: String, _ correction: String?, _ reason: String, claimJSON: String, undoes: Int64? = nil
    ) throws {
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO decision (claim, verdict, correction, reason, author, at, claim_json, undoes) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """)
        try statement.execute(arguments: [
            subject, verdict.rawValue, correction, reason, log.author, log.time, claimJSON, undoes,
        ])
        let payload = Decision.payload(
            claim: subject, verdict: verdict.rawValue, correction: correction, reason: reason, author: log.author, at: log.time,
            claimJSON: claimJSON, undoes: undoes)
        try log.append(.decide, subject: subject, payload: payload)
        if verdict.isAboutIncident { return }
        let own = try Row.fetchAll(db, sql: "SELECT * FROM decision WHERE claim = ? ORDER BY id", arguments: [subject])
        let last = Self.standing(own.compactMap(Decision.init(row:))).last { !$0.verdict.isAboutIncident }
        try db.execute(sql: "DELETE FROM standing WHERE claim = ?", arguments: [subject])
        if let last { try db.execute(sql: "INSERT INTO standing VALUES (?, ?)", arguments: [subject, last.number]) }
    }

    /// The decisions of a casebook that were not taken back.
    static func standing(_ db: Database) throws -> [Decision] {
        standing(try Row.fetchAll(db, sql: "SELECT * FROM decision ORDER BY id").compactMap(Decision.init(row:)))
    }

    /// Of decisions in their order those that were not taken back. An `undo` that names no decision takes back all about its claim.
    static func standing(_ all: [Decision]) -> [Decision] {
        var standing: [Decision] = []
        for decision in all {
            if decision.verdict != .undo {
                standing.append(decision)
            } else if let number = decision.undoes {
                standing.removeAll { $0.number == number }
            } else {
                standing.removeAll { $0.claim == decision.claim && !$0.verdict.isAboutIncident }
            }
        }
        return standing
    }
}
