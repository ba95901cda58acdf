import ArgumentParser
import Casebook
import ClaimModel

/// `marsad search`: full text.
struct SearchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search", abstract: "Find reports by their words.",
        discussion: "Spellings, marks, the article and joined letters make no difference. \"Two words\" stand side by side; wor* begins so."
    )

    @Argument(help: "The casebook's file.")
    var casebook: String
    @Argument(help: "Words, all of which should stand in the report.")
    var words: [String]
    @Option(help: ArgumentHelp("No more than so many.", valueName: "N"))
    var limit = 20
    @Flag(help: "What is marked sensitive too.")
    var sensitive = false
    @Flag(help: "Print one array of objects.")
    var json = false
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let console = common.console
        try await console.run {
            let store = try Casebook.open(path: casebook, author: Surroundings.author, clock: Surroundings.clock)
            defer { store.close() }
            let hits = try store.search(words.joined(separator: " "), limit: limit, visibility: sensitive ? .all : .open)
            if json {
                try console.write(Self.json(hits))
            } else if hits.isEmpty {
                console.note("nothing", [])
            }
            if !json { for hit in hits { try print(hit, console) } }
        }
    }

    private func print(_ hit: SearchHit, _ console: Console) throws {
        let heading = [hit.doc, hit.published, hit.outlet].compactMap { $0 }.joined(separator: " · ")
        let marks = console.isTerminal ? ("\u{1B}[1m", "\u{1B}[0m") : ("[", "]")
        let passage = hit.passage.map { $0.isMarked ? marks.0 + $0.text + marks.1 : $0.text }.joined()
        let line = String(passage.map { $0.isNewline ? " " : $0 })
        try console.print(heading)
        try console.print(console.isTerminal ? "  \u{2068}\(line)\u{2069}" : "  " + line)
    }

    private static func json(_ hits: [SearchHit]) -> [UInt8] {
        var json = JSONWriter()
        json.beginArray()
        for hit in hits {
            json.beginObject()
            json.key("doc")
            json.string(hit.doc)
            json.key("outlet")
            json.string(orNull: hit.outlet)
            json.key("published")
            json.string(orNull: hit.published)
            json.key("start")
            json.integer(hit.start)
            json.key("passage")
            json.beginArray()
            for part in hit.passage {
                json.beginObject()
                json.key("text")
                json.string(part.text)
                json.key("marked")
                json.boolean(part.isMarked)
                json.endObject()
            }
            json.endArray()
            json.endObject()
        }
        json.endArray()
        return json.bytes + [0x0A]
    }
}
