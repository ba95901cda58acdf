import ArabicText
import ArgumentParser
import ClaimModel
import Intake
import Lexicon
import LexiconLoading

/// `marsad text`: how the words of a text are taken apart.
struct TextCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "text", abstract: "Print each word with its parts: the word, a tab, the parts with + between them.",
        discussion: "Each word is read for itself; `marsad lexicon explain` shows it in its sentence.")

    @Argument(help: "Files of text; - or nothing is standard input.")
    var paths: [String] = []
    @OptionGroup var lexicon: LexiconOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let console = common.console
        try await console.run {
            let report = CliticReport(try lexicon.load().lexicon.makeCliticSplitter())
            for path in paths.isEmpty ? ["-"] : paths { try console.write(report.lines(WholeFile.read(path))) }
        }
    }
}
