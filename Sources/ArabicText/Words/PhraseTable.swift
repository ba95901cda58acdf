/// Fixed phrases of one or more tokens with a code each, matched on token hashes, the longest first.
///
/// For the small tables of the text layer (furniture, agencies, abbreviations); the lexicon proper is compiled into an automaton of its own.
public struct PhraseTable: Sendable {
    private struct Phrase: Sendable {
        let hashes: [UInt64]
        let code: Int
    }
    private var byFirst: [UInt64: [Phrase]] = [:]
    /// A bit for ten bits of each first word's hash: most words are turned away by it.
    private var openings = [UInt64](repeating: 0, count: 16)
    private let folder = TextFolder()
    private let tokenizer = Tokenizer()

    /// An empty table.
    public init() {}

    /// Adds a phrase in ordinary spelling; one without a token is left out. The first code given to a phrase stays.
    public mutating func add(_ phrase: String, code: Int) {
        var text = FoldedText()
        var tokens: [Token] = []
        folder.fold(Array(phrase.utf8), into: &text)
        tokenizer.tokenize(text, into: &tokens)
        let hashes = tokens.map(\.hash)
        guard let first = hashes.first, !(byFirst[first] ?? []).contains(where: { $0.hashes == hashes }) else { return }
        openings[Int(first >> 6 & 15)] |= 1 << (first & 63)
        byFirst[first, default: []].append(Phrase(hashes: hashes, code: code))
        byFirst[first]?.sort { $0.hashes.count > $1.hashes.count }
    }

    /// The longest phrase that starts at token `index`, line ends notwithstanding: how many tokens it has, and its code.
    public func match(_ tokens: [Token], at index: Int) -> (count: Int, code: Int)? {
        let hash = tokens[index].hash
        guard openings[Int(hash >> 6 & 15)] >> (hash & 63) & 1 == 1, let phrases = byFirst[hash] else { return nil }
        for phrase in phrases where index + phrase.hashes.count <= tokens.count {
            if phrase.hashes.indices.allSatisfy({ tokens[index + $0].hash == phrase.hashes[$0] }) {
                return (phrase.hashes.count, phrase.code)
            }
        }
        return nil
    }
}
