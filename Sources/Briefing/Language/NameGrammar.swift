/// How a name behaves in an Arabic sentence: its gender as a subject, its form as subject and after a preposition.
package struct NameGrammar: Sendable {
    private var gender: [String: Gender] = [:]
    private var oblique: [String: String] = [:]
    private var nominative: [String: String] = [:]
    private var accusative: [String: String] = [:]

    private var classes: Set<String> = []

    init(_ table: PackTable) {
        for row in table.rows {
            if row.cells[4] == "class" { classes.formUnion([row.cells[0], row.cells[2]].filter { !$0.isEmpty }) }
            gender[row.cells[0]] = row.cells[1] == "f" ? .feminine : .masculine
            if !row.cells[3].isEmpty { accusative[row.cells[3]] = row.cells[0] }
            if !row.cells[2].isEmpty {
                oblique[row.cells[0]] = row.cells[2]
                nominative[row.cells[2]] = row.cells[0]
            }
        }
    }

    /// The gender by the first word: its row, else feminine after ta marbuta and the feminine plural, else masculine.
    package func gender(of name: String) -> Gender {
        let (_, word) = Self.firstWord(name)
        if let known = gender[word] ?? gender[Self.article + word] ?? gender[nominative[word] ?? ""] { return known }
        return word.unicodeScalars.last == "\u{0629}" || Self.endsInFemininePlural(word) ? .feminine : .masculine
    }

    /// Whether it names a kind of people ("activists") rather than somebody: two reports may mean different ones.
    func isClass(_ name: String) -> Bool { classes.contains(Self.firstWord(name).word) }

    /// The name as the subject of a verb.
    package func subject(_ name: String) -> String { exchange(withoutTanwin(name), nominative) }

    /// The name after a preposition or in an annexation.
    package func afterPreposition(_ name: String) -> String { exchange(withoutTanwin(name), oblique) }

    private func exchange(_ name: String, _ forms: [String: String]) -> String {
        let (article, word) = Self.firstWord(name)
        guard let form = forms[word] else { return name }
        return article + form
            + name.unicodeScalars.dropFirst(article.unicodeScalars.count + word.unicodeScalars.count).map(String.init).joined()
    }

    /// The name without the alef that an indefinite object is written with: on the first word where the pack has it, and on adjectives of
    /// relation after an indefinite word ("a field hospital" as an object).
    private func withoutTanwin(_ name: String) -> String {
        let words = name.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        guard let first = words.first else { return name }
        var out = words
        if let base = accusative[first] { out[0] = base }
        for i in words.indices.dropFirst() where !Self.isDefinite(words[i - 1]) && gender[words[i]] == nil {
            let scalars = Array(words[i].unicodeScalars)
            if scalars.count > 4, scalars.suffix(2) == ["\u{064A}", "\u{0627}"] {
                out[i] = String(words[i].unicodeScalars.dropLast().map(Character.init))
            }
        }
        return out.joined(separator: " ")
    }

    private static func isDefinite(_ word: String) -> Bool { word.unicodeScalars.starts(with: article.unicodeScalars) }

    private static let article = "\u{0627}\u{0644}"

    private static func firstWord(_ name: String) -> (article: String, word: String) {
        let word = name.unicodeScalars.prefix { $0 != " " }
        let start = Array(word.prefix(2))
        if start.count == 2, word.count > 4, start[0] == "\u{0627}", start[1] == "\u{0644}" {
            return (article, String(String.UnicodeScalarView(word.dropFirst(2))))
        }
        return ("", String(String.UnicodeScalarView(word)))
    }

    private static func endsInFemininePlural(_ word: String) -> Bool {
        let tail = Array(word.unicodeScalars.suffix(2))
        return word.unicodeScalars.count > 4 && tail.count == 2 && tail[0] == "\u{0627}" && tail[1] == "\u{062A}"
    }
}

/// A sector of needs and the words that belong to it.
struct NeedSector: Sendable {
    var key: String
    var labels: [BriefLanguage: String]
    var words: [BriefLanguage: [String]]

    init(_ cells: [String]) {
        key = cells[0]
        labels = [.arabic: cells[1], .english: cells[2]]
        words = [
            .arabic: cells[3].split(separator: "|").map(String.init),
            .english: cells[4].split(separator: "|").map(String.init),
        ]
    }
}
