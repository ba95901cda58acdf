import ArabicText
import Lexicon

/// The words and phrases that describe where a name could stand: `Lexicon/descriptions.tsv`, folded, without articles.
struct DescriptiveWords: Sendable {
    /// Heads of bodies that stand for several bodies or for a part of one ("states", "members"): with common words behind them they describe.
    private(set) var common: Set<UInt64> = []
    /// Adjectives that say how or whose somebody is ("allied", "terrorist").
    private(set) var adjectives: Set<UInt64> = []
    /// Adjectives that say in which sphere somebody acts ("military", "national"): a name with an article may have them too.
    private(set) var spheres: Set<UInt64> = []
    private var phrases: [NameMention.Kind: Set<[UInt64]>] = [:]
    private var longest = 1

    init(lexicon: CompiledLexicon) {
        let folder = TextFolder()
        for row in lexicon.rows(of: "descriptions.tsv") where row.count >= 2 {
            for phrase in PackFile.alternatives(row[1]) {
                let words = folder.key(phrase).split(separator: 0x20).map(Array.init)
                let hashes = words.map { word in WordHash.of(word, Self.article(in: word, 0, word.count), word.count) }
                switch row[0] {
                case "head": common.insert(hashes[0])
                case "adjective": adjectives.formUnion(Self.endings.map { WordHash.of(words[0] + $0) })
                case "sphere": spheres.formUnion(Self.endings.map { WordHash.of(words[0] + $0) })
                default:
                    guard let kind = NameMention.Kind(rawValue: row[0]) else { continue }
                    phrases[kind, default: []].insert(hashes)
                    longest = max(longest, hashes.count)
                }
            }
        }
    }

    /// Whether a phrase of this kind begins as one that names nothing.
    ///
    /// - Parameter stems: the hashes of its words without articles.
    func opens(_ kind: NameMention.Kind, _ stems: [UInt64]) -> Bool {
        guard let known = phrases[kind] else { return false }
        return (1...longest).contains { $0 <= stems.count && known.contains(Array(stems[..<$0])) }
    }

    /// Where a word begins behind its article; a stem has two letters at least.
    static func article(in bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
        end - start >= 8 && bytes[start..<end].starts(with: [0xD8, 0xA7, 0xD9, 0x84]) ? start + 4 : start
    }

    /// Gender, number and case of an adjective, folded.
    private static let endings: [[UInt8]] = ["", "ه", "ون", "ين", "ات", "ان", "تان", "تين", "ا", "و", "ي"].map { Array($0.utf8) }
}
