import ArgumentParser
import ClaimModel
import Intake
import LexiconLoading
import Reading

/// `marsad cases`: reads tables of cases and says how many of their rows are read right.
struct CasesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cases", abstract: "Read tables of cases and print, for each, the share of rows that is read right.",
        discussion: """
            A table (.tsv) has a text and what must be read out of it in each row; Tests/ReadingTests/Fixtures/phenomena/README.md states \
            the form. Exit code 65 when a table is below its floor.
            """)

    @Argument(help: "Tables, or folders of them.")
    var tables: [String]
    @Flag(help: "Print every row that is read wrong, with what was read.")
    var failures = false
    @Flag(help: "Read each text by itself, without the table's title over it.")
    var alone = false
    @Flag(help: "Write each table's floor anew: the share that is read right, rounded down to 0.05.")
    var setFloors = false
    @OptionGroup var lexicon: LexiconOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let console = common.console
        try await console.run {
            var session = try lexicon.load().reader().makeSession()
            var table = Table(console, columns: ["cases-table", "cases-right", "cases-rows", "cases-share", "cases-floor"])
            var details: [String] = []
            var isEnough = true
            for path in try paths() {
                let result = session.check(try Self.table(path), titled: !alone)
                isEnough = isEnough && result.isEnough
                if setFloors { try Self.setFloor(result.share, of: path) }
                table.add([
                    result.name, String(result.rows - result.failures.count), String(result.rows), Self.decimal(result.share),
                    Self.decimal(result.floor),
                ])
                details += result.failures.flatMap { Self.lines($0, in: result.name) }
            }
            for line in table.lines() { try console.print(line) }
            if failures { for line in details { try console.print(line) } }
            if !isEnough, !alone, !setFloors { throw ExitCode(65) }
        }
    }

    private func paths() throws(MarsadError) -> [String] {
        var out: [String] = []
        for entry in FileList(tables).entries {
            switch entry {
            case .failure(let error): throw error
            case .file(let path, _): if path.hasSuffix(".tsv") { out.append(path) }
            }
        }
        if out.isEmpty { throw .noSuchFile(path: (tables.first ?? "") + "/*.tsv") }
        return out
    }

    private static func table(_ path: String) throws(MarsadError) -> CaseTable {
        let name = path.split(separator: "/").last.map { String($0.dropLast(4)) } ?? path
        let bytes = try WholeFile.read(path)
        do {
            return try CaseTable(name: name, bytes: bytes)
        } catch {
            throw .badArgument(name: "TABLES", value: path, expected: "a table of cases (\(error.description))")
        }
    }

    private static func setFloor(_ share: Double, of path: String) throws(MarsadError) {
        let floor = decimal(Double(Int(share * 20 + 1e-9)) / 20)
        let lines = String(decoding: try WholeFile.read(path), as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        let text = lines.map { $0.hasPrefix("# floor:") ? "# floor: \(floor)" : String($0) }.joined(separator: "\n")
        try WholeFile.write(Array(text.utf8), to: path)
    }

    private static func lines(_ failure: CaseTableResult.Failure, in table: String) -> [String] {
        ["", "\(table), \(failure.id): \(failure.text)"] + failure.broken.map { "  - \($0)" } + failure.read.map { "  + \($0)" }
    }

    /// Two decimals, rounded down.
    private static func decimal(_ share: Double) -> String {
        let hundredths = Int(share * 100 + 1e-9)
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    }
}
