import ArabicText
import ClaimModel
import Lexicon

/// Makes training examples of annotated reports: for every decision, the alternatives and the one that a person took.
struct ExampleBuilder {
    var space: DecisionSpace
    private let likeness: Likeness
    private let places: PlaceResolver
    var examples = ExampleSet()
    /// How often the right answer was among the proposals, by decision: the ceiling of what training can reach.
    private(set) var coverage: [String: (hit: Int, total: Int)] = [:]

    /// What was annotated and not proposed.
    private(set) var misses: [ProposalMiss] = []
    private var doc = ""

    mutating func cover(_ decision: String, _ hit: Bool, _ claim: GoldReport.GoldClaim, _ words: String) {
        coverage[decision, default: (0, 0)].total += 1
        if hit {
            coverage[decision, default: (0, 0)].hit += 1
        } else {
            misses.append(ProposalMiss(decision: decision, doc: doc, type: claim.type, words: words, near: claim.near))
        }
    }

    init(lexicon: CompiledLexicon) {
        space = DecisionSpace(lexicon: lexicon)
        likeness = Likeness(lexicon: lexicon)
        places = PlaceResolver(lexicon: lexicon)
    }

    /// Adds the examples of the second look at one report, given what the first said.
    mutating func addSecondLook(_ gold: GoldReport, _ a: ReportAnalysis, topics: [UInt64], first: FirstLooks, fold: Int) {
        let alignment = Alignment(gold, a)
        for c in a.candidates.indices {
            let claim = alignment.claimOf[c].map { gold.claims[$0] }
            let answer = claim.flatMap { k in a.candidates[c].types.firstIndex(of: UInt8(k.type.ordinal)) }.map { $0 + 1 } ?? 0
            space.refinedTypes(c, a, topics: topics, first: first) { examples.add($0) }
            examples.close(gold: answer, fold: fold)
        }
    }

    /// Adds the decision whether a report is about conflict: as annotated, or because it tells of violence.
    private mutating func scope(_ gold: GoldReport, _ a: ReportAnalysis, topics: [UInt64], fold: Int) {
        let violent = gold.claims.contains { $0.type.group == .violence }
        guard let isConflict = gold.scope.map({ $0 == .conflict }) ?? (violent ? true : nil) else { return }
        examples.addNone()
        space.scopes(a, topics: topics) { examples.add($0) }
        examples.close(gold: isConflict ? 0 : 1, fold: fold)
    }

    /// Adds the examples of one report.
    mutating func add(_ gold: GoldReport, _ a: ReportAnalysis, topics: [UInt64], fold: Int) {
        scope(gold, a, topics: topics, fold: fold)
        if gold.scope != nil { return }
        let alignment = Alignment(gold, a)
        doc = gold.report.doc
        for (g, c) in alignment.candidateOf.enumerated() { cover("trigger", c != nil, gold.claims[g], gold.claims[g].trigger) }
        var drafts: [(candidate: Int, type: UInt8)] = []
        for c in a.candidates.indices {
            let claim = alignment.claimOf[c].map { gold.claims[$0] }
            let answer = claim.flatMap { k in a.candidates[c].types.firstIndex(of: UInt8(k.type.ordinal)) }.map { $0 + 1 } ?? 0
            space.types(c, a, topics: topics) { examples.add($0) }
            examples.close(gold: answer, fold: fold, isFirstLook: true)
            if let claim { drafts.append((c, UInt8(claim.type.ordinal))) }
        }
        var acts: [(act: Int, agent: Int)] = []
        space.acts = drafts.map { DecisionSpace.Act(candidate: $0.candidate, type: $0.type) }
        var before: DecisionSpace.Before?
        for draft in drafts {
            guard let g = alignment.claimOf[draft.candidate] else { continue }
            before = fields(gold.claims[g], draft.candidate, draft.type, &acts, before, a, fold)
        }
        tallies(gold, alignment, drafts, a, fold)
        coverTallies(gold, alignment, a)
    }

    private mutating func fields(
        _ claim: GoldReport.GoldClaim, _ c: Int, _ type: UInt8, _ acts: inout [(act: Int, agent: Int)], _ before: DecisionSpace.Before?,
        _ a: ReportAnalysis, _ fold: Int
    ) -> DecisionSpace.Before {
        space.statuses(c, type: type, a) { examples.add($0) }
        examples.close(gold: claim.status.ordinal, fold: fold)
        let roles = roles(claim, c, type, before, a, fold)
        var told = voice(claim, c, type, &acts, before, a, fold)
        let agent: Int = roles.taken.first { $0.roles & DecisionSpace.Role.agent.bit != 0 }?.phrase ?? -1
        let time = date(claim, c, type, DecisionSpace.Voice(speaker: told.speaker, agent: agent), before, a, fold)
        let entries = roles.taken.filter { $0.roles & DecisionSpace.Role.place.bit != 0 }.map { DecisionSpace.placeEntry($0.phrase, a) }
        told.time = time
        told.places = roles.places
        told.taken = roles.taken
        told.story =
            (before?.story ?? []) + [
                DecisionSpace.Told(
                    type: type, sentence: told.sentence, isDated: claim.from != nil, day: time.flatMap { a.times[$0].expression.from },
                    places: entries, agent: DecisionSpace.words(of: agent, a))
            ]
        return told
    }

    /// Adds the decisions whose words the claim is: its source, how that stands to it, who passed it on; what the next claim sees of them.
    mutating func voice(
        _ claim: GoldReport.GoldClaim, _ c: Int, _ type: UInt8, _ acts: inout [(act: Int, agent: Int)], _ before: DecisionSpace.Before?,
        _ a: ReportAnalysis, _ fold: Int
    ) -> DecisionSpace.Before {
        var told = DecisionSpace.Before(
            sentence: a.candidates[c].sentence, type: type, time: nil, speaker: -1, candidate: c, act: -1, relay: -1, places: [])
        let voices = Voices(agent: agent(of: claim, c, a), acts: acts)
        if claim.type.group == .political, let agent = voices.agent { acts.append((c, agent)) }
        let options = SourceOptions().list(c, a, voices: voices)
        let alike = sources(claim, c, options, voices, a)
        let answer = claim.source.isEmpty ? 0 : alike.min { $0.rank < $1.rank }?.option
        if !claim.source.isEmpty { cover("source", answer != nil, claim, claim.source.first ?? "") }
        guard let answer else { return told }
        // Options that give the same source are right together, as reading takes them together.
        space.sources(c, type: type, options: options, voices: voices, before: before, a) { examples.add($0) }
        examples.close(gold: answer, also: alike.map(\.option).filter { $0 != answer }, fold: fold)
        space.stances(c, type: type, status: claim.status, option: options[answer], a) { examples.add($0) }
        examples.close(gold: Stance.allCases.firstIndex(of: claim.speech) ?? 0, fold: fold)
        told.relay = Int32(relay(claim, c, options[answer], before, a, fold) ?? -1)
        if answer > 0 { told.speaker = Int32(voices.chunk(of: options[answer], a) ?? -2) }
        if case .act(let k) = options[answer] { told.act = k }
        return told
    }

    /// The phrase of a claim's agent: the nearest in its sentence that is like what was annotated.
    private func agent(of claim: GoldReport.GoldClaim, _ c: Int, _ a: ReportAnalysis) -> Int? {
        let like = ClaimDecider.phrases(c, a).filter { p in
            a.chunks[p].sentence == a.candidates[c].sentence && claim.agent.contains { likeness.alike($0, text(of: p, role: .agent, a)) }
        }
        return like.min { distance($0, c, a) < distance($1, c, a) }
    }

    /// Adds the decision which time expression dates the claim; that expression.
    private mutating func date(
        _ claim: GoldReport.GoldClaim, _ c: Int, _ type: UInt8, _ voice: DecisionSpace.Voice, _ before: DecisionSpace.Before?,
        _ a: ReportAnalysis,
        _ fold: Int
    ) -> Int? {
        // What a report without a date calls yesterday cannot be held against a date.
        guard a.isDated else { return nil }
        let times = space.dateOptions(c, a)
        guard let from = claim.from else {
            if !times.isEmpty {
                space.dates(c, type: type, status: claim.status, voice: voice, options: times, before: before, a) { examples.add($0) }
                examples.close(gold: 0, fold: fold)
            }
            return nil
        }
        let alike = times.filter { a.days(of: a.times[$0], status: claim.status).from?.iso == from }
        let exact = alike.filter { a.days(of: a.times[$0], status: claim.status).to?.iso == claim.to }
        let best = (exact.isEmpty ? alike : exact).min { DateFeatures.distance($0, c, a) < DateFeatures.distance($1, c, a) }
        cover("date", best != nil, claim, from)
        guard let best else { return nil }
        // Another expression of the same day is neither right nor wrong.
        let offered = times.filter { $0 == best || !alike.contains($0) }
        space.dates(c, type: type, status: claim.status, voice: voice, options: offered, before: before, a) { examples.add($0) }
        examples.close(gold: (offered.firstIndex(of: best) ?? 0) + 1, fold: fold)
        return best
    }

    /// Adds the decision who passed the claim on; the phrase that did.
    private mutating func relay(
        _ claim: GoldReport.GoldClaim, _ c: Int, _ source: SourceOption, _ before: DecisionSpace.Before?, _ a: ReportAnalysis, _ fold: Int
    ) -> Int? {
        let options = space.relayOptions(c, source: source, before: before, a)
        let alike = claim.relay.first.map { given in options.filter { likeness.alike(given, text(of: $0, role: .agent, a)) } } ?? []
        let best = alike.min { distance($0, c, a) < distance($1, c, a) }
        if !claim.relay.isEmpty { cover("relay", best != nil, claim, claim.relay.first ?? "") }
        if options.isEmpty || !claim.relay.isEmpty && best == nil { return best }
        // Phrases that name the same are right together.
        space.relays(c, source: source, options: options, before: before, a) { examples.add($0) }
        let right = options.indices.filter { alike.contains(options[$0]) }.map { $0 + 1 }
        let first = best.flatMap { options.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
        examples.close(gold: first, also: right.filter { $0 != first }, fold: fold)
        return best
    }

    private mutating func roles(
        _ claim: GoldReport.GoldClaim, _ c: Int, _ type: UInt8, _ before: DecisionSpace.Before?, _ a: ReportAnalysis, _ fold: Int
    ) -> (places: Set<Int>, taken: [(phrase: Int, roles: UInt64)]) {
        var named: Set<Int> = []
        let phrases = ClaimDecider.phrases(c, a)
        // Each annotated entry is filled by the nearest phrase of its sentence that is like it. Another that says the same is neither right nor
        // wrong.
        var fills = [UInt64](repeating: 0, count: phrases.count)
        var like = fills
        for role in DecisionSpace.Role.allCases {
            for entry in role == .agent ? claim.agent : role == .target ? claim.target : claim.places {
                var best: Int?
                for (k, p) in phrases.enumerated() where role == .place || a.chunks[p].sentence == a.candidates[c].sentence {
                    guard likeness.alike(entry, text(of: p, role: role, a)) else { continue }
                    like[k] |= role.bit
                    if let b = best, distance(phrases[b], c, a) <= distance(p, c, a) { continue }
                    best = k
                }
                if let best { fills[best] |= role.bit }
                cover("\(role)", best != nil, claim, entry)
            }
        }
        var filled = DecisionSpace.Filled()
        for (k, p) in phrases.enumerated() {
            for role in DecisionSpace.Role.allCases where role == .place || a.chunks[p].sentence == a.candidates[c].sentence {
                if like[k] & ~fills[k] & role.bit != 0 { continue }
                examples.addNone()
                space.role(role, c, type: type, phrase: p, filled: filled, before: before, a) { examples.add($0) }
                examples.close(gold: fills[k] & role.bit != 0 ? 1 : 0, fold: fold)
            }
            filled.note(p, roles: fills[k], here: a.chunks[p].sentence == a.candidates[c].sentence, a)
            guard fills[k] & DecisionSpace.Role.place.bit != 0 else { continue }
            for token in Int(a.chunks[p].start)..<Int(a.chunks[p].end) where a.nameAt[token] >= 0 {
                named.insert(Int(a.names[Int(a.nameAt[token])].entry))
            }
        }
        return (named, phrases.indices.filter { fills[$0] != 0 }.map { (phrases[$0], fills[$0]) })
    }

    private func distance(_ p: Int, _ c: Int, _ a: ReportAnalysis) -> Int {
        let chunk = a.chunks[p]
        let trigger = a.candidates[c]
        let far = Int((chunk.sentence - trigger.sentence).magnitude) * 1000
        return far + Int(chunk.start >= trigger.end ? chunk.start - trigger.end : trigger.start - chunk.end) * 2
            + (chunk.start < trigger.start ? 1 : 0)
    }

    private func text(of p: Int, role: DecisionSpace.Role, _ a: ReportAnalysis) -> String {
        var chunk = a.chunks[p]
        if role == .place, let antecedent = places.antecedent(of: p, a) { chunk = a.chunks[antecedent] }
        return String(decoding: a.source[a.bytes(of: chunk)], as: UTF8.self)
    }

    /// The options that give the annotated source, each with its rank: the lowest is what was meant.
    func sources(
        _ claim: GoldReport.GoldClaim, _ c: Int, _ options: [SourceOption], _ voices: Voices, _ a: ReportAnalysis
    ) -> [(rank: Int, option: Int)] {
        guard let given = claim.source.first else { return [] }
        var out: [(rank: Int, option: Int)] = []
        for (o, option) in options.enumerated() {
            if option == .agent {
                // The agent may be told in words that are no phrase of the sentence.
                guard let agent = claim.agent.first, likeness.alike(given, agent) else { continue }
            } else {
                guard let chunk = voices.chunk(of: option, a),
                    likeness.alike(given, String(decoding: a.source[a.bytes(ofSpeaker: chunk)], as: UTF8.self))
                else { continue }
            }
            switch option {
            case .none: break
            case .agent: out.append((claim.type.group == .political ? 0 : 500, o))
            case .frame(let f): out.append((10 + Int((a.frames[f].token - a.candidates[c].start).magnitude), o))
            case .act: out.append((15, o))
            case .speaker: out.append((2000, o))
            }
        }
        return out
    }
}
