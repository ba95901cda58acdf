import ArgumentParser
import ClaimModel
import Intake
import Lexicon
import LexiconLoading
import Reading

/// `marsad lexicon unknown`: the names in reports that the lexicon lacks.
struct LexiconUnknownCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unknown", abstract: "List the commonest names in reports of conflict that the lexicon lacks, with where they stand.",
        discussion: """
            Places, bodies and people count that a cue, a head noun or a title proposes, or a claim's agent, target or source. --rate prints the \
            share of their mentions that have no entry.
            """)

    @Argument(help: "Files or folders; - or nothing is standard input.")
    var paths: [String] = []
    @Flag(help: "Print, by kind, how many mentions there are and how many have no entry.")
    var rate = false
    @Option(help: "Only one kind: place, body, person or facility.")
    var kind: String?
    @Option(help: "Leave out what is mentioned more rarely.")
    var least = 2
    @Option(help: "Print so many names at most.")
    var limit = 100
    @Flag(help: "Print one array of objects.")
    var json = false
    @OptionGroup var lexicon: LexiconOptions
    @OptionGroup var jobs: JobsOption
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let console = common.console
        try await console.run {
            let only = try kind.map { word throws(MarsadError) in
                guard let kind = NameMention.Kind(rawValue: word) else {
                    throw .badArgument(
                        name: "--kind", value: word, expected: NameMention.Kind.allCases.map(\.rawValue).joined(separator: ", "))
                }
                return kind
            }
            let (names, trouble) = try await gather(console)
            if rate {
                try show(names.rates, console)
            } else {
                try show(names.commonest(least: least).filter { only == nil || $0.kind == only }.prefix(max(limit, 0)), console)
            }
            if trouble.exitCode != 0 { throw ExitCode(trouble.exitCode) }
        }
    }

    /// What a worker makes of one item.
    private enum Outcome: Sendable {
        case names([NameMention])
        case notice(IntakeNotice)
        case failure(MarsadError)
    }

    /// A reading session; a struct, because bare closures grow when they are handed on (`ReportReader`).
    private struct Worker {
        var session: ReadingSession

        mutating func run(_ item: RecordStream.Item) -> Outcome {
            switch item {
            case .notice(let notice): return .notice(notice)
            case .failure(let error, _): return .failure(error)
            case .record(let raw):
                do throws(MarsadError) {
                    return .names(session.names(try raw.decoded(published: nil).report))
                } catch {
                    return .failure(error)
                }
            }
        }
    }

    private func gather(_ console: Console) async throws -> (UnknownNames, Trouble) {
        let source = Source(paths)
        let reader = try lexicon.load().reader()
        var names = UnknownNames()
        var trouble = Trouble()
        var bar = ProgressBar(console, total: source.totalSize)
        try await ParallelReading.run(
            jobs: jobs.count, weight: Source.weight, next: source.next, makeWorker: { Worker(session: reader.makeSession()) },
            work: { worker, item in worker.run(item) },
            deliver: { outcome in
                switch outcome {
                case .names(let found): names.add(found)
                case .notice(let notice): console.note(notice.sentence(in: console.language, isolating: console.errorIsTerminal))
                case .failure(let error):
                    trouble.note(error)
                    console.report(error)
                }
                bar.show(source.bytesRead)
            })
        bar.clear()
        return (names, trouble)
    }

    private func show(_ rates: [NameMention.Kind: UnknownNames.Rate], _ console: Console) throws {
        var table = Table(console, columns: ["kind", "mentions", "no-entry", "share"])
        var json = JSONWriter()
        json.beginArray()
        for kind in NameMention.Kind.allCases {
            let rate = rates[kind] ?? UnknownNames.Rate()
            table.add([
                kind.rawValue, String(rate.mentions), String(rate.unknown), String((rate.share * 1000).rounded() / 1000),
            ])
            json.beginObject()
            json.member("kind", kind.rawValue)
            json.member("mentions", number: rate.mentions)
            json.member("without_entry", number: rate.unknown)
            json.endObject()
        }
        json.endArray()
        try print(table, json, console)
    }

    private func show(_ names: ArraySlice<UnknownNames.Name>, _ console: Console) throws {
        var table = Table(console, columns: ["kind", "mentions", "reports", "name", "cue", "spellings", "context"])
        var json = JSONWriter()
        json.beginArray()
        for name in names {
            table.add([
                name.kind.rawValue, String(name.count), String(name.reports), name.name, name.cue,
                name.spellings.map { "\($0.words) \($0.count)" }.joined(separator: " · "), name.contexts.first ?? "",
            ])
            json.beginObject()
            json.member("kind", name.kind.rawValue)
            json.member("name", name.name)
            json.member("mentions", number: name.count)
            json.member("reports", number: name.reports)
            json.member("cue", name.cue)
            json.member("spellings", objects: name.spellings) { spelling, json in
                json.member("words", spelling.words)
                json.member("count", number: spelling.count)
            }
            json.member("contexts", strings: name.contexts)
            json.endObject()
        }
        json.endArray()
        try print(table, json, console)
    }

    private func print(_ table: Table, _ json: JSONWriter, _ console: Console) throws {
        if self.json {
            try console.write(json.bytes + [0x0A])
        } else {
            for line in table.lines() { try console.print(line) }
        }
    }
}
