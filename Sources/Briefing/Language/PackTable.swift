/// A pack's rows: tab-separated, `#` lines and empty lines left out.
struct PackTable {
    /// A row and the line it stood on, from 1.
    struct Row {
        var line: Int
        var cells: [String]
    }
    var rows: [Row] = []

    /// Reads a pack's text; rows with fewer cells than asked for are an error.
    init(_ text: String, columns: Int, pack: String) throws(PhraseError) {
        var number = 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            number += 1
            let line = line.last == "\r" ? line.dropLast() : line
            if line.isEmpty || line.first == "#" { continue }
            var cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard cells.count <= columns, cells.count >= 2 else {
                throw PhraseError.columns(pack: pack, line: number, found: cells.count, wanted: columns)
            }
            while cells.count < columns { cells.append("") }
            rows.append(Row(line: number, cells: cells))
        }
    }
}

/// What can be wrong with the brief's packs.
public enum PhraseError: Error, Sendable, Equatable, CustomStringConvertible {
    /// A row has the wrong number of cells.
    case columns(pack: String, line: Int, found: Int, wanted: Int)
    /// A key stands twice.
    case twice(pack: String, line: Int, key: String)
    /// A key that the brief uses is missing.
    case missing(pack: String, key: String)

    /// One sentence: where, what, and what to do.
    public var description: String {
        switch self {
        case .columns(let pack, let line, let found, let wanted):
            "\(pack), line \(line): \(found) cells where \(wanted) are expected; separate them with tabs."
        case .twice(let pack, let line, let key): "\(pack), line \(line): “\(key)” stands twice; remove one of the rows."
        case .missing(let pack, let key): "\(pack): no row for “\(key)”; add one."
        }
    }
}
