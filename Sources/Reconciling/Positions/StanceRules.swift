import ClaimModel

/// What an act says of its actor's stand, and on which question: the packs `stances` and `questions`.
public struct StanceRules: Sendable {
    /// Whether an act is for or against what is in question.
    public enum Direction: String, Sendable { case `for`, against }

    struct Rule: Sendable {
        let stance: String
        let type: ClaimType
        let status: ClaimStatus
        let words: WordClassifier?
        let direction: Direction?
    }
    private let rules: [Rule]
    private let questions: WordClassifier

    /// Reads the packs' texts.
    public init(stances: String, questions: String) throws(LedgerPackError) {
        let pack = try LedgerPack(stances, name: "stances", needs: ["stance", "type", "status", "words", "words_en", "direction"])
        var rules: [Rule] = []
        for row in pack.rows {
            guard let type = ClaimType(rawValue: row("type")) else {
                throw .code(pack: pack.name, row: row.number, column: "type", value: row("type"))
            }
            guard let status = ClaimStatus(rawValue: row("status")) else {
                throw .code(pack: pack.name, row: row.number, column: "status", value: row("status"))
            }
            let direction = Direction(rawValue: row("direction"))
            if direction == nil, !row("direction").isEmpty {
                throw .code(pack: pack.name, row: row.number, column: "direction", value: row("direction"))
            }
            let alternatives = row.list("words") + row.list("words_en")
            var words: WordClassifier?
            if !alternatives.isEmpty {
                words = WordClassifier()
                words?.add(alternatives, code: row("stance"))
            }
            rules.append(Rule(stance: row("stance"), type: type, status: status, words: words, direction: direction))
        }
        self.rules = rules
        let topics = try LedgerPack(questions, name: "questions", needs: ["id", "words", "words_en"])
        var classifier = WordClassifier()
        for row in topics.rows { classifier.add(row.list("words") + row.list("words_en"), code: row("id")) }
        self.questions = classifier
    }

    /// The stance of an act; nil for acts that take no position.
    func stance(_ claim: Claim) -> (id: String, direction: Direction?)? {
        let text = ([claim.trigger] + claim.target.map(\.span)).map(\.text).joined(separator: " , ")
        for rule in rules where rule.type == claim.type && rule.status == claim.status {
            if let words = rule.words, !words.matches(text) { continue }
            return (rule.stance, rule.direction)
        }
        return nil
    }

    /// The question that words name.
    func topic(_ words: [String]) -> String? { questions.codes(in: words.joined(separator: " , ")).first }
}

/// What a position is about: a topic, and somebody or somewhere that it concerns.
public struct PositionQuestion: Sendable, Hashable {
    /// A row of the pack `questions`, the code of a claim type, or `towards` for a stand on a body as such; nil where the report does not
    /// say.
    public var topic: String?
    /// Whom or where it concerns: the content's target, else its place, else the act's own target.
    public var object: LedgerName?

    /// A question.
    public init(topic: String?, object: LedgerName?) {
        self.topic = topic
        self.object = object
    }

    /// Equal for what is compared over time.
    public var key: String { "\(topic ?? "")@\(object?.key ?? "")" }

    /// Whether stands on it can be compared over time: a topic alone ("a resolution") may mean another one each time.
    public var isComparable: Bool { topic != nil && object != nil }
}
