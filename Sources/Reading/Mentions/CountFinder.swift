import ArabicText
import Lexicon

/// Finds the counts of people in a text: a number with its noun, a number alone, a dual, a bare singular.
///
/// What is no count of people (money, kilometres, editions) is proposed all the same where the noun is unknown; the decision drops it.
struct CountFinder {
    let lexicon: CompiledLexicon
    private let grammar: NumeralGrammar
    let singular: UInt16
    let dual: UInt16
    let plural: UInt16
    let people: UInt16
    let citizen: UInt16
    let words: CountWords
    /// Category of the people of a kind of body.
    let bodies: [UInt16: UInt16]
    /// The nouns for members of any body.
    let elements: Set<Int32>
    /// The nouns for a family.
    let families: Set<Int32>

    init(lexicon: CompiledLexicon, grammar: NumeralGrammar) {
        self.lexicon = lexicon
        self.grammar = grammar
        singular = lexicon.symbol("singular") ?? .max
        dual = lexicon.symbol("dual") ?? .max
        plural = lexicon.symbol("plural") ?? .max
        people = lexicon.symbol("people") ?? .max
        citizen = lexicon.symbol("citizen") ?? .max
        words = CountWords(rows: lexicon.rows(of: "count-words.tsv"))
        var bodies: [UInt16: UInt16] = [:]
        for row in lexicon.rows(of: "body-people.tsv") where row.count >= 2 {
            if let kind = lexicon.symbol(row[0]), let who = lexicon.symbol(row[1]) { bodies[kind] = who }
        }
        self.bodies = bodies
        let victims = lexicon.entries.indices.filter { lexicon.entries[$0].isOf(.victims) }
        elements = Set(victims.filter { lexicon.id(of: $0).hasPrefix("element-") }.map(Int32.init))
        families = Set(victims.filter { lexicon.id(of: $0).hasPrefix("family-") }.map(Int32.init))
    }

    /// Fills `counts` and `countAt`; needs names and times.
    func find(_ a: inout ReportAnalysis) {
        a.counts.removeAll(keepingCapacity: true)
        a.countAt.refill(a.tokens.count, -1)
        var i = 0
        while i < a.tokens.count {
            guard a.timeAt[i] < 0, a.nameAt[i] < 0, !a.isFurniture[i], let count = numbered(i, a) ?? bare(i, a) ?? nobody(i, a) else {
                i += 1
                continue
            }
            for k in Int(count.start)..<Int(count.end) { a.countAt[k] = Int32(a.counts.count) }
            a.counts.append(count)
            i = Int(count.end)
        }
    }

    private func numbered(_ i: Int, _ a: ReportAnalysis) -> CountSpan? {
        guard a.openings[i].contains(.count),
            let e = grammar.count(at: i, in: a.tokens, text: a.text), e.kind != .percent, e.kind != .indefinite, !isMeasure(e, i, a)
        else { return nil }
        let letters = e.start - Int(a.tokens[i].start)
        var count = CountSpan(
            start: Int32(i), end: Int32(e.tokens.upperBound), trim: UInt8(max(0, min(letters, 8))), min: e.min, max: e.max,
            approx: e.approx, noun: -1,
            nounToken: -1, who: 0, outcome: 0, others: false, partOf: -1)
        count.shape = e.kind == .oneOf ? 4 : e.kind == .vague ? 5 : e.kind == .digits ? 6 : 7
        let last = Int(a.sentences[Int(a.sentenceAt[i])].end)
        var next = e.tokens.upperBound
        if next < last, words.of.contains(a.tokens[next].hash), next + 1 < last, noun(at: next + 1, a) != nil { next += 1 }
        let isEnglish = a.tokens[e.tokens.upperBound - 1].first < 0x80 && a.isEnglish
        let inner = isEnglish ? ofThem(next, last, a) : nil
        if let inner { next = inner } else if isEnglish { next = nounStart(next, last, a) }
        if next < last, words.others.contains(a.tokens[next].hash) {
            count.others = true
            next += 1
            count.end = Int32(next)
            inheritNoun(&count, a)
            if isEnglish, next < last, let noun = noun(at: next, a) { attach(noun, &count) }
        } else if next < last, let noun = noun(at: next, a) {
            attach(noun, &count)
            next = Int(noun.end)
            if next < last, words.others.contains(a.tokens[next].hash) {
                count.others = true
                next += 1
                count.end = Int32(next)
            }
            refine(&count, next, last, a)
            if count.who == people || count.who == 0 || isElement(count) { refineBody(&count, last, a) }
        } else if attachBody(&count, e.tokens.upperBound, last, a) {
            // "16 of the brigade's fighters": the body tells which people.
        } else if e.kind == .oneOf {
            return nil
        } else {
            betweenOutcomes(&count, last, a)
        }
        // "Six members of one family": the family is no second count.
        if count.max == 1, families.contains(count.noun), i > 0, words.of.contains(a.tokens[i - 1].hash) { return nil }
        absorb(&count, last, a)
        bound(&count, e, last, a)
        partition(&count, i, a)
        if inner != nil, count.partOf < 0, let before = a.counts.indices.last, a.sentenceAt[Int(a.counts[before].start)] == a.sentenceAt[i]
        {
            count.partOf = a.counts[before].partOf >= 0 ? a.counts[before].partOf : Int32(before)
        }
        return count
    }

    /// "... and more | than a hundred wounded": the hedge belongs to the next count.
    private func opensCount(_ at: Int, _ last: Int, _ a: ReportAnalysis) -> Bool {
        at + 1 < last && words.of.contains(a.tokens[at].hash) && grammar.count(at: at + 1, in: a.tokens, text: a.text) != nil
    }

    /// "31 people at least", "six of the fighters of the opposition at least": a hedge behind the count bounds it, a lower one even from
    /// behind the rest of its phrase.
    func bound(_ count: inout CountSpan, _ e: CountExpression?, _ last: Int, _ a: ReportAnalysis) {
        let first = Int(count.end)
        for at in first..<max(first, min(last, first + 6)) {
            if let after = grammar.hedgeAfter(at: at, in: a.tokens, text: a.text), at == first || after.hedge == .atLeast,
                !opensCount(after.next, last, a)
            {
                if at == first, let bounded = e?.applying(after.hedge) {
                    (count.min, count.max, count.approx) = (bounded.min, bounded.max, bounded.approx)
                } else if after.hedge == .atLeast {
                    count.max = nil
                }
                if at == first { count.end = Int32(after.next) }
                return
            }
            let ends: TokenRole = [.sign, .verb, .complementiser, .relative, .number, .conjoined]
            if !a.roles[at].isDisjoint(with: ends) || a.timeAt[at] >= 0 { return }
        }
    }

    /// Takes in the adjectives of the noun ("two Turkish policemen"), and a second noun joined to it ("dozens of dead and wounded").
    func absorb(_ count: inout CountSpan, _ last: Int, _ a: ReportAnalysis) {
        var at = Int(count.end)
        guard count.noun >= 0 else { return }
        while at < last,
            let next = a.matches(at: at).first(where: { ($0.pack == .nationalities || $0.pack == .victims) && $0.enclitic == 0 }),
            next.proclitics.subtracting(.article).isEmpty, a.nameAt[at] < 0
        {
            at = Int(next.end)
            count.end = next.end
        }
        guard at < last, count.outcome != 0 else { return }
        for next in a.matches(at: at)
        where next.pack == .victims && next.proclitics.subtracting(.article) == .conjunction && a.supports(next) {
            let outcome = lexicon.entries[Int(next.entry)].attributes.1
            if outcome != 0, outcome != count.outcome {
                count.mixed = true
                count.end = next.end
                return
            }
        }
    }

    /// "15 between dead and wounded": two outcomes counted together.
    private func betweenOutcomes(_ count: inout CountSpan, _ last: Int, _ a: ReportAnalysis) {
        let at = Int(count.end)
        guard at + 1 < last, words.between.contains(a.tokens[at].hash), let noun = noun(at: at + 1, a),
            lexicon.entries[Int(noun.entry)].attributes.1 != 0
        else { return }
        attach(noun, &count)
    }

    /// "20 others" counts the people of the count before.
    private func inheritNoun(_ count: inout CountSpan, _ a: ReportAnalysis) {
        guard let before = a.counts.last, a.sentenceAt[Int(before.start)] == a.sentenceAt[Int(count.start)] else { return }
        count.who = before.who
    }

    /// "40 dead, civilians" or "40 dead of the policemen": a noun behind the first says which people.
    private func refine(_ count: inout CountSpan, _ next: Int, _ last: Int, _ a: ReportAnalysis) {
        guard count.who == people || count.who == 0, next < last else { return }
        var at = next
        if words.of.contains(a.tokens[at].hash) { at += 1 }
        guard at < last, at <= next + 1, let noun = noun(at: at, a) else { return }
        let who = lexicon.entries[Int(noun.entry)].attributes.0
        if who != people, who != 0 {
            count.who = who
            count.end = noun.end
        }
    }

    /// After "among them" the count is part of the one before it in the sentence.
    func partition(_ count: inout CountSpan, _ i: Int, _ a: ReportAnalysis) {
        guard let before = a.counts.indices.last, a.sentenceAt[Int(a.counts[before].start)] == a.sentenceAt[i] else { return }
        var k = i - 1
        while k >= Int(a.counts[before].end), i - k <= 3 {
            if words.partition.contains(a.tokens[k].hash) {
                count.partOf = a.counts[before].partOf >= 0 ? a.counts[before].partOf : Int32(before)
                return
            }
            k -= 1
        }
        // A second part joined by "and" to a first one.
        if a.counts[before].partOf >= 0, i - Int(a.counts[before].end) <= 1 { count.partOf = a.counts[before].partOf }
    }

    func attach(_ noun: LexicalMatch, _ count: inout CountSpan) {
        let entry = lexicon.entries[Int(noun.entry)]
        count.noun = Int32(noun.entry)
        count.nounToken = noun.start
        count.end = noun.end
        guard noun.pack == .victims else {
            count.who = people
            return
        }
        count.who = entry.attributes.0
        count.outcome = entry.attributes.1
    }

    func noun(at i: Int, _ a: ReportAnalysis) -> LexicalMatch? {
        var best: LexicalMatch?
        for match in a.matches(at: i) where match.pack == .victims || match.pack == .nationalities {
            guard match.proclitics.subtracting(.article).isEmpty else { continue }
            if let current = best,
                current.end > match.end || current.end == match.end && (current.pack == .victims || match.pack == .nationalities)
            {
                continue
            }
            best = match
        }
        return best
    }
}
