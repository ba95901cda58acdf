import ArabicText
import Lexicon

/// Finds where a person's name begins and ends in a phrase.
///
/// A name follows its title at once; before "son of" and "family of" stands a first name even where no list has it. Offices, acts and
/// function words behind it end it.
struct PersonGrammar {
    private let lexicon: CompiledLexicon
    private let grammar: NameGrammar
    /// "Son", "daughter", "family of", "servant of", and the words of a kunya, which need a name behind them; the first ones need one before.
    private let links: Set<UInt64>
    private let servants: Set<UInt64>
    private let kunyas: Set<UInt64>
    private let ranks: Set<UInt16>
    private let plural: UInt16

    init(lexicon: CompiledLexicon, grammar: NameGrammar) {
        self.lexicon = lexicon
        self.grammar = grammar
        let folder = TextFolder()
        func hashes(_ words: [String]) -> Set<UInt64> { Set(words.map { WordHash.of(folder.key($0)) }) }
        links = hashes(["بن", "ابن", "بنت", "آل", "ال"])
        servants = hashes(["عبد", "ولد"])
        kunyas = hashes(["أبو", "أبي", "أبا", "أم", "بو"])
        ranks = Set(["officer", "cleric", "doctor", "head-of-state", "minister"].compactMap { lexicon.symbol($0) })
        plural = lexicon.symbol("p") ?? .max
    }

    /// The name in a phrase that a title opens; nil where there is none.
    func titled(_ chunk: Chunk, _ title: LexicalMatch?, _ a: ReportAnalysis) -> Range<Int>? {
        let start = Int(chunk.start)
        let last = Int(chunk.end)
        let behind = title.map { Int($0.end) } ?? start
        var i = behind
        while i < last, !isPersonal(i, a) { i += 1 }
        guard i < last else { return nil }
        // "The university of King X": a place or a house stands between.
        if (behind..<i).contains(where: { k in a.matches(at: k).contains { $0.pack == .facilities && $0.enclitic == 0 } }) { return nil }
        // What no pack knows between the title and the name is a part of it: a first name, as is a name that is a title or a particle too.
        while i > behind, isUnknown(i - 1, chunk, a) || isFirstName(i - 1, chunk, a) { i -= 1 }
        if i > start, kunyas.contains(a.tokens[i - 1].hash) { i -= 1 }
        if links.contains(a.tokens[i].hash), i > start, a.tokens[i - 1].kind == .word { i -= 1 }
        let end = end(from: i, last, chunk, a)
        guard end > i, isNobody(i, end, chunk, a) == false else { return nil }
        if end - i > 1 { return i..<end }
        // "Sultan the-X": a title without article that is a first name too.
        if i == behind, behind == start + 1, isFirstName(start, chunk, a), grammar.isArticled(i, chunk, a), !isEveryday(i, a) {
            return start..<end
        }
        return isAlone(i, behind: behind, title, chunk, a) ? i..<end : nil
    }

    /// The name of somebody without a title: a person's first name that is no everyday word, and names behind it.
    func untitled(_ chunk: Chunk, _ a: ReportAnalysis) -> Range<Int>? {
        let start = Int(chunk.start)
        guard a.roles[start].contains(.personal), !isOpen(a.tokens[start].hash) || kunyas.contains(a.tokens[start].hash),
            !isEveryday(start, a), isPersonal(start, a), a.segments[start].enclitic == 0
        else {
            return nil
        }
        let end = end(from: start, Int(chunk.end), chunk, a)
        guard end - start > 1, !isNobody(start, end, chunk, a) else { return nil }
        return start..<end
    }

    private func end(from start: Int, _ last: Int, _ chunk: Chunk, _ a: ReportAnalysis) -> Int {
        var end = start
        while end < last, a.tokens[end].kind == .word, a.nameAt[end] < 0 {
            let word = a.tokens[end].hash
            if isOpen(word) {
                guard end + 1 < last, a.tokens[end + 1].kind == .word else { break }
            } else if end > start, !isPart(end, chunk, a) || isNobody(end, last, chunk, a) {
                break
            }
            end += 1
        }
        while end > start, isOpen(a.tokens[end - 1].hash) { end -= 1 }
        return end
    }

    /// Whether a word needs a name behind it.
    private func isOpen(_ word: UInt64) -> Bool { links.contains(word) || kunyas.contains(word) || servants.contains(word) }

    /// Whether a word behind a name goes on with it.
    private func isPart(_ i: Int, _ chunk: Chunk, _ a: ReportAnalysis) -> Bool {
        if links.contains(a.tokens[i - 1].hash) || servants.contains(a.tokens[i - 1].hash) || isUnknown(i, chunk, a) { return true }
        guard a.roles[i].contains(.personal), !a.roles[i].contains(.conjoined) else { return false }
        let isArticled = grammar.isArticled(i, chunk, a)
        if a.matches(at: i).contains(where: { $0.pack == .titles }) { return isArticled && i + 1 == Int(chunk.end) }
        // "The incident" is a family's name too; behind a name an act or a thing ends it.
        return !isArticled || !isEveryday(i, a) || a.matches(at: i).allSatisfy { Self.names.contains($0.pack) }
    }

    private static let names: Set<Pack> = [.givenNames, .familyNames, .places, .nationalities, .actors, .people]

    /// A first name before other names that the packs know as a title or a particle too ("Sultan", "Ali").
    private func isFirstName(_ i: Int, _ chunk: Chunk, _ a: ReportAnalysis) -> Bool {
        a.roles[i].contains(.personal) && !grammar.isArticled(i, chunk, a)
            && a.matches(at: i).allSatisfy { $0.pack == .functionWords || $0.pack == .titles || Self.names.contains($0.pack) }
    }

    /// A single word is a name behind a definite title alone: right behind a rank, and behind an office where it is no common word.
    private func isAlone(_ i: Int, behind: Int, _ title: LexicalMatch?, _ chunk: Chunk, _ a: ReportAnalysis) -> Bool {
        guard i == behind, let title, a.roles[Int(title.end) - 1].contains(.definite) else { return false }
        let entry = lexicon.entries[Int(title.entry)]
        if entry.attributes.1 == plural || grammar.isDescribing(i, chunk, a) { return false }
        let isArticled = grammar.isArticled(i, chunk, a)
        if title.end - title.start == 1, ranks.contains(entry.attributes.0) { return !isArticled || isEveryday(i, a) == false }
        return !grammar.isOrdinary(i, chunk, a) || !isArticled && !isEveryday(i, a) && title.end - title.start == 1
    }

    private func isNobody(_ start: Int, _ end: Int, _ chunk: Chunk, _ a: ReportAnalysis) -> Bool {
        grammar.isNobody((start..<end).map { grammar.stem($0, chunk, a) })
    }

    private func isPersonal(_ i: Int, _ a: ReportAnalysis) -> Bool {
        a.roles[i].contains(.personal) && a.roles[i].isDisjoint(with: .function)
            && !a.matches(at: i).contains {
                ($0.pack == .titles || $0.pack == .nationalities || $0.pack == .bodyHeads) && Int($0.end) == i + 1
            }
    }

    /// Whether every list of names marks a word as an everyday one.
    private func isEveryday(_ i: Int, _ a: ReportAnalysis) -> Bool {
        a.matches(at: i).allSatisfy { $0.pack != .givenNames && $0.pack != .familyNames || $0.form.contains(.needsCue) }
    }

    /// A word that no pack knows, and that is none of the common ones either.
    private func isUnknown(_ i: Int, _ chunk: Chunk, _ a: ReportAnalysis) -> Bool {
        guard a.tokens[i].kind == .word, a.nameAt[i] < 0, a.roles[i].isDisjoint(with: [.function, .verb, .noun, .conjoined, .prefixed]),
            a.timeAt[i] < 0, a.countAt[i] < 0
        else { return false }
        return isServant(i, a) || !grammar.isOrdinary(i, chunk, a)
    }

    /// "Servant of the" with one of the names of God, written as one word.
    private func isServant(_ i: Int, _ a: ReportAnalysis) -> Bool {
        a.tokens[i].count > 14 && a.text.bytes[Int(a.tokens[i].start)...].starts(with: Array("عبدال".utf8))
    }
}
