import ArabicText
public import ClaimModel

/// Somebody, something or somewhere that claims name: an entry of the lexicon or the gazetteer, or a report's words.
public struct LedgerName: Sendable, Hashable {
    /// The entry; nil where the words name what is not known.
    public var id: String?
    /// The words of a report.
    public var words: String

    /// A name by id, words or both.
    public init(id: String? = nil, words: String) {
        self.id = id
        self.words = words
    }

    /// A mention's name.
    public init(_ mention: Mention) { self.init(id: mention.id, words: mention.span.text) }

    /// A place's name. An ambiguous place has no id and is known by its words.
    public init(_ place: PlaceMention) { self.init(id: place.id, words: place.span.text) }

    /// What tells two names apart: the id, else the folded words.
    ///
    /// - Complexity: O(n) in the words where there is no id.
    public var key: String { id ?? "~" + LedgerFolding.key(words) }

    /// Writes `{"id", "words"}`.
    func write(to json: inout JSONWriter) {
        json.beginObject()
        json.key("id")
        json.string(orNull: id)
        json.key("words")
        json.string(words)
        json.endObject()
    }

    /// One name for each key, in the order of the keys; of several wordings the least stands.
    static func unique(_ names: [LedgerName]) -> [LedgerName] {
        var byKey: [String: LedgerName] = [:]
        for name in names where !name.words.isEmpty || name.id != nil {
            if let known = byKey[name.key], known.words <= name.words { continue }
            byKey[name.key] = name
        }
        return byKey.sorted { $0.key < $1.key }.map(\.value)
    }
}

/// Folding of short strings for comparison.
enum LedgerFolding {
    private static let folder = TextFolder()

    /// The folded string.
    static func key(_ text: String) -> String { String(decoding: folder.key(text), as: UTF8.self) }
}
