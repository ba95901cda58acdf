import ClaimModel

/// The words of a brief in both languages, read from the packs under `Lexicon/brief`.
public struct PhraseBook: Sendable {
    /// The packs' texts, as their files hold them.
    public struct Packs: Sendable {
        /// Each is the text of `Lexicon/brief/NAME.tsv`.
        public var phrases: String, nouns: String, names: String, needs: String

        /// Four packs.
        public init(phrases: String, nouns: String, names: String, needs: String) {
            self.phrases = phrases
            self.nouns = nouns
            self.names = names
            self.needs = needs
        }
    }

    private var phrases: [String: [BriefLanguage: Template]] = [:]
    private var nouns: [String: CountedNoun] = [:]
    package let grammar: NameGrammar
    let sectors: [NeedSector]

    /// Reads the packs and checks that every word that the brief uses is there.
    public init(_ packs: Packs) throws(PhraseError) {
        for row in try PackTable(packs.phrases, columns: 3, pack: "brief/phrases").rows {
            let key = row.cells[0]
            if phrases[key] != nil { throw PhraseError.twice(pack: "brief/phrases", line: row.line, key: key) }
            phrases[key] = [.arabic: Template(row.cells[1]), .english: Template(row.cells[2])]
        }
        for row in try PackTable(packs.nouns, columns: 12, pack: "brief/nouns").rows {
            let noun = CountedNoun(row.cells)
            if nouns[noun.key] != nil { throw PhraseError.twice(pack: "brief/nouns", line: row.line, key: noun.key) }
            nouns[noun.key] = noun
        }
        grammar = NameGrammar(try PackTable(packs.names, columns: 5, pack: "brief/names"))
        sectors = try PackTable(packs.needs, columns: 5, pack: "brief/needs").rows.map { NeedSector($0.cells) }
        for key in Self.required where phrases[key] == nil { throw PhraseError.missing(pack: "brief/phrases", key: key) }
        for key in Self.requiredNouns where nouns[key] == nil { throw PhraseError.missing(pack: "brief/nouns", key: key) }
    }

    /// A phrase's template; empty for a key that does not exist, which `init` rules out for the brief's own keys.
    func template(_ key: String, _ language: BriefLanguage) -> Template {
        phrases[key]?[language] ?? Template("")
    }

    /// Whether there is such a phrase.
    package func has(_ key: String) -> Bool { phrases[key] != nil }

    /// A phrase without values.
    func words(_ key: String, _ language: BriefLanguage) -> String { template(key, language).render([:]).plain }

    /// A counted noun by key; a noun without forms for a key that does not exist.
    func noun(_ key: String) -> CountedNoun { nouns[key] ?? CountedNoun([key]) }

    /// Months, weekdays, small numbers, types and the groups of statements are looked up by name: all of them must be there.
    private static let required: [String] = {
        var keys = (1...12).map { "month.\($0)" } + (0...6).map { "weekday.\($0)" }
        keys += (3...10).flatMap { ["number.\($0).m", "number.\($0).f"] }
        for type in ClaimType.allCases {
            switch type.group {
            case .violence, .military, .humanitarian: keys += ["event.\(type.rawValue)", "type.\(type.rawValue)"]
            case .political: keys += ["state.\(type.rawValue)", "group.\(type.rawValue)"]
            }
        }
        keys += Stance.allCases.map { "say.\($0.rawValue)" }
        keys += BriefGrade.allCases.map { "grade.\($0.rawValue)" }
        return keys
    }()

    private static let requiredNouns =
        TallyKind.allCases.map(\.rawValue) + TallyCategory.allCases.map(\.rawValue)
        + ["killed-injured", "report", "claim", "incident", "account", "outlet", "place", "source"]
}
