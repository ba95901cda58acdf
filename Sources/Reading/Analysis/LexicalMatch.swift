import Lexicon

/// An alias of the lexicon found in a text.
struct LexicalMatch: Sendable {
    /// First token.
    var start: Int32
    /// One past the last token.
    var end: Int32
    /// The lexicon's entry.
    var entry: UInt32
    /// The pack of the entry.
    var pack: Pack
    /// Which form of the entry's lemma it is.
    var form: WordForm
    /// What stands before the stem in the first word.
    var proclitics: Proclitics
    /// Which pronoun stands behind, 0 for none.
    var enclitic: UInt8
}
