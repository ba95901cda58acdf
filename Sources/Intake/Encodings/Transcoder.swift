/// Turns a stream of bytes in some encoding into UTF-8, piece by piece. UTF-8 passes through unchanged, its errors with it.
struct Transcoder: Sendable {
    let encoding: TextEncoding
    private var pendingByte: UInt8?
    private var pendingHigh: UInt32?

    init(_ encoding: TextEncoding) { self.encoding = encoding }

    /// Appends the UTF-8 of a piece; a unit that is cut by the piece's end waits for the next.
    mutating func append(_ piece: ArraySlice<UInt8>, to out: inout [UInt8]) {
        switch encoding {
        case .utf8: out.append(contentsOf: piece)
        case .windows1256:
            for byte in piece {
                if byte < 0x80 { out.append(byte) } else { Self.append(Windows1256.upper[Int(byte) - 0x80], to: &out) }
            }
        case .utf16LittleEndian, .utf16BigEndian:
            for byte in piece {
                guard let first = pendingByte else {
                    pendingByte = byte
                    continue
                }
                pendingByte = nil
                let little = encoding == .utf16LittleEndian
                unit(little ? UInt32(byte) << 8 | UInt32(first) : UInt32(first) << 8 | UInt32(byte), to: &out)
            }
        }
    }

    /// Appends what a stream that was cut leaves behind.
    mutating func finish(to out: inout [UInt8]) {
        if pendingHigh != nil || pendingByte != nil { Self.append(0xFFFD, to: &out) }
        pendingHigh = nil
        pendingByte = nil
    }

    private mutating func unit(_ unit: UInt32, to out: inout [UInt8]) {
        if let high = pendingHigh {
            pendingHigh = nil
            if unit & 0xFC00 == 0xDC00 {
                Self.append(0x10000 + (high & 0x3FF) << 10 + (unit & 0x3FF), to: &out)
                return
            }
            Self.append(0xFFFD, to: &out)
        }
        if unit & 0xFC00 == 0xD800 {
            pendingHigh = unit
        } else {
            Self.append(unit & 0xFC00 == 0xDC00 ? 0xFFFD : unit, to: &out)
        }
    }

    private static func append(_ value: UInt32, to out: inout [UInt8]) {
        let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
        out.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
}
