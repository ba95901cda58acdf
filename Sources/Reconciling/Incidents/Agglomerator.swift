/// Merges claims into clusters: pairs by falling score, ties by the claims' keys, merged where no pair of the two clusters is forbidden.
///
/// Then, again by falling score, a splinter is merged with what is four times as large where only few of their pairs are forbidden, and none
/// firmly: of a hundred accounts some are misread, and no misread one may keep others apart.
///
/// The outcome is a function of the claims and their pairs alone, so that it makes no difference in which order they came.
struct Agglomerator {
    /// A pair that reaches the threshold.
    struct Edge {
        let a: Int32
        let b: Int32
        let score: Double
    }
    /// Clusters and the edges that made them.
    struct Outcome {
        var clusters: [[Int32]] = []
        var merges: [[Edge]] = []
    }
    let key: (Int32) -> String
    let group: (Int32) -> Int?
    let areParted: (Int32, Int32) -> Bool
    let forbids: (Int32, Int32) -> ForbidReason?
    /// How many times as large as a splinter is what it is a splinter of.
    static let splinter = 4
    /// Of so many pairs one may be forbidden.
    static let tolerated = 20

    /// The clusters of a component. Members that no edge joins are clusters of their own.
    ///
    /// - Complexity: O(e log e) for the edges and, for each pair of clusters that an edge connects, the product of their sizes, once.
    func clusters(_ members: [Int32], _ edges: [Edge]) -> Outcome {
        let sorted = members.sorted { key($0) < key($1) }
        let place = Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1, $0) })
        var sets = DisjointSets(count: sorted.count)
        var content = sorted.map { [$0] }
        var made: [[Edge]] = sorted.map { _ in [] }
        var refused: [Set<Int>] = sorted.map { _ in [] }
        func merge(_ x: Int, _ y: Int, _ edge: Edge?) {
            let root = min(x, y)
            let other = max(x, y)
            sets.join(x, y)
            content[root] += content[other]
            content[other] = []
            made[root] += made[other]
            made[other] = []
            if let edge { made[root].append(edge) }
            for z in refused[other] {
                refused[z].remove(other)
                refused[z].insert(root)
            }
            refused[root].formUnion(refused[other])
            refused[other] = []
        }
        var first: [Int: Int] = [:]
        for (index, member) in sorted.enumerated() {
            guard let number = group(member) else { continue }
            if let at = first[number] {
                let x = sets.least(at)
                let y = sets.least(index)
                if x != y { merge(x, y, Edge(a: sorted[at], b: member, score: .infinity)) }
            } else {
                first[number] = index
            }
        }
        let ranked = edges.compactMap { edge -> (Edge, Int, Int)? in
            guard let x = place[edge.a], let y = place[edge.b] else { return nil }
            return (edge, min(x, y), max(x, y))
        }.sorted { ($1.0.score, $0.1, $0.2) < ($0.0.score, $1.1, $1.2) }
        for (edge, x, y) in ranked {
            let p = sets.least(x)
            let q = sets.least(y)
            if p == q || refused[p].contains(q) { continue }
            if isForbidden(content[p], content[q]) {
                refused[p].insert(q)
                refused[q].insert(p)
            } else {
                merge(p, q, edge)
            }
        }
        for index in refused.indices { refused[index] = [] }
        for (edge, x, y) in ranked {
            let p = sets.least(x)
            let q = sets.least(y)
            if p == q || refused[p].contains(q) { continue }
            let sizes = [content[p].count, content[q].count].sorted()
            if sizes[0] * Self.splinter > sizes[1] { continue }
            if isKept(content[p], apartFrom: content[q]) {
                refused[p].insert(q)
                refused[q].insert(p)
            } else {
                merge(p, q, edge)
            }
        }
        var outcome = Outcome()
        for index in sorted.indices where !content[index].isEmpty {
            outcome.clusters.append(content[index].sorted { (place[$0] ?? 0) < (place[$1] ?? 0) })
            outcome.merges.append(made[index])
        }
        return outcome
    }

    /// Whether anything keeps two clusters apart. Claims that a person joined count as one, which is forbidden only by what all of them
    /// forbid;
    /// what a person parted is forbidden always.
    private func isForbidden(_ a: [Int32], _ b: [Int32]) -> Bool {
        let x = units(a)
        let y = units(b)
        for p in x {
            for q in y {
                if p.contains(where: { m in q.contains { areParted(m, $0) } }) { return true }
                if p.allSatisfy({ m in q.allSatisfy { forbids(m, $0) != nil } }) { return true }
            }
        }
        return false
    }

    /// Whether anything keeps two lists of claims apart. Types, days, places and people's decisions do always; targets, parties, counts and unknown names, which
    /// are misread more easily, where more of the pairs differ in them than are tolerated.
    func isKept(_ a: [Int32], apartFrom b: [Int32]) -> Bool {
        var differing = 0
        for p in a {
            for q in b {
                if areParted(p, q) { return true }
                guard let reason = forbids(p, q) else { continue }
                if reason.isFirm { return true }
                differing += 1
            }
        }
        return differing * Self.tolerated > a.count * b.count
    }

    private func units(_ members: [Int32]) -> [[Int32]] {
        var units: [[Int32]] = []
        var groups: [Int: Int] = [:]
        for member in members {
            if let number = group(member) {
                if let at = groups[number] {
                    units[at].append(member)
                    continue
                }
                groups[number] = units.count
            }
            units.append([member])
        }
        return units
    }
}
