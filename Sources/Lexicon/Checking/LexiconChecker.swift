import ArabicText

/// Checks the files of a lexicon: form, ids, codes, references, aliases. Examples are checked by whoever can read (`examples(of:)` gives them).
public struct LexiconChecker {
    /// An example of a row: a sentence that should be read with one of the row's types.
    public struct Example: Sendable {
        /// The file and the line of its row.
        public let path: String
        /// The line of the row.
        public let line: Int
        /// The row's id.
        public let id: String
        /// The sentence.
        public let text: String
        /// The claim types that the row gives.
        public let types: [String]
    }
    private static let needed = ["source", "licence"]

    private var files: [PackFile] = []
    private var seen: [String: [String: (path: String, line: Int)]] = [:]
    private var ids: [String: Set<String>] = [:]
    /// What was found so far.
    public private(set) var problems: [LexiconProblem] = []
    /// How many rows there are, by pack.
    public private(set) var rows: [String: Int] = [:]

    /// Checks files given as path and text.
    ///
    /// - Complexity: O(n) in the bytes of the files: some seconds for the word lists.
    public init(_ files: [(path: String, text: String)]) {
        for (path, text) in files.sorted(by: { $0.path < $1.path }) {
            do throws(LexiconError) {
                let file = try PackFile(path: path, text: text)
                self.files.append(file)
                collect(file)
            } catch {
                problems.append(LexiconProblem(.form, path, 0, error.message))
            }
        }
        let codes = CodeTable(self.files.first { $0.pack == "codes" }?.rows.map(\.cells) ?? [])
        for file in self.files {
            checkCodes(file, codes)
            checkAliases(file)
        }
        problems.sort { ($0.path, $0.line, $0.detail) < ($1.path, $1.line, $1.detail) }
    }

    /// The examples that rows give in a column `example`, several parted by `|`.
    public func examples() -> [Example] {
        var out: [Example] = []
        for file in files {
            guard let column = file.column("example"), let id = file.column("id"), let types = file.column("types") else { continue }
            for row in file.rows {
                for text in PackFile.alternatives(row.cells[column]) {
                    out.append(
                        Example(
                            path: file.path, line: row.line, id: row.cells[id], text: text, types: PackFile.alternatives(row.cells[types])))
                }
            }
        }
        return out
    }

    /// The rows of an id in any pack, as `path, line` in the order of the files.
    public func places(of id: String) -> [(path: String, line: Int)] {
        var out: [(path: String, line: Int)] = []
        for file in files {
            guard let column = file.column("id") else { continue }
            for row in file.rows where row.cells[column] == id { out.append((path: file.path, line: row.line)) }
        }
        return out
    }

    /// The pack's name without the part that tells its files apart: `places` for `places/syria`.
    static func family(_ pack: String) -> String { pack.split(separator: "/").first.map(String.init) ?? pack }

    private mutating func collect(_ file: PackFile) {
        let pack = Pack(name: file.pack) == nil ? file.pack : Self.family(file.pack)
        rows[pack, default: 0] += file.rows.count
        for name in Self.needed where file.header[name]?.isEmpty != false {
            problems.append(
                LexiconProblem(.form, file.path, 0, "the header does not give '\(name)'; add a line '# \(name): ...' at the top."))
        }
        guard Pack(name: file.pack) != nil, let key = file.column("id") ?? file.column("name") else { return }
        for row in file.rows {
            let id = row.cells[key]
            if id.isEmpty {
                problems.append(
                    LexiconProblem(.form, file.path, row.line, "the column '\(file.columns[key])' is empty; give the row a key."))
            } else if let first = seen[pack]?[id] {
                problems.append(
                    LexiconProblem(
                        .duplicate, file.path, row.line,
                        "the key '\(id)' stands already in \(first.path), line \(first.line); join the rows."))
            } else {
                seen[pack, default: [:]][id] = (file.path, row.line)
                ids[pack, default: []].insert(id)
            }
        }
    }

    private mutating func checkCodes(_ file: PackFile, _ codes: CodeTable) {
        for (column, rule) in codes.columns(of: Self.family(file.pack)) {
            guard let index = file.column(column) else { continue }
            for row in file.rows {
                guard let fault = rule.fault(row.cells[index], ids: ids) else { continue }
                problems.append(
                    LexiconProblem(rule.name == "id-of" ? .reference : .code, file.path, row.line, "the column '\(column)' \(fault)."))
            }
        }
    }

    private mutating func checkAliases(_ file: PackFile) {
        guard let pack = Pack(name: file.pack) else { return }
        let folder = TextFolder()
        let tokenizer = Tokenizer()
        var folded = FoldedText()
        var tokens: [Token] = []
        for column in pack.aliasColumns.compactMap({ file.column($0) }) {
            for row in file.rows {
                for alias in PackFile.alternatives(row.cells[column]) {
                    let plain = alias.hasPrefix("!") ? String(alias.dropFirst()) : alias
                    folder.fold(Array(plain.utf8), into: &folded)
                    tokenizer.tokenize(folded, into: &tokens)
                    if !tokens.contains(where: { $0.kind != .sign }) {
                        problems.append(LexiconProblem(.alias, file.path, row.line, "folding leaves nothing of the alias '\(alias)'."))
                    } else if plain.contains("!") {
                        problems.append(LexiconProblem(.alias, file.path, row.line, "the alias '\(alias)' has a ! in its middle."))
                    }
                }
            }
        }
    }
}
