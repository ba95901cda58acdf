/// Reads JSON from a part of a byte array, member by member, without building a tree.
///
/// It accepts exactly RFC 8259, except that invalid UTF-8 and lone surrogates inside strings become U+FFFD and are counted.
public struct JSONScanner: Sendable {
    /// How many objects and arrays may stand inside one another.
    public static let maximumDepth = 256

    let bytes: [UInt8]
    let end: Int
    private var depth = 0
    var scratch: [UInt8] = []
    /// The next byte to be read, as an index of the array.
    public internal(set) var offset: Int
    /// How many strings held bytes or surrogates that had to be replaced.
    public internal(set) var repairedStrings = 0
    /// Where the first of them begins.
    public internal(set) var firstRepair: Int?

    /// A scanner of `bytes[range]`.
    public init(_ bytes: [UInt8], _ range: Range<Int>) {
        self.bytes = bytes
        offset = range.lowerBound
        end = Swift.min(range.upperBound, bytes.count)
    }

    /// The next byte that is no white space, not consumed; nil at the end.
    @inline(__always)
    public mutating func peek() -> UInt8? {
        while offset < end {
            let byte = bytes[offset]
            if byte != 0x20, byte != 0x0A, byte != 0x0D, byte != 0x09 { return byte }
            offset += 1
        }
        return nil
    }

    /// Consumes a byte after white space.
    public mutating func expect(_ byte: UInt8) throws(JSONFault) {
        guard let next = peek() else { throw JSONFault(.unfinished, at: offset) }
        guard next == byte else { throw JSONFault(.unexpected, at: offset) }
        offset += 1
    }

    /// Refuses anything but white space up to the end.
    public mutating func expectEnd() throws(JSONFault) {
        if peek() != nil { throw JSONFault(.trailing, at: offset) }
    }

    /// Calls `body` for each member of an object, after its name; `body` must read or skip the value.
    public mutating func eachMember(_ body: (inout JSONScanner, String) throws(JSONFault) -> Void) throws(JSONFault) {
        guard let first = peek() else { throw JSONFault(.unfinished, at: offset) }
        guard first == 0x7B else { throw JSONFault(.notObject, at: offset) }
        try enter()
        if peek() == 0x7D {
            leave()
            return
        }
        while true {
            guard peek() == 0x22 else { throw JSONFault(peek() == nil ? .unfinished : .unexpected, at: offset) }
            let name = try string()
            try expect(0x3A)
            try body(&self, name)
            if try closes(0x7D) { return }
        }
    }

    /// Calls `body` for each element of an array; `body` must read or skip it.
    public mutating func eachElement(_ body: (inout JSONScanner) throws(JSONFault) -> Void) throws(JSONFault) {
        guard let first = peek() else { throw JSONFault(.unfinished, at: offset) }
        guard first == 0x5B else { throw JSONFault(.wrongType, at: offset) }
        try enter()
        if peek() == 0x5D {
            leave()
            return
        }
        while true {
            try body(&self)
            if try closes(0x5D) { return }
        }
    }

    /// Reads a string.
    ///
    /// - Complexity: O(n); one copy where nothing is escaped, two otherwise.
    public mutating func string() throws(JSONFault) -> String {
        guard let first = peek() else { throw JSONFault(.unfinished, at: offset) }
        guard first == 0x22 else { throw JSONFault(.wrongType, at: offset) }
        let start = offset + 1
        let stop = JSONScanner.plain(bytes.span, start, end)
        guard stop < end else { throw JSONFault(.unfinished, at: end) }
        if bytes[stop] == 0x22 {
            offset = stop + 1
            if let text = JSONScanner.valid(bytes.span.extracting(start..<stop)) { return text }
            return repaired(Array(bytes[start..<stop]), from: start)
        }
        guard bytes[stop] == 0x5C else { throw JSONFault(.controlCharacter, at: stop) }
        return try escapedString(from: start, firstEscape: stop)
    }

    /// Reads a string, or null.
    public mutating func optionalString() throws(JSONFault) -> String? {
        if try null() { return nil }
        return try string()
    }

    /// Consumes `null` where it stands.
    public mutating func null() throws(JSONFault) -> Bool {
        guard peek() == 0x6E else { return false }
        try word("null")
        return true
    }

    /// Reads `true` or `false`.
    public mutating func boolean() throws(JSONFault) -> Bool {
        switch peek() {
        case 0x74:
            try word("true")
            return true
        case 0x66:
            try word("false")
            return false
        case nil: throw JSONFault(.unfinished, at: offset)
        default: throw JSONFault(.wrongType, at: offset)
        }
    }

    /// Skips a value of any kind, seeing to it that it is one.
    public mutating func skipValue() throws(JSONFault) {
        switch peek() {
        case nil: throw JSONFault(.unfinished, at: offset)
        case 0x22: _ = try string()
        case 0x7B: try eachMember { (scanner, _) throws(JSONFault) in try scanner.skipValue() }
        case 0x5B: try eachElement { (scanner) throws(JSONFault) in try scanner.skipValue() }
        case 0x74, 0x66: _ = try boolean()
        case 0x6E: _ = try null()
        default: _ = try number()
        }
    }

    /// The next byte as it is, nil at the end.
    func byte() -> UInt8? { offset < end ? bytes[offset] : nil }

    /// Consumes one byte.
    mutating func advance() { offset += 1 }

    /// Bytes that are known to be ASCII, as a string.
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    private mutating func enter() throws(JSONFault) {
        offset += 1
        depth += 1
        if depth > Self.maximumDepth { throw JSONFault(.tooDeep, at: offset - 1) }
    }

    private mutating func leave() {
        offset += 1
        depth -= 1
    }

    private mutating func closes(_ byte: UInt8) throws(JSONFault) -> Bool {
        guard let next = peek() else { throw JSONFault(.unfinished, at: offset) }
        if next == byte {
            leave()
            return true
        }
        guard next == 0x2C else { throw JSONFault(.unexpected, at: offset) }
        offset += 1
        return false
    }

    private mutating func word(_ word: StaticString) throws(JSONFault) {
        for i in 0..<word.utf8CodeUnitCount {
            guard offset < end else { throw JSONFault(.unfinished, at: offset) }
            guard bytes[offset] == word.utf8Start[i] else { throw JSONFault(.unexpected, at: offset) }
            offset += 1
        }
    }
}
