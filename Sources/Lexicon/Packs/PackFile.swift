/// One file of the lexicon: a header of comments, then a row an entry.
///
/// The form: UTF-8, tab-separated; the first lines are `# pack:`, `# columns:` (tab-separated names), `# source:` and `# licence:`; empty
/// lines and lines that start with `#` are skipped; `|` separates alternatives inside a cell.
public struct PackFile: Sendable {
    /// One row with the line it stands in.
    public struct Row: Sendable {
        /// Line number in the file, from 1.
        public let line: Int
        /// The cells, as many as there are columns; missing ones are empty.
        public let cells: [String]
    }
    /// Path below the lexicon's folder, `places/ocha.tsv`.
    public let path: String
    /// What the header calls the pack.
    public let pack: String
    /// Column names in order.
    public let columns: [String]
    /// The header's other lines (`source`, `licence`), by name.
    public let header: [String: String]
    /// The rows in order.
    public let rows: [Row]

    /// Reads a file's text.
    ///
    /// - Throws: `LexiconError.header` when the pack or its columns are not named, `LexiconError.cells` when a row has too many cells.
    public init(path: String, text: String) throws(LexiconError) {
        var header: [String: String] = [:]
        var rows: [Row] = []
        var columns: [String] = []
        var number = 0
        for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
            number += 1
            var line = line
            if line.last == 0x0D { line = line.dropLast() }
            if line.isEmpty { continue }
            if line.first == 0x23 {
                guard rows.isEmpty, let colon = line.firstIndex(of: 0x3A) else { continue }
                let name = Self.trim(line[line.index(after: line.startIndex)..<colon])
                let value = Self.trim(line[line.index(after: colon)...])
                if header[name] == nil { header[name] = value }
                if name == "columns" { columns = value.split(separator: "\t").map { Self.trim($0.utf8[...]) } }
                continue
            }
            let cells = line.split(separator: 0x09, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
            if columns.isEmpty { throw .header(file: path, missing: "columns") }
            if cells.count > columns.count {
                if cells[columns.count...].contains(where: { !$0.isEmpty }) {
                    throw .cells(file: path, line: number, found: cells.count, expected: columns.count)
                }
            }
            rows.append(
                Row(
                    line: number,
                    cells: Array(cells.prefix(columns.count)) + Array(repeating: "", count: max(0, columns.count - cells.count))))
        }
        guard let pack = header["pack"] else { throw .header(file: path, missing: "pack") }
        self.path = path
        self.pack = pack
        self.columns = columns
        self.header = header
        self.rows = rows
    }

    /// Where a column stands; nil when the file has none of that name.
    public func column(_ name: String) -> Int? { columns.firstIndex(of: name) }

    /// The alternatives of a cell, without empty ones.
    public static func alternatives(_ cell: String) -> [String] {
        cell.utf8.split(separator: 0x7C).map { trim($0) }.filter { !$0.isEmpty }
    }

    private static func trim(_ text: Substring.UTF8View) -> String {
        var view = text
        while let c = view.first, c <= 0x20 { view = view.dropFirst() }
        while let c = view.last, c <= 0x20 { view = view.dropLast() }
        return String(decoding: view, as: UTF8.self)
    }
}

/// What can be wrong with a lexicon, each with the file and the line.
public enum LexiconError: Error, Sendable, Equatable {
    case header(file: String, missing: String)
    case cells(file: String, line: Int, found: Int, expected: Int)
    case value(file: String, line: Int, column: String, value: String, expected: String)
    case blob(reason: String)

    /// One clear sentence.
    public var message: String {
        switch self {
        case .header(let file, let missing): "\(file): the header does not give '\(missing)'; add a line '# \(missing): ...' at the top."
        case .cells(let file, let line, let found, let expected):
            "\(file), line \(line): \(found) cells where the header names \(expected) columns; check the tabs."
        case .value(let file, let line, let column, let value, let expected):
            "\(file), line \(line): '\(value)' in column '\(column)' is not \(expected)."
        case .blob(let reason): "The compiled lexicon cannot be used: \(reason). Build it again with make."
        }
    }
}

extension PackFile {
    /// The pack a file's header names, without reading the rest; empty when it names none.
    static func packName(in text: String) -> String {
        for line in text.utf8.split(separator: 0x0A, maxSplits: 40).prefix(40) where line.first == 0x23 {
            guard let colon = line.firstIndex(of: 0x3A) else { continue }
            if trim(line[line.index(after: line.startIndex)..<colon]) == "pack" { return trim(line[line.index(after: colon)...]) }
        }
        return ""
    }
}
