/// Basic variables as linear forms of the non-basic ones, every coefficient stored.
///
/// A pivot touches the rows that hold the entering variable, and in them only the places where the pivot row is not zero. For programs
/// of some hundred rows this is an order faster than lists of entries; memory is 8 bytes × rows × structural variables.
struct DenseTableau: Sendable {
    typealias Entry = SparseTableau.Entry

    private(set) var basic: [Int]
    /// The row of a basic variable, -1 for a non-basic one.
    private(set) var rowOf: [Int]
    private let width: Int
    private var cells: [Double]
    /// The non-basic variable of each column, and the column of each non-basic variable.
    private var variableAt: [Int]
    private var columnOf: [Int]

    /// - Parameters:
    ///   - variables: how many structural variables there are; all start non-basic.
    ///   - rows: forms over them; row k's basic variable is `variables + k`.
    init(variables: Int, rows: [[Entry]]) {
        width = variables
        cells = Array(repeating: 0, count: variables * rows.count)
        variableAt = Array(0..<variables)
        columnOf = Array(0..<variables) + Array(repeating: -1, count: rows.count)
        basic = Array(variables..<variables + rows.count)
        rowOf = Array(repeating: -1, count: variables) + Array(0..<rows.count)
        for (k, row) in rows.enumerated() { for entry in row { cells[k * width + entry.variable] = entry.coefficient } }
    }

    /// The row's coefficients that are not zero, by column.
    func entries(_ row: Int) -> [Entry] {
        var list: [Entry] = []
        let start = row * width
        for c in 0..<width where cells[start + c] != 0 {
            list.append(Entry(variable: variableAt[c], coefficient: cells[start + c]))
        }
        return list
    }

    func coefficient(_ row: Int, _ variable: Int) -> Double { cells[row * width + columnOf[variable]] }

    /// The rows that hold a non-basic variable, with its coefficients, in order of row.
    func column(_ variable: Int) -> [(row: Int, coefficient: Double)] {
        var list: [(row: Int, coefficient: Double)] = []
        var at = columnOf[variable]
        for row in basic.indices {
            let a = cells[at]
            if a != 0 { list.append((row, a)) }
            at += width
        }
        return list
    }

    /// Makes `entering` basic in place of the basic variable of `row`. `column` is the entering variable's.
    ///
    /// - Returns: the entering variable as a form of the non-basic ones.
    mutating func pivot(_ row: Int, _ entering: Int, _ column: [(row: Int, coefficient: Double)]) -> [Entry] {
        let leaving = basic[row]
        let place = columnOf[entering]
        let inverse = 1 / cells[row * width + place]
        variableAt[place] = leaving
        columnOf[leaving] = place
        columnOf[entering] = -1
        var places: [Int] = []
        var form: [Entry] = []
        for c in 0..<width {
            let a = cells[row * width + c]
            guard a != 0 || c == place else { continue }
            let new = c == place ? inverse : -a * inverse
            cells[row * width + c] = new
            places.append(c)
            form.append(Entry(variable: variableAt[c], coefficient: new))
        }
        cells.withUnsafeMutableBufferPointer { cells in
            for (other, factor) in column where other != row {
                let start = other * width
                cells[start + place] = 0
                for k in places.indices {
                    let at = start + places[k]
                    let sum = cells[at] + factor * form[k].coefficient
                    cells[at] = sum > 1e-11 || sum < -1e-11 ? sum : 0
                }
            }
        }
        basic[row] = entering
        rowOf[entering] = row
        rowOf[leaving] = -1
        return form
    }
}
