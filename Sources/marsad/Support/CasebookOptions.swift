import ArgumentParser
import Casebook

/// What every command that works in a casebook takes.
struct CasebookOptions: ParsableArguments {
    @Argument(help: "The casebook's file.")
    var casebook: String
    @OptionGroup var common: CommonOptions

    /// Opens the casebook, works in it and closes it; what goes wrong is told as the console tells it.
    ///
    /// - Parameter author: who works, for the log; the user of the system when nil.
    func run(as author: String? = nil, _ work: (Casebook, Console) async throws -> Void) async throws {
        let console = common.console
        try await console.run {
            let store = try Casebook.open(path: casebook, author: author ?? Surroundings.author, clock: Surroundings.clock)
            defer { store.close() }
            try await work(store, console)
        }
    }
}
