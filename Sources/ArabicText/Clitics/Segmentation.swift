/// One way to take a word apart: proclitics, article, stem, enclitic. Lengths are in folded bytes, two a letter.
public struct CliticReading: Sendable, Equatable, BitwiseCopyable {
    /// Conjunction, preposition and future particle in front: 0, 2 or 4 bytes, see `CliticKind`.
    public var proclitics: UInt8 = 0
    /// The article after them: 4 bytes as a rule, 2 where it is the second lam of `lam + al`, 0 where there is none.
    public var article: UInt8 = 0
    /// The pronoun at the end: 0, 2, 4 or 6 bytes.
    public var enclitic: UInt8 = 0

    /// A word that is not taken apart.
    public init() {}

    /// A reading from its lengths in bytes.
    public init(proclitics: UInt8, article: UInt8, enclitic: UInt8) {
        self.proclitics = proclitics
        self.article = article
        self.enclitic = enclitic
    }

    /// Whether something other than the article is cut off.
    public var isSplit: Bool { proclitics != 0 || enclitic != 0 }

    /// The folded bytes of the stem, without article.
    public func stem(of token: Token) -> Range<Int> { Int(token.start) + Int(proclitics) + Int(article)..<Int(token.end) - Int(enclitic) }

    /// The folded bytes of the stem with what is written of its article.
    public func definiteStem(of token: Token) -> Range<Int> { Int(token.start) + Int(proclitics)..<Int(token.end) - Int(enclitic) }
}

/// How a word is taken apart, with the second-best way where the splitter is not sure.
public struct Segmentation: Sendable, Equatable, BitwiseCopyable {
    /// The likeliest reading.
    public var best: CliticReading
    /// The second likeliest, where it is within `CliticSplitter.closeMargin` of the best.
    public var alternative: CliticReading?
    /// How much likelier the best reading is than the second, as natural log odds; infinite where there is no other.
    public var margin: Float

    /// A segmentation from its parts.
    public init(best: CliticReading, alternative: CliticReading? = nil, margin: Float = .infinity) {
        self.best = best
        self.alternative = alternative
        self.margin = margin
    }
}

/// What one proclitic letter is.
public enum CliticKind: UInt8, Sendable, CaseIterable {
    /// waw, and
    case waw
    /// fa, and so
    case fa
    /// ba, in or by
    case ba
    /// lam, to or for
    case lam
    /// kaf, as
    case kaf
    /// sin, the future of a verb
    case sin

    /// The number by which a preposition written together with its noun is known: 1 ba, 2 lam, 3 kaf, 0 for what is none.
    public var preposition: UInt8 {
        switch self {
        case .ba: 1
        case .lam: 2
        case .kaf: 3
        case .waw, .fa, .sin: 0
        }
    }

    /// The proclitic that the folded letter at a byte can be: two bytes, the first 0xD8 for sin and ba, 0xD9 for the others.
    @inline(__always)
    public static func at(_ bytes: [UInt8], _ i: Int) -> CliticKind? {
        switch (bytes[i], bytes[i + 1]) {
        case (0xD9, 0x88): .waw
        case (0xD9, 0x81): .fa
        case (0xD8, 0xA8): .ba
        case (0xD9, 0x84): .lam
        case (0xD9, 0x83): .kaf
        case (0xD8, 0xB3): .sin
        default: nil
        }
    }

    /// The proclitics that a reading cuts off a token, outermost first.
    public static func proclitics(of reading: CliticReading, in bytes: [UInt8], at start: Int) -> [CliticKind] {
        stride(from: start, to: start + Int(reading.proclitics), by: 2).compactMap { at(bytes, $0) }
    }
}
