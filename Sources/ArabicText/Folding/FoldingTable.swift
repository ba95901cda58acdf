/// The tables behind folding: what each scalar of the Arabic blocks and of general punctuation becomes.
///
/// Sources: the Unicode character database (Arabic, Arabic Presentation Forms A and B, General Punctuation), and the usage of
/// Arabic search engines, which fold alef, ya, ta marbuta and the hamza carriers.
struct FoldingTable: Sendable {
    /// U+0600 to U+06FF: the folded bytes, 0 to delete. One-byte results have a zero high byte.
    private(set) var arabic = [UInt16](repeating: 0, count: 256)
    /// U+FE70 to U+FEFC: index of the base letter, 0 to delete; lam-alef is marked by `lamAlef`.
    private(set) var formsB = [UInt16](repeating: 0, count: 0x90)
    static let lamAlef: UInt16 = 0xFFFF

    init() {
        for scalar in UInt32(0x600)...0x6FF { arabic[Int(scalar & 0xFF)] = Self.encode(Self.base(of: scalar)) }
        fillFormsB()
    }

    /// The two UTF-8 bytes of a scalar below U+0800 as one number, or the one byte of an ASCII scalar.
    static func encode(_ scalar: UInt32) -> UInt16 {
        if scalar < 0x80 { return UInt16(scalar) }
        return UInt16(0xC0 | scalar >> 6) << 8 | UInt16(0x80 | scalar & 0x3F)
    }

    /// The folded scalar of one in the Arabic block; 0 deletes it.
    static func base(of scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x0622, 0x0623, 0x0625, 0x0671, 0x0672, 0x0673, 0x0675: 0x0627  // alef with madda, hamza, wasla
        case 0x0624, 0x06C4...0x06CB: 0x0648  // waw with hamza and kin
        case 0x0626, 0x0649, 0x06CC...0x06CE, 0x06D0...0x06D3: 0x064A  // ya with hamza, alef maqsura, Persian ya
        case 0x0629, 0x06C0...0x06C3, 0x06D5, 0x06BE, 0x06C1: 0x0647  // ta marbuta, Persian and Urdu ha
        case 0x06A9, 0x06AA, 0x06AB...0x06AE: 0x0643  // Persian kaf
        case 0x06AF, 0x06B0: 0x0643  // gaf
        case 0x067E: 0x0628  // peh
        case 0x0686: 0x062C  // cheh
        case 0x0698: 0x0632  // zheh
        case 0x06A4, 0x06A5: 0x0641  // veh
        case 0x0679...0x067D: 0x062A
        case 0x0688...0x0690: 0x062F
        case 0x0691...0x0699: 0x0631
        case 0x06BA...0x06BC: 0x0646
        case 0x0660...0x0669: 0x30 + (scalar - 0x0660)
        case 0x06F0...0x06F9: 0x30 + (scalar - 0x06F0)
        case 0x060C: 0x2C
        case 0x061B: 0x3B
        case 0x061F: 0x3F
        case 0x066A: 0x25
        case 0x066B: 0x2E
        case 0x066C: 0x2C
        case 0x066D: 0x2A
        case 0x06D4: 0x2E
        case 0x060D: 0x2F
        case 0x0621, 0x0627, 0x0628, 0x062A...0x063A, 0x0641...0x0648, 0x064A: scalar
        default: 0  // marks, tatweel, Koranic signs, format controls
        }
    }

    /// Presentation Forms B run through the alphabet in order: letter, then how many forms it has.
    private mutating func fillFormsB() {
        let runs: [(UInt32, Int)] = [
            (0x0621, 1), (0x0627, 2), (0x0627, 2), (0x0648, 2), (0x0627, 2), (0x064A, 4), (0x0627, 2), (0x0628, 4), (0x0647, 2),
            (0x062A, 4),
            (0x062B, 4), (0x062C, 4), (0x062D, 4), (0x062E, 4), (0x062F, 2), (0x0630, 2), (0x0631, 2), (0x0632, 2), (0x0633, 4),
            (0x0634, 4),
            (0x0635, 4), (0x0636, 4), (0x0637, 4), (0x0638, 4), (0x0639, 4), (0x063A, 4), (0x0641, 4), (0x0642, 4), (0x0643, 4),
            (0x0644, 4),
            (0x0645, 4), (0x0646, 4), (0x0647, 4), (0x0648, 2), (0x064A, 2), (0x064A, 4),
        ]
        var at = 0x10
        for (letter, forms) in runs {
            for _ in 0..<forms {
                formsB[at] = Self.encode(letter)
                at += 1
            }
        }
        while at <= 0x8C {
            formsB[at] = Self.lamAlef
            at += 1
        }
    }

    /// What a scalar of two or three bytes outside the Arabic block folds to: an ASCII byte, 0 to delete, nil to keep it as it is.
    static func punctuation(_ scalar: UInt32) -> UInt8? {
        switch scalar {
        case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000, 0x0085: 0x20
        case 0x2028, 0x2029: 0x0A
        case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF, 0xFE00...0xFE0F: 0
        case 0xAB, 0xBB, 0x201C...0x201F, 0x2033, 0x2036, 0x275D, 0x275E, 0xFF02, 0x300A, 0x300B: 0x22
        case 0x2018...0x201B, 0x2032, 0xB4, 0x2039, 0x203A, 0xFF07: 0x27
        case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D: 0x2D
        case 0x2026: 0x2E
        case 0xFD3E: 0x28
        case 0xFD3F: 0x29
        case 0xA1...0xBF, 0xD7, 0xF7, 0x2016...0x2BFF, 0xFFF0...0xFFFF: 0x2A
        default: nil
        }
    }
}
