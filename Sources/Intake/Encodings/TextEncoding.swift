/// The encodings in which text is taken in.
public enum TextEncoding: String, CaseIterable, Sendable, Hashable {
    case utf8 = "UTF-8"
    case utf16LittleEndian = "UTF-16LE"
    case utf16BigEndian = "UTF-16BE"
    case windows1256 = "windows-1256"
}

/// What the first bytes of an input say about the rest.
public struct EncodingGuess: Sendable, Hashable {
    /// The encoding.
    public var encoding: TextEncoding
    /// How many bytes of a byte order mark stand before the text.
    public var markLength: Int

    /// Guesses the encoding of a text by its first bytes; nil where they are no text.
    ///
    /// A byte order mark decides. Without one: pairs whose upper bytes are nearly all those of Arabic, ASCII or punctuation are UTF-16; what is
    /// UTF-8 but for at most one bad byte to four good sequences is UTF-8, to be repaired; what has nearly only Arabic letters above 0x7F when read as
    /// windows-1256 is that. Control characters in number are no text.
    ///
    /// - Complexity: O(n), two passes over `head`; 64 KB are enough.
    public init?(head: [UInt8]) {
        if head.starts(with: [0xEF, 0xBB, 0xBF]) {
            self.init(.utf8, 3)
        } else if head.starts(with: [0xFF, 0xFE]), head.count % 2 == 0 || head.count > 1024 {
            self.init(.utf16LittleEndian, 2)
        } else if head.starts(with: [0xFE, 0xFF]), head.count % 2 == 0 || head.count > 1024 {
            self.init(.utf16BigEndian, 2)
        } else if let order = Self.utf16(head) {
            self.init(order, 0)
        } else {
            let counts = ByteCounts(head)
            if counts.controls * 100 > head.count { return nil }
            if counts.bad * 4 <= counts.sequences {
                self.init(.utf8, 0)
            } else if Windows1256.looksRight(head) {
                self.init(.windows1256, 0)
            } else {
                return nil
            }
        }
    }

    private init(_ encoding: TextEncoding, _ markLength: Int) {
        self.encoding = encoding
        self.markLength = markLength
    }

    private static func utf16(_ head: [UInt8]) -> TextEncoding? {
        let pairs = head.count / 2
        guard pairs >= 4 else { return nil }
        var odd = 0
        var even = 0
        for i in 0..<pairs {
            if isUpperByte(head[2 * i + 1]), !isUpperByte(head[2 * i]) || head[2 * i] == 0x20 { odd += 1 }
            if isUpperByte(head[2 * i]), !isUpperByte(head[2 * i + 1]) || head[2 * i + 1] == 0x20 { even += 1 }
        }
        if odd * 10 >= pairs * 8, odd > even * 2 { return .utf16LittleEndian }
        if even * 10 >= pairs * 8, even > odd * 2 { return .utf16BigEndian }
        return nil
    }

    /// The upper bytes of Latin-1, Arabic and general punctuation.
    private static func isUpperByte(_ byte: UInt8) -> Bool { byte == 0x00 || byte == 0x06 || byte == 0x20 }
}

/// How much of some bytes is UTF-8, and how much is no text.
private struct ByteCounts {
    /// Well-formed sequences of two bytes and more.
    var sequences = 0
    /// Bytes that belong to none.
    var bad = 0
    /// Control characters other than tab, line ends and form feed.
    var controls = 0

    init(_ bytes: [UInt8]) {
        var i = 0
        while i < bytes.count {
            let byte = bytes[i]
            if byte < 0x80 {
                if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D, byte != 0x0C { controls += 1 }
                i += 1
                continue
            }
            let length = byte >= 0xF5 ? 0 : byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC2 ? 2 : 0
            if length == 0 {
                bad += 1
                i += 1
            } else if i + length > bytes.count {
                break
            } else if (1..<length).allSatisfy({ bytes[i + $0] & 0xC0 == 0x80 }) {
                sequences += 1
                i += length
            } else {
                bad += 1
                i += 1
            }
        }
    }
}
