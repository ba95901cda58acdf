import ArgumentParser
import Casebook
import ClaimModel

/// `marsad tally`: the counts of people, the accounts of the sources side by side.
struct TallyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tally", abstract: "Counts of people by day and place, each source's account beside the others.")

    @Argument(help: "The casebook's file.")
    var casebook: String
    @OptionGroup var filter: FilterOptions
    @Flag(help: "Print one object.")
    var json = false
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let console = common.console
        try await console.run {
            let store = try Casebook.open(path: casebook, author: Surroundings.author, clock: Surroundings.clock)
            defer { store.close() }
            var wanted = try filter.filter()
            if wanted.statuses.isEmpty { wanted.statuses = [.occurred, .negated] }
            let rows = AccountRow.rows(of: try store.claims(wanted, visibility: filter.visibility))
            if json {
                try console.write(AccountRow.json(rows))
            } else if rows.isEmpty {
                console.note("nothing", [])
            } else {
                try table(rows, console)
            }
        }
    }

    private func table(_ rows: [AccountRow], _ console: Console) throws {
        var table = Table(console, columns: ["date", "place", "kind", "who", "accounts"])
        for row in rows {
            let accounts = row.accounts.map { account in
                let name = account.source ?? console.sentence("unattributed")
                return "\(name): \(ClaimText.bounds(account.tally))"
            }
            table.add([row.dates, row.place, row.kind, row.who, accounts.joined(separator: " | ")])
        }
        for line in table.lines() { try console.print(line) }
    }
}

/// The accounts of one count: the same days, place, kind and people.
struct AccountRow {
    struct Account {
        let source: String?
        let tally: Tally
        let claim: String
        let outlet: String?
    }
    let dates: String
    let place: String
    let kind: String
    let who: String
    var accounts: [Account]

    /// The counts of claims, in the order of the claims.
    static func rows(of claims: [StoredClaim]) -> [AccountRow] {
        var rows: [AccountRow] = []
        var index: [[String]: Int] = [:]
        for stored in claims {
            let claim = stored.claim
            for tally in claim.tallies {
                let place = claim.places.first
                let kind = tally.kinds.isEmpty ? tally.kind.rawValue : tally.kinds.map(\.rawValue).joined(separator: "+")
                let dates = ClaimText.dates(claim)
                let key = [dates, place?.id ?? place?.span.text ?? "", kind, tally.who.rawValue]
                let account = Account(
                    source: claim.source.first?.span.text, tally: tally, claim: claim.id, outlet: stored.outlet)
                if let at = index[key] {
                    rows[at].accounts.append(account)
                } else {
                    index[key] = rows.count
                    rows.append(
                        AccountRow(dates: dates, place: place?.span.text ?? "", kind: kind, who: tally.who.rawValue, accounts: [account]))
                }
            }
        }
        return rows
    }

    static func json(_ rows: [AccountRow]) -> [UInt8] {
        var json = JSONWriter()
        json.beginObject()
        json.key("tallies")
        json.beginArray()
        for row in rows {
            json.beginObject()
            for (name, value) in [("dates", row.dates), ("place", row.place), ("kind", row.kind), ("who", row.who)] {
                json.key(named: name)
                json.string(value)
            }
            json.key("accounts")
            json.beginArray()
            for account in row.accounts {
                json.beginObject()
                json.key("source")
                json.string(orNull: account.source)
                json.key("outlet")
                json.string(orNull: account.outlet)
                json.key("min")
                json.integer(orNull: account.tally.min)
                json.key("max")
                json.integer(orNull: account.tally.max)
                json.key("approx")
                json.boolean(account.tally.approx)
                json.key("text")
                json.string(account.tally.span.text)
                json.key("claim")
                json.string(account.claim)
                json.endObject()
            }
            json.endArray()
            json.endObject()
        }
        json.endArray()
        json.endObject()
        return json.bytes + [0x0A]
    }
}
