import ClaimModel

/// What makes a claim one about protected people or places: the pack `violations`.
public struct ProtectionRules: Sendable {
    struct Rule: Sendable {
        let id: String
        let family: String
        let types: Set<ClaimType>
        let who: TallyCategory?
        let kinds: Set<TallyKind>
        let personTypes: Set<ClaimType>
        let facilities: Set<String>
        let trigger: WordClassifier?
        let words: WordClassifier?
    }
    let rules: [Rule]
    private let facilities: CodeWords
    private let victims: CodeWords

    /// Reads the packs `violations`, `facilities` and `victims`.
    public init(violations: String, facilities: String, victims: String) throws(LedgerPackError) {
        self.facilities = try CodeWords(facilities, pack: "facilities", group: "class")
        self.victims = try CodeWords(victims, pack: "victims", group: "who")
        let pack = try LedgerPack(
            violations, name: "violations",
            needs: ["id", "family", "types", "who", "kinds", "person_types", "facilities", "trigger", "trigger_en", "words", "words_en"])
        var rules: [Rule] = []
        for row in pack.rows {
            func types(_ column: String) throws(LedgerPackError) -> Set<ClaimType> {
                var found: Set<ClaimType> = []
                for code in row.list(column) {
                    if code.first == "@", let group = ClaimType.Group(rawValue: String(code.dropFirst())) {
                        found.formUnion(ClaimType.allCases.filter { $0.group == group })
                    } else if let type = ClaimType(rawValue: code) {
                        found.insert(type)
                    } else {
                        throw .code(pack: pack.name, row: row.number, column: column, value: code)
                    }
                }
                return found
            }
            func words(_ columns: [String]) -> WordClassifier? {
                let alternatives = columns.flatMap { row.list($0) }
                if alternatives.isEmpty { return nil }
                var classifier = WordClassifier()
                classifier.add(alternatives, code: row("id"))
                return classifier
            }
            var kinds: Set<TallyKind> = []
            for code in row.list("kinds") {
                guard let kind = TallyKind(rawValue: code) else {
                    throw .code(pack: pack.name, row: row.number, column: "kinds", value: code)
                }
                kinds.insert(kind)
            }
            let who = TallyCategory(rawValue: row("who"))
            if who == nil, !row("who").isEmpty { throw .code(pack: pack.name, row: row.number, column: "who", value: row("who")) }
            rules.append(
                Rule(
                    id: row("id"), family: row("family"), types: try types("types"), who: who, kinds: kinds,
                    personTypes: try types("person_types"), facilities: Set(row.list("facilities")),
                    trigger: words(["trigger", "trigger_en"]), words: words(["words", "words_en"])))
        }
        self.rules = rules
    }

    /// What in a claim made a rule list it; empty where the rule does not.
    ///
    /// Each ground is `tally:WHO`, `person:WORDS`, `facility:CLASS` or `words:WORDS`.
    func grounds(_ rule: Rule, _ claim: Claim) -> [String] {
        guard rule.types.contains(claim.type), rule.trigger?.matches(claim.trigger.text) ?? true else { return [] }
        var grounds: Set<String> = []
        if let who = rule.who {
            for tally in claim.tallies where tally.who == who && tally.max != 0 {
                if !rule.kinds.isDisjoint(with: [tally.kind] + tally.kinds) { grounds.insert("tally:" + who.rawValue) }
            }
            if rule.personTypes.contains(claim.type) {
                for target in claim.target where victims.entries(target).contains(where: { victims.group($0) == who.rawValue }) {
                    grounds.insert("person:" + target.span.text)
                }
            }
        }
        for target in claim.target {
            for entry in facilities.entries(target) where rule.facilities.contains(facilities.group(entry)) {
                grounds.insert("facility:" + facilities.group(entry))
            }
            if let words = rule.words, words.matches(target.span.text) { grounds.insert("words:" + target.span.text) }
        }
        return grounds.sorted()
    }
}
