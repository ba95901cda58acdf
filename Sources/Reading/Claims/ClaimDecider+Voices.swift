import ArabicText
import ClaimModel
import Lexicon

/// Whose words a claim is, and which day: options that give the same answer are taken together.
extension ClaimDecider {
    mutating func source(
        _ draft: inout DraftClaim, _ a: ReportAnalysis, _ acts: [(act: Int, agent: Int)], _ before: DecisionSpace.Before?
    ) {
        let voices = Voices(agent: draft.speaking, acts: acts)
        let options = SourceOptions().list(draft.candidate, a, voices: voices)
        var scores: [Double] = []
        space.sources(draft.candidate, type: draft.type, options: options, voices: voices, before: before, a) {
            scores.append(model.score($0))
        }
        // Options that give one voice are one answer: each has the number of the first of them.
        let chunks = options.map { voices.chunk(of: $0, a) }
        let answers = options.indices.map { o in
            guard let chunk = chunks[o] else { return o }
            return chunks[..<o].firstIndex { $0.map { a.isSameVoice($0, chunk) } ?? false } ?? o
        }
        var best = Self.best(answers, scores) ?? 0
        if options[best] == .agent, ClaimType.allCases[Int(draft.type)].group != .political {
            // Who tells of an act of his own tells it by a verb of saying, where there is one.
            let frames = options.indices.filter { o in
                if case .frame = options[o] { return answers[o] == answers[best] }
                return false
            }
            best = frames.max { scores[$0] < scores[$1] } ?? best
        }
        draft.source = options[best]
        draft.speaker = draft.source == .none ? -1 : Int32(chunks[best] ?? -2)
        // Who speaks for himself is there, though no phrase was sure enough.
        if draft.source == .agent, draft.agents.isEmpty, let likely = draft.likelyAgent { draft.agents = [likely] }
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
            draft.candidate, type: draft.type, status: draft.status, voice: Self.voice(of: draft), options: options,
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
    static func voice(of draft: DraftClaim) -> DecisionSpace.Voice {
        DecisionSpace.Voice(speaker: draft.speaker, agent: draft.agents.map(\.chunk).min() ?? -1)
    }

    /// What a decided claim leaves for the next one to see.
    static func told(_ draft: DraftClaim, after before: DecisionSpace.Before?, _ a: ReportAnalysis) -> DecisionSpace.Before {
        var act = -1
        if case .act(let k) = draft.source { act = k }
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
            sentence: sentence, type: draft.type, time: draft.time, speaker: draft.speaker, candidate: draft.candidate, act: act,
            relay: Int32(draft.relay ?? -1), places: places, taken: draft.taken,
            story: (before?.story ?? []) + [
                DecisionSpace.Told(
                    type: draft.type, sentence: sentence, isDated: draft.time != nil, day: day, places: entries,
                    agent: DecisionSpace.words(of: voice(of: draft).agent, a))
            ])
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
