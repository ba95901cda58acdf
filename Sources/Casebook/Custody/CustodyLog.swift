public import ClaimModel
import GRDB

/// What changed, as the log names it.
public enum ChangeKind: String, CaseIterable, Sendable {
    /// The casebook was made.
    case new
    /// A report was added with its first carrier and its claims.
    case add
    /// A second carrier of a known text was added.
    case carrier
    /// A report was read again.
    case reread
    /// A person decided about a claim.
    case decide
    /// A report or a claim was marked sensitive or the mark was taken off.
    case mark
    /// A setting was changed.
    case setting
    /// A row was added to the case's own lexicon.
    case lexicon
}

/// Appends to the log inside a transaction.
///
/// An entry's hash is SHA-256 over the hash before it (hex; 64 zeros for the first), its number, time, author, kind, subject and payload,
/// joined by line ends, so that `sha256sum` can check the chain.
struct CustodyLog {
    static let origin = [UInt8](repeating: 0, count: 32)

    let db: Database
    let author: String
    let time: String

    /// Appends one entry.
    func append(_ kind: ChangeKind, subject: String, payload: [UInt8]) throws {
        let last = try Row.fetchOne(db.cachedStatement(sql: "SELECT seq, hash FROM log ORDER BY seq DESC LIMIT 1"))
        let seq = (last?["seq"] as Int? ?? 0) + 1
        let prev = last?.bytes("hash") ?? Self.origin
        let payload = String(decoding: payload, as: UTF8.self)
        let entry = LogEntry(seq: seq, at: time, author: author, kind: kind.rawValue, subject: subject, payload: payload, prev: prev)
        let statement = try db.cachedStatement(
            sql: "INSERT INTO log (seq, at, author, kind, subject, payload, prev, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
        try statement.execute(arguments: [
            seq, time, author, kind.rawValue, subject, payload, prev.databaseBlob, entry.computedHash.databaseBlob,
        ])
    }
}

extension Casebook {
    /// The log's entries behind one, in order.
    public func entries(after seq: Int = 0, limit: Int? = nil) throws(MarsadError) -> [LogEntry] {
        try read { db in
            try Row.fetchAll(db, sql: "SELECT * FROM log WHERE seq > ? ORDER BY seq LIMIT ?", arguments: [seq, limit ?? -1])
                .map(LogEntry.init(row:))
        }
    }
}

/// One entry of the log.
public struct LogEntry: Sendable, Hashable {
    /// Its number, from 1.
    public var seq: Int
    /// When, RFC 3339.
    public var at: String
    /// Who.
    public var author: String
    /// A `ChangeKind`.
    public var kind: String
    /// The report or claim that it is about.
    public var subject: String
    /// What changed, one JSON object.
    public var payload: String
    /// The hash of the entry before.
    public var prev: [UInt8]

    init(seq: Int, at: String, author: String, kind: String, subject: String, payload: String, prev: [UInt8]) {
        self.seq = seq
        self.at = at
        self.author = author
        self.kind = kind
        self.subject = subject
        self.payload = payload
        self.prev = prev
    }

    init(row: Row) {
        self.init(
            seq: row["seq"], at: row["at"], author: row["author"], kind: row["kind"], subject: row["subject"], payload: row["payload"],
            prev: row.bytes("prev"))
    }

    /// The hash that this entry must have.
    public var computedHash: [UInt8] {
        var hash = SHA256()
        let before = SHA256.Digest(bytes: prev).hex
        hash.update("\(before)\n\(seq)\n\(at)\n\(author)\n\(kind)\n\(subject)\n\(payload)")
        return hash.finish().bytes
    }
}
