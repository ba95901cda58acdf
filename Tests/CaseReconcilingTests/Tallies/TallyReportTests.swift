import CaseReconciling
import Casebook
import ClaimModel
import Foundation
import Intake
import Lexicon
import LexiconLoading
import Reading
import Reconciling
import Testing

/// The ten worked cases of tolls as a user meets them: Arabic reports, read into a casebook, and a question about it.
///
/// The answers are those of the cases, whatever is read. A case's name is its number, with a word behind a hyphen where it is asked of
/// other reports than the whole case.
@Suite("The ten cases of tolls from Arabic reports")
struct TallyReportTests {
    @Test("every case is asked, and has its reports")
    func allTenCasesAreAsked() throws {
        let asked = Set(try TallyReports.questions().map(\.caseName))
        #expect(asked.filter { !$0.contains("-") } == Set((1...10).map(String.init)))
        #expect(asked.isSubset(of: Set(try TallyReports.lines().flatMap(\.cases))))
    }

    @Test("the figures are those of the case", arguments: try TallyReports.questions())
    func figures(_ question: TallyReports.Row) throws {
        let answer = try TallyReports.reply(question).answer
        #expect(question["floor"] == TallyReports.Row.figure(answer.floor))
        for (column, value) in [
            ("corroborated", answer.corroboratedFloor), ("reported", answer.reportedMax), ("ceiling", answer.ceiling),
        ] where !question[column].isEmpty {
            #expect(question[column] == TallyReports.Row.figure(value), "\(column)")
        }
        #expect(answer.conflicts.map(\.smallestCorrection) == (Int(question["correction"]).map { [$0] } ?? []))
        #expect(answer.estimate == nil)
    }

    @Test("the order of adding changes nothing", arguments: try TallyReports.questions())
    func order(_ question: TallyReports.Row) throws {
        #expect(try TallyReports.reply(question) == TallyReports.reply(question, isBackwards: true))
    }
}

/// The reports of the ten cases and the questions to them.
enum TallyReports {
    /// A question with its right answers. Empty figures are not checked, "open" is no ceiling; without a correction nothing conflicts.
    struct Row: Sendable, CustomTestStringConvertible {
        fileprivate let cells: [String: String]
        subscript(_ name: String) -> String { cells[name] ?? "" }
        var caseName: String { self["case"] }
        var testDescription: String { ["case", "place", "from", "to", "kind", "who"].map { self[$0] }.joined(separator: " ") }

        static func figure(_ value: Int?) -> String { value.map(String.init) ?? "open" }
    }

    /// A line of the reports with the cases that it belongs to.
    struct Line: Sendable {
        let bytes: [UInt8]
        let number: Int
        let cases: [String]
    }

    /// The member of a report that the reader passes over.
    private struct Belonging: Decodable {
        let `case`: [String]
    }

    private static let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    private static let root = tests.deletingLastPathComponent().deletingLastPathComponent()

    private static func text(_ name: String) throws -> String {
        try String(contentsOf: tests.appending(path: "Fixtures/tally-reports/" + name), encoding: .utf8)
    }

    static func questions() throws -> [Row] {
        var columns: [String] = []
        var rows: [Row] = []
        for line in try text("questions.tsv").split(separator: "\n") {
            if line.hasPrefix("# columns: ") { columns = line.dropFirst(11).split(separator: "\t").map(String.init) }
            guard !line.hasPrefix("#") else { continue }
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            rows.append(Row(cells: Dictionary(zip(columns, cells), uniquingKeysWith: { a, _ in a })))
        }
        return rows
    }

    static func lines() throws -> [Line] {
        try text("reports.ndjson").split(separator: "\n").enumerated().map { number, line in
            let bytes = Array(line.utf8)
            return Line(bytes: bytes, number: number + 1, cases: try JSONDecoder().decode(Belonging.self, from: Data(bytes)).case)
        }
    }

    private static let reading = Result {
        let weights = [UInt8](try Data(contentsOf: root.appending(path: "Lexicon/" + LexiconFolder.weightsPath)))
        guard let model = LinearModel(weights) else { throw MarsadError.badWeights(path: LexiconFolder.weightsPath) }
        return Reader(lexicon: try HomsCase.tables().lexicon, model: model)
    }

    /// The reports of a case, read.
    private static func additions(_ caseName: String) throws -> [CasebookItem] {
        var session = try reading.get().makeSession()
        var indexer = WordIndexer()
        return try lines().filter { $0.cases.contains(caseName) }.map { line in
            let place = InputPlace(path: "reports.ndjson", line: line.number)
            let record = try RawRecord(bytes: line.bytes, form: .jsonLine, place: place).decoded()
            let claims = session.read(record.report, textHash: record.textHash)
            return .report(Addition(record: record, claims: claims, lexicon: "test", indexer: &indexer))
        }
    }

    /// The answer of a casebook that has a case's reports: added in one go, or one by one from the last to the first.
    static func reply(_ question: Row, isBackwards: Bool = false) throws -> TallyAnswers.Reply {
        let tables = try HomsCase.tables()
        let box = try HomsCase()
        let items = try additions(question.caseName)
        for some in isBackwards ? items.reversed().map({ [$0] }) : [items] {
            _ = try box.store.add(some)
            try CaseJoiner(box.store, tables: tables).bringUpToDate()
        }
        var asked = TallyQuestion(from: question["from"], to: question["to"])
        asked.kinds = [try #require(TallyKind(rawValue: question["kind"]))]
        asked.who = try #require(TallyCategory(rawValue: question["who"]))
        asked.places = tables.entries(named: question["place"], in: [.places]).map { tables.lexicon.id(of: $0) }.sorted()
        try #require(!asked.places.isEmpty)
        return try #require(try box.reconciled(from: asked.from, to: asked.to).answer(asked))
    }
}
