extension JSONScanner {
    /// Reads a number.
    public mutating func number() throws(JSONFault) -> Double {
        let start = try numberStart()
        let (range, _) = try numberRange(from: start)
        let text = text(range)
        guard let value = Double(text), value.isFinite else { throw JSONFault(.badNumber, at: start) }
        return value
    }

    /// Reads a whole number without fraction or exponent.
    public mutating func integer() throws(JSONFault) -> Int {
        let start = try numberStart()
        let (range, isWhole) = try numberRange(from: start)
        guard isWhole, let value = Int(text(range)) else { throw JSONFault(isWhole ? .badNumber : .wrongType, at: start) }
        return value
    }

    /// Reads a whole number, or null.
    public mutating func optionalInteger() throws(JSONFault) -> Int? {
        if try null() { return nil }
        return try integer()
    }

    private mutating func numberStart() throws(JSONFault) -> Int {
        guard let next = peek() else { throw JSONFault(.unfinished, at: offset) }
        switch next {
        case 0x2D, 0x30...0x39: return offset
        case 0x22, 0x7B, 0x5B, 0x74, 0x66, 0x6E: throw JSONFault(.wrongType, at: offset)
        default: throw JSONFault(.unexpected, at: offset)
        }
    }

    /// Consumes a number by the grammar of RFC 8259, section 6.
    private mutating func numberRange(from start: Int) throws(JSONFault) -> (Range<Int>, isWhole: Bool) {
        var isWhole = true
        if byte() == 0x2D { advance() }
        if byte() == 0x30 {
            advance()
        } else {
            try digits()
        }
        if byte() == 0x2E {
            isWhole = false
            advance()
            try digits()
        }
        if byte() == 0x65 || byte() == 0x45 {
            isWhole = false
            advance()
            if byte() == 0x2B || byte() == 0x2D { advance() }
            try digits()
        }
        return (start..<offset, isWhole)
    }

    private mutating func digits() throws(JSONFault) {
        let start = offset
        while let next = byte(), next &- 0x30 < 10 { advance() }
        if offset == start { throw JSONFault(.badNumber, at: start) }
    }
}
