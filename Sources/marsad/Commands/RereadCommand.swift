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

    @Argument(help: "The casebook's file.")
    var casebook: String
    @OptionGroup var lexicon: LexiconOptions
    @OptionGroup var jobs: JobsOption
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let console = common.console
        try await console.run {
            let store = try Casebook.open(path: casebook, author: Surroundings.author, clock: Surroundings.clock)
            defer { store.close() }
            let loaded = try lexicon.load()
            let reading = try lexicon.readers(of: loaded)
            let summary = try await store.reread(using: { reading.factory.makeReader() }, lexicon: reading.name, jobs: jobs.count)
            try CaseJoiner(store, tables: LexiconTables(loaded.lexicon)).bringUpToDate()
            let counts = [summary.reports, summary.changed, summary.appeared, summary.vanished, summary.carried]
            try console.print(console.sentence("reread", counts.map(String.init)))
        }
    }
}
