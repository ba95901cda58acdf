import ArabicText
import Lexicon

/// Everything found in one report below the level of claims. The arrays are reused from report to report.
struct ReportAnalysis {
    /// The text's UTF-8 bytes.
    var source: [UInt8] = []
    var text = FoldedText()
    var tokens: [Token] = []
    /// Lexical matches by first token; `firstMatch[i]..<firstMatch[i + 1]` are those that begin at token i.
    var matches: [LexicalMatch] = []
    var firstMatch: [Int32] = []
    /// What each token may open, by its word alone.
    var openings: [Openings] = []
    /// What each token is to the grammar.
    var roles: [TokenRole] = []
    /// The chosen name that covers each token: index into `names`, or -1.
    var nameAt: [Int32] = []
    var names: [LexicalMatch] = []
    var sentences: [SentenceInfo] = []
    /// Whether each token is page furniture.
    var isFurniture: [Bool] = []
    /// How the splitter took each unknown word apart.
    var segments: [Segment] = []
    /// The splitter's best reading of each word.
    var cuts: [CliticReading] = []
    /// The sentence of each token.
    var sentenceAt: [Int32] = []
    /// Depth of quotation at each token, 0 outside.
    var quoteAt: [UInt8] = []
    var times: [TimeSpan] = []
    /// The time expression that covers each token, or -1.
    var timeAt: [Int32] = []
    var counts: [CountSpan] = []
    /// The count that covers each token, or -1.
    var countAt: [Int32] = []
    var chunks: [Chunk] = []
    /// How many phrases that are places stand before each sentence; one entry more than sentences.
    var placesBefore: [Int] = []
    /// The chunk that covers each token, or -1.
    var chunkAt: [Int32] = []
    /// What each word is apart from its inflection and clitics, and what kind of word it is: numbers to compare, nothing to print.
    var lemmas: [UInt64] = []
    var classes: [UInt64] = []
    /// For each sentence, 256 bits of which its content words' lemmas set one each.
    var signatures: [SIMD4<UInt64>] = []
    /// For each sentence, the greatest share of its content words that one earlier sentence has.
    var copied: [Double] = []
    /// Class of the weapon named at each token, 0 where none is.
    var weaponAt: [UInt16] = []
    /// Lexicon entries of scope words, support verbs and result verbs that begin at each token, or -1.
    var scopeAt: [Int32] = []
    var supportAt: [Int32] = []
    var resultAt: [Int32] = []
    /// The candidate that covers each token, or -1.
    var candidateAt: [Int32] = []
    var frames: [SpeechFrame] = []
    var candidates: [TriggerCandidate] = []
    /// For each candidate, how many before it have its entry and its first type, counted up to a few.
    var toldBefore: [(sameEntry: UInt8, sameType: UInt8)] = []
    /// How many candidates are of violence first of all.
    var violentCandidates = 0
    /// Publication date; of a report without one, a day that stands in for it, so that its words for days can be told apart.
    var anchor: CivilDate?
    /// Whether the report's date is known: else only dates with their year are.
    var isDated = false
    var isEnglish = false

    /// The lexical matches that begin at a token.
    @inline(__always)
    func matches(at token: Int) -> ArraySlice<LexicalMatch> { matches[Int(firstMatch[token])..<Int(firstMatch[token + 1])] }
}

extension ReportAnalysis {
    /// Whether a word carries content: neither a sign nor a function word.
    @inline(__always)
    func isContent(_ token: Int) -> Bool { !roles[token].contains(.function) && !roles[token].contains(.sign) }

    /// Which share of the content words of a range stands in a sentence too; a few words are taken for others.
    func share(of range: Range<Int>, in sentence: Int) -> Double {
        let signature = signatures[sentence]
        var all = 0
        var common = 0
        for k in range where isContent(k) {
            all += 1
            let bit = Self.bit(of: lemmas[k])
            if signature[bit >> 6] >> UInt64(bit & 63) & 1 == 1 { common += 1 }
        }
        return all == 0 ? 0 : Double(common) / Double(all)
    }

    /// The bit that a lemma sets in a sentence's signature.
    @inline(__always)
    static func bit(of lemma: UInt64) -> Int { Int(truncatingIfNeeded: lemma ^ lemma >> 32 ^ lemma >> 16) & 255 }

    /// How many phrases that are places begin at or before a phrase does.
    func placesUpTo(_ chunk: Chunk) -> Int {
        var count = placesBefore[Int(chunk.sentence)]
        var k = Int(chunkAt[Int(chunk.start)])
        while k >= 0, chunks[k].sentence == chunk.sentence {
            if chunks[k].kind == .place { count += 1 }
            k -= 1
        }
        return count
    }
}

/// What a token is to the grammar. One token can be several: `qtl` is a verb and a masdar.
struct TokenRole: OptionSet, Sendable {
    let rawValue: UInt16
    static let sign = TokenRole(rawValue: 1)
    static let number = TokenRole(rawValue: 2)
    /// A preposition, conjunction, particle, pronoun: never inside a noun phrase's core.
    static let function = TokenRole(rawValue: 4)
    static let preposition = TokenRole(rawValue: 8)
    static let relative = TokenRole(rawValue: 16)
    static let complementiser = TokenRole(rawValue: 32)
    /// Some reading is a finite verb.
    static let verb = TokenRole(rawValue: 64)
    /// Some reading is a noun of the lexicon.
    static let noun = TokenRole(rawValue: 128)
    /// Part of a chosen name.
    static let name = TokenRole(rawValue: 256)
    /// Begins with the article.
    static let definite = TokenRole(rawValue: 512)
    /// A conjunction stands before its stem.
    static let conjoined = TokenRole(rawValue: 1024)
    /// A preposition is written together with it.
    static let prefixed = TokenRole(rawValue: 2048)
    static let negation = TokenRole(rawValue: 4096)
    static let demonstrative = TokenRole(rawValue: 8192)
    /// Given or family name by the name packs.
    static let personal = TokenRole(rawValue: 16384)
    static let subordinate = TokenRole(rawValue: 32768)
}

/// A sentence with what is known about its place in the report.
struct SentenceInfo: Sendable {
    var first: Int32
    var end: Int32
    /// The title, or a first line parted from the body.
    var headline: Bool
    /// Page furniture: marked, read by nobody.
    var furniture: Bool
    /// Index of its paragraph.
    var paragraph: Int32
}

/// A time expression in the text.
struct TimeSpan: Sendable {
    var start: Int32
    var end: Int32
    var expression: TimeExpression
}

/// A count of people in the text: number, noun, or a noun that counts by itself ("two policemen").
struct CountSpan: Sendable {
    /// Tokens of the number with its hedge and its noun.
    var start: Int32
    var end: Int32
    /// Bytes to leave out at the first token: clitics.
    var trim: UInt8
    var min: Int?
    var max: Int?
    var approx: Bool
    /// The noun counted: its lexicon entry, or -1.
    var noun: Int32
    /// The noun's token, or -1.
    var nounToken: Int32
    /// Symbols of the noun's category and outcome, 0 where it gives none.
    var who: UInt16
    var outcome: UInt16
    /// "Others": keeps the noun of the count before.
    var others: Bool
    /// Index of the count it is part of, or -1.
    var partOf: Int32
    /// Two nouns of different outcome are counted together ("15 killed and wounded").
    var mixed = false
    /// How it was said: 1 dual, 2 dual or plural, 3 singular, 4 one of, 5 vague, 6 digits, 7 words.
    var shape: UInt8 = 0
}

/// A noun phrase.
struct Chunk: Sendable {
    enum Kind: UInt8, Sendable {
        case other, place, person, body, source, people, facility, weapon, sector, abstract, event
    }
    var start: Int32
    var end: Int32
    /// Bytes to leave out at the first token: clitics.
    var trim: UInt8
    var kind: Kind
    /// The lexicon's entry of the head, or -1; `addressedMedium` for a quoted name behind "to", which is a paper's or a channel's.
    var entry: Int32
    static let addressedMedium: Int32 = -2
    /// The token whose word governs it: its hash, or a number below 16 for a clitic preposition; 0 for none.
    var preposition: UInt64
    /// Joined to the chunk before by "and".
    var coordinated: Bool
    /// Index of the count it holds, or -1.
    var count: Int32
    var sentence: Int32
    var definite: Bool
    /// A pronoun is written behind its last word.
    var hasPronoun: Bool
    /// Of a speaker whose name stands apart from his title, one past the last token of the name; else -1.
    var nameEnd: Int32 = -1
}

/// A word or words that may carry an act.
struct TriggerCandidate: Sendable {
    var start: Int32
    var end: Int32
    var trim: UInt8
    /// Ordinals of the types it may have, in the lexicon's order.
    var types: TypeList
    /// Bits of the parts of speech it may be.
    var parts: UInt16
    var form: WordForm
    var entry: Int32
    var proclitics: Proclitics
    var enclitic: UInt8
    var sentence: Int32
    var insideName: Bool
}

extension Array {
    /// Replaces what is held by so many times `element`, in the memory there is.
    mutating func refill(_ count: Int, _ element: Element) {
        removeAll(keepingCapacity: true)
        append(contentsOf: repeatElement(element, count: count))
    }
}
