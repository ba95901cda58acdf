import Foundation

/// A file of `Fixtures`, beside the tests that read it.
enum Fixture {
    static func bytes(_ name: String) throws -> [UInt8] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fixtures")
        return Array(try Data(contentsOf: folder.appending(path: name)))
    }

    /// The rows of a table, cut into `columns` cells; `<HH>` in the last cell is the byte HH.
    static func rows(_ name: String, columns: Int) throws -> [[String]] {
        String(decoding: try bytes(name), as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("#") }.map {
            $0.split(separator: "\t", maxSplits: columns - 1, omittingEmptySubsequences: false).map(String.init)
        }
    }

    /// The bytes of a cell, `<HH>` replaced.
    static func expanded(_ cell: String) -> [UInt8] {
        var out: [UInt8] = []
        let bytes = Array(cell.utf8)
        var i = 0
        while i < bytes.count {
            if bytes[i] == 0x3C, i + 3 < bytes.count, bytes[i + 3] == 0x3E,
                let value = UInt8(String(decoding: bytes[i + 1...i + 2], as: UTF8.self), radix: 16)
            {
                out.append(value)
                i += 4
            } else {
                out.append(bytes[i])
                i += 1
            }
        }
        return out
    }
}
