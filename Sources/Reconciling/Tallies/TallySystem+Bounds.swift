/// Bounds of a question before rounding, with the claims that make them.
struct SystemBounds {
    var low: Double
    /// nil: open.
    var high: Double?
    /// Claims and what each adds to the bound (less than nothing where it takes away).
    var lowFrom: [Contribution] = []
    var highFrom: [Contribution] = []

    struct Contribution: Equatable {
        var claim: Int
        var amount: Double
    }

    /// The least whole number that is no smaller, and the greatest that is no greater.
    var floor: Int { SystemBounds.up(low) }
    var ceiling: Int? { high.map { -SystemBounds.up(-$0) } }

    private static func up(_ x: Double) -> Int {
        let near = x - 1e-6
        let whole = Int(near)
        return Double(whole) < near ? whole + 1 : whole
    }
}

extension TallySystem {
    /// The least and the greatest number of people in a scope that the constraints, holding together, allow.
    mutating func bounds(_ question: CountScope, isExplained: Bool = false) -> SystemBounds {
        let (touched, leavesGrid) = grid.classes(of: question)
        if touched.count == 1, !leavesGrid, !isExplained { return single(touched[0].index, isWhole: touched[0].isWhole) }
        var result = SystemBounds(low: 0, high: nil)
        floor(touched.filter(\.isWhole).map(\.index), isExplained, &result)
        if !leavesGrid, touched.allSatisfy({ !isOpen[$0.index] }) { ceiling(touched.map(\.index), isExplained, &result) }
        return result
    }

    /// A question that is a part of one class: kept, for many cells share a class.
    private mutating func single(_ c: Int, isWhole: Bool) -> SystemBounds {
        if cache[c] == nil {
            var result = SystemBounds(low: 0, high: nil)
            floor([c], false, &result)
            if !isOpen[c] { ceiling([c], false, &result) }
            cache[c] = (result.low, result.high)
        }
        let known = cache[c] ?? (0, nil)
        return SystemBounds(low: isWhole ? known.low : 0, high: known.high)
    }

    private mutating func ceiling(_ classes: [Int], _ isExplained: Bool, _ result: inout SystemBounds) {
        var total = 0.0
        for (k, group) in byComponent(classes) {
            prepare(k)
            guard let most = components[k].program?.optimum(group, maximize: true) else { return }
            total += most
            if isExplained { explain(components[k].program, &result.highFrom, byHigh: true) }
        }
        result.high = total
    }

    private mutating func floor(_ whole: [Int], _ isExplained: Bool, _ result: inout SystemBounds) {
        let extra = bindingRows(whole)
        let asked = byComponent(whole.filter { !isOpen[$0] })
        if extra.isEmpty {
            for (k, group) in asked { addFloor(ofComponent: k, group, isExplained, &result) }
            return
        }
        // Rows that the question's open classes bring in tie components together.
        var sets = RowSets(count: rows.count)
        var firstWith: [Int: Int] = [:]
        var firstOf: [Int: Int] = [:]
        var near: Set<Int> = []
        for row in extra {
            for c in rows[row].classes {
                if componentOf[c] >= 0 { near.insert(componentOf[c]) }
                let anchor = firstWith[c] ?? (componentOf[c] >= 0 ? components[componentOf[c]].rows[0] : row)
                firstWith[c] = anchor
                sets.join(anchor, row)
            }
            if let statement = rows[row].statement { sets.join(firstOf[statement, default: row], row) }
            if let statement = rows[row].statement { firstOf[statement] = row }
        }
        var joined: [Int: [Int]] = [:]
        for row in extra { joined[sets.root(row), default: []].append(row) }
        var tied: Set<Int> = []
        for k in near.sorted() {
            let root = sets.root(components[k].rows[0])
            guard joined[root] != nil else { continue }
            tied.insert(k)
            joined[root]? += components[k].rows
        }
        for (k, group) in asked where !tied.contains(k) { addFloor(ofComponent: k, group, isExplained, &result) }
        let isAsked = Set(whole)
        for (_, group) in joined.sorted(by: { $0.key < $1.key }) { addFloor(ofRows: group.sorted(), isAsked, isExplained, &result) }
    }

    /// Floors with open classes, all of which the question holds.
    private func bindingRows(_ whole: [Int]) -> [Int] {
        var count: [Int: Int] = [:]
        for c in whole where isOpen[c] { for row in rowsOf[c] { count[row, default: 0] += 1 } }
        return count.filter { rows[$0.key].openCount == $0.value }.keys.sorted()
    }

    private func byComponent(_ classes: [Int]) -> [(Int, [Int])] {
        var groups: [Int: [Int]] = [:]
        for c in classes where componentOf[c] >= 0 { groups[componentOf[c], default: []].append(c) }
        return groups.sorted { $0.key < $1.key }
    }

    private mutating func addFloor(ofComponent k: Int, _ classes: [Int], _ isExplained: Bool, _ result: inout SystemBounds) {
        prepare(k)
        result.low += components[k].program?.optimum(classes, maximize: false) ?? 0
        if isExplained { explain(components[k].program, &result.lowFrom, byHigh: false) }
    }

    private func addFloor(ofRows group: [Int], _ asked: Set<Int>, _ isExplained: Bool, _ result: inout SystemBounds) {
        let isCovering = group.allSatisfy { row in
            rows[row].high == nil && rows[row].statement == nil && rows[row].classes.allSatisfy(asked.contains)
        }
        if isCovering, group.count == 1 {
            result.low += Double(rows[group[0]].low)
            result.lowFrom.append(SystemBounds.Contribution(claim: rows[group[0]].lowClaim, amount: Double(rows[group[0]].low)))
            return
        }
        var program = TallyProgram(self, rows: group, isCovering: isCovering)
        let least = isCovering ? program.leastTotal() : program.optimum(asked.sorted(), maximize: false)
        result.low += least ?? 0
        if isExplained { explain(program, &result.lowFrom, byHigh: false) }
    }

    private func explain(_ program: TallyProgram?, _ list: inout [SystemBounds.Contribution], byHigh: Bool) {
        for (row, multiplier) in program?.multipliers() ?? [] {
            let atHigh = (multiplier > 0) == byHigh
            let bound = atHigh ? rows[row].high ?? 0 : rows[row].low
            guard bound > 0 else { continue }
            let claim = atHigh ? rows[row].highClaim : rows[row].lowClaim
            list.append(SystemBounds.Contribution(claim: claim, amount: multiplier * Double(bound)))
        }
    }
}
