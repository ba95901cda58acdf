import ArabicText
import ClaimModel
import Lexicon

/// What decides what a count counts, and which claim carries it.
struct TallyFeatures {
    private let lexicon: CompiledLexicon
    private let governor: TallyGovernor

    init(lexicon: CompiledLexicon) {
        self.lexicon = lexicon
        governor = TallyGovernor(lexicon: lexicon)
    }

    /// Adds what count `n` shows of its kind (killed, injured, ... or none at all); conjoined with each kind by the caller.
    func addKind(_ n: Int, _ a: ReportAnalysis, to f: inout FeatureList) {
        let count = a.counts[n]
        let sentence = a.sentences[Int(a.sentenceAt[Int(count.start)])]
        f.add(.kindBias)
        f.add(.kindNoun, lexicon.key(count.noun))
        f.add(.kindOutcome, lexicon.symbolKey(count.outcome), lexicon.symbolKey(count.who))
        f.add(.kindWho, lexicon.symbolKey(count.who))
        f.add(.kindWord, count.nounToken >= 0 ? a.tokens[Int(count.nounToken)].hash : 0)
        f.add(.kindOthers, count.others ? 1 : 0)
        f.add(.kindShape, UInt64(count.shape), count.mixed ? 1 : 0)
        f.add(.kindShape, UInt64(count.shape), lexicon.symbolKey(count.outcome), lexicon.symbolKey(count.who) &+ 2)
        f.add(.kindShape, count.noun < 0 ? 1 : 0, UInt64(count.shape), 9)
        let chunk = a.chunkAt[Int(count.start)]
        let preposition = chunk >= 0 ? a.chunks[Int(chunk)].preposition : 0
        f.add(.kindPair, preposition, lexicon.symbolKey(count.outcome))
        neighbours(count, Int(sentence.first), Int(sentence.end), a, &f)
        let left = count.start > sentence.first ? a.lemmas[Int(count.start) - 1] : 1
        let left2 = count.start > sentence.first + 1 ? a.lemmas[Int(count.start) - 2] : 1
        let right = count.end < sentence.end ? a.lemmas[Int(count.end)] : 1
        let right2 = count.end + 1 < sentence.end ? a.lemmas[Int(count.end) + 1] : 1
        f.add(.kindLeftWord, left)
        f.add(.kindLeftWord, left2, 1)
        f.add(.kindLeftWord, left, left2)
        f.add(.kindRightWord, right)
        f.add(.kindRightWord, right2, 1)
        f.add(.kindRightWord, right, right2)
        f.add(.kindClass, count.start > sentence.first ? a.classes[Int(count.start) - 1] : 3, UInt64(count.shape))
        f.add(.kindClass, count.end < sentence.end ? a.classes[Int(count.end)] : 3, UInt64(count.shape), 1)
        governors(count, a, &f)
        thing(count, Int(sentence.end), a, &f)
    }

    /// What is said to have become of those who are counted.
    private func governors(_ count: CountSpan, _ a: ReportAnalysis, _ f: inout FeatureList) {
        let left = governor.left(of: count, a)
        let right = governor.right(of: count, a)
        let outcome = lexicon.symbolKey(count.outcome)
        let guess = TallyGovernor.guess(left, right)
        let how: UInt64 = (right.auxiliary ? 1 : 0) | (right.hasObject ? 2 : 0) | (right.crossed > 0 ? 4 : 0)
        f.add(.kindGovern, guess, outcome)
        f.add(.kindGovern, guess, a.isEnglish ? 1 : 2, 1)
        f.add(.kindGovern, guess, UInt64(count.shape), outcome &+ 2)
        f.add(.kindGovern, left.kind << 8 | right.kind, left.distance << 8 | right.distance, 3 &+ how << 8)
        f.add(.kindGovernLeft, left.kind, left.distance, left.crossed > 0 ? 1 : 0)
        f.add(.kindGovernLeft, left.kind, left.joined, left.distance &+ 16)
        f.add(.kindGovernRight, right.kind, right.distance, how)
        f.add(.kindGovernRight, right.kind, outcome, how &+ 16)
        frame(Int(count.start) - 1, a, 0, &f)
        frame(Int(count.end), a, 1, &f)
    }

    /// The act whose word touches the count: who its subject is, and which form it has.
    private func frame(_ at: Int, _ a: ReportAnalysis, _ side: UInt64, _ f: inout FeatureList) {
        guard at >= 0, at < a.tokens.count, a.candidateAt[at] >= 0 else { return }
        let act = a.candidates[Int(a.candidateAt[at])]
        let roles = lexicon.symbolKey(lexicon.entries[Int(act.entry)].attributes.0)
        f.add(.kindFrame, roles, UInt64(act.form.partOfSpeech.rawValue), side)
        f.add(.kindFrame, roles, UInt64(act.types.first ?? 0), side &+ 2)
    }

    /// What a number without a noun of people stands before: a place, a weapon, a sector.
    private func thing(_ count: CountSpan, _ end: Int, _ a: ReportAnalysis, _ f: inout FeatureList) {
        guard count.noun < 0, Int(count.end) < end else { return }
        for match in a.matches(at: Int(count.end)) where match.proclitics.subtracting(.article).isEmpty {
            f.add(.kindThing, UInt64(match.pack.rawValue))
        }
        f.add(.kindThing, a.roles[Int(count.end)].isDisjoint(with: [.sign, .function, .conjoined, .prefixed, .verb]) ? 1 : 0, 1)
    }

    /// Adds what the claims around count `n` are: the nearest of its sentence on either side, and whether there are any.
    func addClaims(_ n: Int, claims: [(candidate: Int, type: UInt8)], _ a: ReportAnalysis, to f: inout FeatureList) {
        let count = a.counts[n]
        let sentence = a.sentenceAt[Int(count.start)]
        let outcome = lexicon.symbolKey(count.outcome)
        var left: (type: UInt64, gap: UInt64) = (99, 9)
        var right: (type: UInt64, gap: UInt64) = (99, 9)
        var here: UInt64 = 0
        var before: UInt64 = 99
        for claim in claims {
            let trigger = a.candidates[claim.candidate]
            if trigger.sentence == sentence - 1 { before = UInt64(claim.type) }
            guard trigger.sentence == sentence else { continue }
            here += 1
            if trigger.start < count.end {
                left = (UInt64(claim.type), UInt64(min(max(0, count.start - trigger.end), 12) / 3))
            } else if right.type == 99 {
                right = (UInt64(claim.type), UInt64(min(max(0, trigger.start - count.end), 12) / 3))
            }
        }
        f.add(.kindClaims, min(here, 2), outcome)
        f.add(.kindClaims, min(here, 1), before, 1)
        f.add(.kindClaimLeft, left.type, outcome)
        f.add(.kindClaimLeft, left.type, left.gap, 1)
        f.add(.kindClaimRight, right.type, outcome)
        f.add(.kindClaimRight, right.type, right.gap, 1)
        f.add(.kindClaims, left.type, right.type, 2)
        f.add(.kindClaims, left.type, lexicon.symbolKey(count.who), 3)
    }

    private func neighbours(_ count: CountSpan, _ first: Int, _ end: Int, _ a: ReportAnalysis, _ f: inout FeatureList) {
        var k = Int(count.start) - 1
        var seen: UInt64 = 0
        while k >= first, seen < 2, Int(count.start) - k < 16 {
            if a.candidateAt[k] >= 0 {
                let candidate = a.candidates[Int(a.candidateAt[k])]
                let gap = UInt64(min(max(0, Int(count.start) - Int(candidate.end)), 8) / 2)
                f.add(.kindLeft, lexicon.key(candidate.entry), seen, lexicon.symbolKey(count.outcome))
                f.add(.kindLeft, lexicon.key(candidate.entry), seen &+ 10)
                f.add(.kindLeft, UInt64(candidate.types.first ?? 0), seen &+ 20, gap)
                if seen == 0 { f.add(.kindLeftGap, gap, lexicon.symbolKey(count.outcome)) }
                seen += 1
                k = Int(candidate.start)
            }
            if a.resultAt[k] >= 0 { f.add(.kindResult, lexicon.key(a.resultAt[k]), lexicon.symbolKey(count.outcome)) }
            k -= 1
        }
        if seen == 0 { f.add(.kindLeft, 1 << 41, lexicon.symbolKey(count.outcome)) }
        k = Int(count.end)
        while k < end, k - Int(count.end) < 10 {
            if a.candidateAt[k] >= 0 {
                let candidate = a.candidates[Int(a.candidateAt[k])]
                let gap = UInt64(min(max(0, k - Int(count.end)), 8) / 2)
                f.add(.kindRight, lexicon.key(candidate.entry), gap)
                f.add(.kindRight, lexicon.key(candidate.entry), lexicon.symbolKey(count.outcome), 9)
                f.add(.kindRight, UInt64(candidate.types.first ?? 0), gap, 20)
                break
            }
            k += 1
        }
    }

    /// Adds the features of count `n` belonging to candidate `c` of `type`, the count being of `kind`.
    func addOwner(_ n: Int, kind: UInt64, candidate c: Int, type: UInt8, _ a: ReportAnalysis, to f: inout FeatureList) {
        let count = a.counts[n]
        let trigger = a.candidates[c]
        let sentence = a.sentenceAt[Int(count.start)]
        let t = UInt64(type)
        let gap = UInt64(bitPattern: Int64(max(-2, min(Int(sentence - trigger.sentence), 3))))
        let inside: UInt64 = trigger.start >= count.start && trigger.end <= count.end ? 1 : 0
        let after = count.start >= trigger.end
        let side: UInt64 = after ? 1 : 0
        let range =
            after ? Int(trigger.end)..<max(Int(trigger.end), Int(count.start)) : Int(count.end)..<max(Int(count.end), Int(trigger.start))
        var triggers: UInt64 = 0
        var commas: UInt64 = 0
        var result: UInt64 = 0
        if gap == 0 {
            for k in range {
                if a.candidateAt[k] >= 0, Int(a.candidates[Int(a.candidateAt[k])].start) == k { triggers += 1 }
                if a.roles[k].contains(.sign) { commas += 1 }
                if a.resultAt[k] >= 0 { result = 1 }
            }
        }
        f.add(.ownerBias, t)
        f.add(.ownerTypeKind, t, kind)
        f.add(.ownerTypeKind, t, kind &+ 50, side)
        f.add(.ownerSentenceGap, gap, t)
        f.add(.ownerSentenceGap, gap, kind, 70)
        f.add(.ownerSide, side, gap, inside)
        f.add(.ownerSide, side, inside, t &+ 100)
        f.add(.ownerDistance, UInt64(min(range.count, 32) / 4), side, gap)
        f.add(.ownerBetween, min(triggers, 3), side, gap)
        f.add(.ownerBetween, min(triggers, 3), t, side &+ 10)
        f.add(.ownerResult, result, side, t)
        f.add(.ownerClause, min(commas, 3), side, gap)
        f.add(.ownerPart, UInt64(trigger.parts), side, kind)
        f.add(.ownerType, lexicon.key(trigger.entry), side, kind)
    }
}
