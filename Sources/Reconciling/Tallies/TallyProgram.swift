/// The linear program of some rows of a system, its variables the classes that they hold.
struct TallyProgram {
    private var simplex: BoundedSimplex
    private let rows: [Int]
    private(set) var localOf: [Int: Int] = [:]

    /// - Parameter isCovering: floors alone, all their classes asked for: classes whose rows another class's rows contain are left out.
    init(_ system: TallySystem, rows: [Int], isCovering: Bool) {
        self.rows = rows
        var place: [Int: Int] = [:]
        for (k, row) in rows.enumerated() { place[row] = k }
        var terms: [[(variable: Int, coefficient: Double)]] = Array(repeating: [], count: rows.count)
        var columns = 0
        let classes = Set(rows.flatMap { system.rows[$0].classes }).sorted()
        if isCovering {
            let members = classes.map { c in system.rowsOf[c].compactMap { place[$0] } }
            for k in Self.maximal(members, rowCount: rows.count) {
                for row in members[k] { terms[row].append((columns, 1)) }
                localOf[classes[k]] = columns
                columns += 1
            }
        } else {
            for c in classes {
                for row in system.rowsOf[c] {
                    if let k = place[row] { terms[k].append((columns, 1)) }
                }
                localOf[c] = columns
                columns += 1
            }
        }
        var ofStatement: [Int: [Int]] = [:]
        for (k, row) in rows.enumerated() {
            guard let statement = system.rows[row].statement else { continue }
            terms[k].append((columns, 1))
            ofStatement[statement, default: []].append(columns)
            columns += 1
        }
        simplex = BoundedSimplex(variables: columns)
        for (k, row) in rows.enumerated() {
            simplex.addRow(terms[k], low: Double(system.rows[row].low), high: system.rows[row].high.map(Double.init) ?? .infinity)
        }
        for (statement, slacks) in ofStatement.sorted(by: { $0.key < $1.key }) {
            simplex.addRow(slacks.map { ($0, 1) }, low: 0, high: Double(system.budgets[statement]))
        }
    }

    /// Indices of sets that no other set contains, the first of equal ones, ascending.
    private static func maximal(_ sets: [[Int]], rowCount: Int) -> [Int] {
        let order = sets.indices.sorted { (sets[$1].count, $0) < (sets[$0].count, $1) }
        var keptWith: [[Int]] = Array(repeating: [], count: rowCount)
        var kept: [Int] = []
        for k in order {
            guard let rarest = sets[k].min(by: { keptWith[$0].count < keptWith[$1].count }) else { continue }
            let isInside = keptWith[rarest].contains { other in
                var i = 0
                for row in sets[other] where i < sets[k].count && row == sets[k][i] { i += 1 }
                return i == sets[k].count
            }
            guard !isInside else { continue }
            kept.append(k)
            for row in sets[k] { keptWith[row].append(k) }
        }
        return kept.sorted()
    }

    /// nil when the rows hold together, else rows of the system that do not.
    mutating func restore() -> [Int]? { simplex.restore()?.compactMap { $0 < rows.count ? rows[$0] : nil } }

    /// The optimum of a sum of classes; nil when it has no bound or the rows contradict one another.
    mutating func optimum(_ classes: [Int], maximize: Bool) -> Double? {
        let form = classes.compactMap { c in localOf[c].map { (variable: $0, coefficient: 1.0) } }
        guard case .optimal(let value) = simplex.optimize(form, maximize: maximize) else { return nil }
        return value
    }

    /// The optimum of all classes that the program has.
    mutating func leastTotal() -> Double? { optimum(localOf.keys.sorted(), maximize: false) }

    /// The value of a class after a run.
    func value(of c: Int) -> Double { localOf[c].map(simplex.value(of:)) ?? 0 }

    /// Rows of the system that make up the last optimum, with their multipliers.
    func multipliers() -> [(row: Int, multiplier: Double)] {
        simplex.multipliers().compactMap { $0.row < rows.count ? (rows[$0.row], $0.multiplier) : nil }
    }
}
