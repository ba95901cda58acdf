import ArabicText
import ClaimModel
import Lexicon

/// What a second look at a candidate sees when the whole report has been looked at once: how sure the first look was of it and of its
/// neighbours, and whether the same has been told before.
struct SecondLookFeatures {
    /// Adds the features of candidate `c`.
    func add(_ c: Int, _ a: ReportAnalysis, first: FirstLooks, to f: inout FeatureList) {
        let own = bucket(first[c].claim)
        f.add(.firstPass, own)
        f.add(.firstPass, own, UInt64(first[c].type), 1)
        neighbours(c, -1, a, first, own, &f)
        neighbours(c, 1, a, first, own, &f)
        told(c, a, first, own, &f)
        twins(c, a, first, own, &f)
    }

    /// Adds what the rest of the report says for one of the candidate's types: how often that type is told, and what the nearest acts of one of
    /// its types are, before and after.
    func add(type: UInt8, of c: Int, _ a: ReportAnalysis, first: FirstLooks, to f: inout FeatureList) {
        let own = first[c].type == type ? Double(first[c].claim) : 0
        let votes = max(0, first.votes[Int(type)] - own)
        let level: UInt64 = votes < 0.2 ? 0 : votes < 0.7 ? 1 : votes < 1.6 ? 2 : votes < 3.5 ? 3 : 4
        f.add(.typeVotes, level)
        f.add(.typeVotes, level, UInt64(type), 1)
        let types = a.candidates[c].types
        guard types.count > 1 else { return }
        var rival = 0.0
        for other in types where other != type {
            rival = max(rival, first.votes[Int(other)] - (first[c].type == other ? first[c].claim : 0))
        }
        f.add(.typeVotes, level, rival < 0.2 ? 0 : rival < 0.7 ? 1 : rival < 1.6 ? 2 : rival < 3.5 ? 3 : 4, 2)
        for (side, step) in [-1, 1].enumerated() {
            var k = c + step
            while k >= 0, k < a.candidates.count, !(first[k].claim > 0.3 && types.contains(first[k].type)) { k += step }
            guard k >= 0, k < a.candidates.count else { continue }
            let same: UInt64 = first[k].type == type ? 1 : 0
            let near: UInt64 = a.candidates[k].sentence == a.candidates[c].sentence ? 1 : 0
            f.add(.typeNear, same, near, UInt64(side))
            f.add(.typeNear, UInt64(first[k].type), UInt64(type), UInt64(side) &+ 10)
            let kin: UInt64 = a.lemmas[Int(a.candidates[k].start)] == a.lemmas[Int(a.candidates[c].start)] ? 1 : 0
            f.add(.typeNear, same, kin, UInt64(side) &+ 20)
        }
    }

    /// How much of what stands around a candidate stands also around an act of its type earlier or later in the report, and how much of its
    /// sentence in an earlier one: a headline told again in the body, a line of links at the foot.
    private func twins(_ c: Int, _ a: ReportAnalysis, _ first: FirstLooks, _ own: UInt64, _ f: inout FeatureList) {
        let me = a.candidates[c]
        let sentence = a.sentences[Int(me.sentence)]
        let from = max(Int(sentence.first), Int(me.start) - 8)
        let to = min(Int(sentence.end), Int(me.end) + 9)
        var best = (earlier: 9.0, later: 9.0)
        var lemma = (earlier: UInt64(0), later: UInt64(0))
        var title: UInt64 = 0
        for k in a.candidates.indices
        where first[k].claim > 0.2 && first[k].type == first[c].type && a.candidates[k].sentence != me.sentence {
            let share = a.share(of: from..<to, in: Int(a.candidates[k].sentence))
            let kin: UInt64 = a.lemmas[Int(a.candidates[k].start)] == a.lemmas[Int(me.start)] ? 1 : 0
            if k < c, best.earlier > 1 || share >= best.earlier {
                best.earlier = share
                lemma.earlier = kin
                title = a.sentences[Int(a.candidates[k].sentence)].headline ? 1 : 0
            }
            if k > c, best.later > 1 || share > best.later {
                best.later = share
                lemma.later = kin
            }
        }
        let headline: UInt64 = sentence.headline ? 1 : 0
        let early = UInt64(best.earlier * 6)
        let late = UInt64(best.later * 6)
        f.add(.twin, early, own, 0)
        f.add(.twin, early, lemma.earlier &+ 2 &* title &+ 4 &* headline, 1)
        f.add(.twin, late, own, 2)
        f.add(.twin, late, lemma.later &+ 4 &* headline, 3)
        f.add(.twin, early, late, 4 &+ headline)
        let copied = UInt64(a.copied[Int(me.sentence)] * 6)
        f.add(.twin, copied, own, 6)
        f.add(.twin, copied, UInt64(min(me.sentence, 2)), 7)
    }

    private func bucket(_ p: Double) -> UInt64 {
        p < 0.03 ? 0 : p < 0.1 ? 1 : p < 0.25 ? 2 : p < 0.45 ? 3 : p < 0.65 ? 4 : p < 0.85 ? 5 : p < 0.96 ? 6 : 7
    }

    /// The two nearest candidates of the sentence on one side that the first look did not drop outright.
    private func neighbours(
        _ c: Int, _ step: Int, _ a: ReportAnalysis, _ first: FirstLooks, _ own: UInt64, _ f: inout FeatureList
    ) {
        let side = UInt64(step < 0 ? 0 : 1)
        var k = c + step
        var seen: UInt64 = 0
        while k >= 0, k < a.candidates.count, a.candidates[k].sentence == a.candidates[c].sentence, seen < 2 {
            if first[k].claim > 0.15 {
                let low = min(k, c)
                let high = max(k, c)
                let gap = UInt64(min(max(0, Int(a.candidates[high].start - a.candidates[low].end)), 15) / 3)
                let sure = bucket(first[k].claim)
                let type = UInt64(first[k].type)
                f.add(.neighbour, type, side, sure / 2 &+ seen &* 8)
                f.add(.neighbour, type, side &+ 2, gap &+ seen &* 8)
                f.add(.neighbourPair, type, UInt64(first[c].type), side &+ seen &* 2)
                f.add(.neighbourPair, type &* 8 &+ own, UInt64(first[c].type), side &+ seen &* 2 &+ 100)
                f.add(.neighbourKept, sure, own, side &+ seen &* 2)
                f.add(.neighbourKept, sure, gap, side &+ seen &* 2 &+ 50)
                if first[k].type == first[c].type { f.add(.neighbourKept, 99, sure, side &+ gap &* 2) }
                seen += 1
            }
            k += step
        }
        if seen == 0 { f.add(.neighbourKept, 98, own, side) }
    }

    /// Whether an act of the same type stands earlier in the report, and what this telling adds: a place, a time or a count not seen before.
    private func told(_ c: Int, _ a: ReportAnalysis, _ first: FirstLooks, _ own: UInt64, _ f: inout FeatureList) {
        let me = a.candidates[c]
        var last: Int?
        var times: UInt64 = 0
        for k in 0..<c where first[k].type == first[c].type && first[k].claim > 0.3 {
            last = k
            times += 1
        }
        let definite: UInt64 = a.roles[Int(me.start)].contains(.definite) ? 1 : 0
        guard let last else {
            f.add(.toldBefore, 0, definite, own)
            return
        }
        let news = news(me, a)
        let apart = UInt64(min(me.sentence - a.candidates[last].sentence, 4))
        let headline: UInt64 = a.sentences[Int(a.candidates[last].sentence)].headline ? 1 : 0
        f.add(.toldBefore, 1, news, own)
        f.add(.toldBefore, 2, news, definite &+ 2 &* headline)
        f.add(.toldBefore, 3, apart, definite &+ 2 &* headline &+ 4 &* own)
        f.add(.toldBefore, 4, min(times, 4), own)
        f.add(.toldBefore, 5, a.lemmas[Int(a.candidates[last].start)] == a.lemmas[Int(me.start)] ? 1 : 0, definite &+ 4 &* news)
        f.add(.toldBefore, 6, UInt64(first[c].type), news)
    }

    /// Three bits: whether the sentence has a place, a time, a count that no earlier sentence has.
    private func news(_ me: TriggerCandidate, _ a: ReportAnalysis) -> UInt64 {
        let sentence = a.sentences[Int(me.sentence)]
        var bits: UInt64 = 0
        for name in a.names where name.pack == .places && name.start >= sentence.first && name.start < sentence.end {
            if !a.names.contains(where: { $0.entry == name.entry && $0.start < sentence.first }) { bits |= 1 }
        }
        for time in a.times where time.start >= sentence.first && time.start < sentence.end {
            if !a.times.contains(where: { $0.start < sentence.first && $0.expression.from == time.expression.from }) { bits |= 2 }
        }
        for count in a.counts where count.start >= sentence.first && count.start < sentence.end {
            if !a.counts.contains(where: { $0.start < sentence.first && $0.min == count.min && $0.outcome == count.outcome }) { bits |= 4 }
        }
        return bits
    }
}
