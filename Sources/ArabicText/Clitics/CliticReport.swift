/// Prints how words are taken apart, one line a word: the word, a tab, and its parts with `+` between them, in the source's spelling.
///
/// It is what is compared with a treebank, and what shows a reader of the code the splitter at work.
public struct CliticReport: Sendable {
    private let splitter: CliticSplitter
    private let folder = TextFolder()
    private let tokenizer = Tokenizer()

    /// A report of what `splitter` does.
    public init(_ splitter: CliticSplitter) { self.splitter = splitter }

    /// The lines for the words of a text, each ended by a line feed. The article is not parted from its stem.
    public func lines(_ source: [UInt8]) -> [UInt8] {
        var text = FoldedText()
        var tokens: [Token] = []
        var out: [UInt8] = []
        folder.fold(source, into: &text)
        tokenizer.tokenize(text, into: &tokens)
        for token in tokens where token.kind == .word {
            let reading = splitter.segment(token, in: text, source: source).best
            out += source[text.source(Int(token.start), Int(token.end))]
            out.append(0x09)
            var from = Int(token.start)
            for cut in cuts(reading, token) {
                out += source[text.source(from, cut)]
                out.append(0x2B)
                from = cut
            }
            out += source[text.source(from, Int(token.end))]
            out.append(0x0A)
        }
        return out
    }

    /// The folded offsets between the parts of a token: after each proclitic, and before the pronoun.
    private func cuts(_ reading: CliticReading, _ token: Token) -> [Int] {
        let first = Int(token.start)
        var result = stride(from: first + 2, through: first + Int(reading.proclitics), by: 2).map { $0 }
        if reading.enclitic > 0 { result.append(Int(token.end) - Int(reading.enclitic)) }
        return result
    }
}
