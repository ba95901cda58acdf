import Reconciling

/// A store in memory: what indexes gave as rows, and claims found in it as a casebook finds them.
struct MemoryPages: IncidentPages {
    static var hasClaims: Bool { true }
    private(set) var rows: [String: JoinedClaim] = [:]
    private(set) var incidents: [String: Incident] = [:]
    private var numbers: [String: Int64] = [:]
    private var known: Set<String> = []
    private var next: Int64 = 0

    /// What an index asks for is new to it again.
    mutating func reopen() { known = [] }

    mutating func apply(_ change: IncidentRows) {
        for (root, _) in change.incidents { incidents[root] = nil }
        for (key, _) in change.removed {
            rows[key] = nil
            numbers[key] = nil
        }
        for row in change.claims {
            let key = row.claim.key
            if numbers[key] == nil {
                next += 1
                numbers[key] = next
            }
            let keys = row.keys ?? rows[key]?.keys
            rows[key] = row
            rows[key]?.keys = keys
        }
        for (root, incident) in change.incidents { if let incident { incidents[root] = incident } }
    }

    mutating func claims(filedUnder keys: Set<Int64>) -> [PagedClaim] {
        give(rows.values.filter { !keys.isDisjoint(with: $0.keys ?? []) }.map(\.claim.key))
    }

    mutating func claims(named keys: Set<String>) -> [PagedClaim] { give(keys.filter { rows[$0] != nil }) }

    mutating func claims(attachedTo wanted: Set<Int64>) -> [PagedClaim] {
        give(rows.values.filter { row in row.target.flatMap { numbers[$0.key] }.map(wanted.contains) ?? false }.map(\.claim.key))
    }

    private mutating func give(_ seeds: some Collection<String>) -> [PagedClaim] {
        var found: [String] = []
        var queue = Array(seeds)
        while let key = queue.popLast() {
            guard let row = rows[key], !known.contains(key) else { continue }
            for (other, member) in rows where member.component == row.component && known.insert(other).inserted {
                found.append(other)
                if let target = member.target?.key { queue.append(target) }
            }
        }
        return found.compactMap { key in
            guard let row = rows[key], let number = numbers[key], let component = numbers[row.component] else { return nil }
            var paged = PagedClaim(number: number, claim: row.claim, component: component, cluster: row.cluster.flatMap { numbers[$0] })
            paged.target = row.target.flatMap { target in numbers[target.key].map { ($0, target.join) } }
            paged.pairs = row.pairs.compactMap { pair in
                numbers[pair.other].map { PagedClaim.Pair(other: $0, score: pair.score, isMerge: pair.isMerge) }
            }
            return paged
        }
    }
}
