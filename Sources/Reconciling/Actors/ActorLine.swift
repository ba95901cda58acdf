public import ClaimModel

/// A person or a body as the case's claims name it.
public struct ActorLine: Sendable, Hashable {
    /// One way of naming it.
    public struct Spelling: Sendable, Hashable {
        /// The words as written, titles included.
        public var words: String
        /// In how many claims.
        public var count: Int
        /// First and last day of those claims, by which a title that stands in the words is dated.
        public var first: String?
        /// Last day.
        public var last: String?
    }
    /// The roles in claims.
    public enum Role: String, Sendable, CaseIterable { case agent, target, source, relay }

    /// The lexicon's entry, or the commonest words of a name that the lexicon does not know.
    public var name: LedgerName
    /// What the lexicon knows of it; nil for a name in the queue.
    public var facts: ActorFacts?
    /// The body that it belongs to, where that is another.
    public var body: String?
    /// The side it stands on, by itself or through its body.
    public var side: String?
    /// Every spelling, commonest first.
    public var spellings: [Spelling]
    /// In how many claims it has each role, in the order of `Role.allCases`.
    public var counts: [Int]
    /// First day of its claims.
    public var first: String?
    /// Last day.
    public var last: String?
    /// The claims that name it.
    public var claims: [String]
}

extension ActorLine: LedgerRecord {
    /// What it is about, for narrowing.
    public var facets: LedgerFacets { LedgerFacets(from: first, to: last, actors: [name]) }

    /// The keys of its table's columns.
    public static var columns: [String] {
        [
            "actor", "kind", "side", "body", "office", "agent-count", "target-count", "source-count", "relay-count", "first", "last",
            "spellings",
        ]
    }

    /// The cells of its row.
    public func cells(_ view: LedgerView) -> [String] {
        let office = facts?.office.map { office in
            let years = [facts?.officeFrom, facts?.officeTo].map { $0 ?? "" }
            let term = years.allSatisfy(\.isEmpty) ? "" : " (\(years[0])-\(years[1]))"
            let key = "office." + office
            return (view.labels.has(key) ? view.label(key) : office) + term
        }
        return [
            view.actor(name), facts.map { view.label("actor." + $0.kind) } ?? view.label("unknown-name"), side ?? "",
            body.map { view.actor(LedgerName(id: $0, words: $0)) } ?? "", office ?? "",
        ] + counts.map(String.init) + [first ?? "", last ?? "", view.join(spellings.map(\.words))]
    }

    /// Writes its object.
    public func write(to json: inout JSONWriter) {
        json.beginObject()
        json.member("id", name.id)
        json.member("words", name.words)
        json.member("kind", facts?.kind)
        json.member("side", side)
        json.member("country", facts?.country)
        json.member("body", body)
        json.key("office")
        if let office = facts?.office {
            json.beginObject()
            json.member("title", office)
            json.member("from", facts?.officeFrom)
            json.member("to", facts?.officeTo)
            json.endObject()
        } else {
            json.null()
        }
        json.key("counts")
        json.beginObject()
        for (role, count) in zip(Role.allCases, counts) {
            json.key(named: role.rawValue)
            json.integer(count)
        }
        json.endObject()
        json.member("first", first)
        json.member("last", last)
        json.key("spellings")
        json.beginArray()
        for spelling in spellings {
            json.beginObject()
            json.member("words", spelling.words)
            json.member("count", spelling.count)
            json.member("first", spelling.first)
            json.member("last", spelling.last)
            json.endObject()
        }
        json.endArray()
        json.strings("claims", claims)
        json.endObject()
    }
}
