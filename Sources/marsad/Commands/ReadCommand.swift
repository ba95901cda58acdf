import ArgumentParser
import ClaimModel
import Intake

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
    @Flag(help: "Write each report's text with its claims; so it is anyway for plain text.")
    var withText = false
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
        var output = ReadOutput(format: format, console: console)
        var bar = ProgressBar(console, total: source.totalSize)
        let task = ReadTask(
            published: published, includesText: withText, writer: InterchangeWriter(includesRejected: all), format: format,
            language: console.language)
        let factory = ReadingFactory.make().factory
        try await ParallelReading.run(
            jobs: jobs.count, weight: Source.weight, next: source.next, makeWorker: { factory() },
            work: { reader, item in task.run(item, reader) },
            deliver: { result in
                try output.add(result)
                bar.show(source.bytesRead)
            })
        bar.clear()
        try output.finish()
        if console.errorIsTerminal {
            console.note("read", [String(output.reports), String(output.claims), String(output.trouble.count)])
        }
        if output.trouble.exitCode != 0 { throw ExitCode(output.trouble.exitCode) }
    }
}

/// One report's way from bytes to bytes, as a worker goes it.
struct ReadTask: Sendable {
    /// What a worker hands back.
    struct Result: Sendable {
        var bytes: [UInt8] = []
        var doc: String?
        var textHash: String?
        var place: InputPlace
        var claims = 0
        var error: MarsadError?
        var notices: [IntakeNotice] = []
    }
    let published: String?
    let includesText: Bool
    let writer: InterchangeWriter
    let format: ReadCommand.Format
    let language: MessageLanguage

    func run(_ item: RecordStream.Item, _ reader: (Report) -> ReportClaims) -> Result {
        switch item {
        case .notice(let notice): return Result(place: InputPlace(path: "-"), notices: [notice])
        case .failure(let error, let place): return failed(error, nil, place)
        case .record(let raw):
            do throws(MarsadError) {
                let record = try raw.decoded(published: published)
                var claims = reader(record.report)
                if includesText || raw.form == .text { claims.text = record.report.text }
                var result = Result(doc: record.report.doc, textHash: record.textHash, place: raw.place, notices: record.notices)
                result.claims = claims.claims.count { $0.kept }
                if format == .text {
                    result.bytes = Array(ClaimText.report(claims, outlet: record.report.outlet).utf8)
                } else {
                    writer.append(claims, to: &result.bytes)
                }
                return result
            } catch {
                return failed(error, raw.doc, raw.place)
            }
        }
    }

    /// The error's line in the record's place.
    func failed(_ error: MarsadError, _ doc: String?, _ place: InputPlace) -> Result {
        var result = Result(doc: doc, place: place, error: error)
        if format != .text {
            writer.append(RecordFailure(doc: doc, line: place.line ?? 1, error: error, language: language), to: &result.bytes)
        }
        return result
    }
}
