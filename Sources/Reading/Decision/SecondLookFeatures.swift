import ArabicText
import ClaimModel
import Lexicon

/// What a second look at a candidate sees when the whole report has been looked at once: how sure the first look was of it and of its
/// neighbours, and whether the same has been told before.
struct SecondLookFeatures {
    /// Adds the features of candidate `c`.
    func add(_ c: Int, _ a: ReportAnalysis, first: [DecisionSpace.FirstLook], to f: inout FeatureList) {
        let own = bucket(first[c].claim)
        f.add(.firstPass, own)
        f.add(.firstPass, own, UInt64(first[c].type), 1)
        neighbours(c, -1, a, first, own, &f)
        neighbours(c, 1, a, first, own, &f)
        told(c, a, first, own, &f)
    }

    private func bucket(_ p: Double) -> UInt64 {
        p < 0.03 ? 0 : p < 0.1 ? 1 : p < 0.25 ? 2 : p < 0.45 ? 3 : p < 0.65 ? 4 : p < 0.85 ? 5 : p < 0.96 ? 6 : 7
    }

    /// The two nearest candidates of the sentence on one side that the first look did not drop outright.
    private func neighbours(
        _ c: Int, _ step: Int, _ a: ReportAnalysis, _ first: [DecisionSpace.FirstLook], _ own: UInt64, _ f: inout FeatureList
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
    private func told(_ c: Int, _ a: ReportAnalysis, _ first: [DecisionSpace.FirstLook], _ own: UInt64, _ f: inout FeatureList) {
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
