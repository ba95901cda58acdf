import ArabicText
import Lexicon

/// Whether two phrases name the same, as the scorer of the annotated reports judges: at least half of the head words of the shorter one in
/// common, and the read one not wildly longer.
struct Likeness {
    private let folder = TextFolder()
    /// Folded words that tell nothing, and what is taken off a longer word, longest first: `Lexicon/head-words.tsv`.
    private var weak: Set<String> = []
    private var articles: [[UInt8]] = []

    init(lexicon: CompiledLexicon) {
        for row in lexicon.rows(of: "head-words.tsv") where row.count >= 2 {
            let words = PackFile.alternatives(row[1])
            if row[0] == "weak" { weak.formUnion(words) } else { articles += words.map { Array($0.utf8) } }
        }
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
                for prefix in articles where bytes.starts(with: prefix) {
                    bytes = bytes.dropFirst(prefix.count)
                    break
                }
            }
            out.insert(String(decoding: bytes, as: UTF8.self))
        }
        let strong = out.subtracting(weak)
        return strong.isEmpty ? out : strong
    }

    /// Whether `read` is like `given`.
    func alike(_ given: String, _ read: String) -> Bool {
        let x = heads(given)
        let y = heads(read)
        if x.isEmpty || y.isEmpty { return false }
        let common = x.intersection(y).count
        return Double(common) / Double(min(x.count, y.count)) >= 0.5 && y.subtracting(x).count <= 2 * x.count + 4
    }
}
