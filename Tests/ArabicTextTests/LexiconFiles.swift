import ArabicText
import Foundation

/// The data files and the fixtures that the tests of this target read.
enum LexiconFiles {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static func lexicon(_ name: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: root.appending(path: "Lexicon/\(name)"))) }

    /// The rows of a fixture; the return sign stands for a line end.
    static func fixture(_ name: String) throws -> [[String]] {
        let file = root.appending(path: "Tests/ArabicTextTests/Fixtures/\(name)")
        return TabbedLines([UInt8](try Data(contentsOf: file))).rows().map { row in
            row.map { $0.replacingOccurrences(of: "\u{23CE}", with: "\n") }
        }
    }

    /// A splitter over the files of the lexicon.
    static func splitter(vetoes: WordList = WordList()) throws -> CliticSplitter {
        CliticSplitter(
            words: try words.get(), model: CliticModel(table: try lexicon("clitics.tsv")),
            closed: ClosedWords(table: try lexicon("function-words.tsv")), vetoes: vetoes)
    }

    /// Read once: it has 180,000 rows.
    static let words: Result<WordList, any Error> = Result { WordList(table: try lexicon("words.tsv")) }

    /// The folded text and the tokens of a string.
    static func tokens(_ string: String) -> (source: [UInt8], text: FoldedText, tokens: [Token]) {
        let source = Array(string.utf8)
        var text = FoldedText()
        var tokens: [Token] = []
        TextFolder().fold(source, into: &text)
        Tokenizer().tokenize(text, into: &tokens)
        return (source, text, tokens)
    }

    /// The source behind some tokens.
    static func string(_ range: Range<Int>, _ parts: (source: [UInt8], text: FoldedText, tokens: [Token])) -> String {
        guard let last = range.last else { return "" }
        let bytes = parts.text.source(Int(parts.tokens[range.lowerBound].start), Int(parts.tokens[last].end))
        return String(decoding: parts.source[bytes], as: UTF8.self)
    }
}
