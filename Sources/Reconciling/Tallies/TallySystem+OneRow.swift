extension TallySystem {
    /// The floor of open classes where one row alone binds: what it needs less the room that upper bounds leave for its people elsewhere.
    ///
    /// Each row alone gives a floor; the highest of them is the floor of all where one point of the components serves every row. nil where
    /// the point at hand does not: then it takes a program.
    mutating func floorOfOpen(_ extra: [Int], _ whole: [Int]) -> Double? {
        guard whole.allSatisfy({ bundleOf[$0] < 0 }), extra.allSatisfy({ rows[$0].statement == nil }) else { return nil }
        if extra.count > 4 { return nil }
        let held = extra.map { heldBundles($0) }
        var best = 0.0
        var binding: Int?
        for (k, row) in extra.enumerated() {
            let least = Double(rows[row].low) - room(held[k], above: Double(rows[row].low) - best)
            if least > best + 1e-9 {
                best = least
                binding = k
            }
        }
        if extra.count == 1 { return best }
        // A bundle that two rows hold in part could serve one of them only.
        var inPart: Set<Int> = []
        for bundles in held { for (bundle, isWhole) in bundles where !isWhole && !inPart.insert(bundle).inserted { return nil } }
        if let binding { _ = pushed(held[binding]) }
        var needy: [Int] = []
        for (k, row) in extra.enumerated() {
            let need = Double(rows[row].low) - held[k].reduce(0.0) { $0 + value(ofBundle: $1.bundle) }
            if need > best + 1e-9 { return nil }
            if need > 1e-9 { needy.append(row) }
        }
        guard needy.count > 1 else { return best }
        let isShared = whole.contains { c in needy.allSatisfy { rowsOf[c].contains($0) } }
        return isShared ? best : nil
    }

    /// The bundles that a row touches, ascending, and whether it holds all their classes.
    private func heldBundles(_ row: Int) -> [(bundle: Int, isWhole: Bool)] {
        var count: [Int: Int] = [:]
        for c in rows[row].classes where bundleOf[c] >= 0 { count[bundleOf[c], default: 0] += 1 }
        return count.sorted { $0.key < $1.key }.map { ($0.key, bundles[$0.key].classCount == $0.value) }
    }

    /// The most people that these bundles can hold; no more is asked than `enough`.
    private mutating func room(_ held: [(bundle: Int, isWhole: Bool)], above enough: Double) -> Double {
        for k in Set(held.map { bundles[$0.bundle].component }) { prepare(k) }
        let now = held.reduce(0.0) { $0 + value(ofBundle: $1.bundle) }
        return now >= enough ? now : pushed(held)
    }

    /// Moves the components' points to where these bundles hold the most; returns how many.
    private mutating func pushed(_ held: [(bundle: Int, isWhole: Bool)]) -> Double {
        var groups: [Int: [Int]] = [:]
        for (bundle, _) in held { groups[bundles[bundle].component, default: []].append(bundle) }
        return groups.sorted { $0.key < $1.key }.reduce(0.0) { $0 + optimum(ofComponent: $1.key, $1.value, maximize: true) }
    }

    private func value(ofBundle bundle: Int) -> Double { components[bundles[bundle].component].program?.value(of: bundle) ?? 0 }
}
