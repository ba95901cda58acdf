import ArabicText
import ClaimModel

/// Compiles the files of the lexicon. Files are taken in the order of their paths, so that the same files give the same bytes.
public struct LexiconCompiler {
    private var lexicon = CompiledLexicon()
    private let folder = TextFolder()
    private let tokenizer = Tokenizer()
    private var folded = FoldedText()
    private var tokens: [Token] = []
    private var ends: [UInt64: [LexiconPosting]] = [:]
    private var passes: Set<UInt64> = []
    private var placeIndex: [String: Int] = [:]
    private var parents: [(entry: Int, parent: String)] = []

    /// An empty compiler.
    public init() {}

    /// Compiles files given as path and text.
    ///
    /// - Throws: `LexiconError` for the first file or row that cannot be used.
    public static func compile(_ files: [(path: String, text: String)]) throws(LexiconError) -> CompiledLexicon {
        var compiler = LexiconCompiler()
        var digest = SHA256()
        for (path, text) in files.sorted(by: { $0.path < $1.path }) {
            digest.update(Array(path.utf8))
            digest.update(Array(text.utf8))
            try compiler.add(path: path, text: text)
        }
        compiler.finish()
        compiler.lexicon.makeKeys()
        compiler.lexicon.version = digest.finish().prefix(hexDigits: 16)
        return compiler.lexicon
    }

    private mutating func add(path: String, text: String) throws(LexiconError) {
        if path == "words.tsv" {
            lexicon.blobs["words"] = WordList(table: Array(text.utf8)).slots.withUnsafeBytes { Array($0) }
            return
        }
        // Function words are read twice: as a pack by the matcher, as a closed table by the clitic splitter.
        // The ledgers class words of a claim by these packs, whole rows at a time.
        if path == "function-words.tsv" || Self.ledgerPacks.contains(path) { lexicon.texts[path] = text }
        guard let pack = Pack(name: PackFile.packName(in: text)) else {
            lexicon.texts[path] = text
            return
        }
        let file = try PackFile(path: path, text: text)
        let id = file.column("id")
        let attributes = pack.attributes.map { file.column($0) }
        let aliasColumns = pack.aliasColumns.compactMap { file.column($0) }
        let expander = FormExpander(pack: pack, file: file)
        for row in file.rows {
            var entry = LexiconEntry(pack: pack)
            if let id { entry.id = lexicon.strings.intern(row.cells[id]) }
            let values = attributes.map { $0.map { lexicon.strings.internSymbol(row.cells[$0]) } ?? 0 }
            entry.attributes = (value(values, 0), value(values, 1), value(values, 2), value(values, 3))
            if let ar = file.column("ar") { entry.arabic = lexicon.strings.intern(PackFile.alternatives(row.cells[ar]).first ?? "") }
            if let en = file.column("en") { entry.english = lexicon.strings.intern(PackFile.alternatives(row.cells[en]).first ?? "") }
            try fill(&entry, pack: pack, file: file, row: row)
            let number = lexicon.entries.count
            if pack == .places, let id { placeIndex[row.cells[id]] = number }
            lexicon.entries.append(entry)
            for column in aliasColumns where !expander.inflects {
                let form: WordForm = file.columns[column] == "en" ? [.english] : []
                for alias in PackFile.alternatives(row.cells[column]) where !Self.isCode(alias) { index(alias, entry: number, form: form) }
            }
            for (alias, form) in expander.forms(of: row) { index(alias, entry: number, form: form) }
        }
    }

    private static let ledgerPacks: Set<String> = [
        "sectors.tsv", "facilities.tsv", "victims.tsv", "weapons.tsv", "titles.tsv", "people.tsv",
    ]

    /// Country and area codes ("IT", "SYR") name an entry for people who ask, but in a text they are words.
    private static func isCode(_ alias: String) -> Bool {
        alias.utf8.count <= 3 && alias.utf8.allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
    }

    private func value(_ values: [UInt16], _ i: Int) -> UInt16 { i < values.count ? values[i] : 0 }

    private mutating func fill(_ entry: inout LexiconEntry, pack: Pack, file: PackFile, row: PackFile.Row) throws(LexiconError) {
        func cell(_ name: String) -> String { file.column(name).map { row.cells[$0] } ?? "" }
        if let types = file.column("types") {
            var ordinals: [UInt8] = []
            for code in row.cells[types].split(whereSeparator: { $0 == "|" || $0 == "," || $0 == " " }) {
                guard let type = ClaimType(rawValue: String(code)) else {
                    throw .value(file: file.path, line: row.line, column: "types", value: String(code), expected: "a claim type")
                }
                ordinals.append(UInt8(type.ordinal))
            }
            entry.typeCount = UInt8(min(ordinals.count, 8))
            withUnsafeMutableBytes(of: &entry.types) { bytes in for (i, o) in ordinals.prefix(8).enumerated() { bytes[i] = o } }
        }
        if pack == .places {
            let flags = cell("flags").split(separator: ",")
            entry.flags = (flags.contains("cue") ? 1 : 0) | (flags.contains("major") ? 2 : 0)
            entry.latitude = Float(cell("lat")) ?? .nan
            entry.longitude = Float(cell("lon")) ?? .nan
            entry.weight = UInt32(cell("population")) ?? 0
            let parent = cell("parent")
            if !parent.isEmpty, parent != "-" { parents.append((lexicon.entries.count, parent)) }
        } else if let count = file.column("count") {
            entry.weight = UInt32(row.cells[count]) ?? 0
        }
    }

    /// Puts one alias into the automaton; an alias that folds to nothing is left out (the checker reports it).
    private mutating func index(_ alias: String, entry: Int, form: WordForm) {
        var form = form
        var alias = alias
        if alias.hasPrefix("!") {
            alias.removeFirst()
            form.insert(.needsCue)
        }
        folder.fold(Array(alias.utf8), into: &folded)
        tokenizer.tokenize(folded, into: &tokens)
        guard let first = tokens.first else { return }
        var state = AliasTable.start(first.hash)
        if let pack = Pack(rawValue: lexicon.entries[entry].pack),
            pack == .places || pack == .people || pack == .givenNames || pack == .familyNames
        {
            for token in tokens { lexicon.vetoes.insert(token.hash, 1) }
        }
        for token in tokens.dropFirst() {
            passes.insert(state)
            state = AliasTable.next(state, token.hash)
        }
        let posting = LexiconPosting(entry: UInt32(entry), form: form.rawValue, last: 0)
        if ends[state]?.contains(where: { $0.entry == posting.entry && $0.form == posting.form }) == true { return }
        ends[state, default: []].append(posting)
    }

    private mutating func finish() {
        for (entry, parent) in parents { lexicon.entries[entry].parent = Int32(placeIndex[parent] ?? -1) }
        var states: [(key: UInt64, value: UInt32)] = []
        for key in Set(ends.keys).union(passes).sorted() {
            var value: UInt32 = passes.contains(key) ? 1 : 0
            if let list = ends[key] {
                value |= UInt32(lexicon.postings.count + 1) << 1
                lexicon.postings += list
                lexicon.postings[lexicon.postings.count - 1].last = 1
            }
            states.append((key, value))
        }
        lexicon.aliases = AliasTable(states: states)
    }
}
