import ArgumentParser
import Briefing
import CaseReconciling
import Casebook
import ClaimModel
import Intake
import Lexicon
import LexiconLoading
import Reconciling

/// `marsad brief`: the situation report of a casebook.
struct BriefCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "brief", abstract: "Write a situation report, each sentence with its claims.",
        discussion: "The language of the brief is that of --language, else that of the environment.")

    /// How it is written.
    enum Format: String, ExpressibleByArgument, CaseIterable { case text, markdown, html, json }

    @OptionGroup var opened: CasebookOptions
    @Option(help: "text, markdown, html (one file that opens anywhere) or json.")
    var format: Format = .text
    @Option(name: .shortAndLong, help: ArgumentHelp("Write to a file instead of standard output.", valueName: "FILE"))
    var output: String?
    @Option(help: ArgumentHelp("The case's own name, for the title.", valueName: "NAME"))
    var title: String?
    @Flag(help: "The same as --format json.")
    var json = false
    @Option(help: ArgumentHelp("Only what reports published on this day or later tell.", valueName: "DATE"))
    var since: String?
    @OptionGroup var filter: FilterOptions
    @OptionGroup var lexicon: LexiconOptions

    func run() async throws {
        try await opened.run { store, console in
            let loaded = try lexicon.load()
            let input = try input(store, loaded, console.language)
            let language: BriefLanguage = console.language == .arabic ? .arabic : .english
            let composer = BriefComposer(
                book: try PhraseBook(packs: loaded), options: BriefOptions(language: language), naming: LexiconNames(loaded.lexicon))
            let bytes = Array(render(composer.compose(input)).utf8)
            if let output { try WholeFile.write(bytes, to: output) } else { try console.write(bytes) }
        }
    }

    private func input(_ store: Casebook, _ loaded: LoadedLexicon, _ language: MessageLanguage) throws -> BriefInput {
        let since = try FilterOptions.day(since, "--since")
        let found = try ReconciledCase(store, loaded, from: filter.from, to: filter.to, visibility: filter.visibility)
        let view = found.view
        let passing = Set(try store.claims(filter.filter(view.tables), visibility: filter.visibility).map(\.claim.id))
        func isNew(_ claim: String) -> Bool {
            guard let since else { return true }
            return view.report(of: claim)?.report.published.map { $0 >= since } ?? false
        }
        let wanted = view.incidents(try found.selection(filter)).filter { incident in
            (incident.claims + incident.denials).contains(where: isNew)
        }
        var period: BriefPeriod?
        if let from = filter.from, let to = filter.to { period = BriefPeriod(from: from, to: to) }
        var input = view.briefInput(title: title, period: period, incidents: wanted) { passing.contains($0) && isNew($0) }
        do {
            try view.fillLedgers(of: &input, language: language)
        } catch {
            throw MarsadError.lexicon(detail: error.description)
        }
        let roots = filter.place.flatMap { view.tables.entries(named: $0, in: [.places]).map(view.tables.lexicon.id(of:)) }
        if filter.place.isEmpty || !roots.isEmpty { view.fillTolls(of: &input, places: Set(roots).sorted()) }
        return input
    }

    private func render(_ document: BriefDocument) -> String {
        switch json ? .json : format {
        case .text: TextRenderer().render(document)
        case .markdown: MarkdownRenderer().render(document)
        case .html: HTMLRenderer().render(document)
        case .json: JSONRenderer().render(document)
        }
    }
}

extension PhraseBook {
    /// The words of briefs from the packs of a lexicon.
    fileprivate init(packs loaded: LoadedLexicon) throws(MarsadError) {
        func pack(_ name: String) -> String { loaded.lexicon.texts["brief/\(name).tsv"] ?? "" }
        do {
            self = try PhraseBook(Packs(phrases: pack("phrases"), nouns: pack("nouns"), names: pack("names"), needs: pack("needs")))
        } catch {
            throw .lexicon(detail: error.description)
        }
    }
}
