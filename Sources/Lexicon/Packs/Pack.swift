/// The packs that the compiled lexicon knows, each with the columns that matter to it.
public enum Pack: UInt8, CaseIterable, Sendable {
    case places, placeCues, actors, people, titles, sources, bodyHeads, victims, weapons, facilities, sectors, nationalities
    case triggers, speech, scopes, resultVerbs, supportVerbs, topics, functionWords, givenNames, familyNames, unverifiable

    /// The pack a file's header names, `places` or `places/syria`; nil for files that are kept as they are (numbers, times, furniture, phrases, words).
    public init?(name: String) {
        let family = name.split(separator: "/").first.map(String.init) ?? name
        guard let pack = Self.allCases.first(where: { $0.name == family }) else { return nil }
        self = pack
    }

    /// The name in the header of its files.
    public var name: String {
        switch self {
        case .placeCues: "place-cues"
        case .bodyHeads: "body-heads"
        case .resultVerbs: "result-verbs"
        case .supportVerbs: "support-verbs"
        case .functionWords: "function-words"
        case .givenNames: "given-names"
        case .familyNames: "family-names"
        default: "\(self)"
        }
    }

    /// The columns whose values become the entry's four attributes.
    public var attributes: [String] {
        switch self {
        case .places: ["kind"]
        case .placeCues, .bodyHeads: ["kind"]
        case .actors: ["kind", "side", "country", "of"]
        case .people: ["body", "country", "office"]
        case .titles: ["kind", "gender"]
        case .sources, .weapons, .facilities: ["class"]
        case .victims: ["who", "kind", "number"]
        case .sectors: ["cluster"]
        case .nationalities: ["country"]
        case .triggers: ["frame", "pos", "prep", "with"]
        case .speech: ["stance", "class", "complement"]
        case .scopes, .functionWords: ["class"]
        case .resultVerbs, .supportVerbs: ["role", "prep", "class"]
        case .topics: ["topic"]
        case .givenNames, .familyNames, .unverifiable: []
        }
    }

    /// The columns that hold aliases, most often Arabic and English.
    public var aliasColumns: [String] {
        switch self {
        case .givenNames, .familyNames: ["name"]
        case .functionWords: ["ar"]
        default: ["ar", "en"]
        }
    }
}
