/// Digits, and what tells them from clock times, dates and ordinals.
extension NumeralReader {
    /// The number written in digits at `j`, as a value over a power of ten; nil for parts of dates, clock times and fractions.
    func digits(at j: Int) -> (value: Int, divisor: Int, next: Int)? {
        guard tokens[j].kind == .number, !isPartOfDate(j) else { return nil }
        var value = 0
        var divisor = 1
        var decimals = false
        guard tokens[j].count <= 15 else { return nil }
        for k in Int(tokens[j].start)..<Int(tokens[j].end) {
            let byte = text.bytes[k]
            if byte == 0x2E {
                decimals = true
            } else if byte != 0x2C {
                value = value * 10 + Int(byte - 0x30)
                if decimals { divisor *= 10 }
            }
        }
        var next = j + 1
        // "10.000" and "10 000" group by thousands, "1,5" has a decimal comma.
        while !decimals, value > 0, value < 1_000_000, tokens[j].count <= 3 || next > j + 1 {
            if next + 1 < tokens.count, touches(next), touches(next + 1), tokens[next].count == 1, tokens[next + 1].kind == .number {
                let sign = tokens[next].first
                if sign == 0x2E, tokens[next + 1].count == 3 {
                    value = value * 1000 + plain(next + 1)
                    next += 2
                    continue
                }
                if sign == 0x2C, tokens[next + 1].count == 1, next == j + 1 {
                    return (value * 10 + plain(next + 1), 10, next + 2)
                }
            } else if next < tokens.count, tokens[next].kind == .number, tokens[next].count == 3, tokens[next].newlinesBefore == 0,
                !isPartOfDate(next)
            {
                value = value * 1000 + plain(next)
                next += 1
                continue
            }
            break
        }
        return (value, divisor, next)
    }

    private func touches(_ j: Int) -> Bool { !tokens[j].spaceBefore }

    private func plain(_ j: Int) -> Int {
        var value = 0
        for k in Int(tokens[j].start)..<Int(tokens[j].end) where text.bytes[k] &- 0x30 < 10 {
            value = value * 10 + Int(text.bytes[k] - 0x30)
        }
        return value
    }

    /// Whether a number touches a slash or a colon with a number on its other side, or is one of three joined by hyphens or points.
    private func isPartOfDate(_ j: Int) -> Bool {
        func joined(_ k: Int) -> UInt8? {
            guard k > 0, k + 1 < tokens.count, tokens[k].kind == .sign, touches(k), touches(k + 1), tokens[k - 1].kind == .number,
                tokens[k + 1].kind == .number
            else { return nil }
            return tokens[k].first
        }
        for k in [j - 1, j + 1] {
            guard let sign = joined(k) else { continue }
            if sign == 0x2F || sign == 0x3A { return true }
            if sign == 0x2D, joined(k + 2) == 0x2D || joined(k - 2) == 0x2D { return true }
            if sign == 0x2E, tokens[k + 1].count == 4 { return true }
        }
        return false
    }

    /// Whether token `j` goes on with an ordinal ("الثالث عشر", "الخامس والعشرين").
    func followsOrdinal(_ j: Int) -> Bool {
        guard j > 0, let before = match(j - 1, NumeralGrammar.mask(.ordinal)), !before.english,
            let word = match(j, NumeralGrammar.mask(.unit, .tens))
        else { return false }
        return word.value == 10 && word.clitics.isEmpty || sense(word) == .tens && word.clitics.contains(.and)
    }

    /// See `NumeralGrammar.ordinal`.
    func ordinal(at j: Int) -> (value: Int, next: Int)? {
        if let head = match(j, NumeralGrammar.mask(.ordinal)) {
            if head.value < 10, !head.english, let word = match(head.next, NumeralGrammar.mask(.unit, .tens)) {
                if word.value == 10, word.clitics.isEmpty { return (head.value + 10, word.next) }
                if sense(word) == .tens, word.clitics.contains(.and) { return (head.value + word.value, word.next) }
            }
            return (head.value, head.next)
        }
        if let tens = match(j, NumeralGrammar.mask(.tens)) {
            if tens.clitics.contains(.article), !tens.english { return (tens.value, tens.next) }
            // twenty-fifth
            if tens.english, tens.next + 1 < tokens.count, tokens[tens.next].first == 0x2D,
                let unit = match(tens.next + 1, NumeralGrammar.mask(.ordinal)), unit.value < 10
            {
                return (tens.value + unit.value, unit.next)
            }
        }
        return nil
    }
}
