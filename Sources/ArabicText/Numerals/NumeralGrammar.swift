/// Reads counts: digits, number words of both genders and all cases, scales, ranges, vague amounts, and the hedges around them.
///
/// The words are data (`Lexicon/numbers.tsv`); agreement between number and noun is never used to reject, since papers do not keep it.
public struct NumeralGrammar: Sendable {
    /// The classes of rows.
    enum Sense: UInt8, CaseIterable {
        case unit, teen, tens, hundred, hundreds, scale, pluralScale, dualScale, construct, vague, several, indefinite, oneOf, fraction
        case ordinal, hedge, bareHedge, hedgeAfter, between, from, to, or, and, percent, article, half

        static let names: [String: Sense] = [
            "unit": .unit, "teen": .teen, "tens": .tens, "hundred": .hundred, "hundreds": .hundreds, "scale": .scale,
            "plural-scale": .pluralScale, "dual-scale": .dualScale, "construct": .construct, "vague": .vague, "several": .several,
            "indefinite": .indefinite, "one-of": .oneOf, "fraction": .fraction, "ordinal": .ordinal, "hedge": .hedge,
            "bare-hedge": .bareHedge, "hedge-after": .hedgeAfter, "between": .between, "from": .from, "to": .to, "or": .or, "and": .and,
            "percent": .percent, "article": .article, "half": .half,
        ]
    }

    let table: TermTable
    /// The words that can open an ordinal, or an English amount.
    let openings: [TermTable.Entry]
    static let hedges: [CountExpression.Hedge] = [.atLeast, .atMost, .moreThan, .lessThan, .about]

    /// A grammar that knows no word: it reads digits alone.
    public static let empty = NumeralGrammar(table: TermTable([]))

    private init(table: TermTable) {
        self.table = table
        openings = []
    }

    /// A grammar over rows of four cells: language (`ar`, `en`), class, value, words separated by `|`.
    ///
    /// - Throws: `GrammarTableError` for a class or a value that is not known.
    public init(rows: [[String]]) throws(GrammarTableError) {
        var entries: [TermTable.Entry] = []
        for (k, row) in rows.enumerated() {
            guard row.count >= 4, let sense = Sense.names[row[1]] else {
                throw .unknownClass(row: k, name: row.count > 1 ? row[1] : "")
            }
            let hedge = Self.hedges.firstIndex { $0.rawValue == row[2] }
            guard let value = hedge ?? Int(row[2]) ?? (row[2].isEmpty ? 0 : nil) else { throw .badValue(row: k, value: row[2]) }
            for phrase in row[3].split(separator: "|") {
                entries.append(TermTable.Entry(phrase: String(phrase), sense: sense.rawValue, value: value, english: row[0] == "en"))
            }
        }
        table = TermTable(entries)
        openings = entries.filter { $0.english || [Sense.ordinal.rawValue, Sense.tens.rawValue].contains($0.sense) }
    }

    /// The longest count that starts at token `i`, hedges before it included; nil when none does.
    ///
    /// A detached proclitic ("لـ 7") is not part of the count. Ordinals are none, nor are clock times and numeric dates.
    /// - Complexity: O(1) for a token that starts no count.
    public func count(at i: Int, in tokens: [Token], text: FoldedText) -> CountExpression? {
        guard i < tokens.count, tokens[i].kind != .sign else { return nil }
        guard tokens[i].kind == .number || table.match(at: i, in: tokens, text: text, senses: NumeralReader.all) != nil else { return nil }
        return NumeralReader(table: table, tokens: tokens, text: text).count(at: i)
    }

    /// Whether a count may start at token `i`: it depends on the word alone.
    public func mayOpen(at i: Int, in tokens: [Token], text: FoldedText) -> Bool {
        tokens[i].kind == .number || table.opens(at: i, in: tokens, text: text)
    }

    /// The hedge that starts at token `i` and bounds the count before it ("على الأقل", "or more"), with the token after it.
    public func hedgeAfter(at i: Int, in tokens: [Token], text: FoldedText) -> (hedge: CountExpression.Hedge, next: Int)? {
        guard let found = table.match(at: i, in: tokens, text: text, senses: Self.mask(.hedgeAfter)) else { return nil }
        return (Self.hedges[found.value], found.next)
    }

    /// The value of the ordinal word at token `i`, teens and tens included ("الخامس", "الحادي عشر", "السادس والعشرين", "fifth").
    public func ordinal(at i: Int, in tokens: [Token], text: FoldedText) -> (value: Int, next: Int)? {
        NumeralReader(table: table, tokens: tokens, text: text).ordinal(at: i)
    }

    static func mask(_ senses: Sense...) -> UInt64 { senses.reduce(0) { $0 | 1 << UInt64($1.rawValue) } }
}
