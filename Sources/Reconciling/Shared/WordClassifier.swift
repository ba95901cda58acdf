import ArabicText

/// Finds which entries of a pack the words of a short text name, whatever is joined before a word.
///
/// A phrase matches word by word in folded spelling; before its first word one or two joined letters (waw, fa, ba, kaf, lam, sin) and
/// the article may stand. `word*` matches whatever begins with it. Longer phrases go before shorter ones.
public struct WordClassifier: Sendable {
    private struct Phrase: Sendable {
        let words: [String]
        let isOpen: Bool
        let code: String
        let rank: Int
    }
    private var byFirst: [String: [Phrase]] = [:]
    private var open: [Phrase] = []
    private var count = 0

    /// A classifier without any phrase.
    public init() {}

    /// Adds the alternatives of an entry; the code that a phrase was first given stays.
    public mutating func add(_ alternatives: [String], code: String) {
        for text in alternatives {
            var text = text.first == "!" ? String(text.dropFirst()) : text
            let isOpen = text.last == "*"
            if isOpen { text.removeLast() }
            let words = Self.words(text)
            guard let first = words.first else { continue }
            count += 1
            let phrase = Phrase(words: [Self.bare(first)] + words.dropFirst(), isOpen: isOpen, code: code, rank: count)
            if isOpen, words.count == 1 {
                open.append(phrase)
            } else {
                byFirst[phrase.words[0], default: []].append(phrase)
                byFirst[phrase.words[0]]?.sort { ($1.words.count, $0.rank) < ($0.words.count, $1.rank) }
            }
        }
    }

    /// The codes that a text's words name, each once, in the order of the words.
    ///
    /// - Complexity: O(words × phrases that begin alike).
    public func codes(in text: String) -> [String] {
        let words = Self.words(text)
        var found: [String] = []
        var at = 0
        while at < words.count {
            if let (code, length) = match(words, at) {
                if !found.contains(code) { found.append(code) }
                at += length
            } else {
                at += 1
            }
        }
        return found
    }

    /// Whether any phrase occurs.
    public func matches(_ text: String) -> Bool { !codes(in: text).isEmpty }

    private func match(_ words: [String], _ at: Int) -> (String, Int)? {
        let forms = Self.forms(words[at])
        for form in forms {
            for phrase in byFirst[form] ?? [] where at + phrase.words.count <= words.count {
                let rest = phrase.words.indices.dropFirst().allSatisfy { i in
                    let word = words[at + i]
                    if phrase.isOpen, i == phrase.words.count - 1 { return word.hasPrefix(phrase.words[i]) }
                    return word == phrase.words[i] || Self.bare(word) == Self.bare(phrase.words[i])
                }
                if rest { return (phrase.code, phrase.words.count) }
            }
        }
        for phrase in open where forms.contains(where: { $0.hasPrefix(phrase.words[0]) }) { return (phrase.code, 1) }
        return nil
    }

    /// Folded words of a text: runs of letters and digits.
    private static func words(_ text: String) -> [String] {
        LedgerFolding.key(text).split { !($0.isLetter || $0.isNumber || $0 == "*") }.map(String.init)
    }

    private static let article: [Character] = ["\u{0627}", "\u{0644}"]
    private static let joined: Set<Character> = ["\u{0648}", "\u{0641}", "\u{0628}", "\u{0643}", "\u{0644}", "\u{0633}"]

    /// The word without the article, where three letters are left.
    private static func bare(_ word: String) -> String {
        let letters = Array(word)
        return letters.count >= 4 && Array(letters[0..<2]) == article ? String(letters[2...]) : word
    }

    /// The word as it stands, without article, and behind one or two joined letters, of which lam swallows the article's alef.
    private static func forms(_ word: String) -> [String] {
        var forms = [bare(word)]
        if forms[0] != word { forms.append(word) }
        var rest = Array(word)
        for _ in 0..<2 {
            guard rest.count >= 4, let first = rest.first, joined.contains(first) else { break }
            rest.removeFirst()
            forms.append(bare(String(rest)))
            if first == article[1], rest.first == article[1], rest.count >= 4 { forms.append(String(rest.dropFirst())) }
        }
        return forms
    }
}
