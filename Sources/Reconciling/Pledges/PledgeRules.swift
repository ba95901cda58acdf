import ClaimModel

/// Which kinds of pledge there are, what each forbids and what it expects: the pack `pledges`.
public struct PledgeRules: Sendable {
    /// One row.
    struct Rule: Sendable {
        enum Role: String { case opens, breach }
        let id: String
        let role: Role
        let isAny: Bool
        let content: Set<ClaimType>
        let status: Set<ClaimStatus>
        let words: WordClassifier?
        let forbids: [ClaimType]
        let forbidsOwn: Bool
        let expects: [ClaimType]
        let expectsOwn: Bool
    }
    private let rules: [Rule]

    /// Reads the pack's text.
    ///
    /// - Throws: `LedgerPackError` for a code that is not known.
    public init(_ text: String) throws(LedgerPackError) {
        let pack = try LedgerPack(
            text, name: "pledges", needs: ["id", "role", "content", "status", "words", "words_en", "forbids", "expects"])
        var rules: [Rule] = []
        for row in pack.rows {
            func unknown(_ column: String, _ value: String) -> LedgerPackError {
                .code(pack: pack.name, row: row.number, column: column, value: value)
            }
            func types(_ column: String) throws(LedgerPackError) -> (types: [ClaimType], own: Bool) {
                var found: Set<ClaimType> = []
                var own = false
                for code in row.list(column) {
                    if code == "=" {
                        own = true
                    } else if code.first == "@", let group = ClaimType.Group(rawValue: String(code.dropFirst())) {
                        found.formUnion(ClaimType.allCases.filter { $0.group == group })
                    } else if let type = ClaimType(rawValue: code) {
                        found.insert(type)
                    } else {
                        throw unknown(column, code)
                    }
                }
                return (found.sorted { $0.ordinal < $1.ordinal }, own)
            }
            guard let role = Rule.Role(rawValue: row("role")) else { throw unknown("role", row("role")) }
            var status: Set<ClaimStatus> = []
            for code in row.list("status") {
                guard let value = ClaimStatus(rawValue: code) else { throw unknown("status", code) }
                status.insert(value)
            }
            let isAny = row("content") == "*"
            var content: Set<ClaimType> = []
            if !isAny { content = Set(try types("content").types) }
            let alternatives = row.list("words") + row.list("words_en")
            var words: WordClassifier?
            if !alternatives.isEmpty {
                words = WordClassifier()
                words?.add(alternatives, code: row("id"))
            }
            let forbids = try types("forbids")
            let expects = try types("expects")
            rules.append(
                Rule(
                    id: row("id"), role: role, isAny: isAny, content: content, status: status, words: words, forbids: forbids.types,
                    forbidsOwn: forbids.own, expects: expects.types, expectsOwn: expects.own))
        }
        self.rules = rules
    }

    /// What a pledge binds to.
    struct Terms: Hashable {
        let kind: String
        let forbids: [ClaimType]
        let expects: [ClaimType]
    }

    /// The kind of a content claim.
    func terms(of content: Claim) -> Terms? {
        for rule in rules where rule.role == .opens && (rule.isAny || !rule.content.isEmpty) {
            guard rule.isAny || rule.content.contains(content.type) else { continue }
            guard rule.status.isEmpty || rule.status.contains(content.status) else { continue }
            if let words = rule.words, !words.matches(Self.text(content)) { continue }
            return terms(rule, own: content.type)
        }
        return nil
    }

    /// The kind that a pledge's own words give, where the report puts its content in a noun and not in a claim.
    func terms(inWordsOf pledge: Claim) -> Terms? {
        let text = pledge.target.map(\.span.text).joined(separator: " , ")
        for rule in rules where rule.role == .opens && !rule.isAny && rule.content.isEmpty {
            if let words = rule.words, words.matches(text) { return terms(rule, own: nil) }
        }
        return nil
    }

    /// Whether the words of a claim about a truce or an agreement tell that it was not kept.
    func tellsBreach(_ claim: Claim) -> Bool {
        rules.contains { rule in
            rule.role == .breach && rule.content.contains(claim.type) && rule.words?.matches(claim.trigger.text) ?? false
        }
    }

    private func terms(_ rule: Rule, own: ClaimType?) -> Terms {
        func with(_ types: [ClaimType], _ addsOwn: Bool) -> [ClaimType] {
            guard addsOwn, let own, !types.contains(own) else { return types }
            return (types + [own]).sorted { $0.ordinal < $1.ordinal }
        }
        return Terms(kind: rule.id, forbids: with(rule.forbids, rule.forbidsOwn), expects: with(rule.expects, rule.expectsOwn))
    }

    private static func text(_ claim: Claim) -> String {
        ([claim.trigger.text] + claim.target.map(\.span.text)).joined(separator: " , ")
    }
}
