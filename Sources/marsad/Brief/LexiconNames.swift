import Briefing
import Lexicon

/// The names of places and actors in a brief, from the lexicon's entries.
struct LexiconNames: BriefNaming {
    private let lexicon: CompiledLexicon
    private var entries: [String: Int] = [:]

    /// - Complexity: O(n) in the lexicon's entries, once.
    init(_ lexicon: CompiledLexicon) {
        self.lexicon = lexicon
        for number in lexicon.entries.indices where Self.isNamed(lexicon.entries[number]) {
            let id = lexicon.id(of: number)
            if entries[id] == nil { entries[id] = number }
        }
    }

    func placeName(_ id: String, _ language: BriefLanguage) -> String? { name(id, language) }

    func placePath(_ id: String) -> [String] {
        guard let entry = entries[id] else { return [] }
        return lexicon.ancestors(of: entry).map { lexicon.id(of: $0) }
    }

    func actorName(_ id: String, _ language: BriefLanguage) -> String? { name(id, language) }

    private func name(_ id: String, _ language: BriefLanguage) -> String? {
        guard let entry = entries[id] else { return nil }
        let name = lexicon.name(of: entry, language: language.rawValue)
        return name.isEmpty ? nil : name
    }

    /// Entries whose display name stands for somebody or something; common nouns keep the report's own words.
    private static func isNamed(_ entry: LexiconEntry) -> Bool {
        [Pack.places, .actors, .people, .weapons].contains { entry.isOf($0) }
    }
}
