public import ArabicText

/// All packs compiled into a few flat arrays: what the reader works with.
///
/// Built from the files by `LexiconCompiler` in well under a second, or loaded from a blob in milliseconds. A case's own rows make a second,
/// small one that is laid over the first.
public struct CompiledLexicon: Sendable {
    /// The entries of all packs, in the order of the files.
    public internal(set) var entries: [LexiconEntry] = []
    /// The postings that `aliases` points into.
    public internal(set) var postings: [LexiconPosting] = []
    /// The automaton over words.
    public internal(set) var aliases = AliasTable(states: [])
    /// Ids, display names and symbols.
    public internal(set) var strings = StringTable()
    /// The files that are kept as they are, by path: number and time words, furniture, phrases, word frequencies.
    public internal(set) var texts: [String: String] = [:]
    /// Flat data kept by name: word frequencies, model weights.
    public internal(set) var blobs: [String: [UInt8]] = [:]
    var vetoes = WordList()
    private var entryKeys: [UInt64] = []
    private var symbolKeys: [UInt64] = []
    /// First 16 hex digits of SHA-256 over all files: goes into every claim's provenance.
    public internal(set) var version: String = ""

    init() {}

    /// The number of a symbol, for comparing attributes; nil when no row uses it.
    public func symbol(_ name: String) -> UInt16? { strings.symbol(name) }

    /// How many symbols there are; each is below.
    public var symbolCount: Int { strings.symbols.count }

    /// What a model knows an entry by: a hash of pack and id, the same whatever other rows there are; 0 for no entry.
    public func key(_ entry: Int32) -> UInt64 { entry < 0 ? 0 : entryKeys[Int(entry)] }

    /// What a model knows a symbol by: a hash of its name; 0 for none.
    public func symbolKey(_ symbol: UInt16) -> UInt64 { symbolKeys[Int(symbol)] }

    /// Fills the keys; to be called when entries and strings are complete.
    mutating func makeKeys() {
        entryKeys = entries.map { entry in
            var hash = WordHash.add(WordHash.seed, entry.pack)
            for byte in strings[entry.id].utf8 { hash = WordHash.add(hash, byte) }
            return hash
        }
        symbolKeys = (0..<strings.symbols.count).map { $0 == 0 ? 0 : WordHash.of(Array(strings.symbolName(UInt16($0)).utf8)) }
    }

    /// The id of an entry.
    public func id(of entry: Int) -> String { strings[entries[entry].id] }

    /// The display name of an entry in Arabic or English; the other where one is missing.
    public func name(of entry: Int, language: String) -> String {
        let arabic = strings[entries[entry].arabic]
        let english = strings[entries[entry].english]
        if language == "en" { return english.isEmpty ? arabic : english }
        return arabic.isEmpty ? english : arabic
    }

    /// The word frequencies as `WordList` stores them; nil when they are not among the flat data.
    public var wordSlots: [UInt64]? {
        guard let bytes = blobs["words"], bytes.count % 8 == 0, !bytes.isEmpty else { return nil }
        return bytes.withUnsafeBytes { Array($0.bindMemory(to: UInt64.self)) }
    }

    /// The first words of names, which the clitic splitter leaves whole.
    public internal(set) var nameVetoes: WordList {
        get { vetoes }
        set { vetoes = newValue }
    }

    /// The containing places of a place entry, nearest first.
    ///
    /// - Complexity: O(depth), which is at most six.
    public func ancestors(of entry: Int) -> [Int] {
        var out: [Int] = []
        var at = Int(entries[entry].parent)
        while at >= 0, out.count < 16 {
            out.append(at)
            at = Int(entries[at].parent)
        }
        return out
    }

    /// The rows of a text that is kept as it is, as cells; empty when there is no such file.
    public func rows(of path: String) -> [[String]] {
        guard let text = texts[path], let file = try? PackFile(path: path, text: text) else { return [] }
        return file.rows.map(\.cells)
    }
}

/// Strings stored once, each with a number; number 0 is the empty string.
public struct StringTable: Sendable {
    private(set) var bytes: [UInt8] = []
    private(set) var offsets: [UInt32] = [0, 0]
    private(set) var symbols: [UInt32] = [0]
    private var index: [String: UInt32] = [:]
    private var symbolIndex: [String: UInt16] = [:]

    init() {}

    init(bytes: [UInt8], offsets: [UInt32], symbols: [UInt32]) {
        self.bytes = bytes
        self.offsets = offsets
        self.symbols = symbols
        for (number, string) in symbols.enumerated() { symbolIndex[self[string]] = UInt16(number) }
    }

    /// The string of a number.
    public subscript(_ number: UInt32) -> String {
        String(decoding: bytes[Int(offsets[Int(number)])..<Int(offsets[Int(number) + 1])], as: UTF8.self)
    }

    /// The number of a symbol.
    public func symbol(_ name: String) -> UInt16? { symbolIndex[name] }

    /// The name of a symbol.
    public func symbolName(_ number: UInt16) -> String { self[symbols[Int(number)]] }

    mutating func intern(_ string: String) -> UInt32 {
        if string.isEmpty { return 0 }
        if let number = index[string] { return number }
        let number = UInt32(offsets.count - 1)
        bytes.append(contentsOf: string.utf8)
        offsets.append(UInt32(bytes.count))
        index[string] = number
        return number
    }

    mutating func internSymbol(_ name: String) -> UInt16 {
        if name.isEmpty || name == "-" { return 0 }
        if let number = symbolIndex[name] { return number }
        let number = UInt16(symbols.count)
        symbols.append(intern(name))
        symbolIndex[name] = number
        return number
    }
}
