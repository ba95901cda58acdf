import ArabicText
import ClaimModel
import Lexicon

/// What decides whose words a claim is.
struct SourceFeatures {
    private let lexicon: CompiledLexicon

    init(lexicon: CompiledLexicon) { self.lexicon = lexicon }

    /// Adds the features of one option for candidate `c` of `type`. `agent` says whether an agent was found for it.
    func add(_ c: Int, type: UInt8, option: SourceOption, hasAgent: Bool, _ a: ReportAnalysis, to f: inout FeatureList) {
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
        case .agent:
            f.add(.sourceSelf, t)
            f.add(.sourceSelfType, t, hasAgent ? 1 : 0, saidBefore)
            f.add(.sourceSelfType, t, UInt64(trigger.parts), 3)
            f.add(.sourceSelf, lexicon.key(trigger.entry), 50)
            f.add(.sourceSelf, min(framesHere, 2), saidBefore, group &+ 10)
            f.add(.sourceSelf, speechTrigger ? 1 : 0, group, 20)
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

    /// How many frames stand nearer to the trigger.
    private func rank(_ number: Int, _ trigger: TriggerCandidate, _ a: ReportAnalysis) -> UInt64 {
        let own = (a.frames[number].token - trigger.start).magnitude
        var nearer: UInt64 = 0
        for (k, other) in a.frames.enumerated() where k != number && (other.token - trigger.start).magnitude < own { nearer += 1 }
        return min(nearer, 4)
    }
}
