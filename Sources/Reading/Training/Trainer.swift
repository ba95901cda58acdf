/// Trains the weights: log-linear ranking with AdaGrad and L2, over decisions in a fixed pseudo-random order.
public struct Trainer: Sendable {
    /// Passes over the decisions.
    public var epochs = 10
    /// Step size of AdaGrad.
    public var rate: Float = 0.05
    /// Strength of the pull towards zero, per update.
    public var decay: Float = 1e-3
    /// Features seen in fewer decisions get no weight: what was seen once is a name, not a rule.
    public var leastExamples: UInt16 = 5
    /// The weights are the mean over the ends of this many last passes: less swayed by the order.
    public var averaged = 4

    /// The decisions of some sets that a filter lets through, with their features renumbered: only those seen often enough, the commonest first.
    private struct Compact {
        var features: [UInt32] = []
        var alternativeEnds: [Int] = []
        var decisionEnds: [Int] = []
        var golds: [Int32] = []
        /// Further right alternatives, by decision.
        var also: [Int: [Int32]] = [:]
        /// The slot in the table of weights of each renumbered feature.
        var slots: [UInt32] = []

        init(_ sets: [ExampleSet], least: UInt16, where takes: (ExampleSet, Int) -> Bool) {
            let mask = UInt32(LinearModel.size - 1)
            var support = [UInt32](repeating: 0, count: LinearModel.size)
            var last = [UInt32](repeating: 0, count: LinearModel.size)
            var number: UInt32 = 0
            for set in sets {
                for d in 0..<set.count where takes(set, d) {
                    number += 1
                    for alternative in set.alternatives(d) {
                        for k in set.features(alternative) {
                            let slot = Int(set.features[k] & mask)
                            if last[slot] != number {
                                last[slot] = number
                                support[slot] += 1
                            }
                        }
                    }
                }
            }
            slots = (0..<UInt32(LinearModel.size)).filter { support[Int($0)] >= UInt32(least) }
            slots.sort { (support[Int($1)], $0) < (support[Int($0)], $1) }
            for i in last.indices { last[i] = .max }
            for (i, slot) in slots.enumerated() { last[Int(slot)] = UInt32(i) }
            for set in sets {
                for d in 0..<set.count where takes(set, d) {
                    for alternative in set.alternatives(d) {
                        for k in set.features(alternative) {
                            let dense = last[Int(set.features[k] & mask)]
                            if dense != .max { features.append(dense) }
                        }
                        alternativeEnds.append(features.count)
                    }
                    decisionEnds.append(alternativeEnds.count)
                    if let further = set.alsoRight[d] { also[golds.count] = further }
                    golds.append(set.golds[d])
                }
            }
        }
    }

    /// Weights learned from the decisions that a filter lets through.
    ///
    /// - Complexity: O(epochs × features). The same decisions give the same weights, to the bit.
    func train(_ sets: [ExampleSet], where takes: (ExampleSet, Int) -> Bool) -> [Float] {
        let data = Compact(sets, least: leastExamples, where: takes)
        var learned = [SIMD2<Float>](repeating: SIMD2(0, 1e-2), count: data.slots.count)
        var sums = [Float](repeating: 0, count: data.slots.count)
        var order = Array(data.golds.indices)
        var state: UInt64 = 0x2545_F491_4F6C_DD1D
        var scores: [Double] = []
        for epoch in 0..<epochs {
            for i in stride(from: order.count - 1, to: 0, by: -1) {
                state ^= state << 13
                state ^= state >> 7
                state ^= state << 17
                order.swapAt(i, Int(state % UInt64(i + 1)))
            }
            learned.withUnsafeMutableBufferPointer { table in
                data.features.withUnsafeBufferPointer { features in
                    for d in order {
                        let also = data.also.isEmpty ? nil : data.also[d]
                        step(d, data.decisionEnds, data.alternativeEnds, data.golds[d], also, features, table, &scores)
                    }
                }
            }
            if epoch >= epochs - averaged { for i in sums.indices { sums[i] += learned[i].x } }
        }
        var weights = [Float](repeating: 0, count: LinearModel.size)
        for (i, slot) in data.slots.enumerated() { weights[Int(slot)] = sums[i] / Float(max(1, min(averaged, epochs))) }
        return weights
    }

    /// One update: the weight beside the sum of its squared gradients.
    @inline(__always)
    private func step(
        _ d: Int, _ decisionEnds: [Int], _ alternativeEnds: [Int], _ gold: Int32, _ also: [Int32]?, _ features: UnsafeBufferPointer<UInt32>,
        _ table: UnsafeMutableBufferPointer<SIMD2<Float>>, _ scores: inout [Double]
    ) {
        let first = d == 0 ? 0 : decisionEnds[d - 1]
        let count = decisionEnds[d] - first
        scores.removeAll(keepingCapacity: true)
        var from = first == 0 ? 0 : alternativeEnds[first - 1]
        let begin = from
        var top = -Double.infinity
        for i in 0..<count {
            var sum: Float = 0
            let end = alternativeEnds[first + i]
            while from < end {
                sum += table[Int(features[from])].x
                from += 1
            }
            scores.append(Double(sum))
            top = max(top, Double(sum))
        }
        var total = 0.0
        for i in 0..<count {
            scores[i] = Exponential.of(scores[i] - top)
            total += scores[i]
        }
        // Several right alternatives share the one, each by its own likelihood: that they hold together is what is learned.
        let right = also.map { $0.reduce(scores[Int(gold)]) { $0 + scores[Int($1)] } } ?? scores[Int(gold)]
        from = begin
        for i in 0..<count {
            let end = alternativeEnds[first + i]
            let isRight = i == Int(gold) || also?.contains(Int32(i)) == true
            let gradient = Float(scores[i] / total) - (isRight ? Float(scores[i] / right) : 0)
            if gradient.magnitude < 1e-3 {
                from = end
                continue
            }
            while from < end {
                let at = Int(features[from])
                var pair = table[at]
                let g = gradient + decay * pair.x
                pair.y += g * g
                pair.x -= rate * g / pair.y.squareRoot()
                table[at] = pair
                from += 1
            }
        }
    }
}
