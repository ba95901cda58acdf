/// The two forms in which a publication date may be given.
public enum PublishedDate {
    /// Whether `text` is `YYYY-MM-DD` or RFC 3339 with an offset, and a day that exists in the Gregorian calendar.
    ///
    /// Seconds may be left out and may have a fraction; `Z` is an offset; the sign between date and time may be `T`, `t` or a space.
    public static func isValid(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard bytes.count >= 10, let year = digits(bytes, 0, 4), let month = digits(bytes, 5, 2), let day = digits(bytes, 8, 2),
            bytes[4] == 0x2D, bytes[7] == 0x2D, year > 0, (1...12).contains(month), day >= 1, day <= length(month, year)
        else { return false }
        if bytes.count == 10 { return true }
        guard [0x54, 0x74, 0x20].contains(bytes[10]), let hour = digits(bytes, 11, 2), let minute = digits(bytes, 14, 2),
            bytes[13] == 0x3A, hour < 24, minute < 60
        else { return false }
        var i = 16
        if i < bytes.count, bytes[i] == 0x3A {
            guard let second = digits(bytes, 17, 2), second <= 60 else { return false }
            i = 19
            if i < bytes.count, bytes[i] == 0x2E {
                let start = i + 1
                i = start
                while i < bytes.count, bytes[i] &- 0x30 < 10 { i += 1 }
                if i == start { return false }
            }
        }
        return isOffset(bytes, i)
    }

    private static func isOffset(_ bytes: [UInt8], _ i: Int) -> Bool {
        guard i < bytes.count else { return false }
        if bytes[i] | 0x20 == 0x7A { return i + 1 == bytes.count }
        guard bytes[i] == 0x2B || bytes[i] == 0x2D, i + 6 == bytes.count, bytes[i + 3] == 0x3A, let hours = digits(bytes, i + 1, 2),
            let minutes = digits(bytes, i + 4, 2)
        else { return false }
        return hours < 24 && minutes < 60
    }

    private static func digits(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int? {
        guard start + count <= bytes.count else { return nil }
        var value = 0
        for i in start..<start + count {
            guard bytes[i] &- 0x30 < 10 else { return nil }
            value = value * 10 + Int(bytes[i] - 0x30)
        }
        return value
    }

    private static func length(_ month: Int, _ year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
