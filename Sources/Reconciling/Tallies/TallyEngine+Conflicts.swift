/// Floor and ceiling where claims may contradict one another.
struct ResolvedBounds {
    var floor: Int
    var ceiling: Int?
    var conflicts: [TallyConflict] = []
    var isCapped = false
    /// Claims behind the bounds, where nothing conflicts.
    var bounds: SystemBounds?
}

extension TallyEngine {
    /// The bounds of a question: the widest over all repairs where claims conflict.
    func resolve(_ search: inout ConflictSearch, _ question: CountScope) -> ResolvedBounds {
        let statements = search.disagreements.map { statementConflict($0, search, question) }
        var whole = search.system(without: [])
        guard whole.contradiction() != nil else {
            let bounds = whole.bounds(question, isExplained: true)
            return ResolvedBounds(floor: bounds.floor, ceiling: bounds.ceiling, conflicts: statements, bounds: bounds)
        }
        var floors: [Int] = []
        var ceilings: [Int?] = []
        _ = search.repairs(dropping: [])
        var conflicts: [TallyConflict] = []
        var done = 0
        while done < search.conflicts.count {
            let members = search.conflicts[done]
            done += 1
            var repairs: [TallyRepair] = []
            for claim in members {
                let drops = search.repairs(dropping: [claim])
                let found = drops.map { dropped in
                    var system = search.system(without: dropped)
                    let bounds = system.bounds(question)
                    return TallyRepair(
                        dropped: dropped.map { search.claims[$0].id }.sorted(), floor: bounds.floor, ceiling: bounds.ceiling)
                }.sorted { $0.dropped.lexicographicallyPrecedes($1.dropped) }
                floors += found.map(\.floor)
                ceilings += found.map(\.ceiling)
                if let first = found.first { repairs.append(first) }
            }
            let ids = members.map { search.claims[$0].id }
            conflicts.append(
                TallyConflict(
                    kind: .claims, claims: ids, smallestCorrection: leastCorrection(members.map { search.claims[$0] }), repairs: repairs))
            if search.isCapped { break }
        }
        conflicts.sort { $0.claims.lexicographicallyPrecedes($1.claims) }
        let isOpen = ceilings.contains { $0 == nil }
        return ResolvedBounds(
            floor: floors.min() ?? 0, ceiling: isOpen ? nil : ceilings.compactMap { $0 }.max(), conflicts: statements + conflicts,
            isCapped: search.isCapped)
    }

    /// A statement at odds with itself: the bounds with each of its claims corrected in turn.
    private func statementConflict(
        _ statement: StatementDisagreement, _ search: ConflictSearch, _ question: CountScope
    ) -> TallyConflict {
        let repairs = statement.claims.map { corrected in
            let changed = search.claims.map { claim in
                var claim = claim
                if claim.id == corrected, corrected != statement.total {
                    claim.min = claim.min.map { max(0, $0 - statement.correction) }
                } else if claim.id == corrected {
                    claim.min = claim.min.map { max($0, statement.partsFloor) }
                    claim.max = claim.max.map { max($0, statement.partsFloor) }
                }
                return claim
            }
            let others = search.disagreements.filter { $0 != statement }
            var system = ConflictSearch(claims: changed, disagreements: others, parent: parent).system(without: [])
            guard system.contradiction() == nil else { return TallyRepair(dropped: [corrected], floor: 0, ceiling: nil) }
            let bounds = system.bounds(question)
            return TallyRepair(dropped: [corrected], floor: bounds.floor, ceiling: bounds.ceiling)
        }
        return TallyConflict(
            kind: .statement, claims: statement.claims, smallestCorrection: statement.correction, repairs: repairs)
    }

    /// By how much the numbers of these claims must move, in all, for them to hold together.
    private func leastCorrection(_ claims: [CountClaim]) -> Int {
        let constraints = CountConstraint.list(claims)
        let system = TallySystem(constraints, parent: parent)
        let classes = system.rowsOf.indices.filter { !system.rowsOf[$0].isEmpty }
        var local: [Int: Int] = [:]
        for c in classes { local[c] = local.count }
        var simplex = BoundedSimplex(variables: classes.count + 2 * system.rows.count)
        for (k, row) in system.rows.enumerated() {
            let slack = classes.count + 2 * k
            let sum = row.classes.compactMap { c in local[c].map { (variable: $0, coefficient: 1.0) } }
            if row.low > 0 { simplex.addRow(sum + [(slack, 1)], low: Double(row.low), high: .infinity) }
            if let high = row.high { simplex.addRow(sum + [(slack + 1, -1)], low: -.infinity, high: Double(high)) }
        }
        let slacks = (classes.count..<classes.count + 2 * system.rows.count).map { (variable: $0, coefficient: 1.0) }
        guard case .optimal(let least) = simplex.optimize(slacks, maximize: false) else { return 0 }
        return SystemBounds(low: least, high: nil).floor
    }
}
