import Foundation

import ArabicText

/// Rows of a tab-separated file beside the tests or below `Lexicon`; comments and empty lines are skipped.
enum FixtureTable {
    static func fixture(_ name: String) throws -> [[String]] {
        try rows(URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures/\(name)"))
    }

    static func lexicon(_ name: String) throws -> [[String]] {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        return try rows(root.appendingPathComponent("Lexicon/\(name)"))
    }

    private static func rows(_ url: URL) throws -> [[String]] {
        try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
            .filter { !$0.hasPrefix("#") && !$0.isEmpty }
            .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    }
}

/// A text with its folded shadow and tokens.
struct PreparedText {
    let source: [UInt8]
    var folded = FoldedText()
    var tokens: [Token] = []

    init(_ text: String) {
        source = Array(text.utf8)
        TextFolder().fold(source, into: &folded)
        Tokenizer().tokenize(folded, into: &tokens)
    }

    func words(_ start: Int, _ end: Int) -> String { String(decoding: source[folded.source(start, end)], as: UTF8.self) }
}
