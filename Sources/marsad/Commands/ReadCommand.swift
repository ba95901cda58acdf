import ArgumentParser
import ClaimModel
import Intake
import LexiconLoading
import Reading

/// `marsad read`: reports in, claims out; no casebook.
struct ReadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read", abstract: "Read reports and write their claims, one JSON object a line.",
        discussion: "Files, folders or standard input (-), of text or of JSON lines; which of the two, the content tells.")

    /// What comes out.
    enum Format: String, ExpressibleByArgument, CaseIterable { case ndjson, json, text }

    @Argument(help: "Files or folders; - or nothing is standard input.")
    var paths: [String] = []
    @Option(help: "ndjson, json (one array) or text (for people).")
    var format: Format = .ndjson
    @Option(help: ArgumentHelp("Publication date of reports that give none.", valueName: "DATE"))
    var published: String?
    @Flag(help: "Write every candidate, with \"kept\".")
    var all = false
    @Flag(help: "Say of every field which rule, row of the lexicon and features made it; for people.")
    var explain = false
    @Flag(help: "Write each report's text with its claims; so it is anyway for plain text.")
    var withText = false
    @OptionGroup var lexicon: LexiconOptions
    @OptionGroup var jobs: JobsOption
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let console = common.console
        try await console.run { try await read(console) }
    }

    private func read(_ console: Console) async throws {
        if let published, !PublishedDate.isValid(published) {
            throw MarsadError.badArgument(name: "--published", value: published, expected: "YYYY-MM-DD")
        }
        let source = Source(paths)
        if explain {
            var options = ReadingOptions()
            options.includesRejected = all
            var explained = ExplainedReading(try lexicon.load().reader(), published: published, console: console)
            let code = try explained.run(source, options: options)
            if code != 0 { throw ExitCode(code) }
            return
        }
        let task = task(console.language)
        var output = ReadOutput(task: task, isArray: format == .json, write: StandardOutput.write)
        var bar = ProgressBar(console, total: source.totalSize)
        let factory = try lexicon.readers(of: lexicon.load(), includesRejected: all).factory
        try await ParallelReading.run(
            jobs: jobs.count, weight: Source.weight, next: source.next, makeWorker: { ReportReader(factory.makeReader()) },
            work: { reader, item in task.run(item, reader) },
            deliver: { result in
                for notice in result.notices { console.note(notice.sentence(in: console.language, isolating: console.errorIsTerminal)) }
                if let error = try output.add(result) { console.report(error) }
                bar.show(source.bytesRead)
            })
        bar.clear()
        try output.finish()
        if console.errorIsTerminal {
            console.note("read", [String(output.reports), String(output.claims), String(output.trouble.count)])
        }
        if output.trouble.exitCode != 0 { throw ExitCode(output.trouble.exitCode) }
    }

    private func task(_ language: MessageLanguage) -> ReadTask {
        if format != .text {
            return ReadTask(published: published, includesText: withText, includesRejected: all, language: language)
        }
        return ReadTask(published: published, includesText: false, language: language, writesFailures: false) { claims, report, bytes in
            bytes.append(contentsOf: ClaimText.report(claims, outlet: report.outlet).utf8)
        }
    }
}
