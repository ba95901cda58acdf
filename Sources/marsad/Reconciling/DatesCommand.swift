import ArgumentParser
import ArabicText
import CaseReconciling
import Casebook
import ClaimModel
import LexiconLoading
import Reconciling

/// `marsad dates`: when reports that give no date were published, and what speaks for it.
struct DatesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dates", abstract: "Say when reports without a date were published, with the evidence.",
        discussion: "From the date they stand under, from dated copies, and from dated reports of the same incidents.")

    @OptionGroup var opened: CasebookOptions
    @OptionGroup var lexicon: LexiconOptions
    @Flag(help: "Print one array of objects.")
    var json = false
    @Flag(help: "What is marked sensitive too.")
    var sensitive = false

    func run() async throws {
        try await opened.run { store, console in
            let tables = LexiconTables(try lexicon.load().lexicon)
            let view = try CaseReconciliation(joining: store, visibility: sensitive ? .all : .open, tables: tables)
            let datings = view.datings.sorted { $0.doc < $1.doc }
            if json { return try console.write(DatingJSON().write(datings)) }
            if datings.isEmpty { return console.note("nothing", []) }
            var table = Table(console, columns: ["doc", "published", "basis", "evidence"])
            for dating in datings {
                var told: [String] = []
                for item in dating.evidence where told.count < 3 {
                    let sentence = console.sentence("evidence.\(item.kind.rawValue)", [item.there ?? item.here])
                    if !told.contains(sentence) { told.append(sentence) }
                }
                table.add([
                    dating.doc, Self.days(dating), console.sentence("basis.\(dating.basis.rawValue)"),
                    told.joined(separator: console.sentence("list-separator")),
                ])
            }
            for line in table.lines() { try console.print(line) }
        }
    }

    private static func days(_ dating: Dating) -> String {
        guard let days = dating.days else { return "" }
        let first = CivilDate(daysSince1970: days.lowerBound).iso
        return days.count == 1 ? first : "\(first)/\(CivilDate(daysSince1970: days.upperBound).iso)"
    }
}
