import ArgumentParser
import CaseReconciling
import ClaimModel
import Reconciling

/// `marsad origins`: the independent origins of each incident, and the reports that carry each.
struct OriginsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "origins", abstract: "Show from whom what is said of each incident comes, and who only repeats it.")

    @OptionGroup var query: IncidentQuery
    @Flag(help: "Print one array of objects.")
    var json = false

    func run() async throws {
        try await query.run { incidents, found, console in
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
        let writer = IncidentJSON(found.view)
        var json = JSONWriter()
        json.objects(incidents.flatMap { incident in incident.accounts.map { (incident.id, $0) } }) { item, json in
            let (incident, account) = item
            json.member("incident", incident)
            writer.origin(account, to: &json)
            json.member("denies", flag: account.denies)
            json.member("reports", strings: account.reports)
            json.member("outlets", strings: found.view.outlets(account.reports))
            json.member("claims", strings: account.claims)
        }
        return json.bytes + [0x0A]
    }
}
