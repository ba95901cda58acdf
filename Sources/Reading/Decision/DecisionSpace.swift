import ClaimModel
import Lexicon

/// The alternatives of every decision with their features: the one description that both training and reading use.
///
/// Each method calls `each` once for every alternative, in a fixed order; the list passed is reused and must not be kept.
struct DecisionSpace {
    private let trigger: TriggerFeatures
    private let second = SecondLookFeatures()
    private let status: StatusFeatures
    private let role: RoleFeatures
    private let source: SourceFeatures
    private let date = DateFeatures()
    private let tally: TallyFeatures
    private var shared = FeatureList()
    private var list = FeatureList()
    /// Whether features remember their templates.
    var explaining = false {
        didSet {
            shared.explaining = explaining
            list.explaining = explaining
        }
    }

    init(lexicon: CompiledLexicon) {
        trigger = TriggerFeatures(lexicon: lexicon)
        status = StatusFeatures(lexicon: lexicon)
        role = RoleFeatures(lexicon: lexicon)
        source = SourceFeatures(lexicon: lexicon)
        tally = TallyFeatures(lexicon: lexicon)
    }

    /// The roles a phrase can fill; the raw value parts their weights.
    enum Role: UInt32, CaseIterable { case agent = 101, target, place }

    /// Drop, then each type of the candidate.
    mutating func types(_ c: Int, _ a: ReportAnalysis, topics: [UInt64], each: (FeatureList) -> Void) {
        shared.clear()
        trigger.add(c, a, topics: topics, to: &shared)
        list.clear()
        each(list)
        for (order, type) in a.candidates[c].types.enumerated() {
            list.clear()
            list.append(shared, conjoinedWith: UInt32(type) + 1)
            list.append(shared, conjoinedWith: 99)
            list.add(.lexiconOrder, UInt64(order), UInt64(a.candidates[c].types.count))
            list.add(.lexiconOrder, UInt64(order), UInt64(a.candidates[c].entry), 1)
            each(list)
        }
    }

    /// What the first look said of every candidate of a report.
    struct FirstLook {
        /// Probability of being a claim at all.
        var claim: Double
        /// The likeliest type.
        var type: UInt8
    }

    /// Drop, then each type, as `types` gives them, seen again with what the first look said of this candidate and of its neighbours.
    mutating func refinedTypes(_ c: Int, _ a: ReportAnalysis, topics: [UInt64], first: [FirstLook], each: (FeatureList) -> Void) {
        shared.clear()
        trigger.add(c, a, topics: topics, to: &shared)
        second.add(c, a, first: first, to: &shared)
        list.clear()
        each(list)
        for (order, type) in a.candidates[c].types.enumerated() {
            list.clear()
            list.append(shared, conjoinedWith: UInt32(type) + 501)
            list.append(shared, conjoinedWith: 599)
            list.add(.lexiconOrder, UInt64(order), UInt64(a.candidates[c].types.count), 2)
            list.add(.firstType, first[c].type == type ? 1 : 0, UInt64(first[c].claim * 10))
            list.add(.firstType, first[c].type == type ? 1 : 0, UInt64(type), 50)
            each(list)
        }
    }

    /// Occurred, negated, expected, requested.
    mutating func statuses(_ c: Int, type: UInt8, _ a: ReportAnalysis, each: (FeatureList) -> Void) {
        shared.clear()
        status.add(c, type: type, a, to: &shared)
        for value in ClaimStatus.allCases { conjoined(UInt32(value.ordinal) + 201, each) }
    }

    /// Whether a phrase fills a role: one list, against zero.
    mutating func role(_ role: Role, _ c: Int, type: UInt8, phrase: Int, _ a: ReportAnalysis, each: (FeatureList) -> Void) {
        shared.clear()
        self.role.add(c, type: type, phrase: phrase, a, to: &shared)
        conjoined(role.rawValue, each)
    }

    /// The three roles of a phrase at once, in the order of `Role.allCases`: the features are made once.
    mutating func roles(_ c: Int, type: UInt8, phrase: Int, _ a: ReportAnalysis, each: (Role, FeatureList) -> Void) {
        shared.clear()
        role.add(c, type: type, phrase: phrase, a, to: &shared)
        for role in Role.allCases { conjoined(role.rawValue) { each(role, $0) } }
    }

    /// Every option of whose words it is.
    mutating func sources(_ c: Int, type: UInt8, options: [SourceOption], hasAgent: Bool, _ a: ReportAnalysis, each: (FeatureList) -> Void) {
        for option in options {
            list.clear()
            source.add(c, type: type, option: option, hasAgent: hasAgent, a, to: &list)
            each(list)
        }
    }

    /// Every stance, the option of whose words it is being decided.
    mutating func stances(_ c: Int, type: UInt8, status: ClaimStatus, option: SourceOption, _ a: ReportAnalysis, each: (FeatureList) -> Void) {
        shared.clear()
        shared.add(.stanceBias)
        shared.add(.stanceType, UInt64(type))
        shared.add(.stanceEntry, UInt64(a.candidates[c].entry))
        switch option {
        case .none: shared.add(.stanceKind, 1)
        case .agent:
            shared.add(.stanceKind, 2, UInt64(type))
            for frame in a.frames where frame.token == a.candidates[c].start { shared.add(.stanceFrame, UInt64(frame.stance), 2) }
        case .frame(let f):
            shared.add(.stanceKind, 3, UInt64(a.frames[f].kind.rawValue))
            shared.add(.stanceFrame, UInt64(a.frames[f].stance), a.frames[f].sentence == a.candidates[c].sentence ? 1 : 0)
            shared.add(.stanceFrame, UInt64(a.frames[f].entry), 9)
        case .act(let k):
            shared.add(.stanceKind, 4)
            shared.add(.stanceAccused, UInt64(a.candidates[k].types.first ?? 0))
            shared.add(.stanceAccused, UInt64(a.candidates[k].types.first ?? 0), UInt64(status.ordinal))
            shared.add(.stanceAccused, UInt64(a.candidates[k].entry), 5)
        }
        for value in Stance.allCases.indices { conjoined(UInt32(value) + 301, each) }
    }

    /// No date, then each of the time expressions.
    mutating func dates(_ c: Int, type: UInt8, status: ClaimStatus, options: [Int], _ a: ReportAnalysis, each: (FeatureList) -> Void) {
        list.clear()
        date.addNone(c, type: type, a, to: &list)
        each(list)
        for option in options {
            list.clear()
            date.add(c, type: type, status: status, time: option, a, to: &list)
            each(list)
        }
    }

    /// No tally, then each kind.
    mutating func tallyKinds(_ n: Int, _ a: ReportAnalysis, each: (FeatureList) -> Void) {
        shared.clear()
        tally.addKind(n, a, to: &shared)
        list.clear()
        each(list)
        for kind in TallyKind.allCases { conjoined(UInt32(kind.ordinal) + 401, each) }
    }

    /// Each claim that may carry a count.
    mutating func owners(_ n: Int, kind: TallyKind, claims: [(candidate: Int, type: UInt8)], _ a: ReportAnalysis, each: (FeatureList) -> Void) {
        for claim in claims {
            list.clear()
            tally.addOwner(n, kind: UInt64(kind.ordinal), candidate: claim.candidate, type: claim.type, a, to: &list)
            each(list)
        }
    }

    /// The time expressions that may date a candidate.
    func dateOptions(_ c: Int, _ a: ReportAnalysis) -> [Int] { date.options(c, a) }

    private mutating func conjoined(_ number: UInt32, _ each: (FeatureList) -> Void) {
        list.clear()
        list.append(shared, conjoinedWith: number)
        each(list)
    }
}
