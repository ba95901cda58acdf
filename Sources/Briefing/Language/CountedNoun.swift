/// A noun with the forms that numbers ask for.
public struct CountedNoun: Sendable, Hashable {
    /// Its name in the pack.
    public let key: String
    let feminine: Bool
    let one, oneAccusative, two, twoOblique, few, many, hundred, pluralDefinite: String
    let englishOne, englishOther: String

    /// From a row of `brief/nouns`; missing cells are empty.
    init(_ cells: [String]) {
        func cell(_ i: Int) -> String { i < cells.count ? cells[i] : "" }
        key = cell(0)
        feminine = cell(1) == "f"
        one = cell(2)
        oneAccusative = cell(3)
        two = cell(4)
        twoOblique = cell(5)
        few = cell(6)
        many = cell(7)
        hundred = cell(8)
        pluralDefinite = cell(9)
        englishOne = cell(10)
        englishOther = cell(11)
    }

    /// The noun's form after a number in Arabic, without the number; for one and two it holds the number itself.
    func arabicForm(_ number: Int, _ nounCase: NounCase) -> String {
        switch PluralCategory.arabic(number) {
        case .zero, .few: few
        case .one: nounCase == .accusative ? oneAccusative : one
        case .two: nounCase == .nominative ? two : twoOblique
        case .many: many
        case .other: hundred
        }
    }
}

/// Numbers as a language writes them.
package struct NumberWriter: Sendable {
    let book: PhraseBook
    let options: BriefOptions

    package init(book: PhraseBook, options: BriefOptions) {
        self.book = book
        self.options = options
    }

    /// A number's digits, grouped by thousands from ten thousand up.
    package func digits(_ number: Int) -> String {
        var plain = String(number.magnitude)
        if plain.count > 4 {
            var out: [Character] = []
            for (i, c) in plain.reversed().enumerated() {
                if i > 0, i % 3 == 0 { out.append(separator) }
                out.append(c)
            }
            plain = String(out.reversed())
        }
        if number < 0 { plain = "-" + plain }
        guard usesArabicDigits else { return plain }
        return String(String.UnicodeScalarView(plain.unicodeScalars.map(Self.arabicDigit)))
    }

    /// Digits of a day or a year: never grouped.
    func bare(_ number: Int) -> String {
        let plain = String(number)
        guard usesArabicDigits else { return plain }
        return String(String.UnicodeScalarView(plain.unicodeScalars.map(Self.arabicDigit)))
    }

    /// A number with its noun: "3 killed" in the form that number, case and language ask for. Zero says that there are none.
    package func count(_ number: Int, _ nounKey: String, _ nounCase: NounCase = .nominative) -> BriefText {
        let noun = book.noun(nounKey)
        if options.language == .english {
            if number == 0 { return book.template("count.none", .english).render(["nouns": BriefText(noun.englishOther)]) }
            var out = BriefText()
            append(number, noun, to: &out)
            out.append(" " + (PluralCategory.english(number) == .one ? noun.englishOne : noun.englishOther))
            return out
        }
        let form = noun.arabicForm(number, nounCase)
        switch PluralCategory.arabic(number) {
        case .zero: return book.template("count.none", .arabic).render(["nouns": BriefText(form)])
        case .one, .two: return BriefText(form)
        case .few, .many, .other:
            var out = BriefText()
            append(number, noun, to: &out)
            out.append(" " + form)
            return out
        }
    }

    private var usesArabicDigits: Bool { options.language == .arabic && options.digits == .arabic }

    private var separator: Character { usesArabicDigits ? "\u{066C}" : "," }

    private static func arabicDigit(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard (0x30...0x39).contains(scalar.value), let digit = Unicode.Scalar(scalar.value + 0x0630) else { return scalar }
        return digit
    }

    private func append(_ number: Int, _ noun: CountedNoun, to out: inout BriefText) {
        if options.numbers == .wordsToTen, (3...10).contains(number) {
            out.append(book.words("number.\(number).\(noun.feminine ? "f" : "m")", options.language))
        } else {
            out.append(digits(number), .number)
        }
    }
}
