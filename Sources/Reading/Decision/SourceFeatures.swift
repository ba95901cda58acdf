import ArabicText
import ClaimModel
import Lexicon

/// What decides whose words a claim is.
struct SourceFeatures {
    private let lexicon: CompiledLexicon

    init(lexicon: CompiledLexicon) { self.lexicon = lexicon }

    /// Adds the features of one option for candidate `c` of `type`; `agent` is its agent's phrase.
    func add(_ c: Int, type: UInt8, option: SourceOption, agent: Int?, _ a: ReportAnalysis, to f: inout FeatureList) {
        let trigger = a.candidates[c]
        let t = UInt64(type)
        let group = UInt64(ClaimType.allCases[Int(type)].group == .political ? 1 : 0)
        var framesHere: UInt64 = 0
        var saidBefore: UInt64 = 0
        for frame in a.frames where frame.sentence == trigger.sentence {
            framesHere += 1
            if frame.token <= trigger.start { saidBefore = 1 }
        }
        let speechTrigger = a.frames.contains { $0.token == trigger.start }
        let quoted: UInt64 = a.quoteAt[Int(trigger.start)] > 0 ? 1 : 0
        switch option {
        case .none:
            f.add(.sourceNone, t)
            f.add(.sourceNone, min(framesHere, 2), saidBefore, group &+ 10)
            f.add(.sourceNone, quoted, min(framesHere, 1), 30)
            f.add(.sourceNone, a.sentences[Int(trigger.sentence)].headline ? 1 : 0, group, 40)
            f.add(.sourceNone, lexicon.key(trigger.entry), 50)
            f.add(.sourceNone, UInt64(min(trigger.sentence, 5)), min(framesHere, 1), 60)
            f.add(.sourceNone, t, UInt64(a.frames.isEmpty ? 1 : 0), 70)
            f.add(.sourceNone, previousFrame(trigger, a), min(framesHere, 1), 80)
            let near = nearest(trigger, a)
            let word = near.map { a.tokens[Int(a.frames[$0].token)].hash } ?? 0
            f.add(.sourceWord, word, 1)
            f.add(.sourceWord, near.map { lexicon.key(a.frames[$0].entry) } ?? 0, near.map { a.frames[$0].opens ? 1 : 0 } ?? 2, 2)
            lead(trigger, 1, a, &f)
        case .agent:
            f.add(.sourceSelf, t)
            f.add(.sourceSelfType, t, agent != nil ? 1 : 0, saidBefore)
            if let agent {
                let kind = UInt64(a.chunks[agent].kind.rawValue)
                let side: UInt64 = a.chunks[agent].start < trigger.start ? 0 : 1
                f.add(.sourceSelfType, kind, group, 5 &+ side)
                f.add(.sourceSelfType, a.lemmas[Int(a.chunks[agent].start)], group, 7)
                var speaks: UInt64 = 0
                for frame in a.frames where frame.sentence == trigger.sentence && frame.speaker >= 0 && frame.kind != .noun {
                    guard a.isSameVoice(Int(frame.speaker), agent) else { continue }
                    speaks |= frame.token < trigger.start ? 1 : frame.token == trigger.start ? 2 : 4
                }
                f.add(.sourceSelfType, speaks, group, 8)
                f.add(.sourceSelfType, speaks, t, 9)
            }
            f.add(.sourceSelfType, t, UInt64(trigger.parts), 3)
            f.add(.sourceSelf, lexicon.key(trigger.entry), 50)
            f.add(.sourceSelf, min(framesHere, 2), saidBefore, group &+ 10)
            f.add(.sourceSelf, speechTrigger ? 1 : 0, group, 20)
            f.add(.sourceWord, a.tokens[Int(trigger.start)].hash, 3)
            f.add(.sourceSelfType, t, quoted, 4)
            let near = nearest(trigger, a)
            f.add(.sourceWord, near.map { lexicon.key(a.frames[$0].entry) } ?? 0, group, 4)
            lead(trigger, 2, a, &f)
        case .speaker(let p): goesOn(p, trigger, t, group, quoted, min(framesHere, 2), saidBefore, a, &f)
        case .frame(let number): frame(number, trigger, t, group, quoted, min(framesHere, 3), a, &f)
        case .act(let k):
            let act = a.candidates[k]
            let type = UInt64(act.types.first ?? 0)
            let gap = UInt64(trigger.sentence - act.sentence)
            f.add(.sourceAgent, gap)
            f.add(.sourceAgent, type, t, gap)
            f.add(.sourceAgent, type, UInt64(min(max(0, Int(trigger.start - act.end)), 20) / 4), 100)
            f.add(.sourceAgent, min(framesHere, 2), saidBefore, 200)
            f.add(.sourceAgent, lexicon.key(act.entry), gap, 300)
            f.add(.sourceAgent, quoted, gap, 400)
            f.add(.sourceAgent, UInt64(act.parts), type, 500 &+ gap)
            f.add(.sourceAgent, UInt64(trigger.parts), type, 600 &+ gap)
            var between: UInt64 = 0
            var complement: UInt64 = 0
            for k in Int(act.end)..<max(Int(act.end), Int(trigger.start)) where gap == 0 {
                if !a.roles[k].isDisjoint(with: [.relative, .subordinate]) { between = 1 }
                if a.roles[k].contains(.complementiser) { complement = 1 }
            }
            f.add(.sourceAgent, between &* 2 &+ complement, type, 700 &+ gap)
            f.add(.sourceAgent, between &* 2 &+ complement, UInt64(trigger.parts), 800 &+ gap)
            f.add(.sourceAgent, UInt64(a.frames.count { $0.token > act.start && $0.token < trigger.start && $0.opens }), gap, 900)
            lead(trigger, 3, a, &f)
        }
    }

    /// How far back the last frame lies, up to three sentences.
    private func previousFrame(_ trigger: TriggerCandidate, _ a: ReportAnalysis) -> UInt64 {
        var best: UInt64 = 4
        for frame in a.frames where frame.sentence < trigger.sentence {
            best = min(best, UInt64(trigger.sentence - frame.sentence))
        }
        return best
    }

    private func frame(
        _ number: Int, _ trigger: TriggerCandidate, _ t: UInt64, _ group: UInt64, _ quoted: UInt64, _ here: UInt64, _ a: ReportAnalysis,
        _ f: inout FeatureList
    ) {
        let frame = a.frames[number]
        let kind = UInt64(frame.kind.rawValue)
        let gap = UInt64(bitPattern: Int64(trigger.sentence - frame.sentence))
        let side: UInt64 = frame.token <= trigger.start ? 0 : 1
        let opens: UInt64 = frame.opens ? 1 : 0
        f.add(.sourceKind, kind)
        f.add(.sourceSide, side, kind, gap)
        f.add(.sourceSide, side, opens, gap &+ kind &* 16)
        f.add(.sourceSentenceGap, gap, here)
        f.add(.sourceSentenceGap, gap, quoted, here &+ 10)
        f.add(.sourceEntry, lexicon.key(frame.entry), side, gap)
        f.add(.sourceStance, lexicon.symbolKey(frame.stance), gap)
        f.add(.sourceType, t, side, gap)
        f.add(.sourceGroup, group, side, gap &+ kind &* 16)
        f.add(.sourceQuoted, quoted, side, gap)
        f.add(.sourceOrder, rank(number, trigger, a), gap, side)
        f.add(.sourceRelayed, frame.speaker >= 0 ? 1 : 0, gap, kind)
        let own: UInt64 = frame.speaker >= 0 ? 1 : 0
        f.add(.sourceWord, a.tokens[Int(frame.token)].hash, side, gap &+ 10)
        f.add(.sourceWord, a.tokens[Int(frame.token)].hash, opens, own &+ 50)
        f.add(.sourceType, t, opens, side &+ 10 &+ 4 &* gap)
        f.add(.sourceHere, frame.token > 0 && a.roles[Int(frame.token) - 1].contains(.negation) ? 1 : 0, 30, opens)
        agreement(frame, a.speaker(of: number), own, a, &f)
        lead(trigger, 4 &+ min(gap &+ 1, 3) &+ 4 &* side, a, &f)
        let speaker = a.chunks[Int(a.speaker(of: number))]
        f.add(.sourceSpeakerKind, UInt64(speaker.kind.rawValue), kind)
        f.add(.sourceSpeakerKind, UInt64(speaker.kind.rawValue), gap, side &+ 10)
        f.add(.sourceSpeaker, speaker.entry >= 0 ? lexicon.symbolKey(lexicon.entries[Int(speaker.entry)].attributes.0) : 0, gap)
        if gap == 0 {
            let distance = side == 0 ? Int(trigger.start - frame.token) : Int(frame.token - trigger.end)
            f.add(.sourceDistance, UInt64(min(max(distance, 0), 40) / 5), side, kind)
            let range =
                side == 0
                ? Int(frame.end)..<max(Int(frame.end), Int(trigger.start)) : Int(trigger.end)..<max(Int(trigger.end), Int(frame.token))
            var commas: UInt64 = 0
            var complement: UInt64 = 0
            for k in range {
                if a.roles[k].contains(.sign) { commas += 1 }
                if a.roles[k].contains(.complementiser) { complement = 1 }
            }
            f.add(.sourceBetween, min(commas, 4), complement, side &+ kind &* 4)
            f.add(.sourceBetween, complement, opens, side &+ 100)
            var clause: UInt64 = 0
            for k in range {
                if a.roles[k].contains(.relative) { clause |= 1 }
                if a.roles[k].contains(.subordinate) { clause |= 2 }
            }
            f.add(.sourceBetween, clause, complement, side &+ 200)
            f.add(.sourceBetween, clause, UInt64(trigger.parts), side &+ 300 &+ complement &* 4)
            f.add(.sourceBetween, UInt64(trigger.parts), opens &+ 2 &* complement, side &+ 400)
            let first = Int(a.sentences[Int(frame.sentence)].first)
            f.add(.sourceHere, Int(frame.token) - first < 3 ? 1 : 0, side, complement)
            if frame.token == trigger.start { f.add(.sourceHere, 7, t) }
        } else {
            let start = a.sentences[Int(trigger.sentence)]
            let paragraph: UInt64 = start.paragraph == a.sentences[Int(frame.sentence)].paragraph ? 1 : 0
            f.add(.sourceParagraph, paragraph, gap, here)
            f.add(.sourceContinues, opens, gap, UInt64(a.roles[Int(start.first)].contains(.conjoined) ? 1 : 0))
        }
    }

    /// Somebody who spoke before goes on.
    private func goesOn(
        _ p: Int, _ trigger: TriggerCandidate, _ t: UInt64, _ group: UInt64, _ quoted: UInt64, _ here: UInt64, _ said: UInt64,
        _ a: ReportAnalysis, _ f: inout FeatureList
    ) {
        let chunk = a.chunks[p]
        let gap = UInt64(min(trigger.sentence - chunk.sentence, 7))
        let kind = UInt64(chunk.kind.rawValue)
        var later: UInt64 = 0
        for frame in a.frames where frame.token < trigger.start && frame.speaker > p && frame.kind != .noun {
            if a.maySpeak(Int(frame.speaker)) { later += 1 }
        }
        f.add(.sourceGoesOn)
        f.add(.sourceGoesOn, kind, gap, 1)
        f.add(.sourceGoesOn, min(later, 4), gap, 2)
        f.add(.sourceGoesOn, min(later, 4), here &+ 3 &* said, 3)
        f.add(.sourceGoesOn, quoted, here &+ 3 &* said, 4)
        f.add(.sourceGoesOn, t, group, 5)
        f.add(.sourceGoesOn, min(later, 4), t, 6)
        f.add(.sourceSpeaker, chunk.entry >= 0 ? lexicon.symbolKey(lexicon.entries[Int(chunk.entry)].attributes.0) : 0, 20)
        lead(trigger, 20 &+ min(later, 2), a, &f)
        guard let near = nearest(trigger, a) else { return }
        let frame = a.frames[near]
        let own: UInt64 = frame.speaker < 0 ? 0 : a.maySpeak(Int(frame.speaker)) ? 2 : 1
        f.add(.sourceGoesOn, own, min(later, 4), 7 &+ 10 &* UInt64(frame.kind.rawValue))
        f.add(.sourceGoesOn, own, frame.opens ? 1 : 0, 8 &+ 10 &* UInt64(frame.kind.rawValue))
        if frame.speaker >= 0 {
            let speaker = a.chunks[Int(frame.speaker)]
            f.add(.sourceGoesOn, a.lemmas[Int(speaker.start)], speaker.definite ? 1 : 0, 9)
            f.add(.sourceGoesOn, a.lemmas[Int(speaker.start)], kind, 10 &+ (speaker.end - speaker.start > 1 ? 1 : 0))
        } else {
            agreement(frame, Int32(p), 3, a, &f)
        }
    }

    /// The last frame that stands before a trigger in its sentence.
    private func nearest(_ trigger: TriggerCandidate, _ a: ReportAnalysis) -> Int? {
        a.frames.lastIndex { $0.sentence == trigger.sentence && $0.token <= trigger.start && $0.kind != .noun }
    }

    /// Whether verb and speaker agree in gender and number, as far as their forms and the speaker's first word tell.
    private func agreement(_ frame: SpeechFrame, _ speaker: Int32, _ own: UInt64, _ a: ReportAnalysis, _ f: inout FeatureList) {
        let chunk = a.chunks[Int(speaker)]
        let form = UInt64(frame.form.intersection([.feminine, .plural, .dual, .firstPerson, .passive]).rawValue)
        let token = a.tokens[Int(chunk.start)]
        // The last letter of a word with the feminine ending.
        let feminine: UInt64 = token.end - token.start > 4 && a.text.bytes[Int(token.end) - 1] == 0x87 ? 1 : 0
        f.add(.sourceAgrees, form, feminine &+ 2 &* UInt64(chunk.kind.rawValue), own)
        f.add(.sourceAgrees, form, a.lemmas[Int(chunk.start)], own)
    }

    /// How the trigger's sentence begins.
    private func lead(_ trigger: TriggerCandidate, _ option: UInt64, _ a: ReportAnalysis, _ f: inout FeatureList) {
        let first = Int(a.sentences[Int(trigger.sentence)].first)
        f.add(.sourceLead, a.tokens[first].hash, option)
        f.add(.sourceLead, a.classes[first], option, a.roles[first].contains(.conjoined) ? 1 : 0)
        // The next sentence goes on from a speaker whom it does not name.
        let next = a.frames.first { $0.sentence == trigger.sentence + 1 && $0.kind != .noun }
        let goesOn: UInt64 =
            next.map { frame in
                if frame.token - a.sentences[Int(trigger.sentence) + 1].first > 2 { return 3 }
                return frame.speaker >= 0 ? 2 : frame.kind == .continuation ? 1 : 4
            } ?? 0
        f.add(.sourceLead, goesOn, option, 77)
    }

    /// How many frames stand nearer to the trigger.
    private func rank(_ number: Int, _ trigger: TriggerCandidate, _ a: ReportAnalysis) -> UInt64 {
        let own = (a.frames[number].token - trigger.start).magnitude
        var nearer: UInt64 = 0
        for (k, other) in a.frames.enumerated() where k != number && (other.token - trigger.start).magnitude < own { nearer += 1 }
        return min(nearer, 4)
    }
}
