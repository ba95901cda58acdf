/// Cuts tokens into sentences: at stops and at line ends, but not after an abbreviation, an initial or the number of a list item.
///
/// Text that was wrapped at a fixed width is noticed, and its single line ends are taken for spaces. An ellipsis ends a sentence only at the
/// end of a line. A sentence of commas alone stays one, however long.
public struct SentenceSplitter: Sendable {
    private static let dot: UInt8 = 0x2E
    private let abbreviations: WordList
    private let datelines: DatelineFinder

    /// A splitter that knows the folded `abbreviations` that a point does not end, and the agencies of a dateline.
    public init(abbreviations: [String] = [], datelines: DatelineFinder = DatelineFinder()) {
        let folder = TextFolder()
        var list = WordList(capacity: abbreviations.count)
        for word in abbreviations { list.insert(WordHash.of(folder.key(word)), 1) }
        self.abbreviations = list
        self.datelines = datelines
    }

    /// A splitter whose abbreviations are the first column of a table, `Lexicon/abbreviations.tsv`.
    public init(abbreviationTable bytes: [UInt8], datelines: DatelineFinder = DatelineFinder()) {
        self.init(abbreviations: TabbedLines(bytes).rows().compactMap(\.first), datelines: datelines)
    }

    /// The sentences of a text, in order; every token is in one.
    ///
    /// - Complexity: O(tokens).
    public func split(_ tokens: [Token], in text: FoldedText) -> [Sentence] {
        let wrapped = Self.isHardWrapped(tokens)
        var result: [Sentence] = []
        var start = 0
        var i = 0
        while i < tokens.count {
            if i > start, Self.isBreak(tokens[i], wrapped) {
                result.append(Sentence(tokens: start..<i, startsParagraph: Self.startsLine(tokens, start, wrapped)))
                start = i
            }
            let spelled = datelines.spelledWithPoints(tokens, i)
            if spelled > 1 {
                i += spelled
            } else if isStop(tokens, i, start, wrapped) {
                let end = Self.closers(tokens, i + 1, wrapped)
                result.append(Sentence(tokens: start..<end, startsParagraph: Self.startsLine(tokens, start, wrapped)))
                start = end
                i = end
            } else {
                i += 1
            }
        }
        if start < tokens.count {
            result.append(Sentence(tokens: start..<tokens.count, startsParagraph: Self.startsLine(tokens, start, wrapped)))
        }
        markHeadline(&result, tokens)
        markDateline(&result, tokens)
        return result
    }

    private static func isBreak(_ token: Token, _ wrapped: Bool) -> Bool { token.newlinesBefore >= (wrapped ? 2 : 1) }

    private static func startsLine(_ tokens: [Token], _ i: Int, _ wrapped: Bool) -> Bool { i == 0 || isBreak(tokens[i], wrapped) }

    private func isStop(_ tokens: [Token], _ i: Int, _ start: Int, _ wrapped: Bool) -> Bool {
        let token = tokens[i]
        guard token.kind == .sign else { return false }
        if token.first == 0x21 || token.first == 0x3F { return true }
        guard token.first == Self.dot, i > start else { return false }
        guard i + 1 < tokens.count, !Self.isBreak(tokens[i + 1], wrapped) else { return true }
        if token.count > 1 { return false }
        let next = tokens[i + 1]
        let previous = tokens[i - 1]
        if !next.spaceBefore, next.kind == .number || next.kind == .word && next.first < 0x80 || next.first == Self.dot { return false }
        if !next.spaceBefore, next.kind == .sign, next.first == 0x2C { return false }
        if token.spaceBefore || previous.kind == .sign { return true }
        if previous.kind == .number { return i - 1 > start || next.kind != .word }
        if abbreviations.contains(previous.hash) { return isAfterNumber(tokens, i - 1, start) }
        // One letter is an initial, but for the sign of an era after a year.
        let isLetter = previous.first < 0x80 ? previous.count == 1 : previous.count == 2
        return !isLetter || isAfterNumber(tokens, i - 1, start)
    }

    private func isAfterNumber(_ tokens: [Token], _ i: Int, _ start: Int) -> Bool { i > start && tokens[i - 1].kind == .number }

    /// One past the stops, quotation marks and brackets that touch the stop before them.
    private static func closers(_ tokens: [Token], _ from: Int, _ wrapped: Bool) -> Int {
        var i = from
        while i < tokens.count, tokens[i].kind == .sign, !tokens[i].spaceBefore, tokens[i].newlinesBefore == 0 {
            switch tokens[i].first {
            case 0x22, 0x27:
                // A mark that touches a word after it, and not before a space, opens the next sentence.
                if i + 1 < tokens.count, !tokens[i + 1].spaceBefore, tokens[i + 1].kind == .word { return i }
            case 0x21, 0x3F, 0x2E, 0x29, 0x5D, 0x7D: break
            default: return i
            }
            i += 1
        }
        return i
    }

    /// Whether most lines are of one length and end in the middle of a sentence.
    static func isHardWrapped(_ tokens: [Token]) -> Bool {
        var lines = 0
        var open = 0
        var longest = 0
        var lengths: [Int] = []
        var start = 0
        for i in tokens.indices.dropFirst() where tokens[i].newlinesBefore > 0 {
            let length = Int(tokens[i - 1].end) - Int(tokens[start].start)
            start = i
            guard tokens[i].newlinesBefore == 1 else { continue }
            lines += 1
            longest = max(longest, length)
            lengths.append(length)
            if tokens[i - 1].kind != .sign { open += 1 }
        }
        guard lines >= 4, longest <= 220, longest >= 60, open * 10 >= lines * 7 else { return false }
        return lengths.count { $0 * 10 >= longest * 7 } * 10 >= lines * 7
    }

    private func markHeadline(_ sentences: inout [Sentence], _ tokens: [Token]) {
        guard sentences.count > 1, sentences[0].tokens.count <= 40 else { return }
        let last = tokens[sentences[0].tokens.upperBound - 1]
        let gap = tokens[sentences[1].tokens.lowerBound].newlinesBefore
        sentences[0].isHeadline = gap >= 2 && sentences[0].tokens.count <= 25 || gap >= 1 && last.first != Self.dot
        if datelines.length(tokens, sentences[0].tokens) == sentences[0].tokens.count { sentences[0].isHeadline = false }
    }

    private func markDateline(_ sentences: inout [Sentence], _ tokens: [Token]) {
        for i in sentences.indices.prefix(4) where !sentences[i].isHeadline {
            let length = datelines.length(tokens, sentences[i].tokens)
            sentences[i].dateline = length
            // A dateline on a line of its own may follow a byline; one in front of a sentence is the last.
            if length > 0, length < sentences[i].tokens.count { return }
            if length == 0, i > 0, sentences[i].tokens.count > 12 { return }
        }
    }
}
