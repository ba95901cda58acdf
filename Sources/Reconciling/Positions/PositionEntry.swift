public import ClaimModel

/// What a state or a body did on a question on one day.
public struct PositionEntry: Sendable, Hashable {
    /// An earlier stand of the same actor on the same question, in the other direction.
    public struct Move: Sendable, Hashable {
        /// What it did then.
        public var stance: String
        /// When.
        public var day: String
        /// The claims of that day.
        public var claims: [String]
    }
    /// The state or body for which it was done.
    public var actor: LedgerName
    /// On what.
    public var question: PositionQuestion
    /// What it did, a row of the pack `stances`.
    public var stance: String
    /// For or against; nil for acts that take no side.
    public var direction: StanceRules.Direction?
    /// The type of the act.
    public var type: ClaimType
    /// When.
    public var day: ActDay
    /// By whose mouth: persons, organs and sources as named.
    public var mouths: [LedgerName]
    /// The content claims, by id.
    public var contents: [String]
    /// The claims that say so.
    public var claims: [String]
    /// Where the actor stood before, when it has moved.
    public var movedFrom: Move?
}

extension PositionEntry: LedgerRecord {
    /// What it is about, for narrowing.
    public var facets: LedgerFacets {
        LedgerFacets(
            from: day.day, to: day.day, places: question.object.map { [$0] } ?? [],
            actors: [actor] + mouths + (question.object.map { [$0] } ?? []), types: [type])
    }

    /// The keys of its table's columns.
    public static var columns: [String] { ["date", "actor", "stance", "question", "mouth", "moved", "claims"] }

    /// The cells of its row.
    public func cells(_ view: LedgerView) -> [String] {
        let topic = question.topic.map { topic in
            let key = "question." + topic
            return view.labels.has(key) ? view.label(key) : view.label("type." + topic)
        }
        let object = question.object.map { object in
            let place = view.place(object)
            return place == object.words ? view.actor(object) : place
        }
        let moved = movedFrom.map { "\($0.day) \(view.label("stance." + $0.stance))" }
        return [
            view.day(day), view.actor(actor), view.label("stance." + stance),
            topic == nil && object == nil ? view.label("no-question") : [topic, object].compactMap { $0 }.joined(separator: ": "),
            view.actors(mouths), moved ?? "", String(claims.count),
        ]
    }

    /// Writes its object.
    public func write(to json: inout JSONWriter) {
        json.beginObject()
        json.key("actor")
        actor.write(to: &json)
        json.key("question")
        json.beginObject()
        json.member("topic", question.topic)
        json.key("object")
        if let object = question.object { object.write(to: &json) } else { json.null() }
        json.endObject()
        json.member("stance", stance)
        json.member("direction", direction?.rawValue)
        json.member("type", type.rawValue)
        json.member("day", day.day)
        json.member("day_stated", day.isStated)
        json.names("mouths", mouths)
        json.strings("contents", contents)
        json.strings("claims", claims)
        json.key("moved_from")
        if let movedFrom {
            json.beginObject()
            json.member("stance", movedFrom.stance)
            json.member("day", movedFrom.day)
            json.strings("claims", movedFrom.claims)
            json.endObject()
        } else {
            json.null()
        }
        json.endObject()
    }
}
