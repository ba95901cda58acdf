extension TallySystem {
    /// Makes a component's program and finds whether its rows hold together.
    mutating func prepare(_ component: Int) {
        guard components[component].program == nil else { return }
        let own = components[component].bundles
        var program = TallyProgram(self, rows: components[component].rows, columns: own.map { ($0, bundles[$0].rows) })
        components[component].contradiction = program.restore()
        components[component].program = program
        guard components[component].contradiction == nil else { return }
        propagate(component)
        note(component)
    }

    /// The optimum of a sum of a component's bundles. A component that contradicts itself gives 0.
    mutating func optimum(ofComponent k: Int, _ asked: [Int], maximize: Bool) -> Double {
        prepare(k)
        guard components[k].contradiction == nil, let value = components[k].program?.optimum(asked, maximize: maximize) else { return 0 }
        note(k)
        return value
    }

    /// The bounds of one bundle: many cells share it. A program runs only where no point seen reaches what propagation allows.
    mutating func bounds(ofBundle bundle: Int) -> (low: Double, high: Double) {
        let k = bundles[bundle].component
        prepare(k)
        if !bundles[bundle].isLowReached {
            bundles[bundle].low = optimum(ofComponent: k, [bundle], maximize: false)
            bundles[bundle].isLowReached = true
        }
        if !bundles[bundle].isHighReached {
            bundles[bundle].high = optimum(ofComponent: k, [bundle], maximize: true)
            bundles[bundle].isHighReached = true
        }
        return (bundles[bundle].low, bundles[bundle].high)
    }

    /// Interval propagation through the rows of a component until nothing moves, or a few rounds.
    private mutating func propagate(_ component: Int) {
        var members: [Int: [Int]] = [:]
        for bundle in components[component].bundles { for row in bundles[bundle].rows { members[row, default: []].append(bundle) } }
        for _ in 0..<4 {
            var moved = false
            for row in components[component].rows {
                let held = members[row] ?? []
                if let high = rows[row].high.map(Double.init) {
                    let low = held.reduce(0) { $0 + bundles[$1].low }
                    for bundle in held where high - (low - bundles[bundle].low) < bundles[bundle].high - 1e-7 {
                        bundles[bundle].high = max(bundles[bundle].low, high - (low - bundles[bundle].low))
                        moved = true
                    }
                }
                let least = Double(rows[row].low - (rows[row].statement.map { budgets[$0] } ?? 0))
                let high = held.reduce(0) { $0 + bundles[$1].high }
                for bundle in held where high.isFinite && least - (high - bundles[bundle].high) > bundles[bundle].low + 1e-7 {
                    bundles[bundle].low = min(bundles[bundle].high, least - (high - bundles[bundle].high))
                    moved = true
                }
            }
            if !moved { return }
        }
    }

    /// Marks the bounds that a component's last point reaches.
    private mutating func note(_ component: Int) {
        guard let values = components[component].program?.values else { return }
        for (bundle, value) in zip(components[component].bundles, values) {
            if value <= bundles[bundle].low + 1e-9 { bundles[bundle].isLowReached = true }
            if value >= bundles[bundle].high - 1e-9 { bundles[bundle].isHighReached = true }
        }
    }
}
