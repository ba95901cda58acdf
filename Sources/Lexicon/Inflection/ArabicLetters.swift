/// The letters that inflection looks at and adds, and operations on words as arrays of scalars.
enum ArabicLetters {
    typealias Word = [Unicode.Scalar]

    static let hamza: Unicode.Scalar = "\u{0621}"
    static let alefMadda: Unicode.Scalar = "\u{0622}"
    static let alefHamza: Unicode.Scalar = "\u{0623}"
    static let wawHamza: Unicode.Scalar = "\u{0624}"
    static let yaHamza: Unicode.Scalar = "\u{0626}"
    static let alef: Unicode.Scalar = "\u{0627}"
    static let taMarbuta: Unicode.Scalar = "\u{0629}"
    static let ta: Unicode.Scalar = "\u{062A}"
    static let lam: Unicode.Scalar = "\u{0644}"
    static let mim: Unicode.Scalar = "\u{0645}"
    static let nun: Unicode.Scalar = "\u{0646}"
    static let waw: Unicode.Scalar = "\u{0648}"
    static let alefMaqsura: Unicode.Scalar = "\u{0649}"
    static let ya: Unicode.Scalar = "\u{064A}"
    static let shadda: Unicode.Scalar = "\u{0651}"

    /// The word without marks of vowels and doubling.
    static func bare(_ word: Word) -> Word { word.filter { !(0x064B...0x0655).contains($0.value) && $0.value != 0x0670 } }

    /// Whether the last letter carries a shadda: the sign of a doubled verb, or of a final ya that is no weak radical.
    static func endsDoubled(_ word: Word) -> Bool {
        for scalar in word.reversed() {
            if scalar == shadda { return true }
            if !(0x064B...0x0655).contains(scalar.value) { return false }
        }
        return false
    }

    /// The text of a word.
    static func text(_ word: Word) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: word)
        return String(view)
    }
}
