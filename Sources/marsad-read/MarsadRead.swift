import ClaimModel
import Glibc
import Intake
import LexiconLoading
import Reading

/// The stateless filter: reports in, claims out, nothing else. No database, no ICU; one static file that Spark can drive.
@main
struct MarsadRead {
    static func main() async {
        var language = MessageLanguage(locale: Arguments.environment(["LC_ALL", "LC_MESSAGES", "LANG"]))
        do throws(MarsadError) {
            let arguments = try Arguments(Array(CommandLine.arguments.dropFirst()))
            language = arguments.language
            if arguments.wantsHelp { return try help(language) }
            exit(try await read(arguments))
        } catch {
            StandardOutput.note("marsad-read: " + error.sentence(in: language))
            exit(error.exitCode)
        }
    }

    private static func help(_ language: MessageLanguage) throws(MarsadError) {
        let catalogue = MessageCatalogue(table: PackageResources.usage_tsv)
        for key in catalogue.keys { try StandardOutput.write(Array((catalogue.sentence(key, language) + "\n").utf8)) }
    }

    /// Reads everything and gives the exit code.
    private static func read(_ arguments: Arguments) async throws(MarsadError) -> Int32 {
        var stream = RecordStream(FileList(arguments.paths.isEmpty ? ["-"] : arguments.paths))
        let task = ReadTask(
            published: arguments.published, includesText: arguments.includesText, includesRejected: arguments.includesRejected,
            language: arguments.language)
        var output = ReadOutput(task: task, isArray: false, write: StandardOutput.write)
        var options = ReadingOptions()
        options.includesRejected = arguments.includesRejected
        let factory = try ReadingFactory(LoadedLexicon(folder: arguments.lexicon, weights: arguments.weights), options: options)
        do {
            try await ParallelReading.run(
                jobs: arguments.jobs,
                weight: { item in if case .record(let record) = item { record.bytes.count } else { 0 } },
                next: { stream.nextItem() }, makeWorker: { ReportReader(factory.makeReader()) },
                work: { reader, item in task.run(item, reader) },
                deliver: { result in
                    for notice in result.notices { StandardOutput.note("marsad-read: " + notice.sentence(in: arguments.language)) }
                    if let error = try output.add(result) {
                        StandardOutput.note("marsad-read: " + error.sentence(in: arguments.language))
                    }
                })
            try output.finish()
        } catch let error as MarsadError {
            throw error
        } catch {
            throw .outputClosed(reason: String(describing: error))
        }
        return output.trouble.exitCode
    }
}
