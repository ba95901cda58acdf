import ClaimModel
import Lexicon

/// Decides, candidate by candidate, with the weights of the model: the first half of the way from proposals to claims.
struct ClaimDecider {
    private let model: LinearModel
    private var space: DecisionSpace
    private let scores: [Double] = []
    /// How far from its trigger, in tokens, a phrase of the same sentence may stand.
    static let window = 40

    init(lexicon: CompiledLexicon, model: LinearModel) {
        self.model = model
        space = DecisionSpace(lexicon: lexicon)
    }

    /// The drafts of a report, in the order of their triggers. Those below the threshold are left out, or marked where `all` asks for them.
    mutating func decide(_ a: ReportAnalysis, topics: [UInt64], threshold: Double, all: Bool) -> [DraftClaim] {
        var drafts: [DraftClaim] = []
        for c in a.candidates.indices {
            guard let draft = type(of: c, a, topics) else { continue }
            if all || draft.confidence >= threshold { drafts.append(draft) }
        }
        for d in drafts.indices { drafts[d].kept = drafts[d].confidence >= threshold }
        let acts = drafts.filter { $0.kept && ClaimType.allCases[Int($0.type)].group == .political }.map(\.candidate)
        for d in drafts.indices {
            status(&drafts[d], a)
            roles(&drafts[d], a)
            source(&drafts[d], a, acts)
            date(&drafts[d], a)
        }
        tallies(&drafts, a)
        return drafts
    }

    private mutating func type(of c: Int, _ a: ReportAnalysis, _ topics: [UInt64]) -> DraftClaim? {
        let model = model
        var scores = scores
        scores.removeAll(keepingCapacity: true)
        space.types(c, a, topics: topics) { scores.append(model.score($0)) }
        guard scores.count > 1 else { return nil }
        let top = scores.max() ?? 0
        var total = 0.0
        for i in scores.indices {
            scores[i] = Exponential.of(scores[i] - top)
            total += scores[i]
        }
        var best = 1
        for i in 1..<scores.count where scores[i] > scores[best] { best = i }
        // Kept when being some claim is likely enough; the likeliest type is its type.
        let claim = 1 - scores[0] / total
        return DraftClaim(candidate: c, type: a.candidates[c].types[best - 1], confidence: claim)
    }

    private mutating func status(_ draft: inout DraftClaim, _ a: ReportAnalysis) {
        let best = Self.best(model) { each in space.statuses(draft.candidate, type: draft.type, a, each: each) }
        draft.status = ClaimStatus.allCases[best]
    }

    private mutating func roles(_ draft: inout DraftClaim, _ a: ReportAnalysis) {
        let model = model
        for p in Self.phrases(draft.candidate, a) {
            let here = a.chunks[p].sentence == a.candidates[draft.candidate].sentence
            space.roles(draft.candidate, type: draft.type, phrase: p, a) { role, features in
                if !here, role != .place { return }
                let probability = model.probability(model.score(features))
                guard probability >= 0.5 else { return }
                switch role {
                case .agent: draft.agents.append((p, probability))
                case .target: draft.targets.append((p, probability))
                case .place: draft.places.append((p, probability))
                }
            }
        }
    }

    /// The phrases that may fill a role: those of the sentence within the window, and the places of the title, the lead and the two sentences before.
    static func phrases(_ c: Int, _ a: ReportAnalysis) -> [Int] {
        let trigger = a.candidates[c]
        return a.chunks.indices.filter { p in
            let chunk = a.chunks[p]
            if chunk.sentence == trigger.sentence {
                return Int(chunk.start - trigger.end) <= window && Int(trigger.start - chunk.end) <= window
            }
            guard chunk.kind == .place else { return false }
            let gap = trigger.sentence - chunk.sentence
            return gap > 0 && (gap <= 2 || chunk.sentence <= 1) || gap < 0 && trigger.sentence == 0 && chunk.sentence == 1
        }
    }

    private mutating func source(_ draft: inout DraftClaim, _ a: ReportAnalysis, _ acts: [Int]) {
        let options = SourceOptions().list(draft.candidate, a, acts: acts)
        let best = Self.best(model) { each in
            space.sources(draft.candidate, type: draft.type, options: options, hasAgent: !draft.agents.isEmpty, a, each: each)
        }
        draft.source = options[best]
        let stance = Self.best(model) { each in
            space.stances(draft.candidate, type: draft.type, status: draft.status, option: draft.source, a, each: each)
        }
        draft.stance = Stance.allCases[stance]
    }

    private mutating func date(_ draft: inout DraftClaim, _ a: ReportAnalysis) {
        let options = space.dateOptions(draft.candidate, a)
        if options.isEmpty { return }
        let best = Self.best(model) { each in space.dates(draft.candidate, type: draft.type, status: draft.status, options: options, a, each: each) }
        draft.time = best == 0 ? nil : options[best - 1]
    }

    private mutating func tallies(_ drafts: inout [DraftClaim], _ a: ReportAnalysis) {
        for n in a.counts.indices {
            let kind = Self.best(model) { each in space.tallyKinds(n, a, each: each) }
            guard kind > 0 else { continue }
            let tally = TallyKind.allCases[kind - 1]
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

    /// Index of the alternative that scores highest; the first among equals.
    private static func best(_ model: LinearModel, _ alternatives: ((FeatureList) -> Void) -> Void) -> Int {
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
