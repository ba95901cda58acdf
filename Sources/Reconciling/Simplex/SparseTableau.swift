/// Basic variables as sparse linear forms of the non-basic ones.
///
/// Rows are sorted by variable, so that a pivot is a merge of two rows and runs in the same order for the same input.
struct SparseTableau: Sendable {
    /// One coefficient of a row.
    struct Entry: Sendable {
        var variable: Int
        var coefficient: Double
    }

    /// Coefficients smaller than this are rounding.
    static let tolerance = 1e-9

    private(set) var rows: [[Entry]] = []
    /// The basic variable of each row.
    private(set) var basic: [Int] = []
    /// The row of a basic variable, -1 for a non-basic one.
    private(set) var rowOf: [Int]
    /// For each non-basic variable, rows that may hold it; some may no longer do.
    private var holders: [[Int]]
    private var scratch: [Entry] = []

    init(variables: Int) {
        rowOf = Array(repeating: -1, count: variables)
        holders = Array(repeating: [], count: variables)
    }

    /// Adds a basic variable equal to a form over variables none of which is basic; returns its index.
    mutating func append(_ entries: [Entry]) -> Int {
        let variable = rowOf.count
        for entry in entries { holders[entry.variable].append(rows.count) }
        rowOf.append(rows.count)
        holders.append([])
        basic.append(variable)
        rows.append(entries)
        return variable
    }

    /// The coefficient of a variable in a row, 0 when absent. O(log n).
    func coefficient(_ row: Int, _ variable: Int) -> Double {
        let entries = rows[row]
        var low = 0
        var high = entries.count
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].variable < variable { low = middle + 1 } else { high = middle }
        }
        return low < entries.count && entries[low].variable == variable ? entries[low].coefficient : 0
    }

    /// The rows that hold a non-basic variable, with its coefficients, in order of row.
    mutating func column(_ variable: Int) -> [(row: Int, coefficient: Double)] {
        var found: [(row: Int, coefficient: Double)] = []
        for row in holders[variable] {
            let a = coefficient(row, variable)
            if a != 0 { found.append((row, a)) }
        }
        found.sort { $0.row < $1.row }
        var last = -1
        found.removeAll { entry in
            defer { last = entry.row }
            return entry.row == last
        }
        holders[variable] = found.map(\.row)
        return found
    }

    /// Makes `entering` basic in place of the basic variable of `row`. `column` is the entering variable's.
    ///
    /// - Returns: the entering variable as a form of the non-basic ones.
    @discardableResult
    mutating func pivot(_ row: Int, _ entering: Int, _ column: [(row: Int, coefficient: Double)]) -> [Entry] {
        let leaving = basic[row]
        var form = rows[row]
        rows[row] = []
        var pivot = 1.0
        for k in form.indices where form[k].variable == entering { pivot = form[k].coefficient }
        let inverse = 1 / pivot
        form.removeAll { $0.variable == entering }
        for k in form.indices { form[k].coefficient *= -inverse }
        let place = form.firstIndex { $0.variable > leaving } ?? form.count
        form.insert(Entry(variable: leaving, coefficient: inverse), at: place)
        holders[leaving] = [row]
        for (other, factor) in column where other != row { add(form, factor, to: other, dropping: entering) }
        holders[entering] = []
        rows[row] = form
        basic[row] = entering
        rowOf[entering] = row
        rowOf[leaving] = -1
        return form
    }

    private mutating func add(_ form: [Entry], _ factor: Double, to row: Int, dropping entering: Int) {
        scratch.removeAll(keepingCapacity: true)
        let old = rows[row]
        var i = 0
        var j = 0
        while i < old.count || j < form.count {
            let a = i < old.count ? old[i].variable : Int.max
            let b = j < form.count ? form[j].variable : Int.max
            if a < b {
                if a != entering { scratch.append(old[i]) }
                i += 1
            } else if b < a {
                scratch.append(Entry(variable: b, coefficient: factor * form[j].coefficient))
                holders[b].append(row)
                j += 1
            } else {
                let sum = old[i].coefficient + factor * form[j].coefficient
                if sum > 1e-11 || sum < -1e-11 { scratch.append(Entry(variable: a, coefficient: sum)) }
                i += 1
                j += 1
            }
        }
        swap(&rows[row], &scratch)
    }
}
