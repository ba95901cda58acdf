/// A tie of lineage between two reports.
public struct LineageTie: Sendable, Hashable {
    /// The report whose name comes first.
    public var first: String
    /// The other one.
    public var second: String
    /// How much of the shorter stands in the longer, 0 to 1.
    public var containment: Double
    /// Whether one is a copy of the other, whole or nearly.
    public var isCopy: Bool
    /// The passages that they share, `first` and `second` as the reports are named here.
    public var passages: [SharedPassage]

    /// A tie of two reports.
    public init(first: String, second: String, containment: Double, isCopy: Bool, passages: [SharedPassage]) {
        self.first = first
        self.second = second
        self.containment = containment
        self.isCopy = isCopy
        self.passages = passages
    }
}

/// Finds, for each report that is added, the reports that it copies or shares passages with.
///
/// Everything is in memory: four bytes a word and some twenty a fingerprint. A store that would rather keep rows than load them all uses
/// the parts: `Fingerprinter` gives the rows (hash, report, position), a look-up of a report's own hashes gives candidates and seeds, and
/// `TextComparison` verifies them. The ties that come out are the same, and they don't depend on the order of adding.
public struct LineageIndex: Sendable {
    /// A fingerprint's place.
    private struct Posting {
        var report: UInt32
        var position: UInt32
        var next: Int32
    }
    private let options: LineageOptions
    private let fingerprinter: Fingerprinter
    private let comparison: TextComparison
    private var names: [String] = []
    private var words: [[UInt32]] = []
    private var postings: [Posting] = []
    private var heads: [UInt32: Int32] = [:]

    /// An empty index.
    public init(options: LineageOptions = LineageOptions(), fingerprinter: Fingerprinter = Fingerprinter()) {
        self.options = options
        self.fingerprinter = fingerprinter
        comparison = TextComparison(options: options)
    }

    /// How many reports it holds.
    public var count: Int { names.count }

    /// Adds a report and gives its ties to those that were there, by the other's name.
    ///
    /// - Complexity: linear in the report's words and in the words that it shares with others.
    public mutating func add(_ name: String, words text: [UInt32]) -> [LineageTie] {
        let report = UInt32(names.count)
        let prints = fingerprinter.fingerprints(of: text)
        var seeds: [UInt32: [(Int, Int)]] = [:]
        for print in prints {
            var at = heads[print.hash] ?? -1
            while at >= 0 {
                let posting = postings[Int(at)]
                seeds[posting.report, default: []].append((Int(print.position), Int(posting.position)))
                at = posting.next
            }
        }
        names.append(name)
        words.append(text)
        for print in prints {
            postings.append(Posting(report: report, position: print.position, next: heads[print.hash] ?? -1))
            heads[print.hash] = Int32(postings.count - 1)
        }
        var ties: [LineageTie] = []
        for (other, pairs) in seeds {
            if let tie = tie(name, text, names[Int(other)], words[Int(other)], pairs) { ties.append(tie) }
        }
        return ties.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
    }

    /// The tie of two reports whose fingerprints meet at some pairs of words, as an index of them would find it; nil for none.
    public static func tie(
        _ name: String, _ text: [UInt32], _ other: String, _ otherText: [UInt32], _ seeds: [(Int, Int)]
    ) -> LineageTie? { LineageIndex().tie(name, text, other, otherText, seeds) }

    /// Compares in the order of the names, so that it makes no difference which came first.
    private func tie(_ name: String, _ text: [UInt32], _ other: String, _ otherText: [UInt32], _ seeds: [(Int, Int)]) -> LineageTie? {
        let isFirst = name < other
        let shared =
            isFirst
            ? comparison.shared(text, otherText, seeds: seeds) : comparison.shared(otherText, text, seeds: seeds.map { ($0.1, $0.0) })
        let isCopy = shared.containment >= options.copy && shared.matched >= min(options.passage, shared.lengths.max() ?? 0)
        guard isCopy || !shared.passages.isEmpty else { return nil }
        return LineageTie(
            first: isFirst ? name : other, second: isFirst ? other : name, containment: shared.containment, isCopy: isCopy,
            passages: shared.passages)
    }
}
