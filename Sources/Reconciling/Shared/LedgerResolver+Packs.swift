import ClaimModel

extension LedgerResolver {
    /// A resolver made from the texts of packs of places, actors and people, in the form in which they stand under `Lexicon/`.
    ///
    /// Of ids that stand twice the first counts. Display names are the first alternatives.
    /// - Complexity: O(n) in the packs; about 0.1 s for the whole gazetteer.
    public init(places: [String], actors: [String], people: [String]) throws(LedgerPackError) {
        struct Names: Sendable {
            var ar: String
            var en: String
            func name(_ language: MessageLanguage) -> String? {
                let name = language == .english && !en.isEmpty ? en : ar
                return name.isEmpty ? nil : name
            }
        }
        func names(_ row: LedgerPack.Row) -> Names {
            func first(_ column: String) -> String {
                let name = row.list(column).first ?? ""
                return name.first == "!" ? String(name.dropFirst()) : name
            }
            return Names(ar: first("ar"), en: first("en"))
        }
        var parents: [String: String] = [:]
        var placeNames: [String: Names] = [:]
        for text in places {
            for row in try LedgerPack(text, name: "places", needs: ["id", "parent", "ar", "en"]).rows where placeNames[row("id")] == nil {
                if !row("parent").isEmpty { parents[row("id")] = row("parent") }
                placeNames[row("id")] = names(row)
            }
        }
        var facts: [String: ActorFacts] = [:]
        var actorNames: [String: Names] = [:]
        for text in actors {
            for row in try LedgerPack(text, name: "actors", needs: ["id", "kind", "side", "country", "of", "ar", "en"]).rows
            where facts[row("id")] == nil {
                facts[row("id")] = ActorFacts(kind: row("kind"), side: row("side"), country: row("country"), of: row("of"))
                actorNames[row("id")] = names(row)
            }
        }
        for text in people {
            for row in try LedgerPack(text, name: "people", needs: ["id", "office", "body", "country", "from", "to", "ar", "en"]).rows
            where facts[row("id")] == nil {
                facts[row("id")] = ActorFacts(
                    kind: "person", country: row("country"), of: row("body"), office: row("office"), officeFrom: row("from"),
                    officeTo: row("to"))
                actorNames[row("id")] = names(row)
            }
        }
        let (parentOf, placeName, factsOf, actorName) = (parents, placeNames, facts, actorNames)
        self.init(
            placePath: { id in
                var path: [String] = []
                var at = id
                while let parent = parentOf[at], path.count < 12, !path.contains(parent) {
                    path.append(parent)
                    at = parent
                }
                return path
            },
            actor: { factsOf[$0] }, placeName: { placeName[$0]?.name($1) }, actorName: { actorName[$0]?.name($1) })
    }

    /// The ids of the places that a name stands for: every place one of whose aliases it is, or the id itself.
    ///
    /// - Complexity: O(n) in the packs.
    public static func placeIDs(named name: String, in places: [String]) throws(LedgerPackError) -> Set<String> {
        let wanted = LedgerFolding.key(name)
        var found: Set<String> = []
        for text in places {
            for row in try LedgerPack(text, name: "places", needs: ["id", "ar", "en"]).rows {
                if row("id") == name || (row.list("ar") + row.list("en")).contains(where: { LedgerFolding.key($0) == wanted }) {
                    found.insert(row("id"))
                }
            }
        }
        return found
    }
}
