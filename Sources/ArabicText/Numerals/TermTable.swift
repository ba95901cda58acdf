/// Words and phrases by their folded bytes, each with a class and a value: what the grammars of numbers and times look words up in.
///
/// The heads of all phrases lie in an open-addressing table with a load of at most one half, so that a word that starts nothing costs one
/// probe; a hit is verified byte by byte. Proclitics are taken off on the fly, without copying.
struct TermTable: Sendable {
    /// A phrase of one word or more.
    struct Term: Sendable {
        /// Which sense it has; the grammar's enumeration gives it its meaning. Below 64.
        let sense: UInt8
        /// Number of the sense.
        let value: Int
        /// Whether the row's language is English.
        let english: Bool
        fileprivate let rest: Range<Int>
    }

    /// Which proclitics stood before a matched head.
    struct Clitics: OptionSet, Sendable {
        let rawValue: UInt8
        static let and = Clitics(rawValue: 1)
        static let so = Clitics(rawValue: 2)
        static let by = Clitics(rawValue: 4)
        static let to = Clitics(rawValue: 8)
        static let like = Clitics(rawValue: 16)
        static let article = Clitics(rawValue: 32)
        static let conjunction: Clitics = [.and, .so]
        static let preposition: Clitics = [.by, .to, .like]
    }

    /// A phrase found in a text.
    struct Match: Sendable {
        let sense: UInt8
        let value: Int
        let english: Bool
        /// The token after the phrase.
        let next: Int
        /// What was taken off the first word.
        let clitics: Clitics
        /// The folded byte where the phrase starts, proclitics left out, a written article kept.
        var start: Int
    }

    private struct Word: Sendable {
        let hash: UInt64
        let range: Range<Int>
        var terms: Range<Int> = 0..<0
    }

    private var slots: [Int32] = []
    private var mask = 0
    private var heads: [Word] = []
    private var rests: [Word] = []
    private var terms: [Term] = []
    private var blob: [UInt8] = []
    private var openings = [UInt64](repeating: 0, count: 1024)

    /// A phrase to be entered, in ordinary spelling.
    struct Entry: Sendable {
        let phrase: String
        let sense: UInt8
        let value: Int
        let english: Bool
    }

    /// Folds the phrases and builds the table. Phrases with the same first word are tried longest first, then in the order given.
    init(_ entries: [Entry]) {
        let folder = TextFolder()
        var order: [[UInt8]: Int] = [:]
        var grouped: [[Term]] = []
        for entry in entries {
            let words = folder.key(entry.phrase).split(separator: 0x20).map { Array($0) }
            guard let first = words.first else { continue }
            let from = rests.count
            for word in words.dropFirst() { rests.append(store(word)) }
            let term = Term(sense: entry.sense, value: entry.value, english: entry.english, rest: from..<rests.count)
            if let known = order[first] {
                grouped[known].append(term)
            } else {
                order[first] = grouped.count
                heads.append(store(first))
                let lead = Self.lead(first, 0, first.count)
                openings[lead >> 6] |= 1 << UInt64(lead & 63)
                grouped.append([term])
            }
        }
        for k in heads.indices {
            let sorted = grouped[k].enumerated().sorted { a, b in
                a.element.rest.count != b.element.rest.count ? a.element.rest.count > b.element.rest.count : a.offset < b.offset
            }
            heads[k].terms = terms.count..<(terms.count + sorted.count)
            terms += sorted.map(\.element)
        }
        var size = 64
        while size < heads.count * 4 { size *= 2 }
        slots = [Int32](repeating: -1, count: size)
        mask = size - 1
        for (k, head) in heads.enumerated() {
            var slot = Int(truncatingIfNeeded: head.hash) & mask
            while slots[slot] >= 0 { slot = (slot + 1) & mask }
            slots[slot] = Int32(k)
        }
    }

    private mutating func store(_ word: [UInt8]) -> Word {
        let from = blob.count
        blob += word
        return Word(hash: WordHash.of(word), range: from..<blob.count)
    }

    /// The longest phrase of one of the senses in `senses`, a bit each, that starts at token `at`, under the fewest proclitics.
    ///
    /// - Complexity: O(1) for a word that no phrase starts with; the hash of the word is taken again for each proclitic it may carry.
    func match(at: Int, in tokens: [Token], text: FoldedText, senses: UInt64) -> Match? {
        guard at < tokens.count, tokens[at].kind == .word else { return nil }
        let token = tokens[at]
        let start = Int(token.start)
        let end = Int(token.end)
        if leads(text.bytes, start, end), let found = find(start, end, token.hash, at, tokens, text, senses, []) { return found }
        if token.first < 0x80 { return nil }
        return stripped(start, end, at, tokens, text, senses)
    }

    /// Whether some phrase may begin with the word at a token: false only where none does under any proclitics, which take up four letters at
    /// most. It depends on the word alone, and can be remembered.
    func opens(at: Int, in tokens: [Token], text: FoldedText) -> Bool {
        guard at < tokens.count, tokens[at].kind == .word else { return false }
        let end = Int(tokens[at].end)
        return stride(from: Int(tokens[at].start), to: min(end, Int(tokens[at].start) + 10), by: tokens[at].first < 0x80 ? 10 : 2).contains
        { from in
            leads(text.bytes, from, end) && hasHead(from, end, WordHash.of(text.bytes, from, end), text)
        }
    }

    private func hasHead(_ from: Int, _ end: Int, _ hash: UInt64, _ text: FoldedText) -> Bool {
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] >= 0 {
            let head = heads[Int(slots[slot])]
            if head.hash == hash, same(head.range, from, end, text) { return true }
            slot = (slot + 1) & mask
        }
        return false
    }

    private func stripped(_ start: Int, _ end: Int, _ at: Int, _ tokens: [Token], _ text: FoldedText, _ senses: UInt64) -> Match? {
        var from = start
        var clitics: Clitics = []
        for round in 0..<2 {
            if round == 1 {
                // waw, fa
                guard end - from > 4, text.bytes[from] == 0xD9, let kind = Self.conjunction(text.bytes[from + 1]) else { return nil }
                clitics.insert(kind)
                from += 2
                if let found = probe(from, end, at, tokens, text, senses, clitics) { return found }
            }
            if let found = article(from, end, at, tokens, text, senses, clitics) { return found }
            guard end - from > 4, let kind = Self.preposition(text.bytes[from], text.bytes[from + 1]) else { continue }
            let all = clitics.union(kind)
            if let found = probe(from + 2, end, at, tokens, text, senses, all) { return found }
            if let found = article(from + 2, end, at, tokens, text, senses, all) { return found }
            if kind == .to, end - from > 6, text.bytes[from + 2] == 0xD9, text.bytes[from + 3] == 0x84,
                let found = probe(from + 4, end, at, tokens, text, senses, all.union(.article))
            {
                return found
            }
        }
        return nil
    }

    @inline(__always)
    private func article(
        _ from: Int, _ end: Int, _ at: Int, _ tokens: [Token], _ text: FoldedText, _ senses: UInt64, _ clitics: Clitics
    ) -> Match? {
        guard end - from > 6, text.bytes[from] == 0xD8, text.bytes[from + 1] == 0xA7, text.bytes[from + 2] == 0xD9,
            text.bytes[from + 3] == 0x84
        else { return nil }
        return probe(from + 4, end, at, tokens, text, senses, clitics.union(.article), start: from)
    }

    @inline(__always)
    private static func conjunction(_ second: UInt8) -> Clitics? { second == 0x88 ? .and : second == 0x81 ? .so : nil }

    @inline(__always)
    private static func preposition(_ first: UInt8, _ second: UInt8) -> Clitics? {
        if first == 0xD8 { return second == 0xA8 ? .by : nil }
        return first == 0xD9 ? second == 0x84 ? .to : second == 0x83 ? .like : nil : nil
    }

    private func probe(
        _ from: Int, _ end: Int, _ at: Int, _ tokens: [Token], _ text: FoldedText, _ senses: UInt64, _ clitics: Clitics, start: Int? = nil
    ) -> Match? {
        guard leads(text.bytes, from, end) else { return nil }
        guard var found = find(from, end, WordHash.of(text.bytes, from, end), at, tokens, text, senses, clitics) else { return nil }
        if let start { found.start = start }
        return found
    }

    /// Whether any phrase begins with the first three letters of a word: most words are turned away here, unhashed.
    @inline(__always)
    private func leads(_ bytes: [UInt8], _ from: Int, _ end: Int) -> Bool {
        let lead = Self.lead(bytes, from, end)
        return openings[lead >> 6] >> UInt64(lead & 63) & 1 == 1
    }

    /// Sixteen bits of the first three letters (six bytes) of a word, or of the two or one that it has.
    @inline(__always)
    private static func lead(_ bytes: [UInt8], _ from: Int, _ end: Int) -> Int {
        guard end - from >= 2 else { return 0 }
        var lead = Int(bytes[from] & 1) << 6 | Int(bytes[from + 1] & 63)
        guard end - from >= 4 else { return lead }
        lead = lead << 7 | Int(bytes[from + 2] & 1) << 6 | Int(bytes[from + 3] & 63)
        guard end - from >= 6 else { return lead }
        return (lead << 2 ^ (Int(bytes[from + 4] & 1) << 6 | Int(bytes[from + 5] & 63)) &* 0x1F5) & 0xFFFF
    }

    private func find(
        _ from: Int, _ end: Int, _ hash: UInt64, _ at: Int, _ tokens: [Token], _ text: FoldedText, _ senses: UInt64, _ clitics: Clitics
    ) -> Match? {
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] >= 0 {
            let head = heads[Int(slots[slot])]
            if head.hash == hash, same(head.range, from, end, text) {
                for k in head.terms where senses >> UInt64(terms[k].sense) & 1 == 1 {
                    let term = terms[k]
                    if follows(term.rest, at + 1, tokens, text) {
                        return Match(
                            sense: term.sense, value: term.value, english: term.english, next: at + 1 + term.rest.count, clitics: clitics,
                            start: from)
                    }
                }
                return nil
            }
            slot = (slot + 1) & mask
        }
        return nil
    }

    private func follows(_ rest: Range<Int>, _ at: Int, _ tokens: [Token], _ text: FoldedText) -> Bool {
        guard at + rest.count <= tokens.count else { return false }
        for k in 0..<rest.count {
            let token = tokens[at + k]
            let word = rests[rest.lowerBound + k]
            guard token.hash == word.hash, same(word.range, Int(token.start), Int(token.end), text) else { return false }
        }
        return true
    }

    private func same(_ range: Range<Int>, _ from: Int, _ end: Int, _ text: FoldedText) -> Bool {
        guard range.count == end - from else { return false }
        for k in 0..<range.count where blob[range.lowerBound + k] != text.bytes[from + k] { return false }
        return true
    }
}
