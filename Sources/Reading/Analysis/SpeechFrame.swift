import Lexicon

/// A verb or preposition of saying with whom it belongs to.
struct SpeechFrame: Sendable {
    enum Kind: UInt8, Sendable { case verb, continuation, according, relayed, noun, title }
    var token: Int32
    var end: Int32
    var kind: Kind
    /// Lexicon entry of the verb or preposition.
    var entry: Int32
    /// Symbol of its stance.
    var stance: UInt16
    /// Chunk of the speaker, or -1.
    var speaker: Int32
    /// Frame whose speaker goes on speaking, or -1.
    var inherits: Int32
    /// Chunk of who passed it on, or -1.
    var relay: Int32
    var sentence: Int32
    /// A complementiser or an opening quotation mark follows.
    var opens: Bool
    /// Person, number and gender of the verb.
    var form = WordForm(.phrase)
}
