public import ArabicText

/// A question about a toll: who, of what kind, where and when, as far as which origins tell.
public struct TallyQuery: Equatable, Sendable {
    /// Kinds of count (`killed`, `injured`…); together when several.
    public var kinds: [String]
    /// Category of people.
    public var who: String
    /// Places, together; `CountScope.anywhere` for everywhere.
    public var places: [String]
    /// First day.
    public var from: CivilDate
    /// Last day, included.
    public var to: CivilDate
    /// Origins to hear; nil for all.
    public var origins: Set<String>?

    /// A question.
    public init(
        kinds: [String] = ["killed"], who: String = "people", places: [String] = [CountScope.anywhere], from: CivilDate, to: CivilDate,
        origins: Set<String>? = nil
    ) {
        self.kinds = kinds
        self.who = who
        self.places = places
        self.from = from
        self.to = to
        self.origins = origins
    }

    /// The people that it is about.
    public var scope: CountScope {
        let start = from.daysSince1970 * 2
        return CountScope(kinds: kinds, who: who, places: places, window: start..<max(start, to.daysSince1970 * 2) + 2)
    }
}

/// Answers from the claims of reports.
public enum TallyAnswers {
    /// One question, answered.
    public struct Reply: Equatable, Sendable {
        /// The four figures with their reasons, conflicts and progression.
        public var answer: TallyAnswer
        /// Counts that were left out, with the reason.
        public var excluded: [TallyInput.Exclusion]
    }

    /// Answers a question from the claims of reports, in any order.
    public static func answer(claims reports: [TallyReport], query: TallyQuery, context: TallyContext) -> Reply {
        let (claims, excluded) = TallyInput.claims(reports, context: context)
        let engine = TallyEngine(claims: claims, parent: context.parent)
        return Reply(answer: engine.answer(query.scope, origins: query.origins), excluded: excluded)
    }
}
