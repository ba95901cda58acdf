import ArgumentParser
import CaseReconciling
import Casebook
import ClaimModel
import Lexicon
import LexiconLoading
import Reconciling

/// What every command of a ledger takes.
struct LedgerArguments: ParsableArguments {
    @OptionGroup var opened: CasebookOptions
    @OptionGroup var filter: FilterOptions
    @Flag(help: "Print one array of objects.")
    var json = false
    @OptionGroup var lexicon: LexiconOptions

    /// Makes a ledger's lines and prints those that the options ask for.
    func run<Record: LedgerRecord>(_ make: (LedgerSources) throws -> [Record]) async throws {
        try await opened.run { store, console in
            let loaded = try lexicon.load().lexicon
            let sources = try LedgerSources(store: store, visibility: filter.visibility, lexicon: loaded)
            let records: [Record]
            do {
                records = try narrowed(loaded).apply(make(sources), sources.resolver)
            } catch let error as LedgerPackError {
                throw MarsadError.lexicon(detail: error.description)
            }
            if json {
                try console.write(LedgerJSON.bytes(records) + [0x0A])
            } else if records.isEmpty {
                console.note("nothing", [])
            } else {
                let view = LedgerView(language: console.language, labels: try sources.labels(), resolver: sources.resolver)
                let rows = LedgerTable(records, view)
                var table = Table(console, headings: rows.headings)
                for row in rows.rows { table.add(row) }
                for line in table.lines() { try console.print(line) }
            }
        }
    }

    private func narrowed(_ lexicon: CompiledLexicon) throws(MarsadError) -> LedgerFilter {
        let asked = try filter.filter()
        var narrow = LedgerFilter()
        narrow.from = asked.from
        narrow.to = asked.to
        narrow.types = Set(asked.types + ClaimType.allCases.filter { asked.groups.contains($0.group) })
        if filter.place.isEmpty, filter.actor.isEmpty { return narrow }
        let tables = LexiconTables(lexicon)
        for (names, packs, keys) in [
            (filter.place, [Pack.places], \LedgerFilter.places), (filter.actor, [.actors, .people], \LedgerFilter.actors),
        ] {
            for name in names {
                narrow[keyPath: keys].insert(LedgerName(words: name).key)
                narrow[keyPath: keys].formUnion(tables.entries(named: name, in: packs).map(lexicon.id(of:)))
            }
        }
        return narrow
    }
}

/// What the ledgers are made of: the case's claims, its incidents, and the packs.
struct LedgerSources {
    let claims: [ReportedClaim]
    let resolver: LedgerResolver
    private let texts: [String: String]
    private let reconcile: () throws(MarsadError) -> CaseReconciliation

    init(store: Casebook, visibility: Visibility, lexicon: CompiledLexicon) throws(MarsadError) {
        claims = try store.claims(ClaimFilter(), visibility: visibility).map {
            ReportedClaim(claim: $0.claim, doc: $0.doc, outlet: $0.outlet, published: $0.published)
        }
        reconcile = { () throws(MarsadError) in
            try CaseReconciliation(store: store, from: nil, to: nil, visibility: visibility, tables: LexiconTables(lexicon))
        }
        texts = lexicon.texts
        do {
            resolver = try LedgerResolver(lexicon, people: lexicon.texts["people.tsv"] ?? "")
        } catch {
            throw .lexicon(detail: error.description)
        }
    }

    /// The incidents of the whole case: what follows a pledge may lie outside of the days asked for.
    var incidents: [IncidentSummary] { get throws(MarsadError) { try reconcile().summaries } }

    /// A pack's text by its name.
    func pack(_ name: String) throws(MarsadError) -> String {
        guard let text = texts[name + ".tsv"] else { throw .lexicon(detail: "The pack \(name) is missing from the lexicon.") }
        return text
    }

    /// The words of headings and codes.
    func labels() throws -> LedgerLabels {
        var labels = try LedgerLabels(pack("brief/ledgers"))
        try labels.addCodes { try pack($0) }
        return labels
    }
}
