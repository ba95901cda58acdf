/// The linear program of some rows of a system. Its variables are columns that the caller names.
struct TallyProgram {
    private var simplex: BoundedSimplex
    private let rows: [Int]
    private var localOf: [Int: Int] = [:]

    /// - Parameter columns: names, each once, with the system's rows that hold them; rows that are not in `rows` are passed over.
    init(_ system: TallySystem, rows: [Int], columns: [(name: Int, rows: [Int])]) {
        self.rows = rows
        var place: [Int: Int] = [:]
        for (k, row) in rows.enumerated() { place[row] = k }
        var terms: [[(variable: Int, coefficient: Double)]] = Array(repeating: [], count: rows.count)
        for (name, held) in columns {
            for row in held { if let k = place[row] { terms[k].append((localOf.count, 1)) } }
            localOf[name] = localOf.count
        }
        var count = columns.count
        var ofStatement: [Int: [Int]] = [:]
        for (k, row) in rows.enumerated() {
            guard let statement = system.rows[row].statement else { continue }
            terms[k].append((count, 1))
            ofStatement[statement, default: []].append(count)
            count += 1
        }
        simplex = BoundedSimplex(variables: count)
        for (k, row) in rows.enumerated() {
            simplex.addRow(terms[k], low: Double(system.rows[row].low), high: system.rows[row].high.map(Double.init) ?? .infinity)
        }
        for (statement, slacks) in ofStatement.sorted(by: { $0.key < $1.key }) {
            simplex.addRow(slacks.map { ($0, 1) }, low: 0, high: Double(system.budgets[statement]))
        }
    }

    /// The program of rows that a question brings in; its columns are 0 (classes that it does not ask for) and up.
    ///
    /// Classes of the same rows, asked for alike, are one column. Where all rows are floors and all their classes are asked for,
    /// classes whose rows another class's rows contain are left out too.
    static func asked(_ system: TallySystem, rows: [Int], isAsked: (Int) -> Bool) -> (program: TallyProgram, asked: [Int]) {
        let isIn = Set(rows)
        var seen: Set<[Int]> = []
        var columns: [(name: Int, rows: [Int])] = []
        var asked: [Int] = []
        for c in Set(rows.flatMap { system.rows[$0].classes }).sorted() {
            let held = system.rowsOf[c].filter(isIn.contains)
            let here = isAsked(c)
            guard seen.insert(here ? held : held + [-1]).inserted else { continue }
            if here { asked.append(columns.count) }
            columns.append((columns.count, held))
        }
        if asked.count == columns.count, rows.allSatisfy({ system.rows[$0].high == nil && system.rows[$0].statement == nil }) {
            columns = maximal(columns.map(\.rows)).map { columns[$0] }
            asked = columns.map(\.name)
        }
        return (TallyProgram(system, rows: rows, columns: columns), asked)
    }

    /// Indices of sets (ascending members) that no other set contains, the first of equal ones, ascending.
    private static func maximal(_ sets: [[Int]]) -> [Int] {
        let order = sets.indices.sorted { (sets[$1].count, $0) < (sets[$0].count, $1) }
        var keptWith: [Int: [Int]] = [:]
        var kept: [Int] = []
        for k in order {
            let rarest = sets[k].map { keptWith[$0] ?? [] }.min { $0.count < $1.count } ?? []
            let isInside = rarest.contains { other in
                var i = 0
                for row in sets[other] where i < sets[k].count && row == sets[k][i] { i += 1 }
                return i == sets[k].count
            }
            guard !isInside else { continue }
            kept.append(k)
            for row in sets[k] { keptWith[row, default: []].append(k) }
        }
        return kept.sorted()
    }

    /// nil when the rows hold together, else rows of the system that do not.
    mutating func restore() -> [Int]? { simplex.restore()?.compactMap { $0 < rows.count ? rows[$0] : nil } }

    /// The optimum of a sum of columns; nil when it has no bound or the rows contradict one another.
    mutating func optimum(_ columns: [Int], maximize: Bool) -> Double? {
        let form = columns.compactMap { c in localOf[c].map { (variable: $0, coefficient: 1.0) } }
        guard case .optimal(let value) = simplex.optimize(form, maximize: maximize) else { return nil }
        return value
    }

    /// The values of the columns after a run, in the order in which they were given.
    var values: [Double] { (0..<localOf.count).map(simplex.value(of:)) }

    /// Rows of the system that make up the last optimum, with their multipliers.
    func multipliers() -> [(row: Int, multiplier: Double)] {
        simplex.multipliers().compactMap { $0.row < rows.count ? (rows[$0.row], $0.multiplier) : nil }
    }
}
