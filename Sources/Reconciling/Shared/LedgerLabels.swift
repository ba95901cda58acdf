public import ClaimModel

/// Headings and codes in Arabic and English, from the pack `brief/ledgers` and the packs whose codes stand in tables.
public struct LedgerLabels: Sendable {
    private var words: [String: (ar: String, en: String)] = [:]

    /// Reads the pack's text: key, Arabic, English. A label in quotation marks keeps the spaces inside of them.
    public init(_ text: String) throws(LedgerPackError) {
        let pack = try LedgerPack(text, name: "brief/ledgers", needs: ["key", "ar", "en"])
        for row in pack.rows {
            guard words.updateValue((row("ar"), row("en")), forKey: row("key")) == nil else {
                throw .twice(pack: pack.name, key: row("key"))
            }
        }
    }

    /// Adds the labels of another pack's codes: `prefix` and the code, the first alternatives of its columns `ar` and `en`. A label that is
    /// there already stays.
    public mutating func add(_ text: String, pack name: String, prefix: String, code: String = "id") throws(LedgerPackError) {
        let pack = try LedgerPack(text, name: name, needs: [code, "ar", "en"])
        for row in pack.rows {
            let key = prefix + row(code)
            let english = row.list("en").first ?? row(code)
            if words[key] == nil { words[key] = (row.list("ar").first ?? english, english) }
        }
    }

    /// Adds the labels of every pack whose codes stand in the ledgers' tables.
    ///
    /// - Parameter text: gives a pack's text by its name, `pledges`.
    public mutating func addCodes(_ text: (String) throws -> String) throws {
        let packs: [(pack: String, prefix: String, code: String)] = [
            ("pledges", "pledge.", "id"), ("stances", "stance.", "stance"), ("questions", "question.", "id"),
            ("need-states", "need.", "state"),
            ("violations", "violation.", "id"), ("sectors", "sector.", "id"), ("titles", "office.", "id"),
        ]
        for (pack, prefix, code) in packs { try add(text(pack), pack: pack, prefix: prefix, code: code) }
    }

    /// The words for a key; the key itself where no pack has it.
    public func label(_ key: String, _ language: MessageLanguage) -> String {
        guard let found = words[key] else { return key }
        let text = language == .english ? found.en : found.ar
        guard text.first == "\"", text.last == "\"", text.count >= 2 else { return text }
        return String(text.dropFirst().dropLast())
    }

    /// Whether there is a label for a key.
    public func has(_ key: String) -> Bool { words[key] != nil }
}
