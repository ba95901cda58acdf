import ArgumentParser
import ClaimModel
import LexiconLoading
import Reading

/// Which lexicon and which weights a command works with.
struct LexiconOptions: ParsableArguments {
    @Option(help: ArgumentHelp("A folder of packs in place of the built-in lexicon; so does MARSAD_LEXICON.", valueName: "FOLDER"))
    var lexicon: String?
    @Option(help: ArgumentHelp("A file of weights in place of the lexicon's own.", valueName: "FILE"))
    var weights: String?

    /// The lexicon asked for.
    func load() throws(MarsadError) -> LoadedLexicon { try LoadedLexicon(folder: lexicon, weights: weights) }

    /// Readers over the lexicon asked for, and its name for the log.
    func readers(
        of loaded: LoadedLexicon, includesRejected: Bool = false
    ) throws(MarsadError) -> (factory: ReadingFactory, name: String) {
        var options = ReadingOptions()
        options.includesRejected = includesRejected
        return (try ReadingFactory(loaded, options: options), loaded.name)
    }
}
