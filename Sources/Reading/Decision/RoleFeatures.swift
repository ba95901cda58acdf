import ArabicText
import ClaimModel
import Lexicon

/// What the decisions see of a trigger and a phrase that may fill one of its roles. One list serves agent, target and place; each role
/// conjoins it with its own number.
struct RoleFeatures {
    private let lexicon: CompiledLexicon

    init(lexicon: CompiledLexicon) { self.lexicon = lexicon }

    /// Adds the features of phrase `p` as an argument of candidate `c`, decided to be of `type`.
    func add(_ c: Int, type: UInt8, phrase p: Int, _ a: ReportAnalysis, to f: inout FeatureList) {
        let trigger = a.candidates[c]
        let chunk = a.chunks[p]
        let here = chunk.sentence == trigger.sentence
        let after = chunk.start >= trigger.end
        let inside = chunk.start < trigger.end && chunk.end > trigger.start
        let side: UInt64 = inside ? 2 : after ? 1 : 0
        let t = UInt64(type)
        let group = UInt64(ClaimType.allCases[Int(type)].group == .political ? 1 : 0)
        let kind = UInt64(chunk.kind.rawValue)
        let part = UInt64(trigger.parts)
        let named = UInt64(attribute(chunk))
        f.add(.roleBias, t)
        f.add(.roleKind, kind, t)
        f.add(.roleTypeKindPreposition, t, kind, chunk.preposition)
        f.add(.rolePreposition, chunk.preposition, kind)
        f.add(.roleEntryKind, named, t)
        f.add(.roleHead, a.tokens[Int(chunk.start)].hash, t)
        f.add(.roleWord, a.tokens[Int(chunk.start)].hash)
        f.add(.roleNamed, chunk.entry >= 0 ? 1 : 0, chunk.definite ? 1 : 0, kind)
        f.add(.roleLength, UInt64(min(chunk.end - chunk.start, 5)), kind)
        guard here else {
            away(chunk, trigger, t, kind, a, &f)
            return
        }
        let between = after ? Int(trigger.end)..<Int(chunk.start) : Int(chunk.end)..<max(Int(chunk.end), Int(trigger.start))
        let gap = UInt64(min(between.count, 24))
        let bucket = gap < 4 ? gap : gap < 8 ? 4 : gap < 14 ? 5 : 6
        f.add(.roleSide, side, t, part)
        f.add(.roleDistance, bucket, side)
        f.add(.roleDistance, bucket, side, t + 100)
        f.add(.roleKindSide, kind, side, t)
        f.add(.roleKindSide, kind, side &* 8 &+ part &* 64, chunk.preposition)
        f.add(.roleTypeSide, t, side, chunk.preposition)
        f.add(.roleSideEntry, lexicon.key(trigger.entry), side, chunk.preposition)
        f.add(.roleSideEntry, lexicon.key(trigger.entry), side &+ 10, kind)
        f.add(.roleEnclitic, trigger.enclitic > 0 ? 1 : 0, side, t)
        let order = order(of: p, trigger, after: after, a)
        f.add(.roleOrder, UInt64(order), side, part)
        f.add(.roleOrder, UInt64(order), side &+ 10, t)
        f.add(.rolePartSideOrder, part, side &* 16 &+ UInt64(order), kind)
        f.add(.rolePartSideOrder, part, side &* 16 &+ UInt64(order) &+ 1000, chunk.preposition)
        f.add(.rolePartSideOrder, lexicon.key(trigger.entry), side &* 16 &+ UInt64(order) &+ 2000, chunk.preposition)
        f.add(.roleAdjacent, gap == 0 ? 1 : 0, side, kind &* 64 &+ part)
        f.add(.roleCoordinated, chunk.coordinated ? 1 : 0, side, UInt64(order))
        f.add(.roleCount, chunk.count >= 0 ? 1 : 0, t, side)
        f.add(.roleTrigger, chunk.kind == .event ? 1 : 0, side, t)
        chain(p, chunk, trigger, side, kind, t, a, &f)
        barriers(between, trigger, side, t, kind, a, &f)
        f.add(.roleGroup, group, side, kind)
        f.add(.roleTime, a.timeAt[Int(trigger.start)] >= 0 ? 1 : 0)
        var speaks: UInt64 = 0
        for frame in a.frames where frame.speaker == Int32(p) { speaks = frame.token == trigger.start ? 1 : 2 }
        f.add(.roleSpeaker, speaks, t)
        f.add(.roleSpeaker, speaks, group, side &+ 10)
    }

    /// Whether the phrase goes on from the one before it: "a village in the south of X", "soldiers and policemen".
    private func chain(
        _ p: Int, _ chunk: Chunk, _ trigger: TriggerCandidate, _ side: UInt64, _ kind: UInt64, _ t: UInt64, _ a: ReportAnalysis,
        _ f: inout FeatureList
    ) {
        guard p > 0, a.chunks[p - 1].sentence == chunk.sentence, chunk.start - a.chunks[p - 1].end <= 2 else {
            f.add(.roleAncestor, 9, side, kind)
            return
        }
        let before = a.chunks[p - 1]
        let across: UInt64 = before.start < trigger.start && chunk.start >= trigger.end ? 1 : 0
        f.add(.roleAncestor, UInt64(before.kind.rawValue), kind, side &+ across &* 4)
        f.add(.roleAncestor, UInt64(before.kind.rawValue) &+ 20, kind, chunk.preposition)
        f.add(.roleAncestor, UInt64(before.kind.rawValue) &+ 40, kind, before.preposition &+ chunk.preposition &* 7)
        f.add(.roleAncestor, UInt64(before.kind.rawValue) &+ 60, chunk.coordinated ? 1 : 0, side &+ t &* 4)
    }

    /// What stands between: verbs, other triggers, commas, relative pronouns, complementisers, markers.
    private func barriers(
        _ between: Range<Int>, _ trigger: TriggerCandidate, _ side: UInt64, _ t: UInt64, _ kind: UInt64, _ a: ReportAnalysis,
        _ f: inout FeatureList
    ) {
        var verbs: UInt64 = 0
        var commas: UInt64 = 0
        var relatives: UInt64 = 0
        var complementisers: UInt64 = 0
        var triggers: UInt64 = 0
        var lastTrigger: UInt64 = 0
        var marker: UInt64 = 0
        var phrases: UInt64 = 0
        var k = between.lowerBound
        while k < between.upperBound {
            let role = a.roles[k]
            if role.contains(.verb) { verbs += 1 }
            if role.contains(.sign) { commas += 1 }
            if role.contains(.relative) { relatives += 1 }
            if role.contains(.complementiser) { complementisers += 1 }
            if a.candidateAt[k] >= 0 {
                triggers += 1
                lastTrigger = UInt64(a.candidates[Int(a.candidateAt[k])].types.first ?? 0) + 1
            }
            if a.supportAt[k] >= 0 { marker = lexicon.key(a.supportAt[k]) | 1 << 40 }
            if a.resultAt[k] >= 0 { marker = lexicon.key(a.resultAt[k]) | 2 << 40 }
            if a.chunkAt[k] >= 0, k == Int(a.chunks[Int(a.chunkAt[k])].start) { phrases += 1 }
            k += 1
        }
        f.add(.roleVerbBetween, min(verbs, 3), side, t)
        f.add(.roleBetweenTriggers, min(triggers, 3), side, t)
        f.add(.roleBetweenTriggers, lastTrigger, side &+ 10, t)
        f.add(.roleClause, min(commas, 3), side, min(verbs, 2))
        f.add(.roleClause, min(relatives, 2), side, complementisers + 10)
        f.add(.roleBetween, marker, side, kind)
        f.add(.roleBetween, marker, side, t &+ 100)
        f.add(.roleBetweenKind, min(phrases, 5), side, kind)
        f.add(.roleBetweenKind, min(phrases, 5) &+ 10 &* min(commas, 2), side, t &+ 100)
    }

    /// A phrase of another sentence: only places are inherited, from the title, the lead or the sentence before.
    private func away(_ chunk: Chunk, _ trigger: TriggerCandidate, _ t: UInt64, _ kind: UInt64, _ a: ReportAnalysis, _ f: inout FeatureList)
    {
        let gap = Int(trigger.sentence) - Int(chunk.sentence)
        let headline: UInt64 = a.sentences[Int(chunk.sentence)].headline ? 1 : 0
        f.add(.roleSentenceGap, UInt64(bitPattern: Int64(max(-2, min(gap, 4)))), headline)
        f.add(.roleSentenceGap, UInt64(bitPattern: Int64(max(-2, min(gap, 4)))), t, kind &+ 10)
        f.add(.roleHeadline, headline, kind, chunk.preposition)
        let own = a.placesBefore[Int(trigger.sentence) + 1] - a.placesBefore[Int(trigger.sentence)]
        f.add(.roleOnly, UInt64(min(own, 2)), UInt64(bitPattern: Int64(max(-2, min(gap, 4)))), kind)
        let later = max(0, a.placesBefore[Int(trigger.sentence)] - a.placesUpTo(chunk))
        f.add(.roleLast, UInt64(min(later, 3)), UInt64(min(own, 2)), headline)
        f.add(.roleLead, UInt64(min(chunk.sentence, 2)), UInt64(min(own, 2)), t)
    }

    /// How many phrases stand nearer on the same side, six at most.
    private func order(of p: Int, _ trigger: TriggerCandidate, after: Bool, _ a: ReportAnalysis) -> Int {
        var order = 0
        if after {
            var k = p - 1
            while k >= 0, a.chunks[k].start >= trigger.end, order < 6 {
                order += 1
                k -= 1
            }
        } else {
            var k = p + 1
            while k < a.chunks.count, a.chunks[k].end <= trigger.start, order < 6 {
                order += 1
                k += 1
            }
        }
        return order
    }

    private func attribute(_ chunk: Chunk) -> UInt64 {
        chunk.entry < 0
            ? 0 : lexicon.symbolKey(lexicon.entries[Int(chunk.entry)].attributes.0) ^ UInt64(lexicon.entries[Int(chunk.entry)].pack) << 20
    }
}
