import ArabicText
import Lexicon

/// The small words around counts, by hash.
struct CountWords: Sendable {
    private(set) var partition: Set<UInt64> = []
    private(set) var others: Set<UInt64> = []
    private(set) var of: Set<UInt64> = []
    private(set) var between: Set<UInt64> = []
    /// English words before a noun: "a", then all that make it known, then those of them that are no possessive.
    private(set) var article: Set<UInt64> = []
    private(set) var determiners: Set<UInt64> = []
    private(set) var definite: Set<UInt64> = []
    /// "Two", "one" said once more behind a noun in the dual or singular.
    private(set) var again: Set<UInt64> = []
    /// Words before an age; units of time and length behind a number.
    private(set) var age: Set<UInt64> = []
    private(set) var units: Set<UInt64> = []
    /// "No", "without"; "reports", of which there may be none; "anyone".
    private(set) var none: Set<UInt64> = []
    private(set) var news: Set<UInt64> = []
    private(set) var anyone: Set<UInt64> = []

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
                case "article": article.insert(hash)
                case "possessive": determiners.insert(hash)
                case "definite":
                    determiners.insert(hash)
                    definite.insert(hash)
                case "again": again.insert(hash)
                case "age": age.insert(hash)
                case "unit": units.insert(hash)
                case "none": none.insert(hash)
                case "news": news.insert(hash)
                case "anyone": anyone.insert(hash)
                default: break
                }
            }
        }
    }
}
