extension JSONScanner {
    /// The first byte from `start` on that ends a run of plain string bytes.
    @inline(__always)
    static func plain(_ bytes: Swift.Span<UInt8>, _ start: Int, _ end: Int) -> Int {
        var i = start
        while i < end {
            let byte = bytes[i]
            if byte == 0x22 || byte == 0x5C || byte < 0x20 { break }
            i &+= 1
        }
        return i
    }

    /// The string of some bytes, nil where they are not UTF-8.
    static func valid(_ part: Swift.Span<UInt8>) -> String? {
        guard let text = try? UTF8Span(validating: part) else { return nil }
        return String(copying: text)
    }

    /// The string of bytes that are not UTF-8, each ill-formed part replaced by U+FFFD.
    mutating func repaired(_ part: [UInt8], from start: Int) -> String {
        noteRepair(start)
        return String(decoding: part, as: UTF8.self)
    }

    private mutating func noteRepair(_ start: Int) {
        repairedStrings += 1
        if firstRepair == nil { firstRepair = start }
    }

    mutating func escapedString(from start: Int, firstEscape: Int) throws(JSONFault) -> String {
        var text = scratch
        scratch = []
        text.removeAll(keepingCapacity: true)
        text.append(contentsOf: bytes[start..<firstEscape])
        var i = firstEscape
        var lone = false
        while true {
            guard i < end else { throw JSONFault(.unfinished, at: end) }
            let byte = bytes[i]
            if byte == 0x22 { break }
            guard byte == 0x5C else { throw JSONFault(.controlCharacter, at: i) }
            i = try escape(at: i, into: &text, &lone)
            let stop = Self.plain(bytes.span, i, end)
            if stop > i { text.append(contentsOf: bytes[i..<stop]) }
            i = stop
        }
        offset = i + 1
        if lone { noteRepair(start) }
        let string = Self.valid(text.span) ?? repaired(text, from: start)
        scratch = text
        return string
    }

    /// Reads the escape at `i` and gives the index after it.
    private func escape(at i: Int, into text: inout [UInt8], _ lone: inout Bool) throws(JSONFault) -> Int {
        guard i + 1 < end else { throw JSONFault(.unfinished, at: end) }
        switch bytes[i + 1] {
        case 0x22, 0x5C, 0x2F: text.append(bytes[i + 1])
        case 0x6E: text.append(0x0A)
        case 0x74: text.append(0x09)
        case 0x72: text.append(0x0D)
        case 0x62: text.append(0x08)
        case 0x66: text.append(0x0C)
        case 0x75:
            let unit = try hex(i + 2)
            if unit & 0xFC00 == 0xD800, i + 7 < end, bytes[i + 6] == 0x5C, bytes[i + 7] == 0x75 {
                let low = try hex(i + 8)
                if low & 0xFC00 == 0xDC00 {
                    Self.append(0x10000 + (unit & 0x3FF) << 10 + (low & 0x3FF), to: &text)
                    return i + 12
                }
            }
            if unit & 0xF800 == 0xD800 { lone = true }
            Self.append(unit & 0xF800 == 0xD800 ? 0xFFFD : unit, to: &text)
            return i + 6
        default: throw JSONFault(.badEscape, at: i)
        }
        return i + 2
    }

    private func hex(_ start: Int) throws(JSONFault) -> UInt32 {
        guard start + 4 <= end else { throw JSONFault(.unfinished, at: end) }
        var value: UInt32 = 0
        for i in start..<start + 4 {
            let byte = bytes[i]
            let digit: UInt8
            switch byte {
            case 0x30...0x39: digit = byte - 0x30
            case 0x41...0x46: digit = byte - 0x37
            case 0x61...0x66: digit = byte - 0x57
            default: throw JSONFault(.badEscape, at: i)
            }
            value = value << 4 | UInt32(digit)
        }
        return value
    }

    private static func append(_ scalar: UInt32, to text: inout [UInt8]) {
        if scalar < 0x80 {
            text.append(UInt8(scalar))
        } else if scalar < 0x800 {
            text.append(UInt8(0xC0 | scalar >> 6))
            text.append(UInt8(0x80 | scalar & 0x3F))
        } else {
            if scalar < 0x10000 {
                text.append(UInt8(0xE0 | scalar >> 12))
            } else {
                text.append(UInt8(0xF0 | scalar >> 18))
                text.append(UInt8(0x80 | scalar >> 12 & 0x3F))
            }
            text.append(UInt8(0x80 | scalar >> 6 & 0x3F))
            text.append(UInt8(0x80 | scalar & 0x3F))
        }
    }
}
