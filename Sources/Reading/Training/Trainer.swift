/// Trains the weights: log-linear ranking with AdaGrad and L2, over examples in a fixed pseudo-random order.
public struct Trainer: Sendable {
    /// Passes over the examples.
    public var epochs = 10
    /// Step size of AdaGrad.
    public var rate: Float = 0.05
    /// Strength of the pull towards zero, per update.
    public var decay: Float = 3e-4

    /// Features seen in fewer examples get no weight: what was seen once is a name, not a rule.
    public var leastExamples: UInt16 = 3

    /// How many examples each slot is seen in.
    private func support(_ examples: [Example]) -> [UInt16] {
        var counts = [UInt16](repeating: 0, count: LinearModel.size)
        var last = [Int32](repeating: -1, count: LinearModel.size)
        for (e, example) in examples.enumerated() {
            for features in example.alternatives {
                for f in features {
                    let at = Int(f) & (LinearModel.size - 1)
                    if last[at] == Int32(e) { continue }
                    last[at] = Int32(e)
                    if counts[at] < .max { counts[at] += 1 }
                }
            }
        }
        return counts
    }

    /// Weights learned from the examples.
    ///
    /// - Complexity: O(epochs × features). The same examples give the same weights, to the bit.
    func train(_ examples: [Example]) -> [Float] {
        let mask = LinearModel.size - 1
        let support = support(examples)
        let examples = examples.map { example in
            var kept = example
            kept.alternatives = example.alternatives.map { $0.filter { support[Int($0) & mask] >= leastExamples } }
            return kept
        }
        var weights = [Float](repeating: 0, count: LinearModel.size)
        var squares = [Float](repeating: 1e-2, count: LinearModel.size)
        var order = Array(examples.indices)
        var state: UInt64 = 0x2545_F491_4F6C_DD1D
        var scores: [Double] = []
        for _ in 0..<epochs {
            for i in stride(from: order.count - 1, to: 0, by: -1) {
                state ^= state << 13
                state ^= state >> 7
                state ^= state << 17
                order.swapAt(i, Int(state % UInt64(i + 1)))
            }
            for e in order {
                let example = examples[e]
                scores.removeAll(keepingCapacity: true)
                for features in example.alternatives {
                    var sum: Float = 0
                    for f in features { sum += weights[Int(f) & mask] }
                    scores.append(Double(sum))
                }
                let top = scores.max() ?? 0
                var total = 0.0
                for i in scores.indices {
                    scores[i] = Exponential.of(scores[i] - top)
                    total += scores[i]
                }
                for (i, features) in example.alternatives.enumerated() {
                    let gradient = Float(scores[i] / total) - (i == example.gold ? 1 : 0)
                    if gradient.magnitude < 1e-4 { continue }
                    for f in features {
                        let at = Int(f) & mask
                        let g = gradient + decay * weights[at]
                        squares[at] += g * g
                        weights[at] -= rate * g / squares[at].squareRoot()
                    }
                }
            }
        }
        return weights
    }
}
