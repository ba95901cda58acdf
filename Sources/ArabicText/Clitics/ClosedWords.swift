/// The function words whose cuts are known, from the `cut` column of `Lexicon/function-words.tsv`.
public struct ClosedWords: Sendable {
    /// By hash: letters before the cut plus 8, negative ones counted from the end; 8 is a word that is never cut.
    private var cuts = WordList()

    /// An empty table.
    public init() {}

    /// A table from the bytes of the file; words are folded on the way, but for a final ta marbuta.
    public init(table bytes: [UInt8], folder: TextFolder = TextFolder()) {
        for row in TabbedLines(bytes).rows() where row.count == 5 {
            guard let cut = Int(row[4]), abs(cut) < 8 else { continue }
            for word in row[2].split(separator: "|") {
                var key = folder.key(String(word))
                if Array(word.utf8).suffix(2) == [0xD8, 0xA9] { key.replaceSubrange(key.count - 2..<key.count, with: [0xD8, 0xA9]) }
                cuts.insert(WordHash.of(key), UInt16(cut + 8))
            }
        }
    }

    /// The cut of a word in letters, or nil where the table does not have it: 0 for none, 1 after the first letter, -2 before the last two.
    @inline(__always)
    func cut(_ hash: UInt64) -> Int? {
        let value = cuts.frequency(hash)
        return value == 0 ? nil : Int(value) - 8
    }
}
