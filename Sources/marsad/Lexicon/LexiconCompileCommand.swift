import ArgumentParser
import ClaimModel
import Intake
import Lexicon
import LexiconLoading

/// `marsad lexicon compile`: the file that is linked into the programs.
struct LexiconCompileCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compile", abstract: "Compile the files and the weights into one file; `make` links it into the programs.")

    @Argument(help: "The file to write.")
    var output: String
    @OptionGroup var folder: LexiconFolderOption
    @Option(help: ArgumentHelp("The weights; model/weights.bin of the folder when left out.", valueName: "FILE"))
    var weights: String?
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let console = common.console
        try await console.run {
            let loaded = try LoadedLexicon(folder: folder.path, weights: weights)
            let bytes = loaded.serialized()
            try WholeFile.write(bytes, to: output)
            console.note("lexicon-compiled", [output, String(loaded.lexicon.entries.count), loaded.name, String(bytes.count)])
        }
    }
}
