import ArabicText
import ClaimModel
import Lexicon

/// Whose words a claim is, and which day: options that give the same answer are taken together.
extension ClaimDecider {
    mutating func source(_ draft: inout DraftClaim, _ a: ReportAnalysis, _ acts: [Int], _ before: DecisionSpace.Before?) {
        let options = SourceOptions().list(draft.candidate, a, acts: acts)
        var scores: [Double] = []
        space.sources(draft.candidate, type: draft.type, options: options, hasAgent: !draft.agents.isEmpty, before: before, a) {
            scores.append(model.score($0))
        }
        let agent = draft.agents.max { $0.weight < $1.weight }?.chunk
        let voices = options.map { Self.voice($0, agent: agent, a) }
        var best = Self.best(voices, scores) ?? 0
        if options[best] == .agent, ClaimType.allCases[Int(draft.type)].group != .political {
            // Who tells of an act of his own tells it by a verb of saying, where there is one.
            let frames = options.indices.filter { o in
                if case .frame = options[o] { return voices[o] == voices[best] }
                return false
            }
            best = frames.max { scores[$0] < scores[$1] } ?? best
        }
        draft.source = options[best]
        let relays = space.relayOptions(draft.candidate, source: draft.source, before: before, a)
        if !relays.isEmpty {
            let relay = Self.best(model, against: 0, cut: model.cuts.relay) { each in
                space.relays(draft.candidate, source: draft.source, options: relays, before: before, a, each: each)
            }
            draft.relay = relay == 0 ? nil : relays[relay - 1]
        }
        let stance = Self.best(model) { each in
            space.stances(draft.candidate, type: draft.type, status: draft.status, option: draft.source, a, each: each)
        }
        draft.stance = Stance.allCases[stance]
        guard case .frame(let f) = draft.source, let marked = stances[a.frames[f].stance] else { return }
        // A verb of claiming or denying is plain: nothing is to be weighed. What is denied did not happen, by him who denies it.
        draft.stance = marked
        if marked == .denies, draft.status == .occurred, a.frames[f].token < a.candidates[draft.candidate].start { draft.status = .negated }
    }

    mutating func date(_ draft: inout DraftClaim, _ a: ReportAnalysis, _ before: DecisionSpace.Before?) {
        let options = space.dateOptions(draft.candidate, a)
        if options.isEmpty { return }
        var scores: [Double] = []
        space.dates(
            draft.candidate, type: draft.type, status: draft.status, voice: Self.voice(of: draft, a), options: options,
            before: before, a
        ) {
            scores.append(model.score($0))
        }
        draft.time = Self.time(options, scores, cut: model.cuts.date, a)
    }

    /// The time expression that dates a claim: of the likeliest day, all expressions of one day taken together, the likeliest; nil where none
    /// is at least as likely as `cut`. `scores` are those of no date, then of each option.
    private static func time(_ options: [Int], _ scores: [Double], cut: Double, _ a: ReportAnalysis) -> Int? {
        let top = scores.max() ?? 0
        let total = scores.reduce(0) { $0 + Exponential.of($1 - top) }
        if 1 - Exponential.of((scores.first ?? 0) - top) / total < cut { return nil }
        return best(options.map { a.times[$0].expression.from }, Array(scores.dropFirst())).map { options[$0] }
    }

    /// Whose words a draft is and who acts in it.
    static func voice(of draft: DraftClaim, _ a: ReportAnalysis) -> DecisionSpace.Voice {
        DecisionSpace.Voice(speaker: speaker(draft.source, a), agent: draft.agents.map(\.chunk).min() ?? -1)
    }

    /// The phrase that speaks, -1 for the report itself, -2 for the act's own agent.
    static func speaker(_ source: SourceOption, _ a: ReportAnalysis) -> Int32 {
        switch source {
        case .none: -1
        case .agent, .act: -2
        case .frame(let f): a.speaker(of: f)
        }
    }

    /// What a decided claim leaves for the next one to see.
    static func told(_ draft: DraftClaim, after before: DecisionSpace.Before?, _ a: ReportAnalysis) -> DecisionSpace.Before {
        var places: Set<Int> = []
        for place in draft.places {
            for k in Int(a.chunks[place.chunk].start)..<Int(a.chunks[place.chunk].end) where a.nameAt[k] >= 0 {
                places.insert(Int(a.names[Int(a.nameAt[k])].entry))
            }
        }
        let sentence = a.candidates[draft.candidate].sentence
        let day = draft.time.flatMap { a.times[$0].expression.from }
        let entries = draft.places.map { DecisionSpace.placeEntry($0.chunk, a) }
        return DecisionSpace.Before(
            sentence: sentence, type: draft.type, time: draft.time, speaker: speaker(draft.source, a), relay: Int32(draft.relay ?? -1),
            places: places, taken: draft.taken,
            story: (before?.story ?? []) + [
                DecisionSpace.Told(
                    type: draft.type, sentence: sentence, isDated: draft.time != nil, day: day, places: entries,
                    agent: DecisionSpace.words(of: voice(of: draft, a).agent, a))
            ])
    }

    /// Whose voice an option gives: options with the same key are the same answer.
    private static func voice(_ option: SourceOption, agent: Int?, _ a: ReportAnalysis) -> UInt64 {
        var chunk = agent
        switch option {
        case .none: return 0
        case .act(let k): return UInt64(k) &+ 1
        case .agent: break
        case .frame(let f): chunk = Int(a.speaker(of: f))
        }
        guard let chunk else { return .max }
        return a.chunks[chunk].entry >= 0 ? UInt64(a.chunks[chunk].entry) &+ 1 << 32 : a.lemmas[Int(a.chunks[chunk].start)]
    }

    /// Of the likeliest answer, all options that give it taken together, the likeliest option; the first among equals.
    private static func best<Answer: Equatable>(_ answers: [Answer], _ scores: [Double]) -> Int? {
        let top = scores.max() ?? 0
        let weights = scores.map { Exponential.of($0 - top) }
        var best: (all: Double, own: Double, option: Int)?
        for option in answers.indices {
            var all = 0.0
            for (other, weight) in zip(answers, weights) where other == answers[option] { all += weight }
            if let best, (best.all, best.own) >= (all, weights[option]) { continue }
            best = (all, weights[option], option)
        }
        return best?.option
    }
}
