import ArabicText
import ClaimModel
import Lexicon

/// The alternatives of every decision with their features: the one description that both training and reading use.
///
/// Each method calls `each` once for every alternative, in a fixed order; the list passed is reused and must not be kept.
struct DecisionSpace {
    let lexicon: CompiledLexicon
    let trigger: TriggerFeatures
    let second = SecondLookFeatures()
    private let status: StatusFeatures
    private let role: RoleFeatures
    private let source: SourceFeatures
    private let date: DateFeatures
    private let relay: RelayFeatures
    private let tally: TallyFeatures
    private let scope: ScopeFeatures
    /// The report's acts as far as they are decided, in the order of the text: to be set before fields are decided.
    var acts: [Act] = []
    var shared = FeatureList()
    var list = FeatureList()
    /// Offsets of the classes being scored, and their sums.
    var classes: [UInt32] = []
    var sums: [Int] = []
    /// Whether features remember their templates.
    var explaining = false {
        didSet {
            shared.explaining = explaining
            list.explaining = explaining
        }
    }

    init(lexicon: CompiledLexicon) {
        self.lexicon = lexicon
        date = DateFeatures(lexicon: lexicon)
        relay = RelayFeatures(lexicon: lexicon)
        trigger = TriggerFeatures(lexicon: lexicon)
        status = StatusFeatures(lexicon: lexicon)
        role = RoleFeatures(lexicon: lexicon)
        source = SourceFeatures(lexicon: lexicon)
        tally = TallyFeatures(lexicon: lexicon)
        scope = ScopeFeatures(lexicon: lexicon)
    }

    /// The roles a phrase can fill; the raw value parts their weights.
    enum Role: UInt32, CaseIterable {
        case agent = 101, target, place

        /// Its bit in `Filled`.
        var bit: UInt64 { 1 << UInt64(rawValue - Role.agent.rawValue) }
    }

    /// What was decided of the claim before, in the order of the text: people go on telling of the same day, in the same place, from the same mouth.
    struct Before {
        var sentence: Int32
        var type: UInt8
        var time: Int?
        /// The chunk that speaks, -1 the report itself, -2 an agent that is no phrase.
        var speaker: Int32
        /// Its candidate, and the act of speech whose agent its source was, -1 for none.
        var candidate: Int
        var act: Int
        /// The chunk that passed it on, -1 for none.
        var relay: Int32
        /// Entries of its places.
        var places: Set<Int>
        /// What phrases of its sentence are to it, by the bits of `Filled`.
        var taken: [(phrase: Int, roles: UInt64)] = []
        /// How it and all before it are dated and placed.
        var story: [Told] = []
    }

    /// Whether a report is about something else than conflict: one list, against zero.
    mutating func scopes(_ a: ReportAnalysis, topics: [UInt64], each: (FeatureList) -> Void) {
        list.clear()
        scope.add(a, topics: topics, to: &list)
        each(list)
    }

    /// Occurred, negated, expected, requested.
    mutating func statuses(_ c: Int, type: UInt8, _ a: ReportAnalysis, each: (FeatureList) -> Void) {
        shared.clear()
        status.add(c, type: type, a, to: &shared)
        for value in ClaimStatus.allCases { conjoined(UInt32(value.ordinal) + 201, each) }
    }

    /// Whether a phrase fills a role: one list, against zero.
    mutating func role(
        _ role: Role, _ c: Int, type: UInt8, phrase: Int, filled: Filled, before: Before?, _ a: ReportAnalysis, each: (FeatureList) -> Void
    ) {
        shared.clear()
        self.role.add(c, type: type, phrase: phrase, a, to: &shared)
        addBefore(c, type, phrase, before, a)
        addFilled(c, type, phrase, filled, before, a)
        addActs(c, type, phrase, before, a)
        conjoined(role.rawValue, each)
    }

    /// The scores of the three roles of a phrase, in the order of `Role.allCases`.
    mutating func roleScores(
        _ c: Int, type: UInt8, phrase: Int, filled: Filled, before: Before?, _ a: ReportAnalysis, _ model: LinearModel,
        into scores: inout [Double]
    ) {
        shared.clear(for: model.expecting(conjoinedWith: Role.agent.rawValue))
        role.add(c, type: type, phrase: phrase, a, to: &shared)
        addBefore(c, type, phrase, before, a)
        addFilled(c, type, phrase, filled, before, a)
        addActs(c, type, phrase, before, a)
        conjoinedScores(from: Role.agent.rawValue, count: Role.allCases.count, model, into: &scores)
    }

    /// Every option of whose words it is.
    mutating func sources(
        _ c: Int, type: UInt8, options: [SourceOption], voices: Voices, before: Before?, _ a: ReportAnalysis, each: (FeatureList) -> Void
    ) {
        for option in options {
            list.clear()
            source.add(c, type: type, option: option, agent: voices.agent, a, to: &list)
            addBefore(c, type, option, voices, before, a)
            each(list)
        }
    }

    /// The phrases that may have passed on what a source says.
    func relayOptions(_ c: Int, source: SourceOption, before: Before?, _ a: ReportAnalysis) -> [Int] {
        relay.options(c, source: source, before: before?.relay, a)
    }

    /// Nobody, then each phrase that may have passed the words on.
    mutating func relays(
        _ c: Int, source: SourceOption, options: [Int], before: Before?, _ a: ReportAnalysis, each: (FeatureList) -> Void
    ) {
        list.clear()
        relay.addNone(c, source: source, options: options, before: before?.relay, a, to: &list)
        each(list)
        for option in options {
            list.clear()
            relay.add(c, source: source, phrase: option, before: before?.relay, a, to: &list)
            each(list)
        }
    }

    /// Every stance, the option of whose words it is being decided.
    mutating func stances(
        _ c: Int, type: UInt8, status: ClaimStatus, option: SourceOption, _ a: ReportAnalysis, each: (FeatureList) -> Void
    ) {
        shared.clear()
        shared.add(.stanceBias)
        shared.add(.stanceType, UInt64(type))
        shared.add(.stanceEntry, lexicon.key(a.candidates[c].entry))
        addNearStance(c, option, a)
        switch option {
        case .none: shared.add(.stanceKind, 1)
        case .speaker: shared.add(.stanceKind, 5)
        case .agent:
            shared.add(.stanceKind, 2, UInt64(type))
            for frame in a.frames where frame.token == a.candidates[c].start {
                shared.add(.stanceFrame, lexicon.symbolKey(frame.stance), 2)
            }
        case .frame(let f):
            shared.add(.stanceKind, 3, UInt64(a.frames[f].kind.rawValue))
            shared.add(.stanceFrame, lexicon.symbolKey(a.frames[f].stance), a.frames[f].sentence == a.candidates[c].sentence ? 1 : 0)
            shared.add(.stanceFrame, lexicon.key(a.frames[f].entry), 9)
        case .act(let k):
            shared.add(.stanceKind, 4)
            shared.add(.stanceAccused, UInt64(a.candidates[k].types.first ?? 0))
            shared.add(.stanceAccused, UInt64(a.candidates[k].types.first ?? 0), UInt64(status.ordinal))
            shared.add(.stanceAccused, lexicon.key(a.candidates[k].entry), 5)
        }
        for value in Stance.allCases.indices { conjoined(UInt32(value) + 301, each) }
    }

    /// No date, then each of the time expressions.
    mutating func dates(
        _ c: Int, type: UInt8, status: ClaimStatus, voice: Voice, options: [Int], before: Before?, _ a: ReportAnalysis,
        each: (FeatureList) -> Void
    ) {
        list.clear()
        date.addNone(c, type: type, a, to: &list)
        addBefore(c, type, time: nil, before, a)
        addActs(c, type, time: nil, a)
        addTold(c, type, time: nil, voice, before, a)
        each(list)
        for option in options {
            list.clear()
            date.add(c, type: type, status: status, time: option, a, to: &list)
            addBefore(c, type, time: option, before, a)
            addActs(c, type, time: option, a)
            addTold(c, type, time: option, voice, before, a)
            each(list)
        }
    }

    /// No tally, then each kind; `claims` are those decided, in the order of the text.
    mutating func tallyKinds(
        _ n: Int, claims: [(candidate: Int, type: UInt8)], _ a: ReportAnalysis, each: (FeatureList) -> Void
    ) {
        shared.clear()
        tally.addKind(n, a, to: &shared)
        tally.addClaims(n, claims: claims, a, to: &shared)
        list.clear()
        each(list)
        for kind in TallyKind.allCases { conjoined(UInt32(kind.ordinal) + 401, each) }
    }

    /// The scores of `tallyKinds`.
    mutating func tallyKindScores(
        _ n: Int, claims: [(candidate: Int, type: UInt8)], _ a: ReportAnalysis, _ model: LinearModel, into scores: inout [Double]
    ) {
        shared.clear(for: model.expecting(conjoinedWith: 401))
        tally.addKind(n, a, to: &shared)
        tally.addClaims(n, claims: claims, a, to: &shared)
        scores.append(0)
        conjoinedScores(from: 401, count: TallyKind.allCases.count, model, into: &scores)
    }

    /// Each claim that may carry a count.
    mutating func owners(
        _ n: Int, kind: TallyKind, claims: [(candidate: Int, type: UInt8)], _ a: ReportAnalysis, each: (FeatureList) -> Void
    ) {
        for claim in claims {
            list.clear()
            tally.addOwner(n, kind: UInt64(kind.ordinal), candidate: claim.candidate, type: claim.type, a, to: &list)
            each(list)
        }
    }

    /// The time expressions that may date a candidate.
    func dateOptions(_ c: Int, _ a: ReportAnalysis) -> [Int] { date.options(c, a) }

    /// Appends the scores that `conjoined` would give for consecutive numbers; each feature is fetched once for all of them.
    private mutating func conjoinedScores(from number: UInt32, count: Int, _ model: LinearModel, into scores: inout [Double]) {
        classes.removeAll(keepingCapacity: true)
        for k in 0..<UInt32(count) { classes.append(FeatureList.offset(number + k)) }
        model.score(shared, conjoinedWith: classes, as: number, into: &sums)
        for sum in sums { scores.append(Double(sum) * Double(LinearModel.step)) }
    }

    private mutating func conjoined(_ number: UInt32, _ each: (FeatureList) -> Void) {
        list.clear()
        list.append(shared, conjoinedWith: number)
        each(list)
    }
}
