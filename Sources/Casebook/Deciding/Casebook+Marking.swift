public import ClaimModel
import GRDB

extension Casebook {
    /// What can be marked.
    public enum Markable: Sendable, Hashable {
        /// A report with all that stands in it.
        case report(doc: String)
        /// One claim.
        case claim(id: String)

        var subject: String {
            switch self {
            case .report(let doc): doc
            case .claim(let id): id
            }
        }
        var kind: String {
            switch self {
            case .report: "report"
            case .claim: "claim"
            }
        }
    }

    /// Marks something as sensitive, or takes the mark off, with its log entry. A mark on a claim outlives a new reading.
    ///
    /// - Throws: `.unknownClaim` where there is no such report or claim.
    public func mark(_ subject: Markable, sensitive: Bool) throws(MarsadError) {
        try write { db in
            switch subject {
            case .report(let doc):
                try db.execute(sql: "UPDATE report SET sensitive = ? WHERE doc = ?", arguments: [sensitive ? 1 : nil, doc])
            case .claim(let id):
                try db.execute(sql: "UPDATE claim SET sensitive = ? WHERE name = ?", arguments: [sensitive ? 1 : nil, id])
            }
            if db.changesCount == 0 { throw MarsadError.unknownClaim(id: subject.subject) }
            let sql = sensitive ? "INSERT OR IGNORE INTO mark VALUES (?, ?)" : "DELETE FROM mark WHERE kind = ? AND name = ?"
            try db.execute(sql: sql, arguments: [subject.kind, subject.subject])
            try log(db).append(.mark, subject: subject.subject, payload: Self.markPayload(subject.kind, subject.subject, sensitive))
        }
    }

    static func markPayload(_ kind: String, _ subject: String, _ sensitive: Bool) -> [UInt8] {
        var json = JSONWriter()
        json.beginObject()
        json.key("what")
        json.string(kind)
        json.key("name")
        json.string(subject)
        json.key("sensitive")
        json.boolean(sensitive)
        json.endObject()
        return json.bytes
    }
}
