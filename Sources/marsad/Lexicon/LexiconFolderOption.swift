import ArgumentParser
import ClaimModel
import Foundation
import LexiconLoading

/// The folder whose files a command works on: these commands need the files, not what is compiled.
struct LexiconFolderOption: ParsableArguments {
    @Option(help: ArgumentHelp("The lexicon's folder; MARSAD_LEXICON, else ./Lexicon, when left out.", valueName: "FOLDER"))
    var lexicon: String?

    /// Its path.
    var path: String { lexicon ?? ProcessInfo.processInfo.environment[LoadedLexicon.variable] ?? "Lexicon" }

    /// Its files.
    func folder() throws(MarsadError) -> LexiconFolder { try LexiconFolder(path) }
}
