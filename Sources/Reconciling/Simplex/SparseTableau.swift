/// Basic variables as sparse linear forms of the non-basic ones, for programs too large to store every coefficient.
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
    private var visits: [Int] = []
    private var visit = 0

    init(variables: Int) {
        rowOf = Array(repeating: -1, count: variables)
        holders = Array(repeating: [], count: variables)
    }

    /// - Parameter rows: forms over the structural variables; row k's basic variable is `variables + k`.
    init(variables: Int, rows: [[Entry]]) {
        self.init(variables: variables)
        for row in rows { _ = append(row) }
    }

    /// Adds a basic variable equal to a form over variables none of which is basic; returns its index.
    mutating func append(_ entries: [Entry]) -> Int {
        let variable = rowOf.count
        for entry in entries { holders[entry.variable].append(rows.count) }
        rowOf.append(rows.count)
        holders.append([])
        basic.append(variable)
        rows.append(entries)
        visits.append(0)
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

    /// The rows that hold a non-basic variable, each once, with its coefficients.
    mutating func column(_ variable: Int) -> [(row: Int, coefficient: Double)] {
        var found: [(row: Int, coefficient: Double)] = []
        var held = holders[variable]
        holders[variable] = []
        found.reserveCapacity(held.count)
        visit += 1
        for row in held where visits[row] != visit {
            visits[row] = visit
            let a = coefficient(row, variable)
            if a != 0 { found.append((row, a)) }
        }
        held.removeAll(keepingCapacity: true)
        for (row, _) in found { held.append(row) }
        holders[variable] = held
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
        let old = rows[row]
        rows[row] = []
        var fresh: [Int] = []
        let sum = Array<Entry>(unsafeUninitializedCapacity: old.count + form.count) { buffer, count in
            old.withUnsafeBufferPointer { old in
                form.withUnsafeBufferPointer { form in
                    var i = 0
                    var j = 0
                    while i < old.count || j < form.count {
                        let a = i < old.count ? old[i].variable : Int.max
                        let b = j < form.count ? form[j].variable : Int.max
                        if a < b {
                            if a != entering {
                                buffer.initializeElement(at: count, to: old[i])
                                count += 1
                            }
                            i += 1
                            continue
                        }
                        var coefficient = factor * form[j].coefficient
                        if a == b {
                            coefficient += old[i].coefficient
                            i += 1
                        } else {
                            fresh.append(b)
                        }
                        j += 1
                        if coefficient > 1e-11 || coefficient < -1e-11 {
                            buffer.initializeElement(at: count, to: Entry(variable: b, coefficient: coefficient))
                            count += 1
                        }
                    }
                }
            }
        }
        rows[row] = sum
        for variable in fresh { holders[variable].append(row) }
    }
}
