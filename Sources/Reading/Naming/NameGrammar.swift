import ArabicText
import Lexicon

/// Tells a name from a description.
///
/// An Arabic proper name is definite. Behind its head or cue stand a quoted label, a word with the article, a nationality or a word that is no
/// common one; an adjective without article, or a head with a pronoun ("our leadership"), describes. Heads of many bodies or of a part of one
/// ("states", "members") take common words with the article too ("members of the organisation"), so that those make no name of them.
struct NameGrammar {
    private let lexicon: CompiledLexicon
    private let frequencies: RunTogetherSplitter
    private let words: DescriptiveWords
    private let people: UInt16
    /// Kinds of cues behind which a common word is a name too ("the quarter of peace"), and the ids of those of a kind that is not closed.
    private let closed: Set<UInt16>
    private let units: Set<String>

    init(lexicon: CompiledLexicon, resources: ReadingResources) {
        self.lexicon = lexicon
        frequencies = resources.runTogether
        words = DescriptiveWords(lexicon: lexicon)
        people = lexicon.symbol("people") ?? .max
        closed = Set(["settlement", "district", "natural", "street", "camp", "facility"].compactMap { lexicon.symbol($0) })
        units = ["governorate", "directorate"]
    }

    /// Whether a phrase that begins with the noun of a body names one.
    func isBody(_ chunk: Chunk, head: LexicalMatch, _ a: ReportAnalysis) -> Bool {
        let rest = Int(head.end)..<Int(chunk.end)
        if head.enclitic > 0 || words.opens(.body, stems(chunk, a)) { return false }
        if a.tokens[rest.lowerBound].kind == .sign { return a.tokens[rest.lowerBound].first == 0x22 }
        let isDefinite = head.proclitics.contains(.article) || isArticled(Int(head.end) - 1, chunk, a) || hasElidedArticle(chunk, a)
        let first = rest.lowerBound
        let isArticled = isArticled(first, chunk, a)
        if !isDefinite, !isArticled, isAdjective(first, chunk, a) { return false }
        if isDefinite, isArticled, words.adjectives.contains(stem(first, chunk, a)) { return false }
        let isCommon = words.common.contains(stem(Int(chunk.start), chunk, a)) || isDefinite && head.end - head.start > 1
        if isCommon {
            return rest.contains { i in
                guard a.tokens[i].kind == .word else { return false }
                return isNationality(i, a) ? self.isArticled(i, chunk, a) : !isKnown(i, a) && !isOrdinary(i, chunk, a)
            }
        }
        if isArticled || isPeople(head) { return true }
        return rest.contains {
            self.isArticled($0, chunk, a) || a.roles[$0].contains(.personal) || !isKnown($0, a) && !isOrdinary($0, chunk, a)
        }
    }

    /// Whether what stands behind a cue names a place.
    func isPlace(_ chunk: Chunk, cue: LexicalMatch, _ a: ReportAnalysis) -> Bool {
        let i = Int(cue.end)
        if cue.enclitic > 0 || a.roles[i].contains(.verb) && !isArticled(i, chunk, a) { return false }
        if words.opens(.place, stems(chunk, a)) { return false }
        let isSettlement = closed.contains(lexicon.entries[Int(cue.entry)].attributes.0) || units.contains(lexicon.id(of: Int(cue.entry)))
        // "The areas of their control": what has a pronoun names a settlement at most.
        if !isSettlement, a.segments[i].pronoun { return false }
        if isArticled(i, chunk, a) { return !isDescribing(i, chunk, a) && (isSettlement || !isOrdinary(i, chunk, a)) }
        if isDescribing(i, chunk, a) { return false }
        return isSettlement && (a.roles[i].contains(.personal) || !isOrdinary(i, chunk, a, above: Self.frequent))
            || !isOrdinary(i, chunk, a)
    }

    /// Where the name of a body ends: what it is for belongs to it ("the general authority | for aviation").
    func bodyEnd(_ chunk: Chunk, _ a: ReportAnalysis) -> Int {
        let end = Int(chunk.end)
        guard end < a.tokens.count, words.spheres.contains(stem(end - 1, chunk, a)), isArticled(end - 1, chunk, a), a.chunkAt[end] >= 0
        else { return end }
        let next = a.chunks[Int(a.chunkAt[end])]
        return Int(next.start) == end && next.preposition == 2 && next.trim > 0 && !next.coordinated ? Int(next.end) : end
    }

    /// Whether a word is common: frequent enough that its being a name needs more than its place.
    ///
    /// Adjectives are told by their ending, so that rarer words of their form count too.
    func isOrdinary(_ i: Int, _ chunk: Chunk, _ a: ReportAnalysis, above everyday: UInt16 = everyday) -> Bool {
        let range = range(i, chunk, a)
        let bytes = a.text.bytes
        let whole = frequencies.frequency(of: range, in: bytes)
        let stem = DescriptiveWords.article(in: bytes, range.lowerBound, range.upperBound)
        let limit: UInt16 = stem > range.lowerBound || hasAdjectiveEnding(range, bytes) ? Self.rare : everyday
        return whole >= limit || stem > range.lowerBound && frequencies.frequency(of: stem..<range.upperBound, in: bytes) >= everyday
    }

    /// Whether a word stands in the lists of adjectives.
    func isDescribing(_ i: Int, _ chunk: Chunk, _ a: ReportAnalysis) -> Bool {
        let stem = stem(i, chunk, a)
        return words.adjectives.contains(stem) || words.spheres.contains(stem)
    }

    /// Whether a person's phrase begins as one that names nobody.
    func isNobody(_ stems: [UInt64]) -> Bool { words.opens(.person, stems) }

    /// The hash of a word without what is joined before it and without its article.
    func stem(_ i: Int, _ chunk: Chunk, _ a: ReportAnalysis) -> UInt64 {
        let range = range(i, chunk, a)
        return WordHash.of(
            a.text.bytes, DescriptiveWords.article(in: a.text.bytes, range.lowerBound, range.upperBound), range.upperBound)
    }

    /// The stems of the words of a phrase.
    func stems(_ chunk: Chunk, _ a: ReportAnalysis) -> [UInt64] {
        (Int(chunk.start)..<Int(chunk.end)).filter { a.tokens[$0].kind == .word }.map { stem($0, chunk, a) }
    }

    /// Hundredths of the Zipf scale: a word of any form, one behind a settlement's cue, and an adjective or a word with the article.
    private static let everyday: UInt16 = 360
    private static let frequent: UInt16 = 430
    private static let rare: UInt16 = 255

    private func range(_ i: Int, _ chunk: Chunk, _ a: ReportAnalysis) -> Range<Int> {
        let token = a.tokens[i]
        let trim = i == Int(chunk.start) ? min(Int(chunk.trim), Int(token.count)) : 0
        return Int(token.start) + trim..<Int(token.end)
    }

    /// Whether a word is written with the article.
    func isArticled(_ i: Int, _ chunk: Chunk, _ a: ReportAnalysis) -> Bool {
        let range = range(i, chunk, a)
        return DescriptiveWords.article(in: a.text.bytes, range.lowerBound, range.upperBound) > range.lowerBound
    }

    /// "li-l-": the article behind the preposition lam has lost its alef.
    private func hasElidedArticle(_ chunk: Chunk, _ a: ReportAnalysis) -> Bool {
        guard chunk.trim >= 4 else { return false }
        let end = Int(a.tokens[Int(chunk.start)].start) + Int(chunk.trim)
        return a.text.bytes[(end - 4)..<end].elementsEqual([0xD9, 0x84, 0xD9, 0x84])
    }

    /// A word without article that describes: of the list, a nationality, or a common word with an adjective's ending.
    private func isAdjective(_ i: Int, _ chunk: Chunk, _ a: ReportAnalysis) -> Bool {
        if isDescribing(i, chunk, a) || isNationality(i, a) { return true }
        guard !a.roles[i].contains(.personal), a.matches(at: i).allSatisfy({ ![.bodyHeads, .titles, .facilities].contains($0.pack) }) else {
            return false
        }
        return hasAdjectiveEnding(range(i, chunk, a), a.text.bytes) && isOrdinary(i, chunk, a)
    }

    private func hasAdjectiveEnding(_ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
        guard range.count >= 8 else { return false }
        let end = bytes[(range.upperBound - 2)..<range.upperBound]
        return end.elementsEqual([0xD9, 0x8A]) || end.elementsEqual([0xD9, 0x87])
            || bytes[..<range.upperBound].suffix(4).elementsEqual([0xD9, 0x8A, 0xD9, 0x86])
            || bytes[..<range.upperBound].suffix(4).elementsEqual([0xD9, 0x88, 0xD9, 0x86])
    }

    private func isNationality(_ i: Int, _ a: ReportAnalysis) -> Bool { a.matches(at: i).contains { $0.pack == .nationalities } }

    private func isPeople(_ head: LexicalMatch) -> Bool { lexicon.entries[Int(head.entry)].attributes.0 == people }

    /// Whether the packs know a word as something else than a name.
    private func isKnown(_ i: Int, _ a: ReportAnalysis) -> Bool {
        !a.roles[i].isDisjoint(with: [.noun, .verb, .function]) || a.roles[i].contains(.personal)
    }
}
