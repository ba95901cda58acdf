/// Sentences by key in both languages, read from a table `key<TAB>en<TAB>ar`; `{0}`, `{1}` stand for what is filled in.
public struct MessageCatalogue: Sendable {
    private let sentences: [String: (english: String, arabic: String)]

    /// The catalogue of a table; lines that begin with `#` and empty lines are skipped.
    public init(table: [UInt8]) {
        var sentences: [String: (english: String, arabic: String)] = [:]
        for line in table.split(separator: 0x0A) where line.first != 0x23 {
            let cells = line.split(separator: 0x09, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
            guard cells.count == 3 else { continue }
            sentences[cells[0]] = (cells[1], cells[2])
        }
        self.sentences = sentences
    }

    /// The keys, sorted.
    public var keys: [String] { sentences.keys.sorted() }

    /// The sentence, filled in; the key itself where the table lacks it.
    ///
    /// With `isolating`, what is filled in stands between U+2068 and U+2069, so that a path inside Arabic keeps its order on a terminal.
    public func sentence(_ key: String, _ language: MessageLanguage, _ values: [String] = [], isolating: Bool = false) -> String {
        guard let pair = sentences[key] else { return ([key] + values).joined(separator: " ") }
        let template = language == .arabic ? pair.arabic : pair.english
        var out = ""
        var rest = Substring(template)
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            out += rest[..<open]
            let name = rest[rest.index(after: open)..<close]
            if let index = Int(name), values.indices.contains(index) {
                out += isolating ? "\u{2068}\(values[index])\u{2069}" : values[index]
            } else {
                out += rest[open...close]
            }
            rest = rest[rest.index(after: close)...]
        }
        return out + rest
    }

    /// The sentences of `MarsadError` and `IntakeNotice`.
    public static let errors = MessageCatalogue(table: PackageResources.errors_tsv)
}
