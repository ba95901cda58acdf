import ArgumentParser
import ClaimModel
import Lexicon
import LexiconLoading
import Reading

/// `marsad lexicon check`: everything that is wrong with the files of a lexicon.
struct LexiconCheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Check the files: form, keys, codes, references, aliases, examples.",
        discussion: "Exit code 65 when something is wrong.")

    @OptionGroup var folder: LexiconFolderOption
    @Flag(help: "Print one array of objects.")
    var json = false
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let console = common.console
        try await console.run {
            let files = try folder.folder()
            let checker = LexiconChecker(files.packs)
            var problems = checker.problems
            let examples = checker.examples()
            if problems.isEmpty { problems = try Self.misread(examples, in: folder.path) }
            if json {
                try console.write(Self.json(problems))
            } else {
                for problem in problems { try console.print(problem.message) }
                let rows = checker.rows.values.reduce(0, +)
                console.note("lexicon-checked", [String(files.packs.count), String(rows), String(examples.count), String(problems.count)])
            }
            if !problems.isEmpty { throw ExitCode(65) }
        }
    }

    /// The examples in which nothing is found that may be of their row's first type.
    private static func misread(_ examples: [LexiconChecker.Example], in path: String) throws(MarsadError) -> [LexiconProblem] {
        let loaded = try LoadedLexicon(folder: path)
        var session = Reader(lexicon: loaded.lexicon, model: LinearModel()).makeSession()
        return examples.compactMap { example in
            let found = session.proposals(example.text)
            if found.contains(where: { $0.types.contains { $0.rawValue == example.types.first } }) { return nil }
            let instead = found.map { "\($0.id) (\($0.types.map(\.rawValue).joined(separator: ", ")))" }.joined(separator: "; ")
            return LexiconProblem(
                .example, example.path, example.line,
                "the example of '\(example.id)' does not read as \(example.types.first ?? "anything"): \(instead.isEmpty ? "nothing" : instead)."
            )
        }
    }

    private static func json(_ problems: [LexiconProblem]) -> [UInt8] {
        var json = JSONWriter()
        json.beginArray()
        for problem in problems {
            json.beginObject()
            json.key("kind")
            json.string(problem.kind.rawValue)
            json.key("file")
            json.string(problem.path)
            json.key("line")
            json.integer(problem.line)
            json.key("detail")
            json.string(problem.detail)
            json.endObject()
        }
        json.endArray()
        return json.bytes + [0x0A]
    }
}
