import ArabicText
import ClaimModel
import Lexicon

/// Takes the decisions of one report again, remembering which features weighed.
struct FieldExplainer {
    private let lexicon: CompiledLexicon
    private let weigher: FeatureWeigher
    private let a: ReportAnalysis
    private let topics: [UInt64]
    private var space: DecisionSpace

    init(lexicon: CompiledLexicon, model: LinearModel, analysis: ReportAnalysis, topics: [UInt64]) {
        self.lexicon = lexicon
        weigher = FeatureWeigher(model: model)
        a = analysis
        self.topics = topics
        space = DecisionSpace(lexicon: lexicon)
        space.explaining = true
    }

    /// The fields of a claim, in the order of the interchange form.
    mutating func fields(of draft: DraftClaim, _ claim: Claim, _ drafts: [DraftClaim]) -> [ClaimExplanation.Field] {
        let candidate = a.candidates[draft.candidate]
        space.acts = drafts.filter(\.kept).map { DecisionSpace.Act(candidate: $0.candidate, type: $0.type) }
        var out = [type(draft, claim, candidate), status(draft, claim, candidate)]
        out += roles(draft, candidate)
        if let time = draft.time { out.append(date(draft, time)) }
        out += tallies(draft, drafts)
        out.append(source(draft, claim, drafts))
        if let phrase = draft.relay { out.append(relay(draft, phrase)) }
        out.append(stance(draft, claim))
        return out
    }

    private mutating func type(_ draft: DraftClaim, _ claim: Claim, _ candidate: TriggerCandidate) -> ClaimExplanation.Field {
        let wanted = (candidate.types.firstIndex(of: draft.type) ?? 0) + 1
        let (probability, weighed) = weigher.decision(wanted) { each in
            space.refinedTypes(draft.candidate, a, topics: topics, first: draft.firstLook, each: each)
        }
        let proposed = candidate.types.map { ClaimType.allCases[Int($0)].rawValue }.joined(separator: ", ")
        let form = RowNames(lexicon: lexicon).form(candidate.form)
        return ClaimExplanation.Field(
            name: "type", value: claim.type.rawValue, rule: "trigger (\(form)) that may be \(proposed)", row: row(candidate.entry),
            probability: probability, weighed: weighed)
    }

    private mutating func status(_ draft: DraftClaim, _ claim: Claim, _ candidate: TriggerCandidate) -> ClaimExplanation.Field {
        let (probability, weighed) = weigher.decision(draft.status.ordinal) { each in
            space.statuses(draft.candidate, type: draft.type, a, each: each)
        }
        let first = a.sentences[Int(candidate.sentence)].first
        let scope = stride(from: candidate.start - 1, through: max(first, candidate.start - 12), by: -1).first { a.scopeAt[Int($0)] >= 0 }
        return ClaimExplanation.Field(
            name: "status", value: claim.status.rawValue,
            rule: scope == nil ? "no word of scope before the trigger" : "word of scope before the trigger",
            row: scope.map { row(a.scopeAt[Int($0)]) } ?? "", probability: probability, weighed: weighed)
    }

    private mutating func roles(_ draft: DraftClaim, _ candidate: TriggerCandidate) -> [ClaimExplanation.Field] {
        var out: [ClaimExplanation.Field] = []
        for (name, role, phrases) in [
            ("places", DecisionSpace.Role.place, draft.places), ("agent", .agent, draft.agents), ("target", .target, draft.targets),
        ] {
            for phrase in phrases {
                let chunk = a.chunks[phrase.chunk]
                var weighed: [(feature: String, weight: Double)] = []
                let weigher = weigher
                let filled = draft.filled(before: phrase.chunk, a)
                space.role(role, draft.candidate, type: draft.type, phrase: phrase.chunk, filled: filled, before: draft.before, a) {
                    weighed = weigher.heaviest($0)
                }
                let side = chunk.start < candidate.start ? "before" : "behind"
                let here = chunk.sentence == candidate.sentence ? "phrase \(side) the trigger" : "phrase of another sentence"
                let entry = chunk.entry >= 0 ? chunk.entry : nameEntry(chunk)
                out.append(
                    ClaimExplanation.Field(
                        name: name, value: words(chunk.start, chunk.end, chunk.trim), rule: "\(here), kind \(chunk.kind)", row: row(entry),
                        probability: phrase.weight, weighed: weighed))
            }
        }
        return out
    }

    private mutating func date(_ draft: DraftClaim, _ time: Int) -> ClaimExplanation.Field {
        let options = space.dateOptions(draft.candidate, a)
        let span = a.times[time]
        let wanted = (options.firstIndex(of: time) ?? 0) + 1
        let (probability, weighed) = weigher.decision(wanted) { each in
            space.dates(
                draft.candidate, type: draft.type, status: draft.status, voice: ClaimDecider.voice(of: draft), options: options,
                before: draft.before, a, each: each)
        }
        let (from, to) = a.days(of: span, status: draft.status)
        let days = "\(from?.iso ?? "")..\(to?.iso ?? "")"
        return ClaimExplanation.Field(
            name: "from, to", value: "\(days) (\(words(span.start, span.end, 0)))",
            rule: "time expression, \(span.expression.precision), \(span.expression.basis)", row: "", probability: probability,
            weighed: weighed)
    }

    private mutating func tallies(_ draft: DraftClaim, _ drafts: [DraftClaim]) -> [ClaimExplanation.Field] {
        var out: [ClaimExplanation.Field] = []
        let claims = drafts.filter(\.kept).map { (candidate: $0.candidate, type: $0.type) }
        for (number, kind) in draft.tallies {
            let count = a.counts[number]
            let (probability, weighed) = weigher.decision(kind.ordinal + 1) { each in
                space.tallyKinds(number, claims: claims, a, each: each)
            }
            out.append(
                ClaimExplanation.Field(
                    name: "tallies", value: "\(kind.rawValue) \(words(count.start, count.end, count.trim))",
                    rule: count.partOf >= 0 ? "count that is part of another" : "count", row: row(count.noun), probability: probability,
                    weighed: weighed))
        }
        return out
    }

    private mutating func source(_ draft: DraftClaim, _ claim: Claim, _ drafts: [DraftClaim]) -> ClaimExplanation.Field {
        let acts = drafts.prefix { $0.candidate < draft.candidate }.compactMap(\.act)
        let voices = Voices(agent: draft.speaking, acts: acts)
        let options = SourceOptions().list(draft.candidate, a, voices: voices)
        let (probability, weighed) = weigher.decision(options.firstIndex(of: draft.source) ?? 0) { each in
            space.sources(
                draft.candidate, type: draft.type, options: options, voices: voices, before: draft.before, a, each: each)
        }
        var rule = "the report's own voice"
        var behind: Int32 = -1
        switch draft.source {
        case .none: break
        case .agent: rule = "the act's own agent speaks"
        case .act(let k):
            rule = "the agent of '\(words(a.candidates[k].start, a.candidates[k].end, a.candidates[k].trim))'"
            behind = a.candidates[k].entry
        case .speaker: rule = "who spoke before goes on"
        case .frame(let f):
            let frame = a.frames[f]
            rule = "speaker of '\(words(frame.token, max(frame.end, frame.token + 1), 0))' (\(frame.kind))"
            behind = frame.entry
        }
        return ClaimExplanation.Field(
            name: "source", value: claim.source.map(\.span.text).joined(separator: " / "), rule: rule, row: row(behind),
            probability: probability, weighed: weighed)
    }

    private mutating func relay(_ draft: DraftClaim, _ phrase: Int) -> ClaimExplanation.Field {
        let options = space.relayOptions(draft.candidate, source: draft.source, before: draft.before, a)
        let (probability, weighed) = weigher.decision((options.firstIndex(of: phrase) ?? 0) + 1) { each in
            space.relays(draft.candidate, source: draft.source, options: options, before: draft.before, a, each: each)
        }
        let chunk = a.chunks[phrase]
        return ClaimExplanation.Field(
            name: "relay", value: words(chunk.start, chunk.end, chunk.trim), rule: "\(chunk.kind) that passed it on", row: row(chunk.entry),
            probability: probability, weighed: weighed)
    }

    private mutating func stance(_ draft: DraftClaim, _ claim: Claim) -> ClaimExplanation.Field {
        let (probability, weighed) = weigher.decision(Stance.allCases.firstIndex(of: draft.stance) ?? 0) { each in
            space.stances(draft.candidate, type: draft.type, status: draft.status, option: draft.source, a, each: each)
        }
        return ClaimExplanation.Field(
            name: "speech", value: claim.speech.rawValue, rule: "stance of the source to the claim", row: "", probability: probability,
            weighed: weighed)
    }

    private func nameEntry(_ chunk: Chunk) -> Int32 {
        for k in Int(chunk.start)..<Int(chunk.end) where a.nameAt[k] >= 0 { return Int32(a.names[Int(a.nameAt[k])].entry) }
        return -1
    }

    private func words(_ start: Int32, _ end: Int32, _ trim: UInt8) -> String {
        String(decoding: a.source[a.bytes(start, end, trim: trim)], as: UTF8.self)
    }

    private func row(_ entry: Int32) -> String {
        guard entry >= 0, let pack = Pack(rawValue: lexicon.entries[Int(entry)].pack) else { return "" }
        return "\(pack.name) \(lexicon.id(of: Int(entry)))"
    }
}
