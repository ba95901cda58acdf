/// Bounds of a question before rounding, with the claims that make them.
package struct SystemBounds {
    package var low: Double
    /// nil: open.
    package var high: Double?
    /// Claims and what each adds to the bound (less than nothing where it takes away).
    package var lowFrom: [Contribution] = []
    package var highFrom: [Contribution] = []

    package struct Contribution: Equatable {
        var claim: Int
        package var amount: Double
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
    package mutating func bounds(_ question: CountScope, isExplained: Bool = false) -> SystemBounds {
        let (touched, leavesGrid) = grid.classes(of: question)
        var result = SystemBounds(low: 0, high: nil)
        floor(touched.filter(\.isWhole).map(\.index), isExplained, &result)
        if !leavesGrid, touched.allSatisfy({ !isOpen[$0.index] }) { ceiling(touched.map(\.index), isExplained, &result) }
        return result
    }

    private mutating func ceiling(_ classes: [Int], _ isExplained: Bool, _ result: inout SystemBounds) {
        let asked = Set(classes.map { bundleOf[$0] }).sorted()
        if asked.count == 1, !isExplained {
            result.high = bounds(ofBundle: asked[0]).high
            return
        }
        var total = 0.0
        for (k, group) in byComponent(asked) {
            total += optimum(ofComponent: k, group, maximize: true)
            if isExplained { explain(components[k].program, &result.highFrom, byHigh: true) }
        }
        result.high = total
    }

    private mutating func floor(_ whole: [Int], _ isExplained: Bool, _ result: inout SystemBounds) {
        let extra = bindingRows(whole)
        // A bundle counts where the question holds all its classes.
        var count: [Int: Int] = [:]
        for c in whole where bundleOf[c] >= 0 { count[bundleOf[c], default: 0] += 1 }
        let asked = byComponent(count.filter { bundles[$0.key].classCount == $0.value }.keys.sorted())
        if extra.isEmpty {
            for (k, group) in asked { addFloor(ofComponent: k, group, isExplained, &result) }
            return
        }
        if !isExplained, let low = floorOfOpen(extra, whole) {
            result.low += low
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
            if let statement = rows[row].statement {
                sets.join(firstOf[statement, default: row], row)
                firstOf[statement] = row
            }
        }
        var joined: [Int: [Int]] = [:]
        for row in extra { joined[sets.root(row), default: []].append(row) }
        for k in near { joined[sets.root(components[k].rows[0])]? += components[k].rows }
        for (k, group) in asked where !near.contains(k) { addFloor(ofComponent: k, group, isExplained, &result) }
        var isAsked = Array(repeating: false, count: rowsOf.count)
        for c in whole { isAsked[c] = true }
        for (_, group) in joined.sorted(by: { $0.key < $1.key }) { addFloor(ofRows: group.sorted(), isAsked, isExplained, &result) }
    }

    /// Floors with open classes, all of which the question holds.
    private func bindingRows(_ whole: [Int]) -> [Int] {
        var count: [Int: Int] = [:]
        for c in whole where isOpen[c] { for row in rowsOf[c] { count[row, default: 0] += 1 } }
        return count.filter { rows[$0.key].openCount == $0.value }.keys.sorted()
    }

    private func byComponent(_ asked: [Int]) -> [(Int, [Int])] {
        var groups: [Int: [Int]] = [:]
        for bundle in asked { groups[bundles[bundle].component, default: []].append(bundle) }
        return groups.sorted { $0.key < $1.key }
    }

    private mutating func addFloor(ofComponent k: Int, _ asked: [Int], _ isExplained: Bool, _ result: inout SystemBounds) {
        if asked.count == 1, !isExplained {
            result.low += bounds(ofBundle: asked[0]).low
            return
        }
        result.low += optimum(ofComponent: k, asked, maximize: false)
        if isExplained { explain(components[k].program, &result.lowFrom, byHigh: false) }
    }

    private func addFloor(ofRows group: [Int], _ isAsked: [Bool], _ isExplained: Bool, _ result: inout SystemBounds) {
        if group.count == 1, rows[group[0]].statement == nil, rows[group[0]].classes.allSatisfy({ isAsked[$0] }) {
            result.low += Double(rows[group[0]].low)
            result.lowFrom.append(SystemBounds.Contribution(claim: rows[group[0]].lowClaim, amount: Double(rows[group[0]].low)))
            return
        }
        var (program, columns) = TallyProgram.asked(self, rows: group, isAsked: { isAsked[$0] })
        result.low += program.optimum(columns, maximize: false) ?? 0
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
