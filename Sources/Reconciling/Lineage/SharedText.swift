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
    /// Words that stand in both, in stretches of eight and more.
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
    /// Words a stretch must have to count at all.
    public var run = 8
    /// Words that may be changed, on either side, before a passage goes on.
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
    /// What may be skipped on either side, the least first.
    private let skips: [(Int, Int)]

    /// A comparison with given lines.
    public init(options: LineageOptions = LineageOptions()) {
        self.options = options
        skips = (0...options.gap).flatMap { x in (0...options.gap).map { y in (x, y) } }.filter { $0.0 + $0.1 > 0 }
            .sorted { ($0.0 + $0.1, $0.0) < ($1.0 + $1.1, $1.0) }
    }

    /// What two texts share. `seeds` are pairs of word indices at which both have the same fingerprint.
    ///
    /// - Complexity: linear in the words that are shared, for texts that say most things once.
    public func shared(_ a: [UInt32], _ b: [UInt32], seeds: [(Int, Int)]) -> SharedText {
        let stretches = stretches(a, b, seeds)
        var matched = 0
        var covered = 0
        for stretch in stretches {
            // A text that says a thing twice must not count it twice.
            let twice = min(stretch.matched, max(0, covered - stretch.first.lowerBound))
            matched += stretch.matched - twice
            covered = max(covered, stretch.first.upperBound)
        }
        return SharedText(
            matched: matched, passages: stretches.filter { $0.matched >= options.passage }, lengths: [a.count, b.count])
    }

    /// The stretches through the seeds, by their place in the first text: equal runs, carried on over a changed word or two.
    private func stretches(_ a: [UInt32], _ b: [UInt32], _ seeds: [(Int, Int)]) -> [SharedPassage] {
        var stretches: [SharedPassage] = []
        for (i, j) in seeds.sorted(by: <) {
            if stretches.contains(where: { $0.first.contains(i) && $0.second.contains(j) }) { continue }
            guard i < a.count, j < b.count, a[i] == b[j] else { continue }
            let forth = reach(a, b, i, j, step: 1)
            let back = reach(a, b, i - 1, j - 1, step: -1)
            let first = back.a + 1..<forth.a
            let matched = forth.matched + back.matched
            guard matched >= options.run || matched == a.count && matched == b.count else { continue }
            stretches.append(SharedPassage(first: first, second: back.b + 1..<forth.b, matched: matched))
        }
        return stretches.sorted {
            ($0.first.lowerBound, $0.second.lowerBound, $0.first.upperBound) < (
                $1.first.lowerBound, $1.second.lowerBound, $1.first.upperBound
            )
        }
    }

    /// How far both texts agree from a pair of words on, in either direction, and how many words on the way are the same.
    private func reach(_ a: [UInt32], _ b: [UInt32], _ i: Int, _ j: Int, step: Int) -> (a: Int, b: Int, matched: Int) {
        var (x, y, matched) = (i, j, 0)
        while true {
            while a.indices.contains(x), b.indices.contains(y), a[x] == b[y] {
                x += step
                y += step
                matched += 1
            }
            guard let skip = skips.first(where: { agrees(a, b, x + step * $0.0, y + step * $0.1, step) }) else { return (x, y, matched) }
            x += step * skip.0
            y += step * skip.1
        }
    }

    /// Whether the texts agree again: four words running.
    private func agrees(_ a: [UInt32], _ b: [UInt32], _ x: Int, _ y: Int, _ step: Int) -> Bool {
        for k in 0..<4 {
            let (p, q) = (x + step * k, y + step * k)
            guard a.indices.contains(p), b.indices.contains(q), a[p] == b[q] else { return false }
        }
        return true
    }
}
