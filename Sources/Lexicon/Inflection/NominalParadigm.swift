/// The forms of nouns, verbal nouns, participles and adjectives that writing tells apart.
enum NominalParadigm {
    typealias Word = ArabicLetters.Word
    private typealias L = ArabicLetters
    typealias Part = InflectionFeatures.PartOfSpeech

    /// Singular with the alef of the indefinite accusative, and dual with and without nun.
    static func singularAndDual(_ lemma: Word, _ part: Part, into out: inout FormList, tail: [Word]) {
        let word = L.bare(lemma)
        guard let last = word.last else { return }
        func add(_ form: Word, _ features: InflectionFeatures) { out.add(form, tail, part, features) }
        let gender: InflectionFeatures = last == L.taMarbuta ? .feminine : []
        add(word, gender)
        if takesAlef(word) { add(word + [L.alef], gender) }
        if isWeak(lemma) { add(Word(word.dropLast()), gender) }
        for ending in [[L.alef, L.nun], [L.ya, L.nun]] { add(joined(word, ending), gender.union(.dual)) }
        for ending in [[L.alef], [L.ya]] { add(joined(word, ending), gender.union([.dual, .construct])) }
    }

    /// The plural in -at of a noun that has no listed one. Words of three letters without ta marbuta have broken plurals and get none.
    static func regularPlural(_ lemma: Word, _ part: Part, into out: inout FormList, tail: [Word]) {
        let word = L.bare(lemma)
        guard word.count > 3 || word.last == L.taMarbuta else { return }
        var stem = word
        if word.last == L.taMarbuta { stem.removeLast() }
        if word.last == L.alefMaqsura { stem[stem.count - 1] = L.ya }
        out.add(stem + [L.alef, L.ta], tail, part, [.plural, .feminine])
    }

    /// A listed plural: as it stands, with the accusative's alef, and all cases of one in -un.
    static func plural(_ lemma: Word, _ part: Part, into out: inout FormList, tail: [Word]) {
        let word = L.bare(lemma)
        guard word.count > 2 else { return }
        if word.suffix(2) == [L.waw, L.nun], word.count > 4 {
            soundPlural(Word(word.dropLast(2)), part, into: &out, tail: tail)
            return
        }
        out.add(word, tail, part, .plural)
        if takesAlef(word), word.suffix(2) != [L.alef, L.ta] { out.add(word + [L.alef], tail, part, .plural) }
    }

    /// Both genders and three numbers of a participle or adjective, given in the masculine singular.
    static func adjective(_ lemma: Word, _ part: Part, into out: inout FormList, tail: [Word]) {
        var word = L.bare(lemma)
        guard let last = word.last else { return }
        singularAndDual(lemma, part, into: &out, tail: tail)
        // A hamza after ya is carried by ya before endings: musi, musia.
        if last == L.hamza, word.count > 1, word[word.count - 2] == L.ya { word[word.count - 1] = L.yaHamza }
        let feminine: Word
        let plural: Word
        if last == L.alefMaqsura {
            feminine = Word(word.dropLast()) + [L.alef, L.taMarbuta]
            plural = Word(word.dropLast())
        } else {
            feminine = word + [L.taMarbuta]
            plural = isWeak(lemma) ? Word(word.dropLast()) : word
        }
        singularAndDual(feminine, part, into: &out, tail: tail)
        soundPlural(plural, part, into: &out, tail: tail)
        let stem = last == L.alefMaqsura ? Word(word.dropLast()) + [L.ya] : word
        out.add(stem + [L.alef, L.ta], tail, part, [.plural, .feminine])
    }

    private static func soundPlural(_ stem: Word, _ part: Part, into out: inout FormList, tail: [Word]) {
        for vowel in [L.waw, L.ya] {
            out.add(stem + [vowel, L.nun], tail, part, .plural)
            out.add(stem + [vowel], tail, part, [.plural, .construct])
        }
    }

    /// A word before the endings of the dual: ta marbuta opens, alef maqsura becomes ya.
    private static func joined(_ word: Word, _ ending: Word) -> Word {
        switch word.last {
        case L.taMarbuta: word.dropLast() + [L.ta] + ending
        case L.alefMaqsura: word.dropLast() + [L.ya] + ending
        case L.alefHamza where ending.first == L.alef: word.dropLast() + [L.alefMadda] + ending.dropFirst()
        default: word + ending
        }
    }

    /// A final ya that falls out in the indefinite: dai, da.
    private static func isWeak(_ lemma: Word) -> Bool { lemma.last == L.ya && lemma.count > 3 }

    /// The indefinite accusative of a word, which is the word itself where no alef is written.
    static func accusative(_ word: Word) -> Word { takesAlef(word) && word.suffix(2) != [L.alef, L.ta] ? word + [L.alef] : word }

    /// Whether the indefinite accusative is written with alef.
    private static func takesAlef(_ word: Word) -> Bool {
        guard let last = word.last else { return false }
        if [L.taMarbuta, L.alefMaqsura, L.alef, L.alefHamza].contains(last) { return false }
        return !(last == L.hamza && word.count > 1 && word[word.count - 2] == L.alef)
    }
}
