import ArgumentParser
import CaseReconciling
import Casebook
import ClaimModel
import Reconciling

/// Which incidents of a casebook a command is about: one, or those that the options of a table let through.
struct IncidentQuery: ParsableArguments {
    @OptionGroup var opened: CasebookOptions
    @Argument(help: ArgumentHelp("One incident, by its id or that of a claim in it.", valueName: "ID"))
    var id: String?
    @OptionGroup var filter: FilterOptions
    @OptionGroup var lexicon: LexiconOptions

    /// Hands on the incidents asked for, with the case that they are part of.
    func run(_ work: ([Incident], ReconciledCase, Console) throws -> Void) async throws {
        try await opened.run { store, console in
            _ = try filter.filter()
            let found = try ReconciledCase(store, lexicon.load(), filter, id: id)
            guard let id else { return try work(found.view.incidents(found.selection(filter)), found, console) }
            guard let incident = found.view.incident(id) else { throw MarsadError.unknownClaim(id: id) }
            try work([incident], found, console)
        }
    }
}
