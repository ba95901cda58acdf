import Casebook
import ClaimModel
import Foundation
import GRDB
import Intake

/// A casebook in a folder of its own, removed when it goes.
final class TestCase {
    let folder: URL
    let path: String
    let store: Casebook

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "casebook-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        path = folder.appending(path: "case.marsad").path
        store = try Casebook.create(path: path, author: "tester", clock: Self.clock)
    }

    deinit {
        store.close()
        try? FileManager.default.removeItem(at: folder)
    }

    static let clock: @Sendable () -> String = { "2026-01-02T03:04:05Z" }

    /// Opens the same file once more.
    func reopened() throws(MarsadError) -> Casebook { try Casebook.open(path: path, author: "tester", clock: Self.clock) }

    /// Changes the file behind the program's back.
    func tamper(_ sql: String) throws {
        let queue = try DatabaseQueue(path: path)
        try queue.write { db in
            try db.execute(sql: "DROP TRIGGER IF EXISTS log_is_append_only_u; DROP TRIGGER IF EXISTS log_is_append_only_d")
            try db.execute(sql: sql)
        }
        try queue.close()
    }

    static func rows(_ name: String) throws -> [[String]] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fixtures")
        let text = String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
        return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { $0.split(separator: "\t").map(String.init) }
    }

    /// The fixture's reports as they come out of intake.
    static func records() throws -> [IntakeRecord] {
        try rows("reports.tsv").enumerated().map { index, row in
            record(doc: row[0], text: row[3], outlet: row[1], published: row[2], line: index + 1)
        }
    }

    static func record(doc: String, text: String, outlet: String?, published: String? = nil, line: Int = 1) -> IntakeRecord {
        var json = JSONWriter()
        json.beginObject()
        for (name, value) in [("doc", doc), ("text", text), ("outlet", outlet ?? ""), ("published", published ?? "")] {
            json.key(named: name)
            json.string(value)
        }
        json.endObject()
        let raw = RawRecord(bytes: json.bytes, form: .jsonLine, place: InputPlace(path: "in.ndjson", line: line))
        let report = Report(doc: doc, text: text, published: published, outlet: outlet)
        return IntakeRecord(report: report, textHash: ClaimIdentity.textHash(text), raw: raw)
    }

    /// Adds records as the command does, reading them with `reader`.
    @discardableResult
    func add(_ records: [IntakeRecord], reader: (Report) -> ReportClaims = WordReader.read) throws -> [AddOutcome] {
        var indexer = WordIndexer()
        return try store.add(
            records.map { .report(Addition(record: $0, claims: reader($0.report), lexicon: "test-1", indexer: &indexer)) })
    }
}

/// A reader for tests: a claim for each word, of the types in turn, so that texts of other words give other claims.
enum WordReader {
    static func read(_ report: Report) -> ReportClaims { read(report, every: 3) }

    static func read(_ report: Report, every step: Int) -> ReportClaims {
        var claims: [Claim] = []
        var at = 0
        for (index, word) in report.text.split(separator: " ").enumerated() {
            let length = word.unicodeScalars.count
            let span = Span(text: String(word), start: at, end: at + length)
            at += length + 1
            if index % step != 0 { continue }
            var claim = Claim(type: ClaimType.allCases[index % 38], trigger: span, sentence: Span(text: "", start: 0, end: 60))
            claim.places = [PlaceMention(span: span, id: index % 2 == 0 ? "sy:C\(index)" : nil)]
            claim.agent = [Mention(span: span, id: index % 4 == 0 ? "army" : nil)]
            claim.source = [Mention(span: span)]
            claim.tallies = [Tally(span: span, kind: .killed, min: index, max: nil, approx: true)]
            claim.from = report.published
            claim.to = report.published
            claim.confidence = Double(index) / 40 + 0.123456
            claim.kept = index != step
            claims.append(claim)
        }
        let hash = ClaimIdentity.textHash(report.text)
        ClaimIdentity.assign(to: &claims, doc: report.doc, textHash: hash)
        return ReportClaims(
            doc: report.doc, language: "ar", published: report.published, publishedBasis: .given, textHash: hash,
            scope: ReportScope(value: .conflict, reason: "words"), claims: claims)
    }
}
