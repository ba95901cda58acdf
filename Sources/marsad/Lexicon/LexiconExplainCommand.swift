import ArgumentParser
import ClaimModel
import Lexicon
import LexiconLoading
import Reading

/// `marsad lexicon explain`: why words are read as they are.
struct LexiconExplainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Show every reading of a word, a phrase or a sentence, with the rows behind it.",
        discussion: "With --lexicon FOLDER the file and the line of each row are shown too.")

    @Argument(help: "The words.")
    var words: [String]
    @OptionGroup var lexicon: LexiconOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let console = common.console
        try await console.run {
            let loaded = try lexicon.load()
            let rows = try lexicon.lexicon.map { path throws(MarsadError) in LexiconChecker(try LexiconFolder(path).packs) }
            var session = Reader(lexicon: loaded.lexicon, model: loaded.model ?? LinearModel()).makeSession()
            let explanation = session.explain(words.joined(separator: " "))
            for word in explanation.words {
                let parts = word.parts.isEmpty ? "" : " = " + word.parts.joined(separator: " + ")
                try console.print("\(word.text): \(word.folded)\(parts)")
            }
            for reading in explanation.readings {
                let cut = reading.clitics.isEmpty ? "" : " [\(reading.clitics)]"
                try console.print("\(reading.words)\(cut): \(reading.pack) \(reading.id) (\(reading.form))")
                for attribute in reading.attributes { try console.print("    " + attribute) }
                for place in rows?.places(of: reading.id) ?? [] { try console.print("    \(place.path), line \(place.line)") }
            }
            if explanation.readings.isEmpty { console.note("no-readings", []) }
            try console.print(explanation.listing)
        }
    }
}
