import ArgumentParser
import Casebook
import ClaimModel

/// `marsad search`: full text.
struct SearchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search", abstract: "Find reports by their words.",
        discussion: "Spellings, marks, the article and joined letters make no difference. \"Two words\" stand side by side; wor* begins so."
    )

    @OptionGroup var opened: CasebookOptions
    @Argument(help: "Words, all of which should stand in the report.")
    var words: [String]
    @Option(help: ArgumentHelp("No more than so many.", valueName: "N"))
    var limit = 20
    @Flag(help: "What is marked sensitive too.")
    var sensitive = false
    @Flag(help: "Print one array of objects.")
    var json = false

    func run() async throws {
        try await opened.run { store, console in
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
        json.objects(hits) { hit, json in
            json.member("doc", hit.doc)
            json.member("outlet", hit.outlet)
            json.member("published", hit.published)
            json.member("start", number: hit.start)
            json.member("passage", objects: hit.passage) { part, json in
                json.member("text", part.text)
                json.member("marked", flag: part.isMarked)
            }
        }
        return json.bytes + [0x0A]
    }
}
