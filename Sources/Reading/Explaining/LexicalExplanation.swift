import ArabicText
import ClaimModel
import Lexicon

/// What the lexicon knows of some words: every reading of each, the row behind it, and which readings the grammar chose.
public struct LexicalExplanation: Sendable {
    /// One reading: an alias of the lexicon, found in the words.
    public struct Reading: Sendable, Hashable {
        /// The words as given.
        public let words: String
        /// The pack and the id of the row.
        public let pack: String
        /// The id of the row.
        public let id: String
        /// What was taken off in front and behind, folded; empty where nothing was.
        public let clitics: String
        /// Part of speech and inflection.
        public let form: String
        /// The row's display name, claim types and attributes, as `name: value`.
        public let attributes: [String]
    }
    /// One word.
    public struct Word: Sendable, Hashable {
        /// As given.
        public let text: String
        /// As it is looked up.
        public let folded: String
        /// How the splitter takes it apart where the lexicon does not know it.
        public let parts: [String]
    }
    /// The words in order.
    public let words: [Word]
    /// Every reading, in the order of the words, longer ones after shorter ones.
    public let readings: [Reading]
    /// What the grammar made of the words: names, times, counts, phrases, frames, candidates (`ReadingSession.listing`).
    public let listing: String
}

extension ReadingSession {
    /// Explains a word, a phrase or a sentence.
    ///
    /// - Complexity: that of reading it.
    public mutating func explain(_ words: String) -> LexicalExplanation {
        let listing = listing(Report(doc: "", text: words))
        let a = analysis
        let names = RowNames(lexicon: lexicon)
        let readings = a.matches.map { match in
            LexicalExplanation.Reading(
                words: String(decoding: a.source[a.bytes(match.start, match.end, trim: 0)], as: UTF8.self), pack: match.pack.name,
                id: lexicon.id(of: Int(match.entry)), clitics: names.clitics(match.proclitics, match.enclitic),
                form: names.form(match.form), attributes: names.attributes(Int(match.entry)))
        }
        let tokens = a.tokens.indices.map { i in
            LexicalExplanation.Word(
                text: String(decoding: a.source[a.bytes(Int32(i), Int32(i + 1), trim: 0)], as: UTF8.self),
                folded: String(decoding: a.text.bytes[Int(a.tokens[i].start)..<Int(a.tokens[i].end)], as: UTF8.self), parts: parts(i, a))
        }
        return LexicalExplanation(words: tokens, readings: readings, listing: listing)
    }

    /// The parts of an unknown word, by the splitter.
    private func parts(_ i: Int, _ a: ReportAnalysis) -> [String] {
        let segment = a.segments[i]
        guard segment.trim > 0 || segment.enclitic > 0 || segment.article > 0 else { return [] }
        let start = Int(a.tokens[i].start)
        let end = Int(a.tokens[i].end)
        let cuts = [start, start + Int(segment.trim), start + Int(segment.trim) + Int(segment.article), end - Int(segment.enclitic), end]
        return zip(cuts, cuts.dropFirst()).filter { $0 < $1 }.map { String(decoding: a.text.bytes[$0..<$1], as: UTF8.self) }
    }
}

/// Words for what a row and its forms are.
struct RowNames {
    let lexicon: CompiledLexicon

    func clitics(_ taken: Proclitics, _ enclitic: UInt8) -> String {
        var out: [String] = []
        for (flag, name) in [
            (Proclitics.conjunction, "conjunction"), (.ba, "ba"), (.lam, "lam"), (.kaf, "kaf"), (.sin, "sin"), (.article, "article"),
        ] where taken.contains(flag) {
            out.append(name)
        }
        if enclitic > 0 { out.append("pronoun") }
        return out.joined(separator: "+")
    }

    func form(_ form: WordForm) -> String {
        var out = ["\(form.partOfSpeech)"]
        for (flag, name) in [
            (WordForm.plural, "plural"), (.dual, "dual"), (.feminine, "feminine"), (.firstPerson, "first person"), (.passive, "passive"),
            (.english, "English"), (.needsCue, "needs a cue"),
        ] where form.contains(flag) {
            out.append(name)
        }
        return out.joined(separator: ", ")
    }

    func attributes(_ number: Int) -> [String] {
        let entry = lexicon.entries[number]
        guard let pack = Pack(rawValue: entry.pack) else { return [] }
        var out = ["ar", "en"].compactMap { language in
            let name = lexicon.name(of: number, language: language)
            return name.isEmpty ? nil : "\(language): \(name)"
        }
        let types = (0..<Int(entry.typeCount)).map { ClaimType.allCases[Int(entry.type($0))].rawValue }
        if !types.isEmpty { out.append("types: " + types.joined(separator: ", ")) }
        let symbols = [entry.attributes.0, entry.attributes.1, entry.attributes.2, entry.attributes.3]
        for (name, symbol) in zip(pack.attributes, symbols) where symbol != 0 {
            out.append("\(name): \(lexicon.strings.symbolName(symbol))")
        }
        let above = lexicon.ancestors(of: number).map { lexicon.id(of: $0) }
        if !above.isEmpty { out.append("in: " + above.joined(separator: " < ")) }
        return out
    }
}
