/// Where in the input something stands: a file, or standard input, and the line.
public struct InputPlace: Sendable, Hashable {
    /// The path as given; `-` is standard input.
    public var path: String
    /// The line, from 1; nil where the file as a whole is meant.
    public var line: Int?

    /// A place.
    public init(path: String, line: Int? = nil) {
        self.path = path
        self.line = line
    }

    /// The place in words.
    public func words(in language: MessageLanguage, isolating: Bool = false) -> String {
        let name = path == "-" ? MessageCatalogue.errors.sentence("stdin", language) : path
        guard let line else { return name }
        return MessageCatalogue.errors.sentence("at-line", language, [name, String(line)], isolating: isolating)
    }
}
