import ArgumentParser

/// `marsad lexicon`: the data files by which reports are read.
struct LexiconCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lexicon", abstract: "Check, list, explain, extend and compile the lexicon.",
        subcommands: [
            LexiconCheckCommand.self, LexiconListCommand.self, LexiconExplainCommand.self, LexiconAddCommand.self,
            LexiconCompileCommand.self,
        ])
}
