import ArabicText
import ClaimModel
import Lexicon
import Reconciling

extension LedgerResolver {
    /// Who belongs to whom and what lies where, by the lexicon's entries.
    ///
    /// - Parameter people: the pack of people, which gives the years of offices.
    /// - Complexity: O(n) in the lexicon's entries, once.
    init(_ lexicon: CompiledLexicon, people: String) throws(LedgerPackError) {
        let people = try LedgerResolver(places: [], actors: [], people: [people])
        var places: [String: Int] = [:]
        var actors: [String: Int] = [:]
        var facts: [String: ActorFacts] = [:]
        for number in lexicon.entries.indices {
            let entry = lexicon.entries[number]
            let isPlace = entry.isOf(.places)
            guard isPlace || entry.isOf(.actors) || entry.isOf(.people) else { continue }
            let id = lexicon.id(of: number)
            if isPlace {
                if places[id] == nil { places[id] = number }
                continue
            }
            if actors[id] != nil { continue }
            actors[id] = number
            let cells = [entry.attributes.0, entry.attributes.1, entry.attributes.2, entry.attributes.3].map {
                lexicon.strings.symbolName($0)
            }
            // Columns as `Pack.attributes` names them: kind, side, country, of.
            facts[id] = entry.isOf(.actors) ? ActorFacts(kind: cells[0], side: cells[1], country: cells[2], of: cells[3]) : people.actor(id)
        }
        let (placeOf, actorOf, factsOf) = (places, actors, facts)
        @Sendable func name(_ number: Int?, _ language: MessageLanguage) -> String? {
            guard let number else { return nil }
            let name = lexicon.name(of: number, language: language.rawValue)
            return name.isEmpty ? nil : name
        }
        self.init(
            placePath: { id in placeOf[id].map { lexicon.ancestors(of: $0).map { lexicon.id(of: $0) } } ?? [] },
            actor: { factsOf[$0] }, placeName: { name(placeOf[$0], $1) }, actorName: { name(actorOf[$0], $1) })
    }
}

extension CompiledLexicon {
    /// The keys by which a ledger is narrowed to what a person types: the ids of entries of some packs that bear the name in either language
    /// or as their id, and the name itself for what the lexicon does not know.
    func ledgerKeys(named name: String, in packs: [Pack]) -> Set<String> {
        let folder = TextFolder()
        let wanted = folder.key(name)
        var keys: Set<String> = [LedgerName(words: name).key]
        for number in entries.indices where packs.contains(where: { entries[number].isOf($0) }) {
            let id = id(of: number)
            if id == name || ["ar", "en"].contains(where: { folder.key(self.name(of: number, language: $0)) == wanted }) {
                keys.insert(id)
            }
        }
        return keys
    }
}
