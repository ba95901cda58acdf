/// A part of a text that belongs to the page, not to the report. It is marked and never deleted.
public struct Furniture: Sendable, Equatable {
    /// Why it was marked.
    public enum Kind: String, Sendable, CaseIterable {
        /// A phrase in the middle of the text: the title of a box of links.
        case inline
        /// A line that a phrase starts: sharing, printing, reading on.
        case line
        /// Everything after a phrase: tags, comments.
        case tail
        /// A line of counters: so many comments, so many views.
        case counter
        /// A line without one Arabic word in an Arabic text: menus, addresses, short codes.
        case foreign
        /// The title once more.
        case title
    }
    /// Its tokens.
    public var tokens: Range<Int>
    /// Why it was marked.
    public var kind: Kind
}

/// Finds page furniture by the phrases of `Lexicon/furniture.tsv` and by the shape of lines.
public struct FurnitureFinder: Sendable {
    private var phrases = PhraseTable()
    private static let kinds: [Furniture.Kind] = [.inline, .line, .tail, .counter]
    /// A line that starts with a phrase is furniture as a whole up to this many tokens; of a longer one only a phrase of two words or more is.
    private static let longestLine = 14
    /// A tail that starts in the middle of a line, after a full stop, has this many tokens at most.
    private static let longestTail = 20

    /// A finder that knows no phrase.
    public init() {}

    /// A finder from the bytes of a table of three columns: phrase, kind and language.
    public init(table bytes: [UInt8]) {
        for row in TabbedLines(bytes).rows() where row.count >= 2 {
            guard let kind = Furniture.Kind(rawValue: row[1]), let code = Self.kinds.firstIndex(of: kind) else { continue }
            for phrase in row[0].split(separator: "|") { phrases.add(String(phrase), code: code) }
        }
    }

    /// The furniture of a text, in order and without overlap.
    ///
    /// - Complexity: O(tokens).
    public func find(_ tokens: [Token]) -> [Furniture] {
        let isArabic = tokens.count { $0.kind == .word && $0.first >= 0xD8 } * 3 > tokens.count { $0.kind == .word }
        let lines = Self.lines(tokens)
        var result: [Furniture] = []
        for (number, line) in lines.enumerated() {
            if let last = result.last, last.tokens.upperBound > line.lowerBound {
                // A phrase that runs over line ends, as size switches do, has taken this line's start.
                if last.tokens.upperBound < line.upperBound { inline(tokens, last.tokens.upperBound..<line.upperBound, &result) }
                continue
            }
            if let phrase = phrases.match(tokens, at: line.lowerBound), phrase.code == 2, number > 0 || lines.count == 1 {
                result.append(Furniture(tokens: line.lowerBound..<tokens.count, kind: .tail))
                return result
            }
            if let kind = wholeLine(tokens, line, number, lines, isArabic) {
                result.append(Furniture(tokens: line, kind: kind))
            } else {
                inline(tokens, line, &result)
            }
        }
        return result
    }

    private static func lines(_ tokens: [Token]) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var start = 0
        for i in tokens.indices.dropFirst() where tokens[i].newlinesBefore > 0 {
            result.append(start..<i)
            start = i
        }
        if start < tokens.count { result.append(start..<tokens.count) }
        return result
    }

    private func wholeLine(_ tokens: [Token], _ line: Range<Int>, _ number: Int, _ lines: [Range<Int>], _ isArabic: Bool) -> Furniture.Kind?
    {
        if isArabic, line.count <= 12, lines.count > 1, isForeign(tokens, line) { return .foreign }
        if number > 0, line.count >= 3, let first = lines.first, line.count == first.count,
            zip(line, first).allSatisfy({ tokens[$0].hash == tokens[$1].hash })
        {
            return .title
        }
        if isCounter(tokens, line) { return .counter }
        let from = firstWord(tokens, line)
        if let phrase = phrases.match(tokens, at: from), phrase.code == 1, line.count <= Self.longestLine { return .line }
        return nil
    }

    /// The first word or number of a line, past brackets, bullets and dashes.
    private func firstWord(_ tokens: [Token], _ line: Range<Int>) -> Int { line.first { tokens[$0].kind != .sign } ?? line.lowerBound }

    /// No Arabic word, and something other than a number that may belong to the text.
    private func isForeign(_ tokens: [Token], _ line: Range<Int>) -> Bool {
        var latin = false
        for i in line where tokens[i].kind == .word {
            if tokens[i].first >= 0xD8 { return false }
            latin = true
        }
        return latin
    }

    /// Numbers and counting words only, at least one of each.
    private func isCounter(_ tokens: [Token], _ line: Range<Int>) -> Bool {
        var numbers = 0
        var words = 0
        var i = line.lowerBound
        while i < line.upperBound {
            if let phrase = phrases.match(tokens, at: i), phrase.code == 3 {
                words += 1
                i += phrase.count
                continue
            }
            if tokens[i].kind == .word { return false }
            if tokens[i].kind == .number { numbers += 1 }
            i += 1
        }
        return numbers > 0 && words > 0
    }

    private func inline(_ tokens: [Token], _ line: Range<Int>, _ result: inout [Furniture]) {
        var i = line.lowerBound
        while i < line.upperBound {
            if let phrase = phrases.match(tokens, at: i), phrase.code == 0 || phrase.code == 1 && phrase.count > 1 && i == line.lowerBound {
                result.append(Furniture(tokens: i..<i + phrase.count, kind: .inline))
                i += phrase.count
            } else if i > line.lowerBound, tokens[i - 1].first == 0x2E, line.upperBound - i <= Self.longestLine,
                let phrase = phrases.match(tokens, at: i), phrase.code == 1, phrase.count > 1
            {
                result.append(Furniture(tokens: i..<line.upperBound, kind: .line))
                return
            } else if i > line.lowerBound, tokens[i - 1].first == 0x2E, tokens.count - i <= Self.longestTail,
                let phrase = phrases.match(tokens, at: i), phrase.code == 2
            {
                result.append(Furniture(tokens: i..<tokens.count, kind: .tail))
                return
            } else {
                i += 1
            }
        }
    }
}
