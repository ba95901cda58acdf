/// A passage that two texts have in common, counted in words.
public struct SharedPassage: Sendable, Hashable {
    /// Where it stands in the first text.
    public var first: Range<Int>
    /// Where it stands in the second.
    public var second: Range<Int>
    /// How many words are the same; less than either length where a word or two was changed inside.
    public var matched: Int

    /// A passage at two places.
    public init(first: Range<Int>, second: Range<Int>, matched: Int) {
        self.first = first
        self.second = second
        self.matched = matched
    }

    /// The same passage seen from the second text.
    public var flipped: SharedPassage { SharedPassage(first: second, second: first, matched: matched) }
}

/// What two texts have in common, found from their common fingerprints and verified word by word.
public struct SharedText: Sendable, Hashable {
    /// Words that stand in both, in runs of eight and more.
    public var matched: Int
    /// The passages of at least `LineageOptions.passage` words.
    public var passages: [SharedPassage]
    /// Words of the first text and of the second.
    public var lengths: [Int]

    /// How much of the shorter text stands in the longer, 0 to 1.
    public var containment: Double {
        let least = lengths.min() ?? 0
        return least == 0 ? 0 : min(1, Double(matched) / Double(least))
    }
}

/// Where lineage draws its lines.
public struct LineageOptions: Sendable, Hashable {
    /// Words a run must have to count at all.
    public var run = 8
    /// Words that may differ between two runs of one passage, on either side.
    public var gap = 3
    /// Words a shared passage must have.
    public var passage = 25
    /// How much of the shorter text must stand in the longer for it to be a copy.
    public var copy = 0.7

    /// The defaults.
    public init() {}
}

/// Compares two texts word by word where their fingerprints say that they meet.
public struct TextComparison: Sendable {
    private let options: LineageOptions

    /// A comparison with given lines.
    public init(options: LineageOptions = LineageOptions()) { self.options = options }

    /// What two texts share. `seeds` are pairs of word indices at which both have the same fingerprint.
    ///
    /// - Complexity: linear in the words that are shared, for seeds that lie on few diagonals.
    public func shared(_ a: [UInt32], _ b: [UInt32], seeds: [(Int, Int)]) -> SharedText {
        let runs = runs(a, b, seeds)
        var passages: [SharedPassage] = []
        var matched = 0
        var covered = 0
        for run in runs {
            // A text that says a thing twice must not count it twice.
            let fresh = max(0, run.first.upperBound - max(run.first.lowerBound, covered))
            matched += fresh
            covered = max(covered, run.first.upperBound)
            if let last = passages.last, run.first.lowerBound >= last.first.upperBound, run.second.lowerBound >= last.second.upperBound,
                run.first.lowerBound - last.first.upperBound <= options.gap, run.second.lowerBound - last.second.upperBound <= options.gap
            {
                passages[passages.count - 1] = SharedPassage(
                    first: last.first.lowerBound..<run.first.upperBound, second: last.second.lowerBound..<run.second.upperBound,
                    matched: last.matched + run.matched)
            } else {
                passages.append(run)
            }
        }
        return SharedText(
            matched: matched, passages: passages.filter { $0.matched >= options.passage }, lengths: [a.count, b.count])
    }

    /// The maximal equal runs through the seeds, by their place in the first text.
    private func runs(_ a: [UInt32], _ b: [UInt32], _ seeds: [(Int, Int)]) -> [SharedPassage] {
        var ends: [Int: Int] = [:]
        var runs: [SharedPassage] = []
        for (i, j) in seeds.sorted(by: <) {
            let diagonal = j - i
            if let end = ends[diagonal], i < end { continue }
            guard i < a.count, j < b.count, a[i] == b[j] else { continue }
            var from = i
            while from > 0, from + diagonal > 0, a[from - 1] == b[from + diagonal - 1] { from -= 1 }
            var to = i + 1
            while to < a.count, to + diagonal < b.count, a[to] == b[to + diagonal] { to += 1 }
            ends[diagonal] = to
            let isWhole = from == 0 && to == a.count && diagonal == 0 && a.count == b.count
            guard to - from >= options.run || isWhole else { continue }
            runs.append(SharedPassage(first: from..<to, second: from + diagonal..<to + diagonal, matched: to - from))
        }
        return runs.sorted {
            ($0.first.lowerBound, $0.second.lowerBound, $0.first.upperBound) < ($1.first.lowerBound, $1.second.lowerBound, $1.first.upperBound)
        }
    }
}
