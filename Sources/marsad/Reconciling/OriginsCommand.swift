import ArgumentParser
import CaseReconciling
import Casebook
import ClaimModel
import Reconciling

/// `marsad origins`: the independent origins of each incident, and the reports that carry each.
struct OriginsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "origins", abstract: "Show from whom what is said of each incident comes, and who only repeats it.")

    @Argument(help: "The casebook's file.")
    var casebook: String
    @Argument(help: ArgumentHelp("One incident, by its id or that of a claim in it.", valueName: "ID"))
    var id: String?
    @OptionGroup var filter: FilterOptions
    @Flag(help: "Print one array of objects.")
    var json = false
    @OptionGroup var lexicon: LexiconOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let console = common.console
        try await console.run {
            let store = try Casebook.open(path: casebook, author: Surroundings.author, clock: Surroundings.clock)
            defer { store.close() }
            _ = try filter.filter()
            let found = try ReconciledCase(store, lexicon.load(), filter, id: id)
            let incidents: [Incident]
            if let id {
                guard let incident = found.view.incident(id) else { throw MarsadError.unknownClaim(id: id) }
                incidents = [incident]
            } else {
                incidents = found.view.incidents(try found.selection(filter))
            }
            if json { return try console.write(Self.json(incidents, found)) }
            if incidents.isEmpty { return console.note("nothing", []) }
            for incident in incidents {
                try console.print(
                    [
                        incident.id, found.days(incident), found.places(incident, console),
                        incident.types.first.map { found.type($0, console) } ?? "", found.grades(incident, console),
                    ].joined(separator: " · "))
                try AccountTable(found, console).print(incident)
                try console.print("")
            }
        }
    }

    private static func json(_ incidents: [Incident], _ found: ReconciledCase) -> [UInt8] {
        var json = JSONWriter()
        func strings(_ key: StaticString, _ values: [String]) {
            json.key(key)
            json.beginArray()
            for value in values { json.string(value) }
            json.endArray()
        }
        json.beginArray()
        for incident in incidents {
            for account in incident.accounts {
                json.beginObject()
                json.key("incident")
                json.string(incident.id)
                json.key("origin")
                json.string(account.origin.id)
                json.key("ar")
                json.string(found.view.label(of: account.origin, account.claims, .arabic))
                json.key("en")
                json.string(found.view.label(of: account.origin, account.claims, .english))
                json.key("denies")
                json.boolean(account.denies)
                strings("reports", account.reports)
                strings("outlets", found.view.outlets(account.reports))
                strings("claims", account.claims)
                json.endObject()
            }
        }
        json.endArray()
        return json.bytes + [0x0A]
    }
}
