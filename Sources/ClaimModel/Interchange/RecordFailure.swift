/// A record of the input that could not be read: it stands in the output in the record's place.
public struct RecordFailure: Error, Sendable, Hashable {
    /// The record's name, where that much could be read.
    public var doc: String?
    /// The line of the input, from 1.
    public var line: Int
    /// The error's stable name.
    public var code: String
    /// The sentence for people.
    public var message: String

    /// A failure as an error line has it.
    public init(doc: String?, line: Int, code: String, message: String) {
        self.doc = doc
        self.line = line
        self.code = code
        self.message = message
    }

    /// A failure with the error that made it.
    public init(doc: String?, line: Int, error: MarsadError, language: MessageLanguage) {
        self.init(doc: doc, line: line, code: error.code, message: error.sentence(in: language))
    }
}
