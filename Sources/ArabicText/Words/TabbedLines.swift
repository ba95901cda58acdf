/// The rows of a UTF-8 table with tabs between the cells; empty lines and lines that start with `#` are left out.
///
/// Bytes in, bytes out, so that the text modules can read their data files without Foundation.
public struct TabbedLines: Sendable {
    private let bytes: [UInt8]

    /// A table over the bytes of a file.
    public init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Calls `body` with the cells of each row, as ranges of `bytes`.
    public func forEachRow(_ body: (_ bytes: [UInt8], _ cells: [Range<Int>]) -> Void) {
        var cells: [Range<Int>] = []
        var start = 0
        while start < bytes.count {
            var end = start
            while end < bytes.count, bytes[end] != 0x0A { end += 1 }
            if end > start, bytes[start] != 0x23 {
                cells.removeAll(keepingCapacity: true)
                var cell = start
                for i in start..<end where bytes[i] == 0x09 {
                    cells.append(cell..<i)
                    cell = i + 1
                }
                cells.append(cell..<(end > cell && bytes[end - 1] == 0x0D ? end - 1 : end))
                body(bytes, cells)
            }
            start = end + 1
        }
    }

    /// The rows as strings, for tables that are small.
    public func rows() -> [[String]] {
        var result: [[String]] = []
        forEachRow { bytes, cells in result.append(cells.map { String(decoding: bytes[$0], as: UTF8.self) }) }
        return result
    }

    /// A decimal number with an optional sign, or nil.
    static func integer(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
        var value = 0
        var i = range.lowerBound
        let negative = i < range.upperBound && bytes[i] == 0x2D
        if negative { i += 1 }
        guard i < range.upperBound, range.upperBound - i < 16 else { return nil }
        while i < range.upperBound {
            guard bytes[i] &- 0x30 < 10 else { return nil }
            value = value * 10 + Int(bytes[i] - 0x30)
            i += 1
        }
        return negative ? -value : value
    }
}
