import ArgumentParser
import Briefing
import Casebook
import ClaimModel
import Intake
import Lexicon
import LexiconLoading

/// `marsad brief`: the situation report of a casebook.
struct BriefCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "brief", abstract: "Write a situation report, each sentence with its claims.",
        discussion: "The language of the brief is that of --language, else that of the environment.")

    /// How it is written.
    enum Format: String, ExpressibleByArgument, CaseIterable { case text, markdown, html, json }

    @Argument(help: "The casebook's file.")
    var casebook: String
    @Option(help: "text, markdown, html (one file that opens anywhere) or json.")
    var format: Format = .text
    @Option(name: .shortAndLong, help: ArgumentHelp("Write to a file instead of standard output.", valueName: "FILE"))
    var output: String?
    @Option(help: ArgumentHelp("The case's own name, for the title.", valueName: "NAME"))
    var title: String?
    @Flag(help: "The same as --format json.")
    var json = false
    @OptionGroup var filter: FilterOptions
    @OptionGroup var lexicon: LexiconOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let console = common.console
        try await console.run {
            let store = try Casebook.open(path: casebook, author: Surroundings.author, clock: Surroundings.clock)
            defer { store.close() }
            let input = try BriefInput(
                store: store, filter: filter.filter(), visibility: filter.visibility, title: title, from: filter.from, to: filter.to)
            let loaded = try lexicon.load()
            let language: BriefLanguage = console.language == .arabic ? .arabic : .english
            let composer = BriefComposer(
                book: try PhraseBook(packs: loaded), options: BriefOptions(language: language), naming: LexiconNames(loaded.lexicon))
            let bytes = Array(render(composer.compose(input)).utf8)
            if let output { try WholeFile.write(bytes, to: output) } else { try console.write(bytes) }
        }
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
