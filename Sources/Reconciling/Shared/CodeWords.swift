import ClaimModel

/// From mentions to the classes of a pack: by the mention's id, else by its words.
public struct CodeWords: Sendable {
    private var byID: [String: String] = [:]
    private var words = WordClassifier()
    private var groups: [String: String] = [:]

    /// Reads a pack of entries with an id, words in `ar` and `en`, and what they are grouped by.
    ///
    /// - Parameter group: the column of the group (`cluster`, `class`, `who`).
    public init(_ text: String, pack name: String, group: String) throws(LedgerPackError) {
        let pack = try LedgerPack(text, name: name, needs: ["id", "ar", "en", group])
        for row in pack.rows {
            byID[row("id")] = row("id")
            groups[row("id")] = row(group)
            words.add(row.list("ar") + row.list("en"), code: row("id"))
        }
    }

    /// The entries that a mention names.
    func entries(_ mention: Mention) -> [String] {
        if let id = mention.id, let known = byID[id] { return [known] }
        return words.codes(in: mention.span.text)
    }

    /// The entries that words name.
    func entries(in text: String) -> [String] { words.codes(in: text) }

    /// The group of an entry.
    func group(_ entry: String) -> String { groups[entry] ?? "" }
}
