public import ClaimModel
import GRDB

/// A report that was found, with the passage that holds the words.
public struct SearchHit: Sendable, Hashable {
    /// The report's name.
    public var doc: String
    /// Who published it.
    public var outlet: String?
    /// When.
    public var published: String?
    /// The passage, in parts that are marked or not; joined, they are words of the text as it stands.
    public var passage: [PassagePart]
    /// Where the passage begins in the text, in Unicode scalars.
    public var start: Int
}

/// A part of a passage.
public struct PassagePart: Sendable, Hashable {
    /// The words.
    public var text: String
    /// Whether they are what was looked for.
    public var isMarked: Bool
}

extension Casebook {
    /// The reports that hold all the words, best first.
    ///
    /// Words are compared folded, without article and joined letters; `"two words"` are looked for side by side, `wor*` for what begins so.
    ///
    /// - Complexity: grows with the reports that hold the rarest word, and with `limit` for the passages.
    /// - Throws: `.noWords` where nothing is left to look for.
    public func search(_ words: String, limit: Int = 20, visibility: Visibility = .open) throws(MarsadError) -> [SearchHit] {
        var indexer = WordIndexer()
        let query = SearchQuery(words, indexer: &indexer)
        if query.isEmpty { throw .noWords }
        let rows = try read { db in
            let open = visibility == .open ? "AND rowid NOT IN (SELECT id FROM report WHERE sensitive <> 0)" : ""
            // The best first, then their texts: sorting must not carry the texts of all that match.
            let sql = """
                WITH best AS MATERIALIZED (
                  SELECT rowid AS id, bm25(report_words, 1.0, 0.5) AS score FROM report_words
                  WHERE report_words MATCH ? \(open) ORDER BY score, rowid LIMIT ?)
                SELECT doc, outlet, published, text FROM best JOIN report USING (id) ORDER BY score, id
                """
            return try Row.fetchAll(db, sql: sql, arguments: [query.match, limit])
        }
        return rows.map { row in
            let text: String = row["text"]
            let passage = Passage(text, query: query, indexer: &indexer)
            return SearchHit(
                doc: row["doc"], outlet: row["outlet"], published: row["published"], passage: passage.parts, start: passage.start)
        }
    }
}

/// What is looked for.
struct SearchQuery {
    /// One word, prefix or phrase.
    struct Term {
        var words: [[String]]
        var isPrefix: Bool
    }
    let terms: [Term]

    var isEmpty: Bool { terms.isEmpty }

    init(_ words: String, indexer: inout WordIndexer) {
        var terms: [Term] = []
        let normalized = String(words.map { ["\u{AB}", "\u{BB}", "\u{201C}", "\u{201D}"].contains($0) ? "\"" : $0 })
        for (index, piece) in normalized.split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
            if index % 2 == 1 {
                let forms = indexer.placedWords(of: String(piece)).map(\.forms)
                if !forms.isEmpty { terms.append(Term(words: forms, isPrefix: false)) }
                continue
            }
            for word in piece.split(whereSeparator: \.isWhitespace) {
                let forms = indexer.placedWords(of: String(word)).map(\.forms)
                if !forms.isEmpty { terms.append(Term(words: forms, isPrefix: word.hasSuffix("*") && forms.count == 1)) }
            }
        }
        self.terms = terms
    }

    /// The terms as FTS5 reads them. Every word is quoted, so nothing typed can be read as an operator.
    var match: String {
        terms.map { term in
            if term.words.count > 1 {
                return "words : \"" + term.words.map { $0[0] }.joined(separator: " ") + "\""
            }
            return "(" + term.words[0].map { "\"\($0)\"" + (term.isPrefix ? "*" : "") }.joined(separator: " OR ") + ")"
        }.joined(separator: " AND ")
    }

    /// Whether a word with these forms is one that is looked for.
    func matches(_ forms: [String]) -> Bool {
        terms.contains { term in
            term.words.contains { wanted in
                wanted.contains { word in
                    term.isPrefix ? forms.contains { $0.hasPrefix(word) } : forms.contains(word)
                }
            }
        }
    }
}
