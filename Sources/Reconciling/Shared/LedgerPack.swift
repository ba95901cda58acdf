import ArabicText

/// What can be wrong with a pack of the ledgers.
public enum LedgerPackError: Error, Sendable, Equatable, CustomStringConvertible {
    /// A column that is needed is not named in the header.
    case column(pack: String, name: String)
    /// A cell holds a code that is not known.
    case code(pack: String, row: Int, column: String, value: String)
    /// A key stands twice.
    case twice(pack: String, key: String)

    /// One sentence: where, what, and what to do.
    public var description: String {
        switch self {
        case .column(let pack, let name): "Pack \(pack): the header names no column “\(name)”; add it to the line “# columns:”."
        case .code(let pack, let row, let column, let value):
            "Pack \(pack), row \(row): “\(value)” in column “\(column)” is no code that is known; correct it."
        case .twice(let pack, let key): "Pack \(pack): “\(key)” stands twice; remove one of the rows."
        }
    }
}

/// The rows of one pack with its columns by name.
struct LedgerPack {
    struct Row {
        let number: Int
        private let cells: [String]
        private let columns: [String: Int]

        init(number: Int, cells: [String], columns: [String: Int]) {
            self.number = number
            self.cells = cells
            self.columns = columns
        }

        /// A cell; empty where the row is short or the cell is `-`.
        func callAsFunction(_ column: String) -> String {
            guard let at = columns[column], at < cells.count, cells[at] != "-" else { return "" }
            return cells[at]
        }

        /// The alternatives of a cell.
        func list(_ column: String) -> [String] { self(column).split(separator: "|").map(String.init) }
    }
    let name: String
    let rows: [Row]

    /// Reads a pack's text and makes sure that its header names the columns that are needed.
    init(_ text: String, name: String, needs: [String]) throws(LedgerPackError) {
        let mark = "# columns:"
        var columns: [String: Int] = [:]
        for line in text.split(separator: "\n") where line.hasPrefix(mark) {
            let names = line.dropFirst(mark.count).split(separator: "\t")
            for (at, name) in names.enumerated() { columns[Self.trimmed(name)] = at }
            break
        }
        for need in needs where columns[need] == nil { throw .column(pack: name, name: need) }
        self.name = name
        rows = TabbedLines(Array(text.utf8)).rows().enumerated().map { Row(number: $0 + 1, cells: $1, columns: columns) }
    }

    private static func trimmed(_ text: Substring) -> String {
        var text = text
        while let first = text.first, first.isWhitespace { text = text.dropFirst() }
        while let last = text.last, last.isWhitespace { text = text.dropLast() }
        return String(text)
    }
}
