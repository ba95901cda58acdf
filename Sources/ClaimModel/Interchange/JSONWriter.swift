/// Writes JSON into a byte buffer: what is asked for, in the order in which it is asked for, with nothing between.
///
/// The same calls give the same bytes everywhere, so what it writes can be hashed and compared.
public struct JSONWriter: Sendable {
    /// What was written so far.
    public var bytes: [UInt8]
    private var needsComma = false

    /// A writer that goes on after `bytes`, whose storage it takes over.
    public init(_ bytes: consuming [UInt8] = []) { self.bytes = bytes }

    /// Opens an object.
    public mutating func beginObject() { open(0x7B) }
    /// Closes an object.
    public mutating func endObject() { close(0x7D) }
    /// Opens an array.
    public mutating func beginArray() { open(0x5B) }
    /// Closes an array.
    public mutating func endArray() { close(0x5D) }

    /// Writes a member's name; its value comes next.
    public mutating func key(_ name: StaticString) {
        separate()
        bytes.append(0x22)
        name.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes.append(0x22)
        bytes.append(0x3A)
        needsComma = false
    }

    /// Writes a member's name that is not known beforehand.
    public mutating func key(named name: String) {
        string(name)
        bytes.append(0x3A)
        needsComma = false
    }

    /// Writes a string, escaping what JSON demands and nothing else.
    public mutating func string(_ value: String) {
        separate()
        bytes.append(0x22)
        var value = value
        value.withUTF8 { appendEscaped($0) }
        bytes.append(0x22)
        needsComma = true
    }

    /// Writes a string, or null.
    public mutating func string(orNull value: String?) {
        if let value { string(value) } else { null() }
    }

    /// Writes a whole number.
    public mutating func integer(_ value: Int) {
        separate()
        appendDecimal(value)
        needsComma = true
    }

    /// Writes a whole number, or null.
    public mutating func integer(orNull value: Int?) {
        if let value { integer(value) } else { null() }
    }

    /// Writes a share between 0 and 1 with two or three decimals, rounded to the nearest thousandth; what is no number becomes 0.
    public mutating func share(_ value: Double) {
        separate()
        let clamped = value.isNaN ? 0 : Swift.min(Swift.max(value, 0), 1)
        let thousandths = Int((clamped * 1000).rounded())
        bytes.append(0x30 + UInt8(thousandths / 1000))
        bytes.append(0x2E)
        bytes.append(0x30 + UInt8(thousandths / 100 % 10))
        bytes.append(0x30 + UInt8(thousandths / 10 % 10))
        if thousandths % 10 != 0 { bytes.append(0x30 + UInt8(thousandths % 10)) }
        needsComma = true
    }

    /// Writes `true` or `false`.
    public mutating func boolean(_ value: Bool) { raw(value ? "true" : "false") }

    /// Writes `null`.
    public mutating func null() { raw("null") }

    /// Writes bytes that are one JSON value already.
    public mutating func value(_ json: [UInt8]) {
        separate()
        bytes.append(contentsOf: json)
        needsComma = true
    }

    private mutating func raw(_ word: StaticString) {
        separate()
        word.withUTF8Buffer { bytes.append(contentsOf: $0) }
        needsComma = true
    }

    private mutating func open(_ byte: UInt8) {
        separate()
        bytes.append(byte)
        needsComma = false
    }

    private mutating func close(_ byte: UInt8) {
        bytes.append(byte)
        needsComma = true
    }

    @inline(__always)
    private mutating func separate() {
        if needsComma { bytes.append(0x2C) }
    }

    private mutating func appendDecimal(_ value: Int) {
        if value < 0 { bytes.append(0x2D) }
        var rest = value.magnitude
        let start = bytes.count
        repeat {
            bytes.append(0x30 + UInt8(rest % 10))
            rest /= 10
        } while rest > 0
        bytes[start...].reverse()
    }

    private mutating func appendEscaped(_ source: UnsafeBufferPointer<UInt8>) {
        var run = 0
        for i in 0..<source.count {
            let byte = source[i]
            if byte >= 0x20, byte != 0x22, byte != 0x5C { continue }
            bytes.append(contentsOf: source[run..<i])
            run = i + 1
            bytes.append(0x5C)
            switch byte {
            case 0x22, 0x5C: bytes.append(byte)
            case 0x0A: bytes.append(0x6E)
            case 0x0D: bytes.append(0x72)
            case 0x09: bytes.append(0x74)
            default:
                let digits: StaticString = "0123456789abcdef"
                bytes.append(contentsOf: [0x75, 0x30, 0x30])
                digits.withUTF8Buffer { hex in
                    bytes.append(hex[Int(byte >> 4)])
                    bytes.append(hex[Int(byte & 15)])
                }
            }
        }
        bytes.append(contentsOf: source[run...])
    }
}
