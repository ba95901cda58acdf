/// Amounts: components of a number, their scales and their sums.
extension NumeralReader {
    private static let below = NumeralGrammar.mask(.unit, .teen, .tens, .hundred, .hundreds, .oneOf, .article)
    private static let scales = NumeralGrammar.mask(.scale, .pluralScale, .construct)
    private static let special = NumeralGrammar.mask(
        .vague, .several, .indefinite, .pluralScale, .dualScale, .construct, .scale, .fraction, .oneOf)

    /// The amount that starts at `j`; nil when none does. With `compound` false a glued "and" does not go on with the number.
    func amount(at j: Int, compound: Bool = true) -> Amount? {
        guard j < tokens.count else { return nil }
        if tokens[j].kind == .word, let vague = vague(at: j) { return vague }
        guard var amount = component(at: j) else {
            guard let one = match(j, NumeralGrammar.mask(.oneOf)), !one.clitics.contains(.article), !followsOrdinal(j) else { return nil }
            return Amount(min: 1, max: 1, kind: .oneOf, start: one.start, next: one.next, clitics: one.clitics)
        }
        var scale = amount.scale
        while scale >= 1000, let more = conjoined(at: amount.amount.next) {
            if case .half = more {
                guard let half = halfEnd(amount.amount.next) else { break }
                amount.amount.min = (amount.amount.min ?? 0) + scale / 2
                amount.amount.next = half
                break
            }
            guard compound || scale < 0 else { break }
            guard case .component(let added, let k) = more, let value = added.min, value < scale else { break }
            amount.amount.min = (amount.amount.min ?? 0) + value
            amount.amount.next = added.next
            amount.amount.isDual = false
            if k == 1 { break }
            scale = k
        }
        amount.amount.max = amount.amount.min
        return amount.amount
    }

    private enum Added {
        case component(Amount, Int)
        case half
    }

    /// A component or a half behind a conjunction at `j`.
    private func conjoined(at j: Int) -> Added? {
        guard j < tokens.count, tokens[j].kind == .word else { return nil }
        if let half = match(j, NumeralGrammar.mask(.fraction, .half)), half.clitics.contains(.and) || half.english { return .half }
        if let and = match(j, NumeralGrammar.mask(.and)) {
            if let found = component(at: and.next), found.amount.clitics.isDisjoint(with: .conjunction) {
                return .component(found.amount, found.scale)
            }
            return nil
        }
        if let found = component(at: j), found.amount.clitics.contains(.and) || isEnglish(j) {
            return .component(found.amount, found.scale)
        }
        return nil
    }

    private func isEnglish(_ j: Int) -> Bool { tokens[j].first < 0x80 && tokens[j].kind == .word }

    /// The token after "ونصف", "and a half", with the scale word that may be said again.
    private func halfEnd(_ j: Int) -> Int? {
        guard let half = match(j, NumeralGrammar.mask(.fraction, .half)) else { return nil }
        if let again = match(half.next, Self.scales), again.clitics == .article { return again.next }
        return half.next
    }

    /// Digits or a number below a thousand, times the scale behind it; the scale is 1 when there is none.
    private func component(at j: Int) -> (amount: Amount, scale: Int)? {
        guard j < tokens.count else { return nil }
        var found: Amount
        var divisor = 1
        if tokens[j].kind == .number {
            guard let digits = digits(at: j) else { return nil }
            divisor = digits.divisor
            found = Amount(min: digits.value, kind: .digits, start: Int(tokens[j].start), next: digits.next, clitics: [])
        } else if let number = belowThousand(at: j) {
            found = number
        } else if let whole = match(j, NumeralGrammar.mask(.dualScale, .construct, .scale, .fraction)) {
            return alone(whole)
        } else {
            return nil
        }
        guard let scale = match(found.next, Self.scales), scale.clitics.isEmpty || scale.clitics == .article else {
            return divisor == 1 ? (found, 1) : nil
        }
        let product = (found.min ?? 0).multipliedReportingOverflow(by: scale.value)
        guard !product.overflow, product.partialValue % divisor == 0 else { return nil }
        found.min = product.partialValue / divisor
        found.next = scale.next
        return (found, scale.value)
    }

    /// A scale word by itself: "ألف" is 1,000, "ألفا شخص" 2,000, "نصف مليون" 500,000.
    private func alone(_ head: TermTable.Match) -> (amount: Amount, scale: Int)? {
        var found = Amount(min: head.value, kind: .words, start: head.start, next: head.next, clitics: head.clitics)
        switch sense(head) {
        case .dualScale:
            found.isDual = true
            return (found, head.value / 2)
        case .construct where !standsBeforeNoun(head): return (found, head.value)
        case .construct:
            found.min = head.value * 2
            found.isDual = true
            return (found, head.value)
        case .fraction:
            guard let scale = match(head.next, Self.scales), scale.clitics.isEmpty || scale.clitics == .article else { return nil }
            found.min = scale.value / head.value
            found.next = scale.next
            return (found, 1)
        default: return head.english ? nil : (found, head.value)
        }
    }

    /// "ألفا شخص" is two thousand; "ألفاً", and "ألفا" with no noun behind it, an accusative of one.
    private func standsBeforeNoun(_ head: TermTable.Match) -> Bool {
        let end = Int(tokens[head.next - 1].end)
        // A mark on the alef or before it is the tanwin: folding leaves a gap in the source.
        if Int(text.origin[end - 2] - text.origin[end - 4]) > 2 || Int(text.origin[end] - text.origin[end - 2]) > 2 { return false }
        guard head.next < tokens.count, tokens[head.next].kind == .word, tokens[head.next].newlinesBefore == 0 else { return false }
        return match(head.next, NumeralGrammar.mask(.from, .to, .or, .and, .hedgeAfter)) == nil
    }

    /// Tens, hundreds, several, "a number of".
    private func vague(at j: Int) -> Amount? {
        guard let head = match(j, Self.special) else { return nil }
        var found = Amount(approx: true, kind: .vague, start: head.start, next: head.next, clitics: head.clitics)
        switch sense(head) {
        case .vague, .pluralScale:
            var least = head.value * (sense(head) == .pluralScale ? 2 : 1)
            if let scale = match(head.next, Self.scales), scale.clitics.isEmpty || scale.clitics == .article {
                least *= scale.value
                found.next = scale.next
            }
            found.min = least
        case .several:
            var scale = 1
            if let word = match(head.next, Self.scales | NumeralGrammar.mask(.hundred, .vague, .teen)), word.clitics.isEmpty {
                scale = sense(word) == .vague ? word.value / 2 : word.value
                found.next = word.next
            } else if let ten = match(head.next, NumeralGrammar.mask(.unit)), ten.value == 10, ten.clitics.isEmpty {
                (found.min, found.max, found.next) = (13, 19, ten.next)
                return found
            }
            if head.value == 0, scale == 1 {
                (found.kind, found.approx) = (.indefinite, false)
                return found
            }
            if head.english {
                // "Several dozen", "several thousand" are said like "dozens" and "thousands".
                if let dozen = match(head.next, NumeralGrammar.mask(.unit)), dozen.value == 12 { (scale, found.next) = (10, dozen.next) }
                if scale > 1 {
                    found.min = 2 * scale
                    return found
                }
            }
            (found.min, found.max) = (3 * scale, 9 * scale)
        case .indefinite: (found.kind, found.approx) = (.indefinite, false)
        default: return nil
        }
        return found
    }

    /// A number word below a thousand, Arabic order (units before tens) or English.
    private func belowThousand(at j: Int) -> Amount? {
        guard let head = match(j, Self.below) else { return nil }
        var found = Amount(min: head.value, kind: .words, start: head.start, next: head.next, clitics: head.clitics)
        let next = head.next
        switch sense(head) {
        case .oneOf, .unit:
            if head.clitics.contains(.article), isWeekdayLike(head) { return nil }
            if head.english, let dozen = match(next, NumeralGrammar.mask(.unit)), dozen.value == 12 {
                (found.min, found.next) = (head.value * 12, dozen.next)
            } else if let ten = match(next, NumeralGrammar.mask(.unit)), ten.value == 10, ten.clitics.isEmpty, head.value < 10,
                !head.english
            {
                (found.min, found.next) = (head.value + 10, ten.next)
            } else if let hundred = match(next, NumeralGrammar.mask(.hundred)), hundred.clitics.isEmpty, head.value < 10 {
                (found.min, found.next) = (head.value * hundred.value, hundred.next)
                addRest(&found)
            } else if head.value < 10, !head.english, let tens = tens(behind: next) {
                (found.min, found.next) = (head.value + tens.value, tens.next)
            } else if sense(head) == .oneOf || head.value == 2 && isConstruct(head) {
                return nil
            }
        case .article:
            guard let word = match(next, NumeralGrammar.mask(.hundred, .scale, .unit)), sense(word) != .unit || word.value == 12 else {
                return nil
            }
            (found.min, found.next) = (1, next)
            if sense(word) != .scale {
                (found.min, found.next) = (word.value, word.next)
                if sense(word) == .hundred { addRest(&found) }
            }
        case .hundred where head.english: return nil
        case .hundred, .hundreds:
            found.isDual = head.value == 200
            addRest(&found)
        case .tens where head.english:
            let dash = next < tokens.count && tokens[next].first == 0x2D && !tokens[next].spaceBefore
            if let unit = match(dash ? next + 1 : next, NumeralGrammar.mask(.unit)), unit.english, unit.value < 10 {
                (found.min, found.next) = (head.value + unit.value, unit.next)
            }
        case .teen:
            if let hundred = match(next, NumeralGrammar.mask(.hundred)), hundred.english {
                (found.min, found.next) = (head.value * 100, hundred.next)
            }
        default: break
        }
        return found
    }

    /// "Sunday" and "Monday" are "one" and "two" with the article.
    private func isWeekdayLike(_ head: TermTable.Match) -> Bool { head.value <= 2 && !head.english }

    /// "اثنا", "اثني" stand for two only before ten: rows of the class with the value 2 that end in alef or ya.
    private func isConstruct(_ head: TermTable.Match) -> Bool {
        let end = Int(tokens[head.next - 1].end)
        return text.bytes[end - 1] == 0xA7 && text.bytes[end - 2] == 0xD8 || text.bytes[end - 1] == 0x8A && text.bytes[end - 2] == 0xD9
    }

    private func tens(behind j: Int) -> TermTable.Match? {
        let senses = NumeralGrammar.mask(.tens)
        if let glued = match(j, senses), glued.clitics.contains(.and) { return glued }
        if let and = match(j, NumeralGrammar.mask(.and)), let tens = match(and.next, senses), !tens.clitics.contains(.and) { return tens }
        return nil
    }

    /// Adds what stands behind hundreds: "وخمسة وعشرون", "and twenty-five".
    private func addRest(_ found: inout Amount) {
        guard let base = found.min else { return }
        let and = match(found.next, NumeralGrammar.mask(.and))
        if let and, and.next < tokens.count, tokens[and.next].kind == .number, let digits = digits(at: and.next), digits.value < 100,
            digits.divisor == 1, found.kind == .words, !and.english
        {
            (found.min, found.next, found.isDual) = (base + digits.value, digits.next, false)
            return
        }
        guard let rest = belowThousand(at: and?.next ?? found.next), let value = rest.min, value < 100,
            and != nil || rest.clitics.contains(.and) || isEnglish(found.next)
        else { return }
        (found.min, found.next, found.isDual) = (base + value, rest.next, false)
    }
}
