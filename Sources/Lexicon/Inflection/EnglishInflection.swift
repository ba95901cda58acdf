/// Makes the forms of English verbs and nouns: regular endings, irregular forms as listed.
public struct EnglishInflection: Sendable {
    /// An inflector; it holds nothing.
    public init() {}

    /// Base, third person, past, past participle and -ing. Words behind the first follow unchanged ("open fire", "opened fire").
    ///
    /// - Parameters:
    ///   - base: The infinitive.
    ///   - past: Past and past participle where irregular ("struck", or "fled"; "blew up" or "blew"); empty for the regular one.
    public func forms(ofVerb base: String, past: [String] = []) -> [InflectedForm] {
        let (head, tail) = Self.split(base)
        guard !head.isEmpty else { return [] }
        var out: [InflectedForm] = []
        func add(_ word: String, _ features: InflectionFeatures) {
            let form = InflectedForm(text: word + tail, features: features)
            if !out.contains(form) { out.append(form) }
        }
        add(head, [InflectionFeatures(.imperfect), .plural])
        add(Self.withS(head), InflectionFeatures(.imperfect))
        if past.isEmpty {
            add(Self.withEd(head), InflectionFeatures(.perfect))
            add(Self.withEd(head), InflectionFeatures(.passiveParticiple))
        } else {
            // A past may be listed with the words behind the verb ("blew up") or without them.
            func bare(_ past: String) -> String { !tail.isEmpty && past.hasSuffix(tail) ? String(past.dropLast(tail.count)) : past }
            if let first = past.first { add(bare(first), InflectionFeatures(.perfect)) }
            if let last = past.last { add(bare(last), InflectionFeatures(.passiveParticiple)) }
        }
        // A listed past that doubles its consonant ("barred", "committed") tells that -ing does so too.
        let doubles = head.last.map { past.first == head + String($0) + "ed" } ?? false
        add(doubles ? head + head.suffix(1) + "ing" : Self.withIng(head), InflectionFeatures(.activeParticiple))
        return out
    }

    /// Singular and plural; the last word inflects ("car bomb", "car bombs").
    public func forms(ofNoun singular: String, plurals: [String] = []) -> [InflectedForm] {
        guard !singular.isEmpty else { return [] }
        var out = [InflectedForm(text: singular, features: InflectionFeatures(.noun))]
        for plural in plurals.isEmpty ? [Self.withS(singular)] : plurals where plural != "-" {
            out.append(InflectedForm(text: plural, features: [InflectionFeatures(.noun), .plural]))
        }
        return out
    }

    private static func split(_ text: String) -> (String, String) {
        guard let space = text.firstIndex(of: " ") else { return (text, "") }
        return (String(text[..<space]), String(text[space...]))
    }

    private static func isVowel(_ byte: UInt8?) -> Bool {
        guard let byte else { return false }
        return "aeiou".utf8.contains(byte)
    }

    private static func endsInConsonantY(_ word: [UInt8]) -> Bool {
        word.count > 2 && word[word.count - 1] == UInt8(ascii: "y") && !isVowel(word[word.count - 2])
    }

    private static func withS(_ text: String) -> String {
        let word = Array(text.utf8)
        if endsInConsonantY(word) { return String(text.dropLast()) + "ies" }
        let sibilant = ["s", "x", "z", "ch", "sh", "o"].contains { text.hasSuffix($0) }
        return text + (sibilant ? "es" : "s")
    }

    private static func withEd(_ text: String) -> String {
        let word = Array(text.utf8)
        if endsInConsonantY(word) { return String(text.dropLast()) + "ied" }
        if text.hasSuffix("e") { return text + "d" }
        return doubled(text) + "ed"
    }

    private static func withIng(_ text: String) -> String {
        if text.hasSuffix("ie") { return String(text.dropLast(2)) + "ying" }
        if text.hasSuffix("e"), !text.hasSuffix("ee"), !text.hasSuffix("oe") { return String(text.dropLast()) + "ing" }
        return doubled(text) + "ing"
    }

    /// One vowel and one consonant at the end of a word of one syllable double the consonant.
    private static func doubled(_ text: String) -> String {
        let word = Array(text.utf8)
        guard word.count >= 3, let last = word.last, !isVowel(last), !"wxy".utf8.contains(last) else { return text }
        guard isVowel(word[word.count - 2]), !isVowel(word[word.count - 3]) else { return text }
        let vowels = word.filter { isVowel($0) }.count
        return vowels == 1 ? text + text.suffix(1) : text
    }
}
