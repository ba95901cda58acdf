import ArgumentParser
import CaseReconciling
import Casebook
import ClaimModel
import Intake
import LexiconLoading

/// `marsad reread`: all reports once more, with the lexicon and model of this program.
struct RereadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reread", abstract: "Read all reports again with a new lexicon or model; every decision stands.")

    @OptionGroup var opened: CasebookOptions
    @OptionGroup var lexicon: LexiconOptions
    @OptionGroup var jobs: JobsOption

    func run() async throws {
        try await opened.run { store, console in
            let loaded = try lexicon.load()
            let reading = try lexicon.readers(of: loaded)
            let summary = try await store.reread(using: { reading.factory.makeReader() }, lexicon: reading.name, jobs: jobs.count)
            try CaseJoiner(store, tables: LexiconTables(loaded.lexicon)).bringUpToDate()
            let counts = [summary.reports, summary.changed, summary.appeared, summary.vanished, summary.carried]
            try console.print(console.sentence("reread", counts.map(String.init)))
        }
    }
}
