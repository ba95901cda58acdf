/// Folds texts, one after the other, into a buffer that is reused.
///
/// Building one fills two small tables; keep it for the life of a reader. Folding is one pass over the bytes.
public struct TextFolder: Sendable {
    private let table = FoldingTable()

    /// A folder with its tables filled.
    public init() {}

    /// The folded bytes of a short string, for dictionary keys.
    public func key(_ string: String) -> [UInt8] {
        var text = FoldedText()
        fold(Array(string.utf8), into: &text)
        return text.bytes
    }

    /// Folds `source`, UTF-8, replacing what `text` held. Bytes that are not UTF-8 are kept as they are.
    ///
    /// - Complexity: O(n), one pass, no allocation once the buffers have grown.
    public func fold(_ source: [UInt8], into text: inout FoldedText) {
        text.bytes.removeAll(keepingCapacity: true)
        text.origin.removeAll(keepingCapacity: true)
        text.bytes.reserveCapacity(source.count + source.count / 3 + 4)
        text.origin.reserveCapacity(source.count + source.count / 3 + 5)
        var i = 0
        let count = source.count
        while i < count {
            let byte = source[i]
            if byte < 0x80 {
                i += foldASCII(byte, source, i, &text)
            } else if byte & 0xFC == 0xD8, i + 1 < count {
                emit(table.arabic[Int(byte & 3) << 6 | Int(source[i + 1] & 0x3F)], i, &text)
                i += 2
            } else {
                i += foldOther(byte, source, i, &text)
            }
        }
        text.origin.append(UInt32(count))
    }

    @inline(__always)
    private func emit(_ value: UInt16, _ at: Int, _ text: inout FoldedText) {
        if value == 0 { return }
        if value > 0xFF {
            text.bytes.append(UInt8(value >> 8))
            text.origin.append(UInt32(at))
        }
        text.bytes.append(UInt8(truncatingIfNeeded: value))
        text.origin.append(UInt32(at))
    }

    @inline(__always)
    private func foldASCII(_ byte: UInt8, _ source: [UInt8], _ i: Int, _ text: inout FoldedText) -> Int {
        if byte == 0x26, let entity = HTMLEntity.at(source, i) {
            emit(entity.folded, i, &text)
            return entity.length
        }
        let upper = byte &- 0x41 < 26
        let folded = upper ? byte | 0x20 : byte == 0x09 || byte == 0x0D ? 0x20 : byte
        emit(UInt16(folded == 0 ? 0x20 : folded), i, &text)
        return 1
    }

    private func foldOther(_ byte: UInt8, _ source: [UInt8], _ i: Int, _ text: inout FoldedText) -> Int {
        let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC2 ? 2 : 1
        guard length > 1, i + length <= source.count else {
            text.bytes.append(byte)
            text.origin.append(UInt32(i))
            return 1
        }
        var scalar = UInt32(byte) & (0xFF >> UInt32(length + 1))
        for k in 1..<length { scalar = scalar << 6 | UInt32(source[i + k] & 0x3F) }
        if scalar >= 0xFE70, scalar <= 0xFEFC {
            let form = table.formsB[Int(scalar - 0xFE70)]
            if form == FoldingTable.lamAlef {
                emit(FoldingTable.encode(0x0644), i, &text)
                emit(FoldingTable.encode(0x0627), i, &text)
            } else {
                emit(form, i, &text)
            }
            return length
        }
        if scalar >= 0x0750, scalar <= 0x08FF || scalar >= 0x10000 {
            if scalar >= 0x10000 { emit(0x2A, i, &text) }
            return length
        }
        if let sign = FoldingTable.punctuation(scalar) {
            emit(UInt16(sign), i, &text)
            return length
        }
        for k in 0..<length {
            text.bytes.append(source[i + k])
            text.origin.append(UInt32(i))
        }
        return length
    }
}
