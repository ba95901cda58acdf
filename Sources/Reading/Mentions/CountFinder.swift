import ArabicText
import Lexicon

/// Finds the counts of people in a text: a number with its noun, a number alone, a dual, a bare singular.
///
/// What is no count of people (money, kilometres, editions) is proposed all the same where the noun is unknown; the decision drops it.
struct CountFinder {
    private let lexicon: CompiledLexicon
    private let grammar: NumeralGrammar
    private let singular: UInt16
    private let dual: UInt16
    private let people: UInt16
    private let words: CountWords

    init(lexicon: CompiledLexicon, grammar: NumeralGrammar) {
        self.lexicon = lexicon
        self.grammar = grammar
        singular = lexicon.symbol("singular") ?? .max
        dual = lexicon.symbol("dual") ?? .max
        people = lexicon.symbol("people") ?? .max
        words = CountWords(rows: lexicon.rows(of: "count-words.tsv"))
    }

    /// Fills `counts` and `countAt`; needs names and times.
    func find(_ a: inout ReportAnalysis) {
        a.counts.removeAll(keepingCapacity: true)
        a.countAt.removeAll(keepingCapacity: true)
        for _ in a.tokens { a.countAt.append(-1) }
        var i = 0
        while i < a.tokens.count {
            guard a.timeAt[i] < 0, a.nameAt[i] < 0, !a.isFurniture[i], let count = numbered(i, a) ?? bare(i, a) else {
                i += 1
                continue
            }
            for k in Int(count.start)..<Int(count.end) { a.countAt[k] = Int32(a.counts.count) }
            a.counts.append(count)
            i = Int(count.end)
        }
    }

    private func numbered(_ i: Int, _ a: ReportAnalysis) -> CountSpan? {
        guard var e = grammar.count(at: i, in: a.tokens, text: a.text), e.kind != .percent, e.kind != .indefinite else { return nil }
        let letters = e.start - Int(a.tokens[i].start)
        var count = CountSpan(
            start: Int32(i), end: Int32(e.tokens.upperBound), trim: UInt8(max(0, min(letters, 8))), min: e.min, max: e.max, approx: e.approx, noun: -1,
            nounToken: -1, who: 0, outcome: 0, others: false, partOf: -1)
        let last = Int(a.sentences[Int(a.sentenceAt[i])].end)
        var next = e.tokens.upperBound
        if next < last, words.of.contains(a.tokens[next].hash), next + 1 < last, noun(at: next + 1, a) != nil { next += 1 }
        if next < last, words.others.contains(a.tokens[next].hash) {
            count.others = true
            next += 1
            count.end = Int32(next)
            inheritNoun(&count, a)
        } else if next < last, let noun = noun(at: next, a) {
            attach(noun, &count)
            next = Int(noun.end)
            if next < last, words.others.contains(a.tokens[next].hash) {
                count.others = true
                next += 1
                count.end = Int32(next)
            }
            refine(&count, next, last, a)
        } else if e.kind == .oneOf {
            return nil
        }
        if Int(count.end) < last, let after = grammar.hedgeAfter(at: Int(count.end), in: a.tokens, text: a.text) {
            e = e.applying(after.hedge)
            count.min = e.min
            count.max = e.max
            count.approx = e.approx
            count.end = Int32(after.next)
        }
        partition(&count, i, a)
        return count
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
    private func partition(_ count: inout CountSpan, _ i: Int, _ a: ReportAnalysis) {
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

    private func attach(_ noun: LexicalMatch, _ count: inout CountSpan) {
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

    private func noun(at i: Int, _ a: ReportAnalysis) -> LexicalMatch? {
        var best: LexicalMatch?
        for match in a.matches(at: i) where match.pack == .victims || match.pack == .nationalities {
            guard match.proclitics.subtracting(.article).isEmpty else { continue }
            if let current = best, current.end > match.end || current.end == match.end && (current.pack == .victims || match.pack == .nationalities) { continue }
            best = match
        }
        return best
    }

    /// A dual counts two; an indefinite singular may count one.
    private func bare(_ i: Int, _ a: ReportAnalysis) -> CountSpan? {
        for match in a.matches(at: i) where match.pack == .victims {
            let number = lexicon.entries[Int(match.entry)].attributes.2
            guard number == dual || number == singular, match.enclitic == 0 else { continue }
            // The oblique dual and the oblique plural are written alike: with the article the plural is meant.
            if match.proclitics.contains(.article) || a.roles[i].contains(.definite) { continue }
            let value = number == dual ? 2 : 1
            let letters = match.proclitics.intersection([.conjunction, .ba, .lam, .kaf]).rawValue.nonzeroBitCount
            var count = CountSpan(
                start: Int32(i), end: match.end, trim: UInt8(letters * 2), min: value, max: value, approx: false, noun: -1, nounToken: -1, who: 0,
                outcome: 0, others: false, partOf: -1)
            attach(match, &count)
            partition(&count, i, a)
            return count
        }
        return nil
    }
}

/// The small words around counts, by hash.
struct CountWords: Sendable {
    private(set) var partition: Set<UInt64> = []
    private(set) var others: Set<UInt64> = []
    private(set) var of: Set<UInt64> = []

    /// From rows of class and words; of a phrase of several words the last one counts.
    init(rows: [[String]]) {
        let folder = TextFolder()
        for row in rows where row.count >= 3 {
            for phrase in PackFile.alternatives(row[1]) + PackFile.alternatives(row[2]) {
                guard let word = phrase.split(separator: " ").last else { continue }
                let hash = WordHash.of(folder.key(String(word)))
                switch row[0] {
                case "partition": partition.insert(hash)
                case "others": others.insert(hash)
                case "of": of.insert(hash)
                default: break
                }
            }
        }
    }
}
