import ArabicText
import Lexicon

/// Takes words apart into the readings that the lexicon knows, tells which may open a count or a time, and remembers the answers for each word
/// it has seen.
///
/// News text repeats its words: with the memory, most words cost one table look-up.
struct WordAnalyzer {
    /// The pronouns that are taken off behind, longest first, as folded bytes.
    static let pronouns: [[UInt8]] = [
        "\u{0647}\u{0645}\u{0627}", "\u{0647}\u{0627}", "\u{0647}\u{0645}", "\u{0647}\u{0646}", "\u{0643}\u{0645}", "\u{0646}\u{0627}",
        "\u{0646}\u{064A}", "\u{0647}", "\u{0643}", "\u{064A}",
    ]
    .map { Array($0.utf8) }

    private let lexicon: CompiledLexicon
    private let numerals: NumeralGrammar
    private let times: TimeGrammar
    private let memory: LargeTable<Known>
    private var used = 0
    /// All readings found so far; `readings(of:)` gives ranges into it.
    private(set) var readings: [WordReading] = []
    /// The matches of all readings by themselves, as of token 0.
    private(set) var matches: [LexicalMatch] = []
    private static let slots = 1 << 17

    /// A word with its readings and what it may open; 0 in a free slot.
    private struct Known: BitwiseCopyable {
        var key: UInt64 = 0
        var first: Int32 = 0
        var count: UInt16 = 0
        var opens: Openings = []

        var word: (readings: Range<Int>, opens: Openings) { (Int(first)..<Int(first) + Int(count), opens) }
    }

    init(lexicon: CompiledLexicon, resources: ReadingResources) {
        self.lexicon = lexicon
        numerals = resources.numerals
        times = resources.times
        memory = LargeTable(count: Self.slots) { $0.initialize(repeating: Known()) }
    }

    /// Says that a word will be asked for soon.
    @inline(__always)
    func expect(_ token: Token) { memory.expect(Self.slot(of: token)) }

    /// The readings of a word of the text, and what it may open.
    mutating func word(at i: Int, in tokens: [Token], _ text: FoldedText) -> (readings: Range<Int>, opens: Openings) {
        let key = tokens[i].hash | 1
        var slot = Self.slot(of: tokens[i])
        while memory[slot].key != 0 {
            let known = memory[slot]
            if known.key == key { return known.word }
            slot = (slot + 1) & (Self.slots - 1)
        }
        if used > Self.slots * 3 / 4 { forget() }
        var known = Known(key: key, first: Int32(readings.count))
        analyse(text.bytes, Int(tokens[i].start), Int(tokens[i].end))
        known.count = UInt16(readings.count - Int(known.first))
        if numerals.mayOpen(at: i, in: tokens, text: text) { known.opens.insert(.count) }
        if times.mayOpen(at: i, in: tokens, text: text) { known.opens.insert(.time) }
        slot = Self.slot(of: tokens[i])
        while memory[slot].key != 0 { slot = (slot + 1) & (Self.slots - 1) }
        memory[slot] = known
        used += 1
        return known.word
    }

    @inline(__always)
    private static func slot(of token: Token) -> Int { Int(truncatingIfNeeded: token.hash >> 8) & (slots - 1) }

    private mutating func forget() {
        for i in 0..<Self.slots { memory[i] = Known() }
        readings.removeAll(keepingCapacity: true)
        matches.removeAll(keepingCapacity: true)
        used = 0
    }

    /// Every sensible cut: conjunction, then one of ba, lam, kaf, sin, then the article; behind, one pronoun.
    private mutating func analyse(_ bytes: [UInt8], _ start: Int, _ end: Int) {
        tryStem(bytes, start, end, [])
        guard end - start >= 4, bytes[start] >= 0xD8 else { return }
        var at = start
        var taken: Proclitics = []
        cutPrepositions(bytes, at, end, taken)
        let first = letter(bytes, at)
        if first == 0x0648 || first == 0x0641, end - at >= 6 {
            at += 2
            taken = .conjunction
            tryStem(bytes, at, end, taken)
            cutPrepositions(bytes, at, end, taken)
        }
    }

    private mutating func cutPrepositions(_ bytes: [UInt8], _ at: Int, _ end: Int, _ taken: Proclitics) {
        cutArticle(bytes, at, end, taken)
        guard end - at >= 6 else { return }
        switch letter(bytes, at) {
        case 0x0628: cutAfterPreposition(bytes, at + 2, end, taken.union(.ba))
        case 0x0643: cutAfterPreposition(bytes, at + 2, end, taken.union(.kaf))
        case 0x0633: tryStem(bytes, at + 2, end, taken.union(.sin))
        case 0x0644:
            cutAfterPreposition(bytes, at + 2, end, taken.union(.lam))
            // Lam and the article melt: "ll" is lam, alef, lam.
            if letter(bytes, at + 2) == 0x0644 {
                tryStem(bytes, at + 4, end, taken.union([.lam, .article]))
                tryMelted(bytes, at + 2, end, taken.union(.lam))
            }
        default: break
        }
    }

    private mutating func cutAfterPreposition(_ bytes: [UInt8], _ at: Int, _ end: Int, _ taken: Proclitics) {
        tryStem(bytes, at, end, taken)
        cutArticle(bytes, at, end, taken)
    }

    private mutating func cutArticle(_ bytes: [UInt8], _ at: Int, _ end: Int, _ taken: Proclitics) {
        if end - at >= 8, letter(bytes, at) == 0x0627, letter(bytes, at + 2) == 0x0644 {
            tryStem(bytes, at + 4, end, taken.union(.article))
        }
    }

    /// The stem with its article restored: the alef that lam swallowed.
    private mutating func tryMelted(_ bytes: [UInt8], _ at: Int, _ end: Int, _ taken: Proclitics) {
        var hash = WordHash.add(WordHash.add(WordHash.seed, 0xD8), 0xA7)
        for i in at..<end { hash = WordHash.add(hash, bytes[i]) }
        note(hash, taken, 0)
    }

    private mutating func tryStem(_ bytes: [UInt8], _ start: Int, _ end: Int, _ taken: Proclitics) {
        guard end - start >= 2 else { return }
        note(WordHash.of(bytes, start, end), taken, 0)
        guard end - start >= 6, !taken.contains(.article) else { return }
        for (number, pronoun) in Self.pronouns.enumerated() {
            let cut = end - pronoun.count
            guard cut - start >= 4, (0..<pronoun.count).allSatisfy({ bytes[cut + $0] == pronoun[$0] }) else { continue }
            let code = UInt8(number + 1)
            let hash = WordHash.of(bytes, start, cut)
            note(hash, taken, code)
            let last = letter(bytes, cut - 2)
            let stem = WordHash.of(bytes, start, cut - 2)
            // Ta before a pronoun is ta marbuta; alef is alef maqsura; waw or ya may carry a hamza that the bare word writes alone.
            if last == 0x062A { note(WordHash.add(WordHash.add(stem, 0xD9), 0x87), taken, code) }
            if last == 0x0627 { note(WordHash.add(WordHash.add(stem, 0xD9), 0x8A), taken, code) }
            if last == 0x0648 || last == 0x064A {
                note(WordHash.add(WordHash.add(stem, 0xD8), 0xA1), taken, code)
                // The plural waw keeps its silent alef only at the end of the word.
                if last == 0x0648 { note(WordHash.add(WordHash.add(hash, 0xD8), 0xA7), taken, code) }
            }
        }
    }

    private mutating func note(_ hash: UInt64, _ taken: Proclitics, _ enclitic: UInt8) {
        let state = AliasTable.start(hash)
        guard let found = lexicon.aliases.find(state) else { return }
        let first = Int32(matches.count)
        var reading = WordReading(
            state: state, matches: first..<first, goesOn: found.goesOn && enclitic == 0, proclitics: taken, enclitic: enclitic)
        if let posting = found.posting { reading.take(posting, 0, 1, lexicon, &matches) }
        reading.matches = first..<Int32(matches.count)
        readings.append(reading)
    }

    @inline(__always)
    private func letter(_ bytes: [UInt8], _ at: Int) -> UInt32 {
        UInt32(bytes[at] & 0x1F) << 6 | UInt32(bytes[at + 1] & 0x3F)
    }
}
