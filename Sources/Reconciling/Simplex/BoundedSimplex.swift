/// A linear program over non-negative variables with two-sided rows, kept as a tableau that is warm between runs.
///
/// Every row gets a logical variable that equals its form and carries the row's bounds (the "bounded variables" form of the simplex
/// method). A run that starts from prices of the right sign goes by dual steps, any other by restoring feasibility and then primal steps;
/// after many steps both change to Bland's rule, so that every run ends. Deterministic: the same calls give the same answers.
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
    private var pending: [[SparseTableau.Entry]] = []
    private var tableau: SimplexTableau
    private var lower: [Double]
    private var upper: [Double]
    private var value: [Double]
    /// Prices of the last run, in the sense of minimizing.
    private var price: [Double] = []
    private var steps = 0
    /// The first row whose own bounds cross.
    private var crossed: Int?
    private let tolerance = SparseTableau.tolerance

    /// - Parameter variables: number of structural variables, each at least 0 and without an upper bound.
    public init(variables: Int) {
        self.variables = variables
        tableau = SimplexTableau(variables: variables, rows: [])
        lower = Array(repeating: 0, count: variables)
        upper = Array(repeating: .infinity, count: variables)
        value = lower
    }

    /// Adds `low <= sum of coefficient × variable <= high`; all rows before the first run.
    public mutating func addRow(_ terms: [(variable: Int, coefficient: Double)], low: Double, high: Double) {
        var entries: [SparseTableau.Entry] = []
        for term in terms.sorted(by: { $0.variable < $1.variable }) {
            if let last = entries.last, last.variable == term.variable {
                entries[entries.count - 1].coefficient += term.coefficient
            } else {
                entries.append(SparseTableau.Entry(variable: term.variable, coefficient: term.coefficient))
            }
        }
        if low > high, crossed == nil { crossed = lower.count - variables }
        pending.append(entries.filter { $0.coefficient != 0 })
        lower.append(low)
        upper.append(high)
        value.append(0)
    }

    /// The value of a structural variable after a run.
    public func value(of variable: Int) -> Double { value[variable] }

    /// How the last optimum is made up: rows with their multipliers; the multipliers times the bounds that are met add up to it.
    public func multipliers() -> [(row: Int, multiplier: Double)] {
        (variables..<max(variables, price.count)).filter { tableau.row(of: $0) < 0 && abs(price[$0]) > tolerance }
            .map { (row: $0 - variables, multiplier: price[$0]) }
    }

    /// Restores feasibility: nil when the rows hold together, else the rows of one contradiction.
    public mutating func restore() -> [Int]? {
        if let crossed { return [crossed] }
        start()
        price = Array(repeating: 0, count: lower.count)
        return dualSteps()
    }

    /// The greatest (or least) value of a linear form under the rows.
    public mutating func optimize(_ form: [(variable: Int, coefficient: Double)], maximize: Bool) -> Outcome {
        if let crossed { return .infeasible(rows: [crossed]) }
        start()
        let sign = maximize ? -1.0 : 1.0
        setPrices(form, sign)
        if !isFeasible {
            if !pricesAllowDualSteps {
                if let rows = restore() { return .infeasible(rows: rows) }
                setPrices(form, sign)
            } else if let rows = dualSteps() {
                return .infeasible(rows: rows)
            }
        }
        guard primalSteps() else { return .unbounded }
        for k in variables..<price.count { price[k] *= sign }
        return .optimal(form.reduce(0) { $0 + $1.coefficient * value[$1.variable] })
    }

    /// Makes the tableau of the rows given.
    private mutating func start() {
        guard !pending.isEmpty else { return }
        tableau = SimplexTableau(variables: variables, rows: pending)
        pending = []
    }

    private mutating func setPrices(_ form: [(variable: Int, coefficient: Double)], _ sign: Double) {
        price = Array(repeating: 0, count: lower.count)
        for term in form {
            let row = tableau.row(of: term.variable)
            if row < 0 {
                price[term.variable] += sign * term.coefficient
            } else {
                for entry in tableau.entries(row) { price[entry.variable] += sign * term.coefficient * entry.coefficient }
            }
        }
    }

    private var isFeasible: Bool { tableau.basic.allSatisfy { violation($0) == 0 } }

    private var pricesAllowDualSteps: Bool {
        price.indices.allSatisfy { v in
            tableau.row(of: v) >= 0 || abs(price[v]) <= tolerance || !canMove(v, up: price[v] < 0)
        }
    }

    private func violation(_ v: Int) -> Double {
        if value[v] < lower[v] - tolerance { return lower[v] - value[v] }
        return value[v] > upper[v] + tolerance ? value[v] - upper[v] : 0
    }

    private func canMove(_ v: Int, up: Bool) -> Bool {
        up ? value[v] < upper[v] - tolerance : value[v] > lower[v] + tolerance
    }

    /// Whether the run has gone on so long that it may be going round in circles.
    private var isLong: Bool { steps > 200 + 4 * tableau.basic.count }

    private mutating func dualSteps() -> [Int]? {
        steps = 0
        while true {
            steps += 1
            let (leaving, b) = mostViolated()
            guard leaving >= 0 else { return nil }
            let rising = value[b] < lower[b]
            var entering = -1
            var ratio = Double.infinity
            var size = 0.0
            let entries = tableau.entries(leaving)
            for entry in entries {
                let a = entry.coefficient
                guard abs(a) > tolerance, canMove(entry.variable, up: (a > 0) == rising) else { continue }
                let here = abs(price[entry.variable] / a)
                if here < ratio - tolerance || (!isLong && here < ratio + tolerance && abs(a) > size + tolerance) {
                    entering = entry.variable
                    ratio = here
                    size = abs(a)
                }
            }
            guard entering >= 0 else {
                var rows = entries.filter { abs($0.coefficient) > tolerance && $0.variable >= variables }
                    .map { $0.variable - variables }
                if b >= variables { rows.append(b - variables) }
                return rows.sorted()
            }
            let target = rising ? lower[b] : upper[b]
            exchange(leaving, entering, by: (target - value[b]) / tableau.coefficient(leaving, entering), target: target)
        }
    }

    /// The row whose basic variable is furthest out of its bounds (in a long run, that of the least variable), -1 for none.
    private func mostViolated() -> (row: Int, variable: Int) {
        let basic = tableau.basic
        let isLong = isLong
        var found = (row: -1, variable: -1)
        var worst = 0.0
        for (r, b) in basic.enumerated() {
            let amount = violation(b)
            guard amount > 0 else { continue }
            if isLong ? found.row < 0 || b < found.variable : amount > worst {
                found = (r, b)
                worst = amount
            }
        }
        return found
    }

    /// Primal steps from a feasible start; false when the form has no bound.
    private mutating func primalSteps() -> Bool {
        steps = 0
        while true {
            steps += 1
            var entering = -1
            for v in price.indices where abs(price[v]) > tolerance && tableau.row(of: v) < 0 && canMove(v, up: price[v] < 0) {
                if entering < 0 || abs(price[v]) > abs(price[entering]) + tolerance { entering = v }
                if isLong { break }
            }
            guard entering >= 0 else { return true }
            let up = price[entering] < 0
            let column = tableau.column(entering)
            let basic = tableau.basic
            var step = up ? upper[entering] - value[entering] : value[entering] - lower[entering]
            var leaving = -1
            var size = 0.0
            for (r, a) in column {
                let slope = up ? a : -a
                guard abs(slope) > tolerance else { continue }
                let b = basic[r]
                let room = max(0, slope > 0 ? (upper[b] - value[b]) / slope : (lower[b] - value[b]) / slope)
                let ties =
                    room < step + tolerance && leaving >= 0
                    && (isLong ? b < basic[leaving] : abs(slope) > size + tolerance)
                if room < step - tolerance || ties {
                    step = min(step, room)
                    leaving = r
                    size = abs(slope)
                }
            }
            guard step.isFinite else { return false }
            if leaving >= 0 {
                let b = basic[leaving]
                let rises = (tableau.coefficient(leaving, entering) > 0) == up
                exchange(leaving, entering, by: up ? step : -step, target: rises ? upper[b] : lower[b])
            } else {
                move(entering, by: up ? step : -step, column)
            }
        }
    }

    private mutating func move(_ v: Int, by delta: Double, _ column: [(row: Int, coefficient: Double)]) {
        value[v] += delta
        let basic = tableau.basic
        for (r, a) in column { value[basic[r]] += a * delta }
    }

    private mutating func exchange(_ row: Int, _ entering: Int, by delta: Double, target: Double) {
        let column = tableau.column(entering)
        let leaving = tableau.basic[row]
        move(entering, by: delta, column)
        value[leaving] = target
        let form = tableau.pivot(row, entering, column)
        let factor = price[entering]
        price[entering] = 0
        guard factor != 0 else { return }
        for entry in form { price[entry.variable] += factor * entry.coefficient }
    }
}
