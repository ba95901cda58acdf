/// What stands before the stem of a word in one of its readings.
struct Proclitics: OptionSet, Sendable {
    let rawValue: UInt8
    /// Waw or fa, "and".
    static let conjunction = Proclitics(rawValue: 1)
    /// Ba, "with, in, by".
    static let ba = Proclitics(rawValue: 2)
    /// Lam, "to, for".
    static let lam = Proclitics(rawValue: 4)
    /// Kaf, "like, as".
    static let kaf = Proclitics(rawValue: 8)
    /// Sin of the future.
    static let sin = Proclitics(rawValue: 16)
    /// The article, taken off.
    static let article = Proclitics(rawValue: 32)

    static let prepositions: Proclitics = [.ba, .lam, .kaf]
}

/// One way to take a word apart so that its stem is a word of the lexicon or begins an alias of several words.
struct WordReading: Sendable {
    /// State of the alias automaton after the stem.
    var state: UInt64
    /// The matches of the alias that is the stem itself: indices into `WordAnalyzer.matches`.
    var matches: Range<Int32>
    /// Whether some alias goes on from here.
    var goesOn: Bool
    /// What was taken off in front.
    var proclitics: Proclitics
    /// Which pronoun was taken off behind: index into `WordAnalyzer.pronouns` plus one, 0 for none.
    var enclitic: UInt8
}

/// What a word may be the first of.
struct Openings: OptionSet, BitwiseCopyable, Sendable {
    let rawValue: UInt8

    static let count = Openings(rawValue: 1)
    static let time = Openings(rawValue: 2)
}
