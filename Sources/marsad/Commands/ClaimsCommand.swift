import ArgumentParser
import Casebook
import ClaimModel

/// `marsad claims`: the claims of a casebook as a table.
struct ClaimsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "claims", abstract: "List the claims of a casebook.")

    @OptionGroup var opened: CasebookOptions
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

    func run() async throws {
        try await opened.run { store, console in
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
        json.objects(claims) { stored, json in
            json.member("doc", stored.doc)
            json.member("outlet", stored.outlet)
            json.member("published", stored.published)
            json.member("decision", stored.decision?.verdict.rawValue)
            json.member("reason", stored.decision?.reason)
            json.key("claim")
            writer.write(stored.claim, to: &json)
        }
        return json.bytes + [0x0A]
    }
}
