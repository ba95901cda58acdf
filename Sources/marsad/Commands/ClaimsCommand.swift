import ArgumentParser
import Casebook
import ClaimModel

/// `marsad claims`: the claims of a casebook as a table.
struct ClaimsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "claims", abstract: "List the claims of a casebook.")

    @Argument(help: "The casebook's file.")
    var casebook: String
    @OptionGroup var filter: FilterOptions
    @Option(help: ArgumentHelp("No more than so many.", valueName: "N"))
    var limit: Int?
    @Flag(help: "Candidates below the threshold too.")
    var all = false
    @Flag(help: "Only what people rejected: it is set aside and counts nowhere.")
    var setAside = false
    @Flag(help: "Print one array of objects.")
    var json = false
    @OptionGroup var lexicon: LexiconOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let console = common.console
        try await console.run {
            let store = try Casebook.open(path: casebook, author: Surroundings.author, clock: Surroundings.clock)
            defer { store.close() }
            var wanted = try filter.filter(filter.tables(lexicon))
            wanted.includesRejected = all
            wanted.includesRefused = setAside
            if !setAside { wanted.limit = limit }
            var claims = try store.claims(wanted, visibility: filter.visibility)
            if setAside { claims = Array(claims.filter { $0.decision?.verdict == .reject }.prefix(limit ?? .max)) }
            if json { try console.write(Self.json(claims)) } else { try table(claims, console) }
        }
    }

    private func table(_ claims: [StoredClaim], _ console: Console) throws {
        if claims.isEmpty {
            console.note("nothing", [])
            return
        }
        var table = Table(console, columns: ["id", "type", "status", "date", "place", "trigger", "tally", "source", "outlet"])
        for stored in claims {
            let claim = stored.claim
            table.add([
                claim.id, claim.type.rawValue, claim.status.rawValue, ClaimText.dates(claim), ClaimText.places(claim),
                claim.trigger.text, ClaimText.tallies(claim), ClaimText.sources(claim), stored.outlet ?? "",
            ])
        }
        for line in table.lines() { try console.print(line) }
    }

    private static func json(_ claims: [StoredClaim]) -> [UInt8] {
        let writer = InterchangeWriter(includesRejected: true)
        var json = JSONWriter()
        json.beginArray()
        for stored in claims {
            json.beginObject()
            json.key("doc")
            json.string(stored.doc)
            json.key("outlet")
            json.string(orNull: stored.outlet)
            json.key("published")
            json.string(orNull: stored.published)
            json.key("decision")
            json.string(orNull: stored.decision?.verdict.rawValue)
            json.key("reason")
            json.string(orNull: stored.decision?.reason)
            json.key("claim")
            writer.write(stored.claim, to: &json)
            json.endObject()
        }
        json.endArray()
        return json.bytes + [0x0A]
    }
}
