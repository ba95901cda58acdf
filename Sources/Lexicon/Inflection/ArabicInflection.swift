/// Makes the surface forms of Arabic lemmas as news writes them: without vowels, in ordinary spelling.
///
/// Rules after W. Wright, A Grammar of the Arabic Language, and K. C. Ryding, A Reference Grammar of Modern Standard Arabic.
/// The class of a verb is read off its stems: a final alef or ya is a weak third radical, an alef before the last letter a weak
/// second one, a shadda on the last letter a doubled root (so doubled verbs are listed with their shadda).
/// A lemma may have words behind its first: these follow every form unchanged.
public struct ArabicInflection: Sendable {
    /// A verb as a lexicon row gives it.
    public struct Verb: Sendable {
        /// Perfect, third person masculine singular.
        public var perfect: String
        /// Imperfect, third person masculine singular; empty where the verb has none.
        public var imperfect: String
        /// Verbal nouns, each optional.
        public var masdars: [String]
        /// Active participles, masculine singular.
        public var activeParticiples: [String]
        /// Passive participles, masculine singular.
        public var passiveParticiples: [String]
        /// Whether the personal passive is made.
        public var isTransitive: Bool

        /// A verb of given stems.
        public init(
            perfect: String, imperfect: String, masdars: [String] = [], activeParticiples: [String] = [], passiveParticiples: [String] = [],
            isTransitive: Bool = true
        ) {
            self.perfect = perfect
            self.imperfect = imperfect
            self.masdars = masdars
            self.activeParticiples = activeParticiples
            self.passiveParticiples = passiveParticiples
            self.isTransitive = isTransitive
        }
    }

    /// An inflector; it holds nothing.
    public init() {}

    /// All forms of a verb, its verbal nouns and participles, each once, in a fixed order. About 60 for a sound transitive verb.
    public func forms(of verb: Verb) -> [InflectedForm] {
        var out = FormList()
        let (perfect, tail) = Self.split(verb.perfect)
        let (imperfect, imperfectTail) = Self.split(verb.imperfect)
        if !perfect.isEmpty {
            VerbParadigm.perfect(perfect, into: &out, tail: tail)
            if verb.isTransitive, let stem = VerbParadigm.passivePerfect(perfect) {
                VerbParadigm.perfect(stem, into: &out, tail: tail, voice: .passive)
            }
        }
        if !imperfect.isEmpty {
            VerbParadigm.imperfect(imperfect, perfect: perfect, into: &out, tail: imperfectTail)
            if verb.isTransitive, let stem = VerbParadigm.passiveImperfect(imperfect, perfect: perfect) {
                VerbParadigm.imperfect(stem, perfect: perfect, into: &out, tail: imperfectTail, voice: .passive)
            }
        }
        for masdar in verb.masdars { nominal(masdar, .masdar, &out) }
        for participle in verb.activeParticiples { adjectival(participle, .activeParticiple, &out) }
        for participle in verb.passiveParticiples { adjectival(participle, .passiveParticiple, &out) }
        return out.forms
    }

    /// All forms of a noun with its listed plurals; the dual is made, and the regular feminine plural of nouns in ta marbuta.
    public func forms(ofNoun singular: String, plurals: [String] = []) -> [InflectedForm] {
        var out = FormList()
        if !singular.isEmpty {
            let (word, tail) = Self.split(singular)
            NominalParadigm.singularAndDual(word, .noun, into: &out, tail: tail)
            if plurals.isEmpty { NominalParadigm.regularPlural(word, .noun, into: &out, tail: tail) }
        }
        for plural in plurals {
            let (word, tail) = Self.split(plural)
            NominalParadigm.plural(word, .noun, into: &out, tail: tail)
        }
        return out.forms
    }

    /// All forms of an adjective: both genders, three numbers, the cases that writing shows.
    public func forms(ofAdjective adjective: String) -> [InflectedForm] {
        var out = FormList()
        adjectival(adjective, .adjective, &out)
        return out.forms
    }

    /// A noun with the adjectives behind it, as written and in the definite form whose first article has been taken off:
    /// both `sayyara mufakhkhakha` and `sayyara al-mufakhkhakha`; and in the accusative. Every number is a phrase of its own in the row.
    public func forms(ofNounWithAdjectives phrase: String) -> [InflectedForm] {
        var out = FormList()
        let words = phrase.split(separator: " ").map { ArabicLetters.bare(Array($0.unicodeScalars)) }
        guard let head = words.first else { return [] }
        out.add(head, words.dropFirst().map { $0 }, .phrase, [])
        out.add(head, words.dropFirst().map { [ArabicLetters.alef, ArabicLetters.lam] + $0 }, .phrase, [])
        let accusative = words.map { NominalParadigm.accusative($0) }
        out.add(accusative[0], accusative.dropFirst().map { $0 }, .phrase, [])
        return out.forms
    }

    private func nominal(_ text: String, _ part: InflectionFeatures.PartOfSpeech, _ out: inout FormList) {
        let (word, tail) = Self.split(text)
        guard !word.isEmpty else { return }
        NominalParadigm.singularAndDual(word, part, into: &out, tail: tail)
        NominalParadigm.regularPlural(word, part, into: &out, tail: tail)
    }

    private func adjectival(_ text: String, _ part: InflectionFeatures.PartOfSpeech, _ out: inout FormList) {
        let (word, tail) = Self.split(text)
        guard !word.isEmpty else { return }
        NominalParadigm.adjective(word, part, into: &out, tail: tail)
    }

    /// First word and the rest.
    private static func split(_ text: String) -> (head: ArabicLetters.Word, tail: [ArabicLetters.Word]) {
        let words = text.split(separator: " ").map { Array($0.unicodeScalars) }
        return (words.first ?? [], words.dropFirst().map { ArabicLetters.bare($0) })
    }
}

/// Forms in the order they were made, each once.
struct FormList {
    private(set) var forms: [InflectedForm] = []
    private var seen: Set<InflectedForm> = []

    mutating func add(
        _ head: ArabicLetters.Word, _ tail: [ArabicLetters.Word], _ part: InflectionFeatures.PartOfSpeech, _ features: InflectionFeatures
    ) {
        let text = ([ArabicLetters.bare(head)] + tail).map(ArabicLetters.text).joined(separator: " ")
        let form = InflectedForm(text: text, features: InflectionFeatures(part).union(features))
        if !text.isEmpty, seen.insert(form).inserted { forms.append(form) }
    }
}
