/// Text of a brief, as runs that know what they are, so that each form can keep their direction apart.
public struct BriefText: Sendable, Hashable {
    /// What a run is.
    public enum Kind: String, Sendable {
        /// The brief's own words.
        case words
        /// A number, left to right.
        case number
        /// Words in another language or of unknown direction: a name, an address.
        case foreign
        /// A report's own words.
        case quote
        /// A name in the brief's language.
        case name
    }
    /// A stretch of text of one kind.
    public struct Run: Sendable, Hashable {
        /// What it is.
        public var kind: Kind
        /// The words.
        public var text: String
    }
    /// The runs, in reading order; neighbours of kind `words` are merged.
    public private(set) var runs: [Run]

    /// No text.
    public init() { runs = [] }

    /// One run.
    public init(_ text: String, _ kind: Kind = .words) {
        runs = text.isEmpty ? [] : [Run(kind: kind, text: text)]
    }

    /// Whether there is nothing.
    public var isEmpty: Bool { runs.isEmpty }

    /// The words alone.
    public var plain: String { runs.map(\.text).joined() }

    /// Adds words of a kind.
    public mutating func append(_ text: String, _ kind: Kind = .words) {
        if text.isEmpty { return }
        if kind == .words, let last = runs.last, last.kind == .words {
            runs[runs.count - 1].text += text
        } else {
            runs.append(Run(kind: kind, text: text))
        }
    }

    /// Adds another text.
    public mutating func append(_ other: BriefText) {
        for run in other.runs { append(run.text, run.kind) }
    }

    /// Makes the first letter a capital where it is a small Latin one.
    mutating func capitalise() {
        guard let first = runs.first, first.kind != .quote, let letter = first.text.unicodeScalars.first, ("a"..."z").contains(letter)
        else { return }
        runs[0].text = letter.properties.uppercaseMapping + String(first.text.unicodeScalars.dropFirst())
    }

    /// Texts with a separator between them and another before the last.
    public static func joined(_ texts: [BriefText], _ separator: String, last: String) -> BriefText {
        var out = BriefText()
        for (i, text) in texts.enumerated() {
            if i > 0 { out.append(i == texts.count - 1 ? last : separator) }
            out.append(text)
        }
        return out
    }
}
