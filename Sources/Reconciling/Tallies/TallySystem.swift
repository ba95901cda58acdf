/// Constraints over the classes of their grid, split so that a question runs the smallest programs that can answer it.
///
/// A class that no upper bound covers is *open*: it takes any number. A floor whose scope has an open class outside the question
/// holds for free and drops out. What is left falls apart into *components* that share no class; each has a program that stays warm.
/// Bounds are those of the linear program over all cells, exactly.
package struct TallySystem {
    /// Constraints of one scope taken together.
    struct Row {
        var scope: Int
        var low: Int
        var high: Int?
        var lowClaim: Int
        var highClaim: Int
        var statement: Int?
        var classes: [Int] = []
        var openCount = 0
        var component = -1
    }

    /// Classes that no row of their component tells apart.
    struct Bundle {
        var classCount: Int
        var rows: [Int]
        var component: Int
        /// Bounds by propagation until a program gives better ones, and whether they are known to be reached.
        var low = 0.0
        var high = Double.infinity
        var isLowReached = false
        var isHighReached = false
    }

    /// Rows that hang together through classes that upper bounds cover.
    struct Component {
        var rows: [Int]
        var bundles: [Int] = []
        var program: TallyProgram?
        var contradiction: [Int]?
    }

    var grid: CountGrid
    private(set) var rows: [Row] = []
    /// Rows that hold a class.
    private(set) var rowsOf: [[Int]]
    private(set) var isOpen: [Bool]
    /// A random-looking mark of each row, the same in every run.
    private(set) var marks: [PersonCategory.Mask] = []
    var components: [Component] = []
    /// The component of each class that upper bounds cover, -1 for an open one.
    private(set) var componentOf: [Int] = []
    /// For each disagreeing statement, by how much its parts may be lowered in all.
    let budgets: [Int]
    /// Classes in the same rows of one component are one variable of its program: a *bundle*, -1 for an open class.
    private(set) var bundleOf: [Int] = []
    var bundles: [Bundle] = []

    package init(_ constraints: [CountConstraint], budgets: [Int] = [], parent: @escaping @Sendable (String) -> String?) {
        self.budgets = budgets
        var scopes: [CountScope] = []
        var scopeIndex: [CountScope: Int] = [:]
        var rowOfScope: [Int: Int] = [:]
        for constraint in constraints where constraint.low > 0 || constraint.high != nil {
            let scope = scopeIndex[constraint.scope] ?? scopes.count
            if scope == scopes.count {
                scopeIndex[constraint.scope] = scope
                scopes.append(constraint.scope)
            }
            if constraint.statement == nil, let k = rowOfScope[scope] {
                if constraint.low > rows[k].low { (rows[k].low, rows[k].lowClaim) = (constraint.low, constraint.claim) }
                if let high = constraint.high, high < rows[k].high ?? .max {
                    (rows[k].high, rows[k].highClaim) = (high, constraint.claim)
                }
            } else {
                if constraint.statement == nil { rowOfScope[scope] = rows.count }
                rows.append(
                    Row(
                        scope: scope, low: constraint.low, high: constraint.high, lowClaim: constraint.claim, highClaim: constraint.claim,
                        statement: constraint.statement))
            }
        }
        grid = CountGrid(scopes: scopes, parent: parent)
        var mixer = Mixer()
        marks = rows.map { _ in PersonCategory.Mask(low: mixer.next(), high: mixer.next()) }
        var rowsOfScope: [[Int]] = Array(repeating: [], count: scopes.count)
        for (k, row) in rows.enumerated() { rowsOfScope[row.scope].append(k) }
        rowsOf = grid.classes.map { $0.constraints.flatMap { rowsOfScope[$0] } }
        isOpen = []
        isOpen = rowsOf.map { held in held.allSatisfy { rows[$0].high == nil } }
        for (c, held) in rowsOf.enumerated() {
            for k in held {
                rows[k].classes.append(c)
                if isOpen[c] { rows[k].openCount += 1 }
            }
        }
        join()
    }

    /// Whether a row can bind without a question asking for its open classes.
    private func isCore(_ row: Row) -> Bool { row.high != nil || row.openCount == 0 }

    private mutating func join() {
        var sets = RowSets(count: rows.count)
        for held in rowsOf {
            var first: Int?
            for k in held where isCore(rows[k]) {
                if let first { sets.join(first, k) } else { first = k }
            }
        }
        var ofStatement: [Int: Int] = [:]
        for (k, row) in rows.enumerated() where isCore(row) {
            guard let statement = row.statement else { continue }
            if let other = ofStatement[statement] { sets.join(other, k) } else { ofStatement[statement] = k }
        }
        var index: [Int: Int] = [:]
        for k in rows.indices where isCore(rows[k]) {
            let root = sets.root(k)
            let here = index[root] ?? components.count
            if here == components.count {
                index[root] = here
                components.append(Component(rows: []))
            }
            components[here].rows.append(k)
            rows[k].component = here
        }
        var bundleOfRows: [[Int]: Int] = [:]
        for held in rowsOf {
            let core = held.filter { rows[$0].component >= 0 }
            componentOf.append(core.first.map { rows[$0].component } ?? -1)
            guard !core.isEmpty else {
                bundleOf.append(-1)
                continue
            }
            let here = bundleOfRows[core] ?? bundles.count
            if here == bundles.count {
                bundleOfRows[core] = here
                bundles.append(Bundle(classCount: 0, rows: core, component: rows[core[0]].component))
                components[rows[core[0]].component].bundles.append(here)
            }
            bundles[here].classCount += 1
            bundleOf.append(here)
        }
    }

    /// Claims that cannot all hold, not yet a smallest set; nil when the constraints hold together.
    package mutating func contradiction() -> [Int]? {
        if let row = rows.first(where: { $0.low > $0.high ?? .max }) { return [row.lowClaim, row.highClaim].sorted() }
        for k in components.indices {
            prepare(k)
            if let found = components[k].contradiction {
                return Set(
                    found.flatMap { row in
                        [rows[row].low > 0 ? rows[row].lowClaim : nil, rows[row].high != nil ? rows[row].highClaim : nil].compactMap { $0 }
                    }
                ).sorted()
            }
        }
        return nil
    }
}

/// Disjoint sets of rows.
struct RowSets {
    private var up: [Int]

    init(count: Int) { up = Array(0..<count) }

    mutating func root(_ k: Int) -> Int {
        var k = k
        while up[k] != k {
            up[k] = up[up[k]]
            k = up[k]
        }
        return k
    }

    mutating func join(_ a: Int, _ b: Int) {
        let (a, b) = (root(a), root(b))
        up[max(a, b)] = min(a, b)
    }
}

/// Random-looking numbers, the same in every run (SplitMix64).
struct Mixer {
    private var state: UInt64 = 0x9E37_79B9_7F4A_7C15

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
        return z ^ z >> 31
    }
}
