import ArgumentParser
import CaseReconciling
import Casebook
import ClaimModel
import Intake
import LexiconLoading

/// `marsad add`: takes reports into a casebook.
struct AddCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Take reports into a casebook: safe to repeat, safe to interrupt.",
        discussion: "What is known is passed over before it is read; a known text from another outlet is recorded as a second carrier.")

    @OptionGroup var opened: CasebookOptions
    @Argument(help: "Files or folders; - is standard input.")
    var paths: [String]
    @Option(help: ArgumentHelp("Publication date of reports that give none.", valueName: "DATE"))
    var published: String?
    @Flag(help: "Keep the candidates below the threshold too, as not kept.")
    var all = false
    @Flag(help: "Print what was done as JSON.")
    var json = false
    @OptionGroup var lexicon: LexiconOptions
    @OptionGroup var jobs: JobsOption

    func run() async throws {
        try await opened.run { store, console in try await add(to: store, console) }
    }

    private func add(to store: Casebook, _ console: Console) async throws {
        if let published, !PublishedDate.isValid(published) {
            throw MarsadError.badArgument(name: "--published", value: published, expected: "YYYY-MM-DD")
        }
        let source = Source(paths)
        let loaded = try lexicon.load()
        let reading = try lexicon.readers(of: loaded, includesRejected: all)
        let task = AddTask(state: try known(store, source.totalSize), published: published, lexicon: reading.name)
        var queue = AddQueue(store: store, console: console)
        var bar = ProgressBar(console, total: source.totalSize)
        do {
            try await ParallelReading.run(
                jobs: jobs.count, weight: Source.weight, next: source.next,
                makeWorker: { AddTask.Worker(read: reading.factory.makeReader(), indexer: WordIndexer()) },
                work: { worker, item in task.run(item, &worker) },
                deliver: { result in
                    try queue.add(result)
                    bar.show(source.bytesRead)
                })
            try queue.flush()
        } catch {
            bar.clear()
            throw error
        }
        bar.clear()
        if console.errorIsTerminal { console.note("joining", []) }
        try CaseJoiner(store, tables: LexiconTables(loaded.lexicon)).bringUpToDate()
        try queue.printSummary(json: json)
        if queue.trouble.exitCode != 0 { throw ExitCode(queue.trouble.exitCode) }
    }
}

extension AddCommand {
    /// Looks each record up where there is little to add, else among all texts.
    private func known(
        _ store: Casebook, _ size: Int
    ) throws(MarsadError) -> @Sendable (IntakeRecord) throws(MarsadError) -> KnownTexts.State {
        if size > 0, size < 1_000_000 { return { (record) throws(MarsadError) in try store.state(of: record) } }
        let texts = try store.knownTexts()
        return { texts.state(of: $0) }
    }
}

/// One record's way to what is stored, as a worker goes it.
struct AddTask: Sendable {
    /// A worker's own tools.
    struct Worker {
        let read: (Report, String?) -> ReportClaims
        var indexer: WordIndexer
    }
    /// What a worker hands back.
    enum Result: Sendable {
        case item(CasebookItem, size: Int, [IntakeNotice])
        case known
        case failure(MarsadError)
        case notice(IntakeNotice)
    }
    /// What the casebook knows of a record.
    let state: @Sendable (IntakeRecord) throws(MarsadError) -> KnownTexts.State
    let published: String?
    let lexicon: String

    func run(_ item: RecordStream.Item, _ worker: inout Worker) -> Result {
        switch item {
        case .notice(let notice): return .notice(notice)
        case .failure(let error, _): return .failure(error)
        case .record(let raw):
            do throws(MarsadError) {
                let record = try raw.decoded(published: published)
                let size = raw.bytes.count
                switch try state(record) {
                case .known: return .known
                case .newCarrier: return .item(.carrier(CarrierAddition(record: record)), size: size, record.notices)
                case .new:
                    let claims = worker.read(record.report, record.textHash)
                    let addition = Addition(record: record, claims: claims, lexicon: lexicon, indexer: &worker.indexer)
                    return .item(.report(addition), size: size, record.notices)
                }
            } catch {
                return .failure(error)
            }
        }
    }
}
