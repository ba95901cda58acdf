/// A linear program over non-negative variables with two-sided rows, kept as a dense tableau.
///
/// Every row gets a logical variable that equals its form and carries the row's bounds. Feasibility is restored
/// row by row and the optimum sought by primal steps, both under Bland's rule, so that the run ends and is
/// the same for the same input. Cost: O(rows × columns) a pivot.
public struct BoundedSimplex: Sendable {
    /// What a run found.
    public enum Outcome: Equatable, Sendable {
        /// The rows cannot all hold; the indices of rows that contradict one another.
        case infeasible(rows: [Int])
        /// The form grows without end in the direction asked.
        case unbounded
        /// The optimum.
        case optimal(Double)
    }

    private let variables: Int
    private var lower: [Double]
    private var upper: [Double]
    private var value: [Double]
    private var tableau: [[Double]] = []
    private var basic: [Int] = []
    private var free: [Int]
    private let tolerance = 1e-9

    /// - Parameter variables: number of structural variables, each at least 0 and without an upper bound.
    public init(variables: Int) {
        self.variables = variables
        lower = Array(repeating: 0, count: variables)
        upper = Array(repeating: .infinity, count: variables)
        value = lower
        free = Array(0..<variables)
    }

    /// Adds `low <= sum of coefficient × variable <= high`; all rows before the first run.
    public mutating func addRow(_ terms: [(variable: Int, coefficient: Double)], low: Double, high: Double) {
        var row = Array(repeating: 0.0, count: variables)
        for term in terms { row[term.variable] += term.coefficient }
        tableau.append(row)
        basic.append(lower.count)
        lower.append(low)
        upper.append(high)
        value.append(0)
    }

    /// Restores feasibility: nil when the rows hold together, else the rows of one contradiction.
    public mutating func restore() -> [Int]? {
        while true {
            var leaving = -1
            for r in basic.indices where leaving < 0 || basic[r] < basic[leaving] {
                let b = basic[r]
                if value[b] < lower[b] - tolerance || value[b] > upper[b] + tolerance { leaving = r }
            }
            guard leaving >= 0 else { return nil }
            let b = basic[leaving]
            let rising = value[b] < lower[b]
            let target = rising ? lower[b] : upper[b]
            var entering = -1
            for c in free.indices where entering < 0 || free[c] < free[entering] {
                let a = tableau[leaving][c]
                guard abs(a) > tolerance else { continue }
                if canMove(free[c], up: (a > 0) == rising) { entering = c }
            }
            guard entering >= 0 else {
                var rows = free.indices.filter { abs(tableau[leaving][$0]) > tolerance && free[$0] >= variables }
                    .map { free[$0] - variables }
                if b >= variables { rows.append(b - variables) }
                return rows.sorted()
            }
            shift(entering, by: (target - value[b]) / tableau[leaving][entering])
            pivot(leaving, entering)
            value[b] = target
        }
    }

    /// The greatest (or least) value of a linear form under the rows.
    public mutating func optimize(_ form: [(variable: Int, coefficient: Double)], maximize: Bool) -> Outcome {
        if let rows = restore() { return .infeasible(rows: rows) }
        let sign = maximize ? 1.0 : -1.0
        var cost = Array(repeating: 0.0, count: variables)
        for term in form { cost[term.variable] += term.coefficient }
        while true {
            var reduced = free.map { $0 < variables ? cost[$0] * sign : 0 }
            for r in basic.indices where basic[r] < variables && cost[basic[r]] != 0 {
                for c in free.indices { reduced[c] += sign * cost[basic[r]] * tableau[r][c] }
            }
            var entering = -1
            for c in free.indices where abs(reduced[c]) > tolerance && (entering < 0 || free[c] < free[entering]) {
                if canMove(free[c], up: reduced[c] > 0) { entering = c }
            }
            guard entering >= 0 else {
                return .optimal(cost.indices.reduce(0) { $0 + cost[$1] * value[$1] })
            }
            let up = reduced[entering] > 0
            let e = free[entering]
            var step = up ? upper[e] - value[e] : value[e] - lower[e]
            var leaving = -1
            for r in basic.indices {
                let slope = up ? tableau[r][entering] : -tableau[r][entering]
                guard abs(slope) > tolerance else { continue }
                let b = basic[r]
                let room = max(0, slope > 0 ? (upper[b] - value[b]) / slope : (lower[b] - value[b]) / slope)
                if room < step - tolerance || (room < step + tolerance && leaving >= 0 && b < basic[leaving]) {
                    step = min(step, room)
                    leaving = r
                }
            }
            guard step.isFinite else { return .unbounded }
            shift(entering, by: up ? step : -step)
            if leaving >= 0 { pivot(leaving, entering) }
        }
    }

    private func canMove(_ v: Int, up: Bool) -> Bool {
        up ? value[v] < upper[v] - tolerance : value[v] > lower[v] + tolerance
    }

    private mutating func shift(_ column: Int, by delta: Double) {
        value[free[column]] += delta
        for r in basic.indices { value[basic[r]] += tableau[r][column] * delta }
    }

    private mutating func pivot(_ r: Int, _ c: Int) {
        let inverse = 1 / tableau[r][c]
        for k in free.indices { tableau[r][k] *= -inverse }
        tableau[r][c] = inverse
        let source = tableau[r]
        for i in basic.indices where i != r {
            let factor = tableau[i][c]
            guard factor != 0 else { continue }
            tableau[i][c] = 0
            for k in free.indices { tableau[i][k] += factor * source[k] }
        }
        swap(&basic[r], &free[c])
    }
}
