import Foundation
import Testing

/// Rows of a table under `Fixtures`, cells by the names in its `# columns:` line.
struct FixtureTable {
    struct Row: Sendable, CustomTestStringConvertible {
        let cells: [String: String]
        let number: Int
        subscript(_ name: String) -> String { cells[name] ?? "" }
        func list(_ name: String) -> [String] { self[name].split(separator: "|").map(String.init) }
        func int(_ name: String) -> Int? { Int(self[name]) }
        var testDescription: String { "row \(number)" }
    }

    static func rows(_ path: String) throws -> [Row] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fixtures")
        let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
        var columns: [String] = []
        var rows: [Row] = []
        for line in text.split(separator: "\n") {
            if line.hasPrefix("# columns: ") { columns = line.dropFirst(11).split(separator: "\t").map(String.init) }
            guard !line.hasPrefix("#") else { continue }
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            rows.append(Row(cells: Dictionary(zip(columns, cells), uniquingKeysWith: { a, _ in a }), number: rows.count + 1))
        }
        return rows
    }
}
