import CaseReconciling
import Casebook
import ClaimModel
import Foundation
import Intake
import LexiconLoading

/// A casebook of the sample reports of Homs with claims as a careful reader gives them, in a folder of its own.
final class HomsCase {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    private let folder: URL
    let store: Casebook

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "homs-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        store = try Casebook.create(path: folder.appending(path: "case.marsad").path, author: "tester", clock: { "2026-01-02T03:04:05Z" })
    }

    deinit {
        store.close()
        try? FileManager.default.removeItem(at: folder)
    }

    private static let lexicon = Result { LexiconTables(try LoadedLexicon(folder: root.appending(path: "Lexicon").path).lexicon) }

    /// The project's lexicon, compiled once.
    static func tables() throws -> LexiconTables { try lexicon.get() }

    /// The claims by report.
    private static func readings() throws -> [String: ReportClaims] {
        var claims: [String: ReportClaims] = [:]
        let reader = InterchangeReader()
        for line in try text("Tests/ReconcilingTests/Fixtures/ledgers/homs-claims.ndjson").split(separator: "\n") {
            if case .report(let report) = try reader.line(Array(line.utf8)) { claims[report.doc] = report }
        }
        return claims
    }

    /// A report's claims as they were read.
    static func reading(_ doc: String) throws -> ReportClaims {
        guard let claims = try readings()[doc] else { throw MarsadError.unknownClaim(id: doc) }
        return claims
    }

    /// Reports with their claims, ready to be added.
    static func additions(isDated: Bool = false) throws -> [CasebookItem] {
        let claims = try readings()
        var indexer = WordIndexer()
        let decoder = ReportDecoder()
        return try text("Samples/homs/reports.ndjson").split(separator: "\n").enumerated().compactMap { number, line in
            let bytes = Array(line.utf8)
            let place = InputPlace(path: "reports.ndjson", line: number + 1)
            let report = try decoder.decode(bytes, 0..<bytes.count, at: place).report
            guard let read = claims[report.doc], !isDated || report.published != nil else { return nil }
            let raw = RawRecord(bytes: bytes, form: .jsonLine, place: place)
            let record = IntakeRecord(report: report, textHash: ClaimIdentity.textHash(report.text), raw: raw)
            return .report(Addition(record: record, claims: read, lexicon: "test", indexer: &indexer))
        }
    }

    func reconciled(from: String? = nil, to: String? = nil) throws -> CaseReconciliation {
        try CaseReconciliation(store: store, from: from, to: to, visibility: .open, tables: Self.tables())
    }

    private static func text(_ path: String) throws -> String { try String(contentsOf: root.appending(path: path), encoding: .utf8) }
}
