/// Finds the dated reports that tell of the same things as an undated one: those with which it shares most rare words.
///
/// Reports are vectors of words weighed by how often they stand in the report and how rare they are among the dated ones (tf-idf), compared by
/// the cosine. News of one thing stands in papers within days of one another.
public struct StoryNeighbours: Sendable {
    /// A dated report near an undated one.
    public struct Neighbour: Sendable, Hashable {
        /// Its name.
        public var doc: String
        /// The cosine of the two, above 0 and at most 1.
        public var likeness: Double
    }
    /// The nearest dated reports of each undated one, the nearest first.
    private let neighbours: [String: [Neighbour]]
    /// How many neighbours are asked.
    private static let count = 12
    /// Words that stand in a greater share of the reports say nothing of one story.
    private static let common = 0.02
    /// Reports that are less alike have words in common by chance.
    private static let faint = 0.05
    /// Fewer dated reports than this do not show which words are rare.
    private static let least = 200

    /// The neighbours of some undated reports among dated ones, both given by their words' hashes. What `except` names for a report is no
    /// neighbour of it.
    ///
    /// - Complexity: O(n log n) in the words of a report, for each; then in the reports that have rare words in common.
    public init(dated: [(doc: String, words: [UInt32])], undated: [(doc: String, words: [UInt32])], except: [String: Set<String>] = [:]) {
        guard dated.count >= Self.least, !undated.isEmpty else {
            neighbours = [:]
            return
        }
        var wanted: Set<UInt32> = []
        for report in undated { wanted.formUnion(report.words) }
        var frequency: [UInt32: Int] = [:]
        let counted = dated.map { Self.counts($0.words) }
        for counts in counted { for (word, _) in counts { frequency[word, default: 0] += 1 } }
        let most = Int(Double(dated.count) * Self.common)
        let total = Double(dated.count)
        func weight(_ word: UInt32, _ count: Int) -> Double? {
            guard let number = frequency[word], number <= most else { return nil }
            return (1 + Logarithm.natural(Double(count))) * Logarithm.natural(total / Double(number))
        }
        var holders: [UInt32: [(report: Int, weight: Double)]] = [:]
        var lengths: [Double] = []
        for (number, counts) in counted.enumerated() {
            var sum = 0.0
            for (word, count) in counts {
                guard let weight = weight(word, count) else { continue }
                sum += weight * weight
                if wanted.contains(word) { holders[word, default: []].append((number, weight)) }
            }
            lengths.append(sum.squareRoot())
        }
        var found: [String: [Neighbour]] = [:]
        for report in undated {
            var products: [Int: Double] = [:]
            var sum = 0.0
            for (word, count) in Self.counts(report.words) {
                guard let own = weight(word, count) else { continue }
                sum += own * own
                for (number, weight) in holders[word] ?? [] { products[number, default: 0] += own * weight }
            }
            let length = sum.squareRoot()
            let near = products.map { (number: $0.key, likeness: $0.value / (length * lengths[$0.key])) }.filter {
                $0.likeness >= Self.faint
            }
            .sorted { ($1.likeness, dated[$0.number].doc) < ($0.likeness, dated[$1.number].doc) }
            let left = near.lazy.filter { except[report.doc]?.contains(dated[$0.number].doc) != true }
            found[report.doc] = left.prefix(Self.count).map { Neighbour(doc: dated[$0.number].doc, likeness: $0.likeness) }
        }
        neighbours = found
    }

    /// The dated reports nearest to a report, the nearest first.
    public func neighbours(of doc: String) -> [Neighbour] { neighbours[doc] ?? [] }

    /// Each word with how often it stands there, in the order of the words.
    private static func counts(_ words: [UInt32]) -> [(word: UInt32, count: Int)] {
        var out: [(word: UInt32, count: Int)] = []
        for word in words.sorted() {
            if out.last?.word == word { out[out.count - 1].count += 1 } else { out.append((word, 1)) }
        }
        return out
    }
}
