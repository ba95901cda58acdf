import ArabicText
package import Lexicon
package import Reconciling

/// What reconciling must know of the world, taken out of a compiled lexicon.
package struct LexiconTables: Sendable {
    package let lexicon: CompiledLexicon
    package let places: PlaceTree
    /// Words of correction, of a night that leads into a day, and of a group that is counted whole.
    let corrections: PhraseList
    let eves: PhraseList
    let groups: PhraseList
    package let terms: ProtectedTerms
    /// The day reader's words.
    let days: DayReader
    private let actors: [Actor]
    private let classes: [String: String]
    private var placeEntries: [String: Int] = [:]
    private var actorEntries: [String: Int] = [:]

    /// - Complexity: O(n) in the lexicon's entries, once.
    package init(_ lexicon: CompiledLexicon) {
        self.lexicon = lexicon
        var nodes: [PlaceTree.Node] = []
        var actors: [Actor] = []
        var classes: [String: String] = [:]
        func symbol(_ number: UInt16) -> String? { number == 0 ? nil : lexicon.strings.symbolName(number) }
        for number in lexicon.entries.indices {
            let entry = lexicon.entries[number]
            let id = lexicon.id(of: number)
            if entry.isOf(.places) {
                guard placeEntries[id] == nil else { continue }
                placeEntries[id] = number
                let parent = entry.parent < 0 ? nil : lexicon.id(of: Int(entry.parent))
                nodes.append(
                    PlaceTree.Node(
                        id: id, parent: parent, level: PlaceLevel(kind: symbol(entry.attributes.0) ?? ""), population: Int(entry.weight)))
            } else if entry.isOf(.actors) {
                if actorEntries[id] == nil { actorEntries[id] = number }
                actors.append(
                    Actor(
                        id: id, kind: symbol(entry.attributes.0) ?? "", side: symbol(entry.attributes.1),
                        country: symbol(entry.attributes.2),
                        of: symbol(entry.attributes.3)))
            } else if entry.isOf(.people) {
                if actorEntries[id] == nil { actorEntries[id] = number }
                actors.append(Actor(id: id, kind: "people", country: symbol(entry.attributes.1), of: symbol(entry.attributes.0)))
            } else if entry.isOf(.sources) {
                classes[id] = symbol(entry.attributes.0)
            }
        }
        places = PlaceTree(nodes)
        self.actors = actors
        self.classes = classes
        let countWords = lexicon.rows(of: "count-words.tsv")
        corrections = PhraseList(countWords, class: "correction")
        eves = PhraseList(countWords, class: "eve")
        groups = PhraseList(countWords, class: "group")
        terms = ProtectedTerms(table: Array((lexicon.texts["protected.tsv"] ?? "").utf8))
        let numerals = (try? NumeralGrammar(rows: lexicon.rows(of: "numbers.tsv"))) ?? .empty
        days = DayReader(grammar: (try? TimeGrammar(rows: lexicon.rows(of: "time.tsv"), numerals: numerals)) ?? .empty)
    }

    /// Who belongs to whom, with the bodies behind some outlets.
    func actorTable(outlets: Set<String>) -> ActorTable {
        let mapper = ClaimMapper(terms: terms)
        var known: [String: String] = [:]
        for outlet in outlets {
            let found = entries(named: outlet, in: [.actors]).filter {
                ["agency", "outlet"].contains(lexicon.strings.symbolName(lexicon.entries[$0].attributes.0))
            }
            if let id = found.map(lexicon.id(of:)).min() { known[mapper.outletKey(outlet)] = id }
        }
        return ActorTable(actors: actors, classes: classes, outlets: known)
    }

    /// The display name of a place, an actor or a person, in `ar` or `en`; nil for what the lexicon does not know.
    package func name(_ id: String, _ language: String) -> String? {
        guard let entry = placeEntries[id] ?? actorEntries[id] else { return nil }
        let name = lexicon.name(of: entry, language: language)
        return name.isEmpty ? nil : name
    }

    /// The entries of some packs that bear a name in either language, or whose id, or code behind the id's colon, it is.
    ///
    /// - Complexity: O(n) in the lexicon's entries.
    package func entries(named name: String, in packs: [Pack]) -> [Int] {
        var found: Set<Int> = []
        // Codes are of ASCII letters without spaces.
        let mayBeCode = name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
        for number in lexicon.entries.indices where mayBeCode && packs.contains(where: { lexicon.entries[number].isOf($0) }) {
            let id = lexicon.id(of: number)
            if id == name || id.hasSuffix(":" + name) { found.insert(number) }
        }
        var folded = FoldedText()
        var tokens: [Token] = []
        TextFolder().fold(Array(name.utf8), into: &folded)
        Tokenizer().tokenize(folded, into: &tokens)
        guard let first = tokens.first else { return found.sorted() }
        let state = tokens.dropFirst().reduce(AliasTable.start(first.hash)) { AliasTable.next($0, $1.hash) }
        if let posting = lexicon.aliases.find(state)?.posting {
            var at = posting
            while true {
                let entry = Int(lexicon.postings[at].entry)
                if packs.contains(where: { lexicon.entries[entry].isOf($0) }) { found.insert(entry) }
                if lexicon.postings[at].last == 1 { break }
                at += 1
            }
        }
        return found.sorted()
    }

    /// The ids of the places that a name stands for and of all that lie in them; empty where the gazetteer has none.
    ///
    /// - Complexity: O(n) in the gazetteer.
    package func places(inside name: String) -> Set<String> {
        let roots = Set(entries(named: name, in: [.places]))
        if roots.isEmpty { return [] }
        var found: Set<String> = []
        for number in lexicon.entries.indices where lexicon.entries[number].isOf(.places) {
            if roots.contains(number) || lexicon.ancestors(of: number).contains(where: roots.contains) {
                found.insert(lexicon.id(of: number))
            }
        }
        return found
    }

    /// The ids of the persons and bodies that a name stands for, with the organs of those bodies.
    package func actors(named name: String) -> Set<String> {
        let roots = Set(entries(named: name, in: [.actors, .people]).map(lexicon.id(of:)))
        if roots.isEmpty { return [] }
        let table = ActorTable(actors: actors)
        return roots.union(actors.lazy.map(\.id).filter { roots.contains(table.body(of: $0)) })
    }
}
