import ArabicText
public import ClaimModel
import Lexicon

extension ReadingSession {
    /// The names that a report mentions, in the order of the text; none where it is not about conflict.
    ///
    /// A phrase counts where it says more than its cue: "the city" alone names nothing. Those who did, suffered or said something count too
    /// where they are called by a person's names without a title.
    ///
    /// - Complexity: that of reading the report.
    public mutating func names(_ report: Report) -> [NameMention] {
        let claims = read(report)
        guard claims.scope.value == .conflict else { return [] }
        var spans = SpanMaker()
        spans.prepare(analysis.source)
        let slots = Set(claims.claims.flatMap { $0.agent + $0.target + $0.source }.map(\.span.start))
        return NameFinder(lexicon: lexicon, resources: resources).names(analysis) { chunk in
            slots.contains(spans.scalars(before: analysis.bytes(of: chunk).lowerBound, in: analysis.source))
        }
    }
}

/// Finds, in the phrases of an analysed report, those that name somebody or some place.
private struct NameFinder {
    let lexicon: CompiledLexicon
    private let grammar: NameGrammar
    private let people: PersonGrammar
    private let facility: UInt16

    init(lexicon: CompiledLexicon, resources: ReadingResources) {
        self.lexicon = lexicon
        grammar = NameGrammar(lexicon: lexicon, resources: resources)
        people = PersonGrammar(lexicon: lexicon, grammar: grammar)
        facility = lexicon.symbol("facility") ?? .max
    }

    func names(_ a: ReportAnalysis, isInSlot: (Chunk) -> Bool) -> [NameMention] {
        a.chunks.compactMap { chunk in
            guard chunk.count < 0, !a.isFurniture[Int(chunk.start)] else { return nil }
            switch chunk.kind {
            case .place: return place(chunk, a)
            case .body: return body(chunk, a)
            case .person: return person(chunk, a)
            case .other: return isInSlot(chunk) ? untitled(chunk, a) : nil
            default: return nil
            }
        }
    }

    private func place(_ chunk: Chunk, _ a: ReportAnalysis) -> NameMention? {
        if let known = known(chunk, a, [.places, .actors, .people]) { return known }
        var i = Int(chunk.start)
        var isFacility = false
        var isDefinite = false
        var last: LexicalMatch?
        while i < Int(chunk.end), let cue = longest([.placeCues, .facilities], at: i, chunk, a) {
            isFacility = cue.pack == .facilities || lexicon.entries[Int(cue.entry)].attributes.0 == facility
            isDefinite = a.roles[Int(cue.end) - 1].contains(.definite)
            i = Int(cue.end)
            last = cue
        }
        // Behind "the city" there is an adjective; behind "a city" an indefinite word that the packs know is one too.
        guard let last, i < Int(chunk.end), !isDefinite, isNameLike(i, a), grammar.isPlace(chunk, cue: last, a) else { return nil }
        return mention(isFacility ? .facility : .place, chunk, name: i..<Int(chunk.end), a)
    }

    private func body(_ chunk: Chunk, _ a: ReportAnalysis) -> NameMention? {
        if let known = known(chunk, a, [.actors, .places, .people]) { return known }
        guard let head = longest([.bodyHeads], at: Int(chunk.start), chunk, a), head.end < chunk.end, grammar.isBody(chunk, head: head, a)
        else { return nil }
        return mention(.body, chunk, name: Int(chunk.start)..<grammar.bodyEnd(chunk, a), a)
    }

    private func person(_ chunk: Chunk, _ a: ReportAnalysis) -> NameMention? {
        if let known = known(chunk, a, [.people]) { return known }
        return people.titled(chunk, longest([.titles], at: Int(chunk.start), chunk, a), a).map { mention(.person, chunk, name: $0, a) }
    }

    private func untitled(_ chunk: Chunk, _ a: ReportAnalysis) -> NameMention? {
        people.untitled(chunk, a).map { mention(.person, chunk, name: $0, a) }
    }

    private func known(_ chunk: Chunk, _ a: ReportAnalysis, _ packs: [Pack]) -> NameMention? {
        let range = Int(chunk.start)..<Int(chunk.end)
        guard let k = range.first(where: { a.nameAt[$0] >= 0 && packs.contains(a.names[Int(a.nameAt[$0])].pack) }) else { return nil }
        let name = a.names[Int(a.nameAt[k])]
        let kind: NameMention.Kind = chunk.kind == .place ? .place : chunk.kind == .body ? .body : .person
        var out = mention(kind, chunk, name: Int(name.start)..<Int(name.end), a)
        out.id = lexicon.id(of: Int(name.entry))
        return out
    }

    private func isNameLike(_ i: Int, _ a: ReportAnalysis) -> Bool {
        a.tokens[i].kind == .word
            && !a.matches(at: i).contains { [.nationalities, .bodyHeads, .victims, .functionWords, .titles, .topics].contains($0.pack) }
    }

    /// The longest match of some packs that begins at a token and ends within the phrase.
    private func longest(_ packs: [Pack], at i: Int, _ chunk: Chunk, _ a: ReportAnalysis) -> LexicalMatch? {
        a.matches(at: i).filter { packs.contains($0.pack) && $0.end <= chunk.end }.max { $0.end < $1.end }
    }

    private func mention(_ kind: NameMention.Kind, _ chunk: Chunk, name: Range<Int>, _ a: ReportAnalysis) -> NameMention {
        let isFirst = name.lowerBound == Int(chunk.start)
        let trim = isFirst ? chunk.trim : 0
        let sentence = a.sentences[Int(chunk.sentence)]
        func words(_ bytes: Range<Int>) -> String { String(decoding: a.source[bytes], as: UTF8.self) }
        return NameMention(
            kind: kind, words: words(a.bytes(of: chunk)),
            name: words(a.bytes(Int32(name.lowerBound), Int32(name.upperBound), trim: trim)),
            cue: isFirst ? "" : words(a.bytes(chunk.start, Int32(name.lowerBound), trim: chunk.trim)), id: nil,
            context: words(a.bytes(sentence.first, sentence.end)))
    }
}
