/// How well joins agree with the truth, over pairs of claims.
public struct IncidentScore: Sendable, Hashable {
    /// Pairs joined in both.
    public var both: Int
    /// Pairs joined by the program.
    public var joined: Int
    /// Pairs that are one incident in truth.
    public var expected: Int

    /// Of the pairs joined, how many are right.
    public var precision: Double { joined == 0 ? 1 : Double(both) / Double(joined) }
    /// Of the true pairs, how many are joined.
    public var recall: Double { expected == 0 ? 1 : Double(both) / Double(expected) }
    /// The harmonic mean of both.
    public var f1: Double { precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall) }

    /// Compares two partitions of the same claims: for each claim, the name of its incident in truth and by the program. Claims that only
    /// one
    /// of them knows are left out; a claim that the program left alone may be given a name of its own.
    ///
    /// - Complexity: O(n^2).
    public static func pairwise(truth: [String: String], found: [String: String]) -> IncidentScore {
        let claims = truth.keys.filter { found[$0] != nil }.sorted()
        var score = IncidentScore(both: 0, joined: 0, expected: 0)
        for (i, a) in claims.enumerated() {
            for b in claims[(i + 1)...] {
                let isTrue = truth[a] == truth[b]
                let isJoined = found[a] == found[b]
                if isTrue { score.expected += 1 }
                if isJoined { score.joined += 1 }
                if isTrue && isJoined { score.both += 1 }
            }
        }
        return score
    }

    /// The pairwise F1 of two partitions.
    public static func pairwiseF1(truth: [String: String], found: [String: String]) -> Double { pairwise(truth: truth, found: found).f1 }
}
