/// How many days after one paper another prints the same text, as the dated copies of a case show.
///
/// A site publishes at once what a morning paper prints the next day. Pairs of papers with few copies in common lean on all pairs, and those on the
/// rule that a copy stands in papers on the same day.
struct PublicationLags: Sendable {
    private struct Pair: Hashable {
        let paper: String
        let other: String
    }
    private var counts: [Pair: [Double]] = [:]
    private var all = [0.0, 0.0, 1.0, 6.0, 1.0, 0.0, 0.0]
    /// Lags beyond so many days are other texts, or the paper's own past.
    private static let most = 3
    /// What all pairs together weigh against the copies of one pair.
    private static let prior = 4.0

    /// Lags over some ties, the days on which reports were published, and who published them.
    init(ties: [LineageTie], published: [String: Int], outlets: [String: String]) {
        for tie in ties where tie.isCopy && tie.containment >= ReportDater.copied {
            guard let first = published[tie.first], let second = published[tie.second], abs(first - second) <= Self.most else { continue }
            let (x, y) = (outlets[tie.first] ?? "", outlets[tie.second] ?? "")
            count(Pair(paper: x, other: y), first - second)
            count(Pair(paper: y, other: x), second - first)
        }
    }

    private mutating func count(_ pair: Pair, _ lag: Int) {
        counts[pair, default: [Double](repeating: 0, count: 2 * Self.most + 1)][lag + Self.most] += 1
        all[lag + Self.most] += 1
    }

    /// For each lag, how likely a paper prints so many days behind another what both print; together 1.
    func shares(of paper: String, behind other: String) -> [(lag: Int, share: Double)] {
        let own = counts[Pair(paper: paper, other: other)] ?? []
        let total = own.reduce(0, +) + Self.prior
        let sum = all.reduce(0, +)
        return all.indices.map { i in (i - Self.most, ((own.isEmpty ? 0 : own[i]) + Self.prior * all[i] / sum) / total) }
    }
}
