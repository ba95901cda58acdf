import ArabicText
import Lexicon

/// Finds every alias of the lexicon in a text, in all readings of the words.
struct LexicalMatcher {
    private let lexicon: CompiledLexicon
    private var analyzer: WordAnalyzer

    /// How many words ahead the memory of words is fetched.
    private static let ahead = 4

    init(lexicon: CompiledLexicon, resources: ReadingResources) {
        self.lexicon = lexicon
        analyzer = WordAnalyzer(lexicon: lexicon, resources: resources)
    }

    /// Replaces `matches` by those of the text, ordered by first token, `first` by where each token's matches begin (one entry more than tokens),
    /// and `openings` by what each token may open.
    mutating func match(
        _ tokens: [Token], _ text: FoldedText, into matches: inout [LexicalMatch], first: inout [Int32], openings: inout [Openings]
    ) {
        matches.removeAll(keepingCapacity: true)
        first.removeAll(keepingCapacity: true)
        openings.refill(tokens.count, [])
        for i in tokens.indices {
            first.append(Int32(matches.count))
            if i + Self.ahead < tokens.count { analyzer.expect(tokens[i + Self.ahead]) }
            if tokens[i].kind == .sign { continue }
            let word = analyzer.word(at: i, in: tokens, text)
            openings[i] = word.opens
            for r in word.readings {
                let reading = analyzer.readings[r]
                for m in reading.matches {
                    var match = analyzer.matches[Int(m)]
                    match.start = Int32(i)
                    match.end = Int32(i + 1)
                    matches.append(match)
                }
                guard reading.goesOn else { continue }
                var state = reading.state
                var k = i + 1
                while k < tokens.count, tokens[k].newlinesBefore == 0 {
                    state = AliasTable.next(state, tokens[k].hash)
                    guard let found = lexicon.aliases.find(state) else { break }
                    k += 1
                    if let posting = found.posting { reading.take(posting, i, k, lexicon, &matches) }
                    if !found.goesOn { break }
                }
            }
        }
        first.append(Int32(matches.count))
    }
}

extension WordReading {
    /// Appends the matches of the postings from one on, for the tokens from `start` to before `end`, the first being read in this way.
    func take(_ posting: Int, _ start: Int, _ end: Int, _ lexicon: CompiledLexicon, _ matches: inout [LexicalMatch]) {
        var p = posting
        while true {
            let entry = lexicon.postings[p]
            let form = WordForm(rawValue: entry.form)
            if let pack = Pack(rawValue: lexicon.entries[Int(entry.entry)].pack), allows(pack, form) {
                matches.append(
                    LexicalMatch(
                        start: Int32(start), end: Int32(end), entry: entry.entry, pack: pack, form: form, proclitics: proclitics,
                        enclitic: enclitic))
            }
            if entry.last == 1 { return }
            p += 1
        }
    }

    /// Whether a form of a pack can stand with these clitics: names take no article and no pronoun, finite verbs no preposition, only
    /// imperfects the sin of the future.
    private func allows(_ pack: Pack, _ form: WordForm) -> Bool {
        let taken = proclitics
        if taken.isEmpty, enclitic == 0 { return true }
        if form.contains(.english) { return false }
        switch pack {
        case .places, .actors, .people, .givenNames, .familyNames, .nationalities:
            return enclitic == 0 && !taken.contains(.sin) && (!taken.contains(.article) || pack == .nationalities)
        case .functionWords: return taken.subtracting(.conjunction).isEmpty
        default: break
        }
        switch form.partOfSpeech {
        case .perfect: return taken.subtracting(.conjunction).isEmpty
        case .imperfect: return taken.subtracting([.conjunction, .sin, .lam]).isEmpty
        case .phrase: return taken.isDisjoint(with: [.sin]) && enclitic == 0
        default: return !taken.contains(.sin)
        }
    }
}
