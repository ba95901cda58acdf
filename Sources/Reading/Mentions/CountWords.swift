import ArabicText
import Lexicon

/// The small words around counts, by hash.
struct CountWords: Sendable {
    private(set) var partition: Set<UInt64> = []
    private(set) var others: Set<UInt64> = []
    private(set) var of: Set<UInt64> = []
    private(set) var between: Set<UInt64> = []

    /// From rows of class and words; of a phrase of several words the last one counts.
    init(rows: [[String]]) {
        let folder = TextFolder()
        for row in rows where row.count >= 3 {
            for phrase in PackFile.alternatives(row[1]) + PackFile.alternatives(row[2]) {
                guard let word = phrase.split(separator: " ").last else { continue }
                let hash = WordHash.of(folder.key(String(word)))
                switch row[0] {
                case "partition": partition.insert(hash)
                case "others": others.insert(hash)
                case "of": of.insert(hash)
                case "between": between.insert(hash)
                default: break
                }
            }
        }
    }
}
