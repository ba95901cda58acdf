/// One word while it is being taken apart: its bytes, what its spelling says, and how frequent its parts are.
struct CliticWord {
    let bytes: [UInt8]
    let start: Int
    let end: Int
    let words: WordList
    /// The source spells the last letter as ta marbuta, which is no pronoun.
    private(set) var endsInTaMarbuta = false
    /// The source spells the last letter as a dotted ya, the only one that is a pronoun.
    private(set) var endsInYa = false

    /// The frequency that a word outside the list is given: 10^-7.5.
    static let unlisted: Float = 1.5
    /// Hashing goes on from here for a word with an alef, or an article, in front.
    static let alefSeed = WordHash.of([0xD8, 0xA7])
    static let articleSeed = WordHash.of([0xD8, 0xA7, 0xD9, 0x84])

    init(bytes: [UInt8], start: Int, end: Int, words: WordList) {
        self.bytes = bytes
        self.start = start
        self.end = end
        self.words = words
    }

    mutating func readSpelling(_ text: FoldedText, _ source: [UInt8]) {
        guard bytes[end - 2] == 0xD9, bytes[end - 1] == 0x87 || bytes[end - 1] == 0x8A else { return }
        let at = Int(text.origin[end - 2])
        guard at + 1 < source.count else { return }
        endsInTaMarbuta = source[at] == 0xD8 && source[at + 1] == 0xA9
        endsInYa = source[at] == 0xD9 && source[at + 1] == 0x8A
    }

    /// The hash of a part as the word list has it: with its ta marbuta where the part ends the word.
    @inline(__always)
    func hash(_ from: Int, _ to: Int, _ seed: UInt64 = WordHash.seed) -> UInt64 {
        var hash = seed
        if to == end, endsInTaMarbuta {
            for i in from..<to - 2 { hash = WordHash.add(hash, bytes[i]) }
            return WordHash.add(WordHash.add(hash, 0xD8), 0xA9)
        }
        for i in from..<to { hash = WordHash.add(hash, bytes[i]) }
        return hash
    }

    @inline(__always)
    private func zipf(_ hash: UInt64) -> Float {
        let value = words.frequency(hash)
        return value == 0 ? Self.unlisted : Float(value) / 100
    }

    /// Frequency of a part just as it is written.
    @inline(__always)
    func listed(_ from: Int, _ to: Int, _ seed: UInt64) -> Float { zipf(hash(from, to, seed)) }

    /// Frequency of a part without a pronoun; ha and ta marbuta are often written for each other.
    func whole(_ from: Int, _ to: Int, _ seed: UInt64) -> Float {
        let value = listed(from, to, seed)
        guard bytes[to - 2] == 0xD9, bytes[to - 1] == 0x87 else { return value }
        var short = seed
        for i in from..<to - 2 { short = WordHash.add(short, bytes[i]) }
        if to == end, endsInTaMarbuta { return max(value, zipf(Self.add(short, 0xD9, 0x87)) - 0.5) }
        return max(value, zipf(Self.add(short, 0xD8, 0xA9)) - 1.5)
    }

    /// Frequency of a part before a pronoun, where ta stands for ta marbuta, alef for alef maqsura, waw and ya after alef for a hamza,
    /// and the plural has lost its nun or its alef.
    func stem(_ from: Int, _ to: Int, _ seed: UInt64) -> Float {
        var short = seed
        for i in from..<to - 2 { short = WordHash.add(short, bytes[i]) }
        let full = Self.add(short, bytes[to - 2], bytes[to - 1])
        var value = zipf(full)
        switch (bytes[to - 2], bytes[to - 1]) {
        case (0xD8, 0xAA): value = max(value, zipf(Self.add(short, 0xD8, 0xA9)))
        case (0xD8, 0xA7): value = max(value, zipf(Self.add(short, 0xD9, 0x8A)))
        case (0xD9, 0x88), (0xD9, 0x8A):
            if to - from > 4, bytes[to - 4] == 0xD8, bytes[to - 3] == 0xA7 { value = max(value, zipf(Self.add(short, 0xD8, 0xA1))) }
            value = max(value, zipf(Self.add(full, 0xD9, 0x86)))
            if bytes[to - 1] == 0x88 { value = max(value, zipf(Self.add(full, 0xD8, 0xA7))) }
        default: break
        }
        return value
    }

    /// How frequent the stem is with another pronoun of the third person than the one it has, `index` in `enclitics`.
    func paradigm(_ from: Int, _ to: Int, _ index: Int) -> Float {
        let stem = hash(from, to)
        let ha = Self.add(stem, 0xD9, 0x87)
        var value: Float = 0
        if index != 1 { value = max(value, zipf(ha)) }
        if index != 2 { value = max(value, zipf(Self.add(ha, 0xD8, 0xA7))) }
        if index != 3 { value = max(value, zipf(Self.add(ha, 0xD9, 0x85))) }
        return value
    }

    @inline(__always)
    private static func add(_ hash: UInt64, _ first: UInt8, _ second: UInt8) -> UInt64 {
        WordHash.add(WordHash.add(hash, first), second)
    }

    /// The pronouns, in the order of the model's `enclitic.N`, from 1.
    private static let enclitics: [[UInt8]] = [
        [0xD9, 0x87], [0xD9, 0x87, 0xD8, 0xA7], [0xD9, 0x87, 0xD9, 0x85], [0xD9, 0x87, 0xD9, 0x86], [0xD9, 0x87, 0xD9, 0x85, 0xD8, 0xA7],
        [0xD9, 0x83], [0xD9, 0x83, 0xD9, 0x85], [0xD9, 0x86, 0xD8, 0xA7], [0xD9, 0x86, 0xD9, 0x8A], [0xD9, 0x8A],
    ]

    /// Calls `body` with each pronoun that the word ends in and that leaves at least one letter after `from`.
    @inline(__always)
    func forEachEnclitic(_ from: Int, _ body: (_ index: Int, _ length: Int) -> Void) {
        // The last letter decides whether there is anything to try: ha, alef, mim, nun, kaf, ya.
        let last = bytes[end - 1]
        guard bytes[end - 2] == (last == 0xA7 ? 0xD8 : 0xD9) else { return }
        switch last {
        case 0x87: if !endsInTaMarbuta { offer(1, from, body) }
        case 0xA7:
            offer(2, from, body)
            offer(5, from, body)
            offer(8, from, body)
        case 0x85:
            offer(3, from, body)
            offer(7, from, body)
        case 0x86: offer(4, from, body)
        case 0x83: offer(6, from, body)
        case 0x8A:
            guard endsInYa else {
                offer(9, from, body)
                return
            }
            offer(9, from, body)
            offer(10, from, body)
        default: break
        }
    }

    @inline(__always)
    private func offer(_ index: Int, _ from: Int, _ body: (Int, Int) -> Void) {
        let suffix = Self.enclitics[index - 1]
        guard end - from > suffix.count else { return }
        for i in 0..<suffix.count where bytes[end - suffix.count + i] != suffix[i] { return }
        body(index, suffix.count)
    }

    @inline(__always)
    func isArticle(_ at: Int) -> Bool { bytes[at] == 0xD8 && bytes[at + 1] == 0xA7 && bytes[at + 2] == 0xD9 && bytes[at + 3] == 0x84 }

    @inline(__always)
    func isLam(_ at: Int) -> Bool { bytes[at] == 0xD9 && bytes[at + 1] == 0x84 }

    /// Whether a verb of the unfinished tense can start here: ya, ta, nun, and alef where it is told apart.
    @inline(__always)
    func isVerbPrefix(_ at: Int, alef: Bool) -> Bool {
        switch (bytes[at], bytes[at + 1]) {
        case (0xD9, 0x8A), (0xD8, 0xAA), (0xD9, 0x86): true
        case (0xD8, 0xA7): alef
        default: false
        }
    }
}
