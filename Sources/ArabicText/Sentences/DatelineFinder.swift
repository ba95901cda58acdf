/// Finds the place and agency in front of a report's first sentence: `صنعاء، عدن (رويترز)`, `دبي - العربية.نت:`.
///
/// Agencies come from a table (`Lexicon/datelines.tsv`), places from the caller. A prefix without either is a dateline only where it is a
/// short line of its own with a spaced dash in it.
public struct DatelineFinder: Sendable {
    private var agencies = PhraseTable()
    private let places: WordList
    private static let longest = 16

    /// A finder that knows no agency; `places` are hashes of folded words.
    public init(places: WordList = WordList()) { self.places = places }

    /// A finder from the bytes of a table whose column `ar` is its second, with alternatives between bars.
    public init(table bytes: [UInt8], places: WordList = WordList()) {
        self.places = places
        for row in TabbedLines(bytes).rows() where row.count >= 2 {
            for phrase in row[1].split(separator: "|") { agencies.add(String(phrase), code: 1) }
        }
    }

    /// How many tokens an agency has whose name starts here and is written with points or spaces in it, 0 for none.
    func spelledWithPoints(_ tokens: [Token], _ index: Int) -> Int {
        guard tokens[index].kind == .word, let phrase = agencies.match(tokens, at: index) else { return 0 }
        return tokens[index + 1..<index + phrase.count].contains { $0.newlinesBefore > 0 } ? 0 : phrase.count
    }

    /// How many tokens at the start of a sentence are its dateline, 0 for none.
    public func length(_ tokens: [Token], _ sentence: Range<Int>) -> Int {
        let limit = min(sentence.upperBound, sentence.lowerBound + Self.longest)
        var i = sentence.lowerBound
        var words = 0
        var known = false
        var allPlaces = true
        var end = 0
        var dash = false
        var bracketed = false
        // Words since `end`: a place after the agency is part of the dateline, a clause is not.
        var wordsAfter = 0
        while i < limit {
            let token = tokens[i]
            if let phrase = agencies.match(tokens, at: i), stands(tokens, i, phrase.count, sentence) {
                known = true
                bracketed = i > sentence.lowerBound && tokens[i - 1].first == 0x28
                words += phrase.count
                i += phrase.count
                if dash {
                    end = i - sentence.lowerBound
                    wordsAfter = 0
                }
                continue
            }
            switch token.kind {
            case .number: words += 1
            case .word:
                words += 1
                wordsAfter += 1
                if end > 0, wordsAfter > 3 { return end }
                if end > 0, !known, !allPlaces { return ownLine(tokens, sentence, dash, words) }
                if !places.contains(token.hash) { allPlaces = false }
                if words > 9 { return end }
            case .sign:
                switch token.first {
                case 0x2D:
                    if token.spaceBefore || words <= 3 { dash = true } else { return 0 }
                    if known || allPlaces && words > 0 {
                        end = i + 1 - sentence.lowerBound
                        wordsAfter = 0
                    }
                case 0x3A:
                    return known || allPlaces && words > 0 ? i + 1 - sentence.lowerBound : 0
                case 0x29, 0x5D: if bracketed, words <= 7 { return afterBracket(tokens, sentence, i) }
                case 0x28, 0x5B, 0x2C, 0x2F, 0x2E, 0x22, 0x2A: break
                default: return end
                }
            }
            i += 1
        }
        if i == sentence.upperBound, known, words <= 9, dash || words <= 3 { return sentence.count }
        return max(end, ownLine(tokens, sentence, dash, words))
    }

    /// Whether the agency at `i` has a sign, a Latin word or the start before it, and a sign, a number or the end after it; many agencies are
    /// named after ordinary words.
    private func stands(_ tokens: [Token], _ i: Int, _ count: Int, _ sentence: Range<Int>) -> Bool {
        let end = i + count
        guard end <= sentence.upperBound, end == sentence.upperBound || tokens[end].kind != .word else { return false }
        if i == sentence.lowerBound { return true }
        let before = tokens[i - 1]
        return before.kind == .sign ? before.first != 0x22 : before.first < 0x80
    }

    /// The whole of a line of two to seven words with a spaced dash in it.
    private func ownLine(_ tokens: [Token], _ sentence: Range<Int>, _ dash: Bool, _ words: Int) -> Int {
        let alone = sentence.upperBound < tokens.count && tokens[sentence.upperBound].newlinesBefore > 0
        return alone && dash && sentence.count <= 8 && words <= 7 && sentence.lowerBound > 0 ? sentence.count : 0
    }

    /// One past the closing bracket, and past the dash or colon after it.
    private func afterBracket(_ tokens: [Token], _ sentence: Range<Int>, _ bracket: Int) -> Int {
        var end = bracket + 1
        if end < sentence.upperBound, tokens[end].first == 0x2D || tokens[end].first == 0x3A { end += 1 }
        return end - sentence.lowerBound
    }
}
