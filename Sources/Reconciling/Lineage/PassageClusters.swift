/// The place of a claim in a passage that several reports carry.
public struct PassageMark: Sendable, Hashable {
    /// The name of the passage, `report@word`.
    public var passage: String
    /// A hash of the words around: the same for the same statement in every carrier.
    public var context: UInt32

    /// A place of given passage and context.
    public init(passage: String, context: UInt32) {
        self.passage = passage
        self.context = context
    }
}

/// Passages that several reports carry, each with all its carriers.
///
/// Every report's shared stretches that overlap are one segment; segments that a tie connects are one cluster. A cluster's name is that of
/// its least carrier and the index of the segment's first word in it, so that it does not depend on the order in which ties are given.
public struct PassageClusters: Sendable {
    /// One carrier's part of a cluster.
    public struct Segment: Sendable, Hashable {
        /// The carrier.
        public var report: String
        /// Which of its words.
        public var words: Range<Int>
        /// The name of the passage, `report@word`.
        public var cluster: String
    }
    private var segments: [String: [Segment]] = [:]

    /// Clusters from ties.
    ///
    /// - Complexity: O(n log n) in the passages.
    public init(ties: [LineageTie]) {
        var ranges: [String: [Range<Int>]] = [:]
        for tie in ties {
            for passage in tie.passages {
                ranges[tie.first, default: []].append(passage.first)
                ranges[tie.second, default: []].append(passage.second)
            }
        }
        var nodes: [(report: String, words: Range<Int>)] = []
        var firstNode: [String: Int] = [:]
        for report in ranges.keys.sorted() {
            firstNode[report] = nodes.count
            for range in Self.union(ranges[report] ?? []) { nodes.append((report, range)) }
        }
        var sets = DisjointSets(count: nodes.count)
        func node(_ report: String, _ word: Int) -> Int {
            var at = firstNode[report] ?? 0
            while at + 1 < nodes.count, nodes[at + 1].report == report, nodes[at + 1].words.lowerBound <= word { at += 1 }
            return at
        }
        for tie in ties {
            for passage in tie.passages {
                sets.join(node(tie.first, passage.first.lowerBound), node(tie.second, passage.second.lowerBound))
            }
        }
        // The least node of a set is the first one, as nodes are in the order of reports and words.
        for (index, node) in nodes.enumerated() {
            let root = nodes[sets.least(index)]
            let name = "\(root.report)@\(root.words.lowerBound)"
            segments[node.report, default: []].append(Segment(report: node.report, words: node.words, cluster: name))
        }
    }

    /// The passage in which a word of a report stands, or nil.
    public func cluster(report: String, word: Int) -> String? {
        segments[report]?.first { $0.words.contains(word) }?.cluster
    }

    /// The passage in which a word of a report stands, with its context; nil outside of shared passages.
    public func mark(report: String, word: Int, in words: LineageWords.Words) -> PassageMark? {
        cluster(report: report, word: word).map { PassageMark(passage: $0, context: words.context(of: word)) }
    }

    /// A report's shared stretches in their order.
    public func segments(of report: String) -> [Segment] { segments[report] ?? [] }

    /// Every passage with its carriers, by name.
    public var carriers: [String: [Segment]] {
        var all: [String: [Segment]] = [:]
        for report in segments.keys.sorted() {
            for segment in segments[report] ?? [] { all[segment.cluster, default: []].append(segment) }
        }
        return all
    }

    private static func union(_ ranges: [Range<Int>]) -> [Range<Int>] {
        var united: [Range<Int>] = []
        for range in ranges.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
            if let last = united.last, range.lowerBound <= last.upperBound {
                united[united.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                united.append(range)
            }
        }
        return united
    }
}
