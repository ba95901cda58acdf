import CaseReconciling
import Casebook
import ClaimModel
import Lexicon
import LexiconLoading
import Reconciling

/// A casebook with its incidents, for the commands.
struct ReconciledCase {
    let view: CaseReconciliation
    let labels: LedgerLabels

    /// Reconciles what bears on some days, or the whole case.
    init(_ store: Casebook, _ lexicon: LoadedLexicon, from: String?, to: String?, visibility: Visibility) throws(MarsadError) {
        let tables = LexiconTables(lexicon.lexicon)
        view = try CaseReconciliation(store: store, from: from, to: to, visibility: visibility, tables: tables)
        labels = try Self.labels(lexicon)
    }

    /// The incidents that some options ask for, or the one to which an id leads: as they are stored, where that is enough.
    init(_ store: Casebook, _ lexicon: LoadedLexicon, _ options: FilterOptions, id: String?) throws(MarsadError) {
        let tables = LexiconTables(lexicon.lexicon)
        let wanted = try Self.selection(options, tables)
        let stored: CaseReconciliation?
        if let id {
            stored = try CaseReconciliation.stored(store, id: id, visibility: options.visibility, tables: tables)
        } else {
            stored = try CaseReconciliation.stored(store, wanted, visibility: options.visibility, tables: tables)
        }
        if let stored {
            view = stored
        } else {
            view = try CaseReconciliation(joining: store, visibility: options.visibility, tables: tables)
        }
        labels = try Self.labels(lexicon)
    }

    private static func labels(_ lexicon: LoadedLexicon) throws(MarsadError) -> LedgerLabels {
        do {
            return try LedgerLabels(lexicon.lexicon.texts["brief/ledgers.tsv"] ?? "")
        } catch {
            throw .lexicon(detail: error.description)
        }
    }

    /// What the options of a table ask for.
    func selection(_ options: FilterOptions) throws(MarsadError) -> IncidentSelection { try Self.selection(options, view.tables) }

    private static func selection(_ options: FilterOptions, _ tables: LexiconTables) throws(MarsadError) -> IncidentSelection {
        let asked = try options.filter()
        var wanted = IncidentSelection()
        wanted.from = asked.from
        wanted.to = asked.to
        wanted.types = Set(asked.types + ClaimType.allCases.filter { asked.groups.contains($0.group) })
        for name in options.place {
            wanted.places.formUnion(tables.places(inside: name))
            wanted.placeNames.append(name)
        }
        for name in options.actor {
            wanted.actors.formUnion(tables.actors(named: name))
            wanted.actorNames.append(name)
        }
        return wanted
    }

    func type(_ type: ClaimType, _ console: Console) -> String { labels.label("type." + type.rawValue, console.language) }

    func days(_ incident: Incident) -> String {
        guard let window = incident.window, let from = IncidentJSON.day(window.from), let to = IncidentJSON.day(window.to) else {
            return ""
        }
        return from == to ? from : "\(from)/\(to)"
    }

    func places(_ incident: Incident, _ console: Console) -> String {
        incident.places.map { view.tables.name($0, console.language.rawValue) ?? $0 }.joined(separator: console.sentence("list-separator"))
    }

    func progression(_ incident: Incident) -> String { view.progression(incident).map { String($0.count) }.joined(separator: " → ") }

    func grades(_ incident: Incident, _ console: Console) -> String {
        incident.grades.map { labels.label("grade." + $0.grade.rawValue, console.language) }
            .joined(separator: console.sentence("list-separator"))
    }
}
