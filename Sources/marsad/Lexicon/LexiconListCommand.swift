import ArgumentParser
import ClaimModel
import Lexicon
import LexiconLoading

/// `marsad lexicon list`: the packs, or the entries of one.
struct LexiconListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the packs, or the entries of one pack.")

    @Argument(help: "A pack: places, actors, triggers, ...; all packs with their sizes when left out.")
    var pack: String?
    @OptionGroup var lexicon: LexiconOptions
    @Flag(help: "Print one array of objects.")
    var json = false
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let console = common.console
        try await console.run {
            let loaded = try lexicon.load().lexicon
            if let pack {
                guard let known = Pack(name: pack) else {
                    throw MarsadError.badArgument(name: "pack", value: pack, expected: Pack.allCases.map(\.name).joined(separator: ", "))
                }
                try entries(of: known, loaded, console)
            } else {
                try packs(loaded, console)
            }
        }
    }

    private func packs(_ lexicon: CompiledLexicon, _ console: Console) throws {
        var rows = [Int](repeating: 0, count: Pack.allCases.count)
        var aliases = rows
        for entry in lexicon.entries { rows[Int(entry.pack)] += 1 }
        for posting in lexicon.postings { aliases[Int(lexicon.entries[Int(posting.entry)].pack)] += 1 }
        var json = JSONWriter()
        var table = Table(console, columns: ["pack", "entries", "aliases"])
        json.beginArray()
        for pack in Pack.allCases {
            let number = Int(pack.rawValue)
            table.add([pack.name, String(rows[number]), String(aliases[number])])
            json.beginObject()
            json.key("pack")
            json.string(pack.name)
            json.key("entries")
            json.integer(rows[number])
            json.key("aliases")
            json.integer(aliases[number])
            json.endObject()
        }
        json.endArray()
        try show(table, json, console)
    }

    private func entries(of pack: Pack, _ lexicon: CompiledLexicon, _ console: Console) throws {
        var table = Table(console, columns: ["id", "arabic", "english"])
        var json = JSONWriter()
        json.beginArray()
        for number in lexicon.entries.indices where lexicon.entries[number].isOf(pack) {
            let entry = lexicon.entries[number]
            let names = [lexicon.strings[entry.arabic], lexicon.strings[entry.english]]
            table.add([lexicon.id(of: number)] + names)
            json.beginObject()
            json.key("id")
            json.string(lexicon.id(of: number))
            json.key("ar")
            json.string(names[0])
            json.key("en")
            json.string(names[1])
            json.endObject()
        }
        json.endArray()
        try show(table, json, console)
    }

    private func show(_ table: Table, _ json: JSONWriter, _ console: Console) throws {
        if self.json {
            try console.write(json.bytes + [0x0A])
        } else {
            for line in table.lines() { try console.print(line) }
        }
    }
}
