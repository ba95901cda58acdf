import ArabicText

/// Whether two phrases name the same, as the scorer of the annotated reports judges: at least half of the head words of the shorter one in
/// common, and the read one not wildly longer.
struct Likeness {
    private let folder = TextFolder()
    private let weak: Set<String>

    init() {
        let words = [
            "\u{0641}\u{064A}", "\u{0645}\u{0646}", "\u{062D}\u{064A}", "\u{0645}\u{062F}\u{064A}\u{0646}\u{0647}",
            "\u{0628}\u{0644}\u{062F}\u{0647}", "\u{0645}\u{062D}\u{0627}\u{0641}\u{0638}\u{0647}",
            "\u{0645}\u{0646}\u{0637}\u{0642}\u{0647}", "\u{0642}\u{0631}\u{064A}\u{0647}", "\u{0631}\u{064A}\u{0641}",
            "\u{0627}\u{0644}\u{064A}", "\u{0639}\u{0644}\u{064A}",
        ]
        weak = Set(words)
    }

    /// The head words of a phrase.
    func heads(_ text: String) -> Set<String> {
        var folded = FoldedText()
        var tokens: [Token] = []
        folder.fold(Array(text.utf8), into: &folded)
        Tokenizer().tokenize(folded, into: &tokens)
        var out: Set<String> = []
        for token in tokens where token.kind != .sign {
            var bytes = folded.bytes[Int(token.start)..<Int(token.end)]
            if bytes.count > 8 {
                for prefix in Self.prefixes where bytes.starts(with: prefix) {
                    bytes = bytes.dropFirst(prefix.count)
                    break
                }
            }
            out.insert(String(decoding: bytes, as: UTF8.self))
        }
        let strong = out.subtracting(weak)
        return strong.isEmpty ? out : strong
    }

    private static let prefixes: [[UInt8]] = [
        "\u{0648}\u{0627}\u{0644}", "\u{0641}\u{0627}\u{0644}", "\u{0628}\u{0627}\u{0644}", "\u{0643}\u{0627}\u{0644}", "\u{0644}\u{0644}",
        "\u{0627}\u{0644}",
    ].map { Array($0.utf8) }

    /// Whether `read` is like `given`.
    func alike(_ given: String, _ read: String) -> Bool {
        let x = heads(given)
        let y = heads(read)
        if x.isEmpty || y.isEmpty { return false }
        let common = x.intersection(y).count
        return Double(common) / Double(min(x.count, y.count)) >= 0.5 && y.subtracting(x).count <= 2 * x.count + 4
    }
}
