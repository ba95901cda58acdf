import ClaimModel
import Lexicon

/// Whether a candidate is a claim, and of which type: at first look, and when the whole report has been looked at.
extension DecisionSpace {
    /// Drop, then each type of the candidate.
    mutating func types(_ c: Int, _ a: ReportAnalysis, topics: [UInt64], each: (FeatureList) -> Void) {
        shared.clear()
        trigger.add(c, a, topics: topics, to: &shared)
        list.clear()
        each(list)
        for (order, type) in a.candidates[c].types.enumerated() {
            list.clear()
            list.append(shared, conjoinedWith: UInt32(type) + 1)
            list.append(shared, conjoinedWith: 99)
            addOrder(c, order, a)
            each(list)
        }
    }

    /// Drop, then each type, as `types` gives them, seen again with what the first look said of this candidate and of its neighbours.
    mutating func refinedTypes(_ c: Int, _ a: ReportAnalysis, topics: [UInt64], first: FirstLooks, each: (FeatureList) -> Void) {
        shared.clear()
        trigger.add(c, a, topics: topics, to: &shared)
        second.add(c, a, first: first, to: &shared)
        list.clear()
        each(list)
        for (order, type) in a.candidates[c].types.enumerated() {
            list.clear()
            list.append(shared, conjoinedWith: UInt32(type) + 501)
            list.append(shared, conjoinedWith: 599)
            addRefined(c, order, a, first: first)
            each(list)
        }
    }

    /// What speaks for a type by its place in the lexicon's row.
    private mutating func addOrder(_ c: Int, _ order: Int, _ a: ReportAnalysis) {
        list.add(.lexiconOrder, UInt64(order), UInt64(a.candidates[c].types.count))
        list.add(.lexiconOrder, UInt64(order), lexicon.key(a.candidates[c].entry), 1)
    }

    /// What speaks for a type at the second look: its place in the row, and what the first look said.
    private mutating func addRefined(_ c: Int, _ order: Int, _ a: ReportAnalysis, first: FirstLooks) {
        let type = a.candidates[c].types[order]
        list.add(.lexiconOrder, UInt64(order), UInt64(a.candidates[c].types.count), 2)
        list.add(.firstType, first[c].type == type ? 1 : 0, UInt64(first[c].claim * 10))
        list.add(.firstType, first[c].type == type ? 1 : 0, UInt64(type), 50)
        second.add(type: type, of: c, a, first: first, to: &list)
    }

    /// Fills `sums` with the scores of the shared features for all types together and for each type; the classes count from `base`.
    private mutating func weigh(_ types: TypeList, from base: UInt32, _ model: LinearModel) {
        classes.removeAll(keepingCapacity: true)
        classes.append(FeatureList.offset(base + 99))
        for type in types { classes.append(FeatureList.offset(base + UInt32(type) + 1)) }
        model.score(shared, conjoinedWith: classes, as: base + 99, into: &sums)
    }

    /// The sum of a word's first features, in the model's steps, below which the others do not count: of 15,054 candidates of 300 reports, three in
    /// ten were below it, and the first look would have kept none of them.
    private static var hopeless: Int { Int(-2.5 / LinearModel.step) }

    /// The scores of `types` under a model; what all types share is weighed once.
    mutating func typeScores(_ c: Int, _ a: ReportAnalysis, topics: [UInt64], model: LinearModel, into scores: inout [Double]) {
        shared.clear(for: model.expecting(conjoinedWith: 99))
        trigger.addWord(c, a, topics: topics, to: &shared)
        scores.append(0)
        weigh(a.candidates[c].types, from: 0, model)
        // A word that by itself and its neighbours is so unlikely a claim is not looked at further: about three in ten.
        if (sums.dropFirst().max() ?? 0) + sums[0] > Self.hopeless {
            let words = shared.count
            trigger.addSurroundings(c, a, to: &shared)
            model.score(shared, from: words, conjoinedWith: classes, as: 99, into: &sums)
        }
        for order in a.candidates[c].types.indices {
            list.clear()
            addOrder(c, order, a)
            scores.append(Double(sums[0] + sums[order + 1]) * Double(LinearModel.step) + model.score(list))
        }
    }

    /// The scores of `refinedTypes` under a model.
    mutating func refinedScores(
        _ c: Int, _ a: ReportAnalysis, topics: [UInt64], first: FirstLooks, model: LinearModel, into scores: inout [Double]
    ) {
        shared.clear(for: model.expecting(conjoinedWith: 599))
        trigger.add(c, a, topics: topics, to: &shared)
        second.add(c, a, first: first, to: &shared)
        scores.append(0)
        weigh(a.candidates[c].types, from: 500, model)
        for order in a.candidates[c].types.indices {
            list.clear()
            addRefined(c, order, a, first: first)
            scores.append(Double(sums[0] + sums[order + 1]) * Double(LinearModel.step) + model.score(list))
        }
    }
}
