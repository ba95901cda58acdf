import CZlib
import Foundation
import GRDB

extension [UInt8] {
    /// The bytes as a value of SQLite's.
    var databaseBlob: DatabaseValue { Data(self).databaseValue }
}

extension Row {
    /// A column of bytes; empty where there is none.
    func bytes(_ column: String) -> [UInt8] { (self[column] as Data?).map(Array.init) ?? [] }
}

/// Bytes as they are kept: packed with zlib where that makes them shorter.
struct PackedBytes: Sendable {
    /// `zlib` or `none`.
    let packing: String
    let bytes: [UInt8]

    /// Packs bytes, fast rather than tight.
    init(packing plain: [UInt8]) {
        var length = compressBound(uLong(plain.count))
        var packed = [UInt8](repeating: 0, count: Int(length))
        let result = compress2(&packed, &length, plain, uLong(plain.count), 1)
        if result == Z_OK, Int(length) < plain.count {
            packed.removeLast(packed.count - Int(length))
            packing = "zlib"
            bytes = packed
        } else {
            packing = "none"
            bytes = plain
        }
    }

    /// The bytes as received; nil where they are damaged.
    static func unpack(_ bytes: [UInt8], packing: String, size: Int) -> [UInt8]? {
        if packing == "none" { return bytes.count == size ? bytes : nil }
        guard packing == "zlib", size >= 0, size <= 1 << 30, bytes.count * 1100 + 64 >= size else { return nil }
        var length = uLongf(size)
        var plain = [UInt8](repeating: 0, count: max(size, 1))
        guard uncompress(&plain, &length, bytes, uLong(bytes.count)) == Z_OK, Int(length) == size else { return nil }
        plain.removeLast(plain.count - size)
        return plain
    }
}
