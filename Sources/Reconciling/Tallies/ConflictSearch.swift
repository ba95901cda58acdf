/// Smallest sets of claims that contradict one another, and the smallest sets whose absence lets the rest hold together.
///
/// Sets are made minimal by the deletion filter (Chinneck): drop a claim, keep it dropped while the rest still contradict. Repairs are the
/// smallest hitting sets of the conflicts (Fellegi and Holt's least change), found breadth first (Reiter's tree) with a cap on its nodes.
package struct ConflictSearch {
    package let claims: [CountClaim]
    let disagreements: [StatementDisagreement]
    let parent: @Sendable (String) -> String?
    /// Nodes that one search may visit; past it, the repair drops every claim of the conflicts known.
    let cap: Int
    private(set) var conflicts: [[Int]] = []
    private(set) var isCapped = false

    package init(
        claims: [CountClaim], disagreements: [StatementDisagreement], parent: @escaping @Sendable (String) -> String?, cap: Int = 128
    ) {
        self.claims = claims
        self.disagreements = disagreements
        self.parent = parent
        self.cap = cap
    }

    /// The system of all claims but some. Indices of claims stay those of `claims`.
    func system(without dropped: Set<Int>) -> TallySystem {
        let constraints = CountConstraint.list(claims, disagreements: disagreements).filter { !dropped.contains($0.claim) }
        return TallySystem(constraints, budgets: disagreements.map(\.correction), parent: parent)
    }

    /// The smallest sets of claims, holding `first`, without which the rest hold together; all of that size while the cap lasts.
    mutating func repairs(dropping first: Set<Int>) -> [Set<Int>] {
        var level: [Set<Int>] = [first]
        var nodes = 0
        while !level.isEmpty {
            var found: [Set<Int>] = []
            var next: [Set<Int>] = []
            var seen: Set<Set<Int>> = []
            for dropped in level {
                nodes += 1
                guard nodes <= cap else {
                    isCapped = true
                    return found.isEmpty ? [widest(first)] : found
                }
                guard let conflict = conflict(without: dropped) else {
                    found.append(dropped)
                    continue
                }
                for claim in conflict {
                    let child = dropped.union([claim])
                    if seen.insert(child).inserted { next.append(child) }
                }
            }
            if !found.isEmpty { return found }
            level = next
        }
        return []
    }

    /// Drops whole conflicts until the rest hold together.
    private mutating func widest(_ first: Set<Int>) -> Set<Int> {
        var dropped = first
        while let conflict = conflict(without: dropped) { dropped.formUnion(conflict) }
        return dropped
    }

    /// A smallest conflict among the claims that are left, known ones first.
    private mutating func conflict(without dropped: Set<Int>) -> [Int]? {
        if let known = conflicts.first(where: { $0.allSatisfy { !dropped.contains($0) } }) { return known }
        var whole = system(without: dropped)
        guard var core = whole.contradiction() else { return nil }
        for claim in core {
            let rest = core.filter { $0 != claim }
            if contradict(rest) { core = rest }
        }
        conflicts.append(core)
        return core
    }

    /// Whether these claims alone contradict one another.
    package func contradict(_ some: [Int]) -> Bool {
        var system = system(without: Set(claims.indices).subtracting(some))
        return system.contradiction() != nil
    }
}
