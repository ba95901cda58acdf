/// Cuts a folded text into tokens.
///
/// Letters and digits that touch are parted (`20قتيلا` is a number and a word); `1,500` and `1.5` are one number; a run of one sign is
/// one token. White space is not kept: a token knows whether it stood before it.
public struct Tokenizer: Sendable {
    private enum Class {
        static let space: UInt8 = 0
        static let newline: UInt8 = 1
        static let letter: UInt8 = 2
        static let digit: UInt8 = 3
        static let sign: UInt8 = 4
    }
    private let classes: [UInt8]

    /// A tokenizer with its table filled.
    public init() {
        classes = (0..<256).map { byte in
            switch UInt8(byte) {
            case 0x0A: Class.newline
            case 0x00...0x20: Class.space
            case 0x30...0x39: Class.digit
            case 0x41...0x5A, 0x61...0x7A, 0x80...0xFF: Class.letter
            default: Class.sign
            }
        }
    }

    /// The tokens of `text`, replacing what `tokens` held.
    ///
    /// - Complexity: O(n), one pass.
    public func tokenize(_ text: FoldedText, into tokens: inout [Token]) {
        tokens.removeAll(keepingCapacity: true)
        let bytes = text.bytes
        let count = bytes.count
        var i = 0
        var space = true
        var newlines = 0
        while i < count {
            let kind = classes[Int(bytes[i])]
            if kind <= Class.newline {
                space = true
                if kind == Class.newline { newlines += 1 }
                i += 1
                continue
            }
            let start = i
            var hash = WordHash.seed
            switch kind {
            case Class.letter:
                while i < count, classes[Int(bytes[i])] == Class.letter {
                    hash = WordHash.add(hash, bytes[i])
                    i += 1
                }
            case Class.digit:
                i = endOfNumber(bytes, i)
                hash = WordHash.of(bytes, start, i)
            default:
                let sign = bytes[i]
                while i < count, bytes[i] == sign {
                    hash = WordHash.add(hash, sign)
                    i += 1
                }
            }
            let type: Token.Kind = kind == Class.letter ? .word : kind == Class.digit ? .number : .sign
            tokens.append(
                Token(
                    start: UInt32(start), end: UInt32(i), kind: type, spaceBefore: space, newlinesBefore: UInt8(min(newlines, 255)),
                    hash: hash,
                    first: bytes[start]))
            space = false
            newlines = 0
        }
    }

    /// Digits, then groups of a comma and three digits, then a point and digits.
    private func endOfNumber(_ bytes: [UInt8], _ start: Int) -> Int {
        var i = digits(bytes, start)
        while i < bytes.count, bytes[i] == 0x2C, digits(bytes, i + 1) == i + 4 { i += 4 }
        if i < bytes.count, bytes[i] == 0x2E {
            let end = digits(bytes, i + 1)
            if end > i + 1, end - i <= 3 { i = end }
        }
        return i
    }

    private func digits(_ bytes: [UInt8], _ start: Int) -> Int {
        var i = start
        while i < bytes.count, classes[Int(bytes[i])] == Class.digit { i += 1 }
        return i
    }
}
