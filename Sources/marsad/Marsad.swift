import ArgumentParser

/// The command line. A command parses its options, calls the modules and prints; it knows nothing by itself.
@main
struct Marsad: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "marsad",
        abstract: "Read Arabic news reports about a conflict into a record that can be defended.",
        discussion: "Who says that what happened, to whom, where, when and how many: word by word traceable to the report.",
        subcommands: [
            ReadCommand.self, NewCommand.self, AddCommand.self, ClaimsCommand.self, IncidentsCommand.self, OriginsCommand.self,
            DatesCommand.self, TallyCommand.self, PledgesCommand.self, PositionsCommand.self, NeedsCommand.self, ForcesCommand.self,
            ProtectedCommand.self,
            MeansCommand.self, ActorsCommand.self, TimelineCommand.self, SearchCommand.self, RereadCommand.self, VerifyCommand.self,
            ReviewCommand.self,
            BriefCommand.self, TextCommand.self, LexiconCommand.self, TrainCommand.self, EvaluateCommand.self,
            CasesCommand.self,
        ])
}
