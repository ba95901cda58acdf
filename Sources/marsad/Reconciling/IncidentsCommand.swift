import ArgumentParser
import CaseReconciling
import ClaimModel
import Reconciling

/// `marsad incidents`: what several claims are about, with all their accounts.
struct IncidentsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "incidents", abstract: "List the incidents of a casebook, or show one in full with its accounts.")

    @OptionGroup var query: IncidentQuery
    @Option(help: ArgumentHelp("No more than so many.", valueName: "N"))
    var limit: Int?
    @Flag(help: "Print one array of objects.")
    var json = false

    func run() async throws {
        try await query.run { found, view, console in
            let isOne = query.id != nil
            let incidents = limit.map { Array(found.prefix(max(0, $0))) } ?? found
            if json {
                try printJSON(incidents, isFull: isOne, view, console)
            } else if incidents.isEmpty {
                console.note("nothing", [])
            } else if isOne {
                try IncidentPage(view, console).print(incidents[0])
            } else {
                try table(incidents, view, console)
            }
        }
    }

    private func printJSON(_ incidents: [Incident], isFull: Bool, _ found: ReconciledCase, _ console: Console) throws {
        let writer = IncidentJSON(found.view)
        var json = JSONWriter()
        json.array(incidents) { writer.write($0, isFull: isFull, to: &$1) }
        try console.write(json.bytes + [0x0A])
    }

    private func table(_ incidents: [Incident], _ found: ReconciledCase, _ console: Console) throws {
        var table = Table(console, columns: ["incident", "date", "type", "place", "killed", "grade", "origins", "reports"])
        for incident in incidents {
            let told = incident.accounts.filter { !$0.denies }
            table.add([
                incident.id, found.days(incident), incident.types.first.map { found.type($0, console) } ?? "",
                found.places(incident, console), found.progression(incident), found.grades(incident, console),
                String(Set(told.map(\.origin)).count), String(Set(incident.accounts.flatMap(\.reports)).count),
            ])
        }
        for line in table.lines() { try console.print(line) }
    }
}

/// One incident in full, for people.
struct IncidentPage {
    private let found: ReconciledCase
    private let console: Console

    init(_ found: ReconciledCase, _ console: Console) {
        self.found = found
        self.console = console
    }

    func print(_ incident: Incident) throws {
        let types = incident.types.map { found.type($0, console) }.joined(separator: console.sentence("list-separator"))
        try console.print([incident.id, found.days(incident), found.places(incident, console), types].joined(separator: " · "))
        try console.print(console.sentence("column.grade") + ": " + found.grades(incident, console))
        let progression = found.progression(incident)
        if !progression.isEmpty { try console.print(console.sentence("column.killed") + ": " + progression) }
        for contest in incident.contests {
            let positions = contest.positions.map { "\($0.value) (\($0.claims.count))" }.joined(separator: " | ")
            try console.print(console.sentence("contest." + contest.matter.rawValue) + ": " + positions)
        }
        for (words, _) in incident.unverifiable.sorted(by: { $0.key < $1.key }) {
            try console.print(console.sentence("unverifiable") + ": " + words)
        }
        try AccountTable(found, console).print(incident)
        let inside = found.view.contents(of: incident)
        if !inside.isEmpty { try console.print(console.sentence("contains") + ": " + inside.joined(separator: " ")) }
    }
}

/// The origins of an incident, each with what it says and who carries it.
struct AccountTable {
    private let found: ReconciledCase
    private let console: Console

    init(_ found: ReconciledCase, _ console: Console) {
        self.found = found
        self.console = console
    }

    func print(_ incident: Incident) throws {
        var table = Table(console, columns: ["source", "says", "killed", "published", "outlet", "id"])
        for account in incident.accounts {
            let figures = account.denies ? [] : found.view.figures(account.claims, .killed)
            var counts: [Int] = []
            for figure in figures where counts.last != figure.count { counts.append(figure.count) }
            table.add([
                found.view.label(of: account.origin, account.claims, console.language),
                console.sentence(account.denies ? "says.denies" : "says.tells"), counts.map(String.init).joined(separator: " → "),
                IncidentJSON.day(account.firstPublished) ?? "",
                found.view.outlets(account.reports).joined(separator: console.sentence("list-separator")),
                account.claims.joined(separator: " "),
            ])
        }
        for line in table.lines() { try console.print(line) }
    }
}
