import ArgumentParser
import Casebook
import ClaimModel

/// `marsad new`: an empty casebook.
struct NewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "new", abstract: "Make an empty casebook.")

    @Argument(help: "The casebook's file.")
    var casebook: String
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let console = common.console
        try await console.run {
            try Casebook.create(path: casebook, author: Surroundings.author, clock: Surroundings.clock).close()
            if console.errorIsTerminal { console.note("made", [casebook]) }
        }
    }
}
