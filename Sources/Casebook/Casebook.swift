public import ClaimModel
import Foundation
import GRDB
import Synchronization

/// One case in one SQLite file: its reports, their claims, what people decided about them, and the custody log.
///
/// The file is in WAL mode: any number of readers beside one writer. Every change is written in one transaction with its log entry. Values
/// handed out are plain data; nothing of the database leaves this module.
public final class Casebook: Sendable {
    /// The mark in the file's header by which a casebook is told from other SQLite files: "MRSD".
    static let applicationID: Int32 = 0x4D52_5344

    /// Where the file lies.
    public let path: String
    let pool: DatabasePool
    let clock: @Sendable () -> String
    let author: String
    private let isClosed = Atomic<Bool>(false)

    private init(path: String, pool: DatabasePool, author: String, clock: @escaping @Sendable () -> String) {
        self.path = path
        self.pool = pool
        self.author = author
        self.clock = clock
    }

    /// Makes an empty casebook.
    ///
    /// - Parameters:
    ///   - author: who works, for the log.
    ///   - clock: the time in RFC 3339.
    /// - Throws: `MarsadError.casebookExists` where a file is in the way, `.cannotCreate` where the folder refuses.
    public static func create(
        path: String, author: String, clock: @escaping @Sendable () -> String
    ) throws(MarsadError) -> Casebook {
        if FileManager.default.fileExists(atPath: path) { throw .casebookExists(path: path) }
        return try translating(path, creating: true) {
            let pool = try DatabasePool(path: path, configuration: configuration())
            try pool.write { db in try db.execute(sql: "PRAGMA application_id = \(applicationID)") }
            try Schema.migrator.migrate(pool)
            let casebook = Casebook(path: path, pool: pool, author: author, clock: clock)
            try pool.write { db in
                var payload = JSONWriter()
                payload.beginObject()
                payload.key("schema")
                payload.string(Schema.latest)
                payload.endObject()
                try casebook.log(db).append(.new, subject: "", payload: payload.bytes)
            }
            return casebook
        }
    }

    /// Opens a casebook, bringing an older one up to date.
    ///
    /// - Throws: `.noCasebook`, `.notACasebook`, `.newerCasebook`, `.damagedCasebook`, `.casebookBusy`.
    public static func open(
        path: String, author: String, clock: @escaping @Sendable () -> String
    ) throws(MarsadError) -> Casebook {
        if !FileManager.default.fileExists(atPath: path) { throw .noCasebook(path: path) }
        if !FileManager.default.isReadableFile(atPath: path) { throw .unreadableFile(path: path, reason: "permission denied") }
        return try translating(path) {
            let pool = try DatabasePool(path: path, configuration: configuration())
            let (mark, isNewer, isCurrent) = try pool.read { db in
                let mark = try Int32.fetchOne(db, sql: "PRAGMA application_id")
                return (mark, try Schema.migrator.hasBeenSuperseded(db), try Schema.migrator.hasCompletedMigrations(db))
            }
            if mark != applicationID { throw MarsadError.notACasebook(path: path) }
            if isNewer { throw MarsadError.newerCasebook(path: path, version: try version(pool)) }
            if !isCurrent { try Schema.migrator.migrate(pool) }
            return Casebook(path: path, pool: pool, author: author, clock: clock)
        }
    }

    /// Closes the file; what is left of the write-ahead log goes into it.
    ///
    /// Closing twice is harmless; the guard is there because a checkpoint on a closed connection is not.
    public func close() {
        if isClosed.exchange(true, ordering: .acquiringAndReleasing) { return }
        _ = try? pool.writeWithoutTransaction { db in try db.checkpoint(.truncate) }
        try? pool.close()
    }

    /// The log, for writing inside a transaction.
    func log(_ db: Database) -> CustodyLog { CustodyLog(db: db, author: author, time: clock()) }

    /// Reads, with the database's errors as ours.
    func read<Value>(_ body: (Database) throws -> Value) throws(MarsadError) -> Value {
        try Self.translating(path) { try pool.read(body) }
    }

    /// Writes in one transaction, with the database's errors as ours.
    func write<Value>(_ body: (Database) throws -> Value) throws(MarsadError) -> Value {
        try Self.translating(path) { try pool.write(body) }
    }

    private static func version(_ pool: DatabasePool) throws -> String {
        try pool.read { db in
            try String.fetchOne(db, sql: "SELECT identifier FROM grdb_migrations ORDER BY rowid DESC LIMIT 1") ?? "?"
        }
    }

    private static func configuration() -> Configuration {
        var configuration = Configuration()
        configuration.label = "casebook"
        configuration.busyMode = .timeout(10)
        configuration.maximumReaderCount = 4
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY")
        }
        return configuration
    }

    private static func translating<Value>(
        _ path: String, creating: Bool = false, _ body: () throws -> Value
    ) throws(MarsadError) -> Value {
        do {
            return try body()
        } catch let error as MarsadError {
            throw error
        } catch let error as DatabaseError {
            throw MarsadError(error, path: path, creating: creating)
        } catch {
            throw .casebookFailure(path: path, reason: String(describing: error))
        }
    }
}

extension MarsadError {
    init(_ error: DatabaseError, path: String, creating: Bool) {
        let reason = error.message ?? error.resultCode.description
        switch error.resultCode {
        case .SQLITE_NOTADB: self = .notACasebook(path: path)
        case .SQLITE_CORRUPT: self = .damagedCasebook(path: path, detail: reason)
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .casebookBusy(path: path)
        case .SQLITE_FULL: self = .diskFull(path: path)
        case .SQLITE_CANTOPEN: self = creating ? .cannotCreate(path: path, reason: reason) : .casebookReadOnly(path: path)
        case .SQLITE_READONLY, .SQLITE_PERM: self = .casebookReadOnly(path: path)
        default: self = .casebookFailure(path: path, reason: reason)
        }
    }
}
