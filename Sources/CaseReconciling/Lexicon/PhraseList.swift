import ArabicText
import Lexicon

/// Phrases of one class of a pack, to be looked for in a sentence whatever its spelling.
struct PhraseList: Sendable {
    private let phrases: [[UInt8]]
    private let folder = TextFolder()

    /// The phrases of rows of class, Arabic and English.
    init(_ rows: [[String]], class name: String) {
        let folder = TextFolder()
        phrases = rows.filter { $0.count >= 3 && $0[0] == name }
            .flatMap { PackFile.alternatives($0[1]) + PackFile.alternatives($0[2]) }.map { folder.key(" \($0) ") }
    }

    /// Whether a text has one of the phrases as words of their own.
    ///
    /// - Complexity: the product of the lengths, at worst.
    func isIn(_ text: String) -> Bool {
        var words: [UInt8] = [0x20]
        for byte in folder.key(text) { words.append(byte < 0x30 || byte == 0x3A || byte == 0x5B ? 0x20 : byte) }
        words.append(0x20)
        return phrases.contains { phrase in words.indices.contains { words[$0...].starts(with: phrase) } }
    }
}
