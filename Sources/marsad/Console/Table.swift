import ClaimModel

/// A table for people: columns padded with spaces on a terminal, parted by tabs elsewhere.
struct Table {
    private let console: Console
    private var rows: [[String]]

    /// A table with headings by their keys.
    init(_ console: Console, columns: [String]) {
        self.console = console
        rows = [columns.map { Console.catalogue.sentence("column." + $0, console.language) }]
    }

    /// A table with headings as they are.
    init(_ console: Console, headings: [String]) {
        self.console = console
        rows = [headings]
    }

    /// Adds a row.
    mutating func add(_ cells: [String]) {
        rows.append(cells.map { cell in String(cell.map { $0.isNewline || $0 == "\t" ? " " : $0 }) })
    }

    /// The whole table.
    ///
    /// On a terminal each cell stands in isolates, so that right-to-left words leave the columns in their order.
    func lines() -> [String] {
        if !console.isTerminal { return rows.map { $0.joined(separator: "\t") } }
        let widths = rows[0].indices.map { column in rows.map { Self.width($0[column]) }.max() ?? 0 }
        return rows.map { row in
            row.indices.map { column in
                let padding = String(repeating: " ", count: widths[column] - Self.width(row[column]))
                return "\u{2068}\(row[column])\u{2069}" + (column == row.count - 1 ? "" : padding)
            }.joined(separator: "  ")
        }
    }

    /// How many columns of the terminal a cell takes: one for each character that shows.
    private static func width(_ cell: String) -> Int {
        cell.count { character in character.unicodeScalars.contains { $0.properties.generalCategory != .format } }
    }
}
