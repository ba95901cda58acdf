/// Sets of numbers that are joined two by two; each knows its least member.
struct DisjointSets: Sendable {
    private var parent: [Int32]

    /// `count` sets of one member each.
    init(count: Int) { parent = (0..<Int32(count)).map { $0 } }

    /// The least member of the set that holds `member`.
    ///
    /// - Complexity: amortised nearly constant.
    mutating func least(_ member: Int) -> Int {
        var at = Int32(member)
        while parent[Int(at)] != at {
            parent[Int(at)] = parent[Int(parent[Int(at)])]
            at = parent[Int(at)]
        }
        return Int(at)
    }

    /// Joins two sets.
    mutating func join(_ a: Int, _ b: Int) {
        let x = least(a)
        let y = least(b)
        if x != y { parent[max(x, y)] = Int32(min(x, y)) }
    }
}
