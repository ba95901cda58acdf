import ArabicText
import ClaimModel

/// A table of cases: one phenomenon of the language with rows that show it.
public struct CaseTable: Sendable {
    /// The file's name without its ending.
    public var name: String
    /// The share of its rows that must be read right.
    public var floor: Double
    /// The title that stands over every text, so that it is read as part of a report of conflict; empty for none.
    public var title: String
    /// The rows.
    public var cases: [ReadingCase]

    /// Stands before the assertions of a row that is read without the title.
    private static let alone = "alone;"

    /// Reads a table: tabs between id, published, text and assertions; the return sign U+23CE stands for a line end of the text.
    ///
    /// - Throws: an error that names the row.
    public init(name: String, bytes: [UInt8]) throws(CaseNotationError) {
        self.name = name
        cases = []
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        func header(_ key: String) -> String? {
            lines.first { $0.hasPrefix("# \(key): ") }.map { String($0.dropFirst(key.count + 4)) }
        }
        guard let floor = header("floor").flatMap(Double.init) else {
            throw CaseNotationError(description: "\(name): no floor")
        }
        self.floor = floor
        title = header("title") ?? ""
        for row in TabbedLines(bytes).rows() {
            guard row.count == 4 else {
                throw CaseNotationError(description: "\(name): a row of \(row.count) columns, not 4: \(row.first ?? "")")
            }
            let text = String(row[2].map { $0 == "\u{23CE}" ? "\n" : $0 })
            let isAlone = row[3].hasPrefix(Self.alone)
            let assertions = try CaseNotation(row: "\(name), \(row[0])").assertions(
                isAlone ? String(row[3].dropFirst(Self.alone.count)) : row[3])
            cases.append(
                ReadingCase(
                    id: row[0], published: row[1].isEmpty ? nil : row[1], text: text, isAlone: isAlone, assertions: assertions))
        }
    }
}

/// How a table was read.
public struct CaseTableResult: Sendable {
    /// A row that was read wrong.
    public struct Failure: Sendable {
        /// The row's name.
        public var id: String
        /// Its text.
        public var text: String
        /// The assertions that do not hold, as written.
        public var broken: [String]
        /// The claims that were read, in the notation of the table.
        public var read: [String]
    }

    /// The table's name.
    public var name: String
    /// How many rows it has.
    public var rows: Int
    /// The rows that were read wrong.
    public var failures: [Failure]
    /// The share that the table asks for.
    public var floor: Double

    /// The share of rows that were read right.
    public var share: Double { rows == 0 ? 0 : Double(rows - failures.count) / Double(rows) }
    /// The table's name, rows read right, rows, and share, parted by tabs.
    public var summary: String {
        let percent = Int((share * 100).rounded(.down))
        return "\(name)\t\(rows - failures.count)\t\(rows)\t\(percent) %"
    }
    /// Whether that is enough.
    public var isEnough: Bool { share + 1e-9 >= floor }
}

extension ReadingSession {
    /// Reads a table's texts and holds its assertions against what was read.
    ///
    /// - Parameter titled: whether the table's title stands over the texts.
    public mutating func check(_ table: CaseTable, titled: Bool = true) -> CaseTableResult {
        var result = CaseTableResult(name: table.name, rows: table.cases.count, failures: [], floor: table.floor)
        for row in table.cases {
            let title = row.isAlone || !titled ? "" : table.title
            var reading = read(row.report(title: title))
            // What the title claims is no part of the case.
            let start = title.unicodeScalars.count
            reading.claims.removeAll { $0.trigger.start < start }
            let checker = CaseChecker(reading: reading, analysis: analysis)
            let broken = row.assertions.filter { checker.holds($0) == $0.isNegated }.map(\.notation)
            if broken.isEmpty { continue }
            result.failures.append(
                CaseTableResult.Failure(id: row.id, text: row.text, broken: broken, read: reading.claims.map(\.caseNotation)))
        }
        return result
    }
}
