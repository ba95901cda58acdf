/// Something that is wrong with a file of the lexicon.
public struct LexiconProblem: Sendable, Hashable {
    /// What is wrong.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// The header lacks a line, or the row has too many cells.
        case form
        /// An id, or a name where the pack has no ids, stands twice in its pack.
        case duplicate
        /// A value that the column does not know.
        case code
        /// A reference to an id that no row has.
        case reference
        /// An alias of which folding leaves nothing, or with a mark in its middle.
        case alias
        /// An example that does not read as its row says.
        case example
    }
    /// What is wrong.
    public let kind: Kind
    /// The file, below the lexicon's folder.
    public let path: String
    /// The line, from 1; 0 for the file as a whole.
    public let line: Int
    /// The rest of the sentence, without where it is.
    public let detail: String

    /// A problem in a line of a file.
    public init(_ kind: Kind, _ path: String, _ line: Int, _ detail: String) {
        self.kind = kind
        self.path = path
        self.line = line
        self.detail = detail
    }

    /// One sentence: the file, the line, what is wrong.
    public var message: String { line > 0 ? "\(path), line \(line): \(detail)" : "\(path): \(detail)" }
}
