import ArabicText

/// The words for protected people and places, by class: `hospital`, `school`, `worship`, `children`, `medics`.
public struct ProtectedTerms: Sendable {
    private let folder = TextFolder()
    private let tokenizer = Tokenizer()
    private var classes: [UInt64: String] = [:]
    /// Classes that are buildings and the like, by which two claims can be tied or kept apart.
    public private(set) var sites: Set<String> = []

    /// From the pack `protected.tsv`: id, kind (`site` or `people`), Arabic words, English words. Rows of another form are left out.
    public init(table: [UInt8]) {
        for line in table.split(separator: 0x0A) where line.first != 0x23 {
            let cells = line.split(separator: 0x09, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
            guard cells.count >= 3 else { continue }
            if cells[1] == "site" { sites.insert(cells[0]) }
            for cell in cells[2...] {
                for word in cell.split(separator: "|") { classes[WordHash.of(folder.key(String(word)))] = cells[0] }
            }
        }
    }

    /// The classes that the words of a text name. Words are compared as they stand, and without article and the letters joined before it.
    ///
    /// - Complexity: O(n).
    public func classes(in text: String) -> Set<String> {
        guard !classes.isEmpty else { return [] }
        var folded = FoldedText()
        var tokens: [Token] = []
        folder.fold(Array(text.utf8), into: &folded)
        tokenizer.tokenize(folded, into: &tokens)
        var found: Set<String> = []
        for token in tokens where token.kind == .word {
            for start in NameKey.starts(folded.bytes, Int(token.start), Int(token.end)) {
                if let name = classes[WordHash.of(folded.bytes, start, Int(token.end))] {
                    found.insert(name)
                    break
                }
            }
        }
        return found
    }
}

/// Folded names for comparison.
struct NameKey: Sendable {
    private let folder = TextFolder()

    /// A name folded, its first word without joined letters and article: equal for all the ways in which a sentence takes it in.
    func key(_ text: String) -> String {
        let bytes = folder.key(text)
        let end = bytes.firstIndex(of: 0x20) ?? bytes.count
        let start = Self.starts(bytes, 0, end).last ?? 0
        return String(decoding: bytes[start...], as: UTF8.self)
    }

    /// Where a word may start: as it stands, behind one joined letter, behind the article. At least three letters are left.
    static func starts(_ bytes: [UInt8], _ start: Int, _ end: Int) -> [Int] {
        var starts = [start]
        var at = start
        if hasArticle(bytes, at, end) { return [start, at + 4] }
        for _ in 0..<2 {
            guard end - at >= 8, isJoined(bytes[at], bytes[at + 1]) else { break }
            at += 2
            if hasArticle(bytes, at, end) { return starts + [at, at + 4] }
            // Lam swallows the article's alef: "lil-".
            if at - start >= 2, bytes[at - 2] == 0xD9, bytes[at - 1] == 0x84, bytes[at] == 0xD9, bytes[at + 1] == 0x84, end - at >= 8 {
                return starts + [at + 2]
            }
        }
        if end - start >= 8, isJoined(bytes[start], bytes[start + 1]) { starts.append(start + 2) }
        return starts
    }

    private static func hasArticle(_ bytes: [UInt8], _ i: Int, _ end: Int) -> Bool {
        end - i >= 8 && bytes[i] == 0xD8 && bytes[i + 1] == 0xA7 && bytes[i + 2] == 0xD9 && bytes[i + 3] == 0x84
    }

    /// Waw, fa, ba, kaf, lam.
    private static func isJoined(_ first: UInt8, _ second: UInt8) -> Bool {
        first == 0xD9 && (second == 0x88 || second == 0x81 || second == 0x83 || second == 0x84) || first == 0xD8 && second == 0xA8
    }
}
