/// The tableau of a program: every coefficient stored while that takes little memory, lists of entries beyond.
struct SimplexTableau: Sendable {
    /// Coefficients up to which all are stored: 32 MB.
    private static let denseLimit = 4_000_000

    private var dense: DenseTableau?
    private var sparse: SparseTableau?

    init(variables: Int, rows: [[SparseTableau.Entry]]) {
        if variables * rows.count <= Self.denseLimit {
            dense = DenseTableau(variables: variables, rows: rows)
        } else {
            sparse = SparseTableau(variables: variables, rows: rows)
        }
    }

    /// The basic variable of each row.
    var basic: [Int] { dense?.basic ?? sparse?.basic ?? [] }
    /// The row of a basic variable, -1 for a non-basic one.
    func row(of variable: Int) -> Int { dense?.rowOf[variable] ?? sparse?.rowOf[variable] ?? -1 }
    /// The coefficients of a row that are not zero.
    func entries(_ row: Int) -> [SparseTableau.Entry] { dense?.entries(row) ?? sparse?.rows[row] ?? [] }
    /// One coefficient.
    func coefficient(_ row: Int, _ variable: Int) -> Double {
        dense?.coefficient(row, variable) ?? sparse?.coefficient(row, variable) ?? 0
    }
    /// The rows that hold a non-basic variable, with its coefficients.
    mutating func column(_ variable: Int) -> [(row: Int, coefficient: Double)] {
        dense?.column(variable) ?? sparse?.column(variable) ?? []
    }
    /// Makes a variable basic in place of a row's; returns it as a form of the non-basic ones.
    mutating func pivot(_ row: Int, _ entering: Int, _ column: [(row: Int, coefficient: Double)]) -> [SparseTableau.Entry] {
        dense?.pivot(row, entering, column) ?? sparse?.pivot(row, entering, column) ?? []
    }
}
