/// One sentence, title or line of a text.
public struct Sentence: Sendable, Equatable {
    /// Its tokens, the stop and the marks that close after it included.
    public var tokens: Range<Int>
    /// Whether it is the title: the first sentence, with an empty line after it, or a line end and no stop.
    public var isHeadline: Bool
    /// How many of its first tokens are a dateline: place, agency or writer, with the dash, colon or bracket that ends it.
    public var dateline: Int
    /// Whether a line end, or the start of the text, stands before it.
    public var startsParagraph: Bool

    /// A sentence from its parts.
    public init(tokens: Range<Int>, isHeadline: Bool = false, dateline: Int = 0, startsParagraph: Bool = false) {
        self.tokens = tokens
        self.isHeadline = isHeadline
        self.dateline = dateline
        self.startsParagraph = startsParagraph
    }
}
