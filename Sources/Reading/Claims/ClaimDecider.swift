import ArabicText
import ClaimModel
import Lexicon

/// Decides, candidate by candidate, with the weights of the model: the first half of the way from proposals to claims.
struct ClaimDecider {
    let model: LinearModel
    var space: DecisionSpace
    /// How far from its trigger, in tokens, a phrase of the same sentence may stand.
    static let window = 40
    /// Least probability of the agent of an act that its agent tells of.
    private static let likely = 0.1
    /// A report of fewer tokens is a sentence or two.
    static let short = 60
    /// Least probability at which such a report is about something else than conflict, and that of one that counts people at a place.
    private static let shortCut = 0.04
    private static let newsCut = 0.3

    /// What a verb of saying marks so plainly that nothing is left to decide, by the symbol of its stance.
    let stances: [UInt16: Stance]

    init(lexicon: CompiledLexicon, model: LinearModel) {
        self.model = model
        stances = Dictionary(
            uniqueKeysWithValues: [Stance.alleges, .denies].compactMap { stance in lexicon.symbol(stance.rawValue).map { ($0, stance) } })
        space = DecisionSpace(lexicon: lexicon)
    }

    /// Whether a report is about conflict: taken to be, unless its words say otherwise.
    mutating func isConflict(_ a: ReportAnalysis, topics: [UInt64]) -> Bool {
        let model = model
        var score = 0.0
        space.scopes(a, topics: topics) { score = model.score($0) }
        // Weights that know nothing take everything for conflict. Of a text of few words it must be likelier that it is about something else: a
        // sentence cannot have many marks of conflict; one that counts people at a place is news.
        var cut = model.cuts.peaceful
        if a.tokens.count < Self.short {
            let isNews = a.names.contains { $0.pack == .places } && a.counts.contains { $0.noun >= 0 && $0.min != nil }
            cut = isNews ? Self.newsCut : Self.shortCut
        }
        return score == 0 || model.probability(score) <= cut
    }

    /// The drafts of a report, in the order of their triggers. Those below the threshold are left out, or marked where `all` asks for them.
    mutating func decide(_ a: ReportAnalysis, topics: [UInt64], threshold: Double, all: Bool, isConflict: Bool = true) -> [DraftClaim] {
        var drafts: [DraftClaim] = []
        let first = firstLook(a, topics: topics, isConflict: isConflict)
        for c in a.candidates.indices where all || first[c].claim > model.cuts.look {
            let draft = type(of: c, a, topics, first)
            if all || draft.confidence >= threshold * 0.25 { drafts.append(draft) }
        }
        for d in drafts.indices { drafts[d].kept = drafts[d].confidence >= threshold }
        carry(&drafts, a)
        if !all { drafts.removeAll { !$0.kept } }
        for d in drafts.indices { drafts[d].firstLook = first }
        fields(&drafts, a)
        tallies(&drafts, a)
        return drafts
    }

    /// Status, roles, source and date of drafts whose types are decided, in the order of the text: each sees what was decided of the one before.
    mutating func fields(_ drafts: inout [DraftClaim], _ a: ReportAnalysis) {
        space.acts = drafts.filter(\.kept).map { DecisionSpace.Act(candidate: $0.candidate, type: $0.type) }
        var acts: [(act: Int, agent: Int)] = []
        var before: DecisionSpace.Before?
        for d in drafts.indices {
            drafts[d].before = before
            status(&drafts[d], a)
            roles(&drafts[d], a, before)
            source(&drafts[d], a, acts, before)
            date(&drafts[d], a, before)
            guard drafts[d].kept else { continue }
            before = Self.told(drafts[d], after: before, a)
            if let act = drafts[d].act { acts.append(act) }
        }
    }

    /// A count that surely counts people belongs to some act: where no claim of its sentence is kept, the likeliest one is.
    private mutating func carry(_ drafts: inout [DraftClaim], _ a: ReportAnalysis) {
        for n in a.counts.indices {
            let sentence = a.sentenceAt[Int(a.counts[n].start)]
            if drafts.contains(where: { $0.kept && a.candidates[$0.candidate].sentence == sentence }) { continue }
            let here = drafts.indices.filter { a.candidates[drafts[$0].candidate].sentence == sentence }
            guard let likeliest = here.max(by: { drafts[$0].confidence < drafts[$1].confidence }) else { continue }
            drafts[likeliest].kept = true
            let claims = drafts.filter(\.kept).map { ($0.candidate, $0.type) }
            let sure = tallyKind(n, claims, a, cut: 0.7) > 0
            drafts[likeliest].kept = sure
        }
    }

    /// What a first look, candidate by candidate, says; where the report is not about conflict, what could only be violence is passed over.
    mutating func firstLook(_ a: ReportAnalysis, topics: [UInt64], isConflict: Bool = true) -> FirstLooks {
        let model = model
        var out = FirstLooks()
        var scores: [Double] = []
        for c in a.candidates.indices {
            if !isConflict, a.candidates[c].types.allSatisfy({ ClaimType.allCases[Int($0)].group == .violence }) {
                out.append(FirstLooks.Look(claim: 0, type: a.candidates[c].types.first ?? 0))
                continue
            }
            scores.removeAll(keepingCapacity: true)
            space.typeScores(c, a, topics: topics, model: model, into: &scores)
            let (claim, type) = Self.claim(scores)
            out.append(FirstLooks.Look(claim: claim, type: a.candidates[c].types[type]))
        }
        return out
    }

    /// The probability of being some claim, and the index of the likeliest type, of the scores of dropping and of each type.
    private static func claim(_ scores: [Double]) -> (probability: Double, type: Int) {
        let top = scores.max() ?? 0
        var total = 0.0
        for score in scores { total += Exponential.of(score - top) }
        var best = 1
        for i in 1..<max(scores.count, 2) where i < scores.count && scores[i] > scores[best] { best = i }
        return (1 - Exponential.of((scores.first ?? 0) - top) / total, best - 1)
    }

    private mutating func type(of c: Int, _ a: ReportAnalysis, _ topics: [UInt64], _ first: FirstLooks) -> DraftClaim {
        let model = model
        var scores: [Double] = []
        space.refinedScores(c, a, topics: topics, first: first, model: model, into: &scores)
        // Kept when being some claim is likely enough; the likeliest type is its type.
        let (claim, type) = Self.claim(scores)
        return DraftClaim(candidate: c, type: a.candidates[c].types[type], confidence: claim)
    }

    private mutating func status(_ draft: inout DraftClaim, _ a: ReportAnalysis) {
        let best = Self.best(model, against: 0, cut: model.cuts.unreal) { each in
            space.statuses(draft.candidate, type: draft.type, a, each: each)
        }
        draft.status = ClaimStatus.allCases[best]
    }

    private mutating func roles(_ draft: inout DraftClaim, _ a: ReportAnalysis, _ before: DecisionSpace.Before?) {
        let model = model
        var scores: [Double] = []
        var filled = DecisionSpace.Filled()
        for p in Self.phrases(draft.candidate, a) {
            let here = a.chunks[p].sentence == a.candidates[draft.candidate].sentence
            scores.removeAll(keepingCapacity: true)
            space.roleScores(draft.candidate, type: draft.type, phrase: p, filled: filled, before: before, a, model, into: &scores)
            var roles: UInt64 = 0
            for (role, score) in zip(DecisionSpace.Role.allCases, scores) where here || role == .place {
                let probability = model.probability(score)
                switch role {
                case .agent:
                    if probability >= max(Self.likely, draft.likelyAgent?.weight ?? 0) { draft.likelyAgent = (p, probability) }
                    guard probability >= model.cuts.agent else { continue }
                    draft.agents.append((p, probability))
                case .target where probability >= model.cuts.target: draft.targets.append((p, probability))
                case .place where probability >= model.cuts.place: draft.places.append((p, probability))
                default: continue
                }
                roles |= role.bit
            }
            filled.note(p, roles: roles, here: here, a)
        }
    }

    /// The phrases that may fill a role: those of the sentence within the window, then the places of the title, the lead and the two sentences
    /// before, the nearest sentence first: whether they are wanted shows when the sentence's own are decided.
    static func phrases(_ c: Int, _ a: ReportAnalysis) -> [Int] {
        let trigger = a.candidates[c]
        var out: [Int] = []
        var away: [Int] = []
        for (p, chunk) in a.chunks.enumerated() {
            if chunk.sentence == trigger.sentence {
                if Int(chunk.start - trigger.end) <= window, Int(trigger.start - chunk.end) <= window { out.append(p) }
                continue
            }
            guard chunk.kind == .place else { continue }
            let gap = trigger.sentence - chunk.sentence
            if gap > 0 && (gap <= 2 || chunk.sentence <= 1) || gap < 0 && trigger.sentence == 0 && chunk.sentence == 1 { away.append(p) }
        }
        away.sort { (-a.chunks[$0].sentence, $0) < (-a.chunks[$1].sentence, $1) }
        out += away
        return out
    }

    private mutating func tallies(_ drafts: inout [DraftClaim], _ a: ReportAnalysis) {
        let all = drafts.filter(\.kept).map { (candidate: $0.candidate, type: $0.type) }
        for n in a.counts.indices {
            let kind = tallyKind(n, all, a, cut: model.cuts.tally)
            guard kind > 0 else { continue }
            var tally = TallyKind.allCases[kind - 1]
            // "15 killed and wounded" together is neither a count of dead nor one of injured.
            if a.counts[n].mixed, tally == .killed || tally == .injured { tally = .other }
            let sentence = a.sentenceAt[Int(a.counts[n].start)]
            let owners = drafts.indices.filter {
                let gap = sentence - a.candidates[drafts[$0].candidate].sentence
                return drafts[$0].kept && gap >= 0 && gap <= 1
            }
            guard !owners.isEmpty else { continue }
            let claims = owners.map { (drafts[$0].candidate, drafts[$0].type) }
            let owner = Self.best(model) { each in space.owners(n, kind: tally, claims: claims, a, each: each) }
            drafts[owners[owner]].tallies.append((n, tally))
        }
    }

    /// 0 where a count is no tally, else one more than the kind's ordinal.
    private mutating func tallyKind(_ n: Int, _ claims: [(candidate: Int, type: UInt8)], _ a: ReportAnalysis, cut: Double) -> Int {
        if a.speaks(a.counts[n]) { return 0 }
        var scores: [Double] = []
        space.tallyKindScores(n, claims: claims, a, model, into: &scores)
        return Self.best(scores, against: 0, cut: cut)
    }

    /// Index of the alternative to take: `none`, the usual one, unless the others together are at least as likely as `cut`; then the best other.
    static func best(_ model: LinearModel, against none: Int, cut: Double, _ alternatives: ((FeatureList) -> Void) -> Void) -> Int {
        var scores: [Double] = []
        alternatives { scores.append(model.score($0)) }
        return best(scores, against: none, cut: cut)
    }

    static func best(_ scores: [Double], against none: Int, cut: Double) -> Int {
        let top = scores.max() ?? 0
        var total = 0.0
        var best = -1
        for (i, score) in scores.enumerated() {
            total += Exponential.of(score - top)
            if i != none, best < 0 || score > scores[best] { best = i }
        }
        guard best >= 0, none < scores.count else { return none }
        return 1 - Exponential.of(scores[none] - top) / total >= cut ? best : none
    }

    /// Index of the alternative that scores highest; the first among equals.
    static func best(_ model: LinearModel, _ alternatives: ((FeatureList) -> Void) -> Void) -> Int {
        var best = 0
        var top = -Double.infinity
        var i = 0
        alternatives { features in
            let score = model.score(features)
            if score > top {
                top = score
                best = i
            }
            i += 1
        }
        return best
    }
}
