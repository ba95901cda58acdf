import ArgumentParser

/// `marsad lexicon`: the data files by which reports are read.
struct LexiconCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lexicon", abstract: "Check, list, explain, extend and compile the lexicon; list the names it lacks.",
        subcommands: [
            LexiconCheckCommand.self, LexiconListCommand.self, LexiconExplainCommand.self, LexiconAddCommand.self,
            LexiconUnknownCommand.self, LexiconCompileCommand.self,
        ])
}
