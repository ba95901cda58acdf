/// The finite forms of a verb from its two stems.
enum VerbParadigm {
    typealias Word = ArabicLetters.Word
    private typealias L = ArabicLetters

    /// What the end of a stem does when endings are added.
    enum Class { case sound, hollow, doubled, hamzated, weakAlef, weakYa }

    /// The class of a perfect stem.
    static func perfectClass(_ stem: Word) -> Class {
        if L.endsDoubled(stem) { return .doubled }
        let word = L.bare(stem)
        guard word.count >= 2, let last = word.last else { return .sound }
        if last == L.alefMaqsura || last == L.alef { return .weakAlef }
        if last == L.ya { return .weakYa }
        if word[word.count - 2] == L.alef, word.count > 2 { return .hollow }
        if last == L.alefHamza { return .hamzated }
        return .sound
    }

    /// Adds all perfect forms of a stem.
    static func perfect(_ stem: Word, into out: inout FormList, tail: [Word], voice: InflectionFeatures = []) {
        // The passive of a hollow verb has ya in place of alef: qila, ustuida.
        let isHollowPassive = voice == .passive && stem.count > 2 && stem[stem.count - 2] == L.ya && stem.last != L.ya
        let kind = isHollowPassive ? .hollow : perfectClass(stem)
        let word = L.bare(stem)
        let cut = Word(word.dropLast())
        func add(_ form: Word, _ features: InflectionFeatures) { out.add(form, tail, .perfect, features.union(voice)) }
        var short = word  // before endings that begin with a consonant
        var feminine = word + [L.ta]
        var plurals: [Word] = [word + [L.waw, L.alef]]
        var dual = word + [L.alef]
        switch kind {
        case .sound: break
        case .hollow:
            short = Word(word.dropLast(2)) + word.suffix(1)
            if word.last == L.hamza {
                short = Word(word.dropLast(2)) + [L.yaHamza]
                plurals.append(cut + [L.wawHamza, L.waw, L.alef])
            }
        case .doubled: short = word + word.suffix(1)
        case .hamzated:
            plurals.append(cut + [L.wawHamza, L.waw, L.alef])
            dual = cut + [L.alefMadda]
        case .weakAlef:
            // Only roots of three letters written with alef keep a waw.
            let radical = word.last == L.alef && word.count == 3 ? L.waw : L.ya
            short = cut + [radical]
            feminine = cut + [L.ta]
            plurals = [cut + [L.waw, L.alef]]
            dual = short + [L.alef]
        case .weakYa:
            plurals = [cut + [L.waw, L.alef]]
        }
        add(word, [])
        add(feminine, .feminine)
        for plural in plurals { add(plural, .plural) }
        add(dual, .dual)
        add(feminine + [L.alef], [.dual, .feminine])
        let ending: Word = short.last == L.nun ? [] : [L.nun]
        add(short + ending, [.plural, .feminine])
        guard voice.isEmpty else { return }
        add(short + [L.ta], .firstPerson)
        add(short + ending + [L.alef], [.firstPerson, .plural])
    }

    /// Adds the imperfect forms: indicative, subjunctive and jussive, of the third person and the first. The stem is given with its ya in
    /// front. The short jussive of the first person singular is left out: it is rarer in news than the particles it looks like (ajl).
    static func imperfect(_ stem: Word, perfect: Word, into out: inout FormList, tail: [Word], voice: InflectionFeatures = []) {
        let word = L.bare(stem)
        guard word.count >= 3, let last = word.last else { return }
        let rest = Word(word.dropFirst())
        let isDoubled = L.endsDoubled(stem)
        let isHollow = !isDoubled && [L.alef, L.waw, L.ya].contains(word[word.count - 2]) && perfectClass(perfect) == .hollow
        let isWeak = !isDoubled && [L.ya, L.waw, L.alefMaqsura, L.alef].contains(last)
        let cut = Word(rest.dropLast())
        var plurals: [Word] = [isWeak ? cut : rest]
        var duals: [Word] = [rest]
        var jussive: Word?
        var women = rest + (last == L.nun ? [] : [L.nun])
        if isWeak {
            duals = [cut + [last == L.waw ? L.waw : L.ya]]
            jussive = cut
            women = duals[0] + [L.nun]
        } else if isHollow {
            jussive = Word(rest.dropLast(2)) + rest.suffix(1)
            women = Word(rest.dropLast(2)) + rest.suffix(1) + (last == L.nun ? [] : [L.nun])
        } else if isDoubled {
            jussive = rest + rest.suffix(1)
            women = rest + rest.suffix(1) + (last == L.nun ? [] : [L.nun])
        }
        if last == L.alefHamza || last == L.yaHamza || last == L.hamza { plurals.append(cut + [L.wawHamza]) }
        if last == L.hamza {
            plurals.append(cut + [L.yaHamza])
            duals = [rest, cut + [L.yaHamza]]
        }
        func add(_ form: Word, _ features: InflectionFeatures) { out.add(form, tail, .imperfect, features.union(voice)) }
        func first(_ rest: Word) -> Word { rest.first == L.alefHamza ? [L.alefMadda] + rest.dropFirst() : [L.alefHamza] + rest }
        add([L.ya] + rest, [])
        add([L.ta] + rest, .feminine)
        if voice.isEmpty {
            add(first(rest), .firstPerson)
            add([L.nun] + rest, [.firstPerson, .plural])
        }
        for plural in plurals {
            add([L.ya] + plural + [L.waw, L.nun], .plural)
            add([L.ya] + plural + [L.waw, L.alef], [.plural, .dependent])
        }
        for dual in duals {
            let ending: Word = dual.last == L.alefHamza ? Word(dual.dropLast()) + [L.alefMadda] : dual + [L.alef]
            add([L.ya] + ending + [L.nun], .dual)
            add([L.ta] + ending + [L.nun], [.dual, .feminine])
            add([L.ya] + ending, [.dual, .dependent])
            add([L.ta] + ending, [.dual, .feminine, .dependent])
        }
        add([L.ya] + women, [.plural, .feminine])
        guard let jussive else { return }
        add([L.ya] + jussive, .dependent)
        add([L.ta] + jussive, [.feminine, .dependent])
        if voice.isEmpty { add([L.nun] + jussive, [.firstPerson, .plural, .dependent]) }
    }

    /// The passive perfect where writing tells it from the active: qala, qila; daa, duiya; hasara, husira.
    static func passivePerfect(_ stem: Word) -> Word? {
        let word = L.bare(stem)
        guard word.count >= 3 else { return nil }
        switch perfectClass(stem) {
        case .hollow:
            guard word[word.count - 2] == L.alef else { return nil }
            return Word(word.dropLast(2)) + [L.ya] + word.suffix(1)
        case .weakAlef: return formThree(Word(word.dropLast()) + [L.ya]) ?? Word(word.dropLast()) + [L.ya]
        case .sound, .hamzated: return formThree(word)
        default: return nil
        }
    }

    /// Stems with an alef behind the first radical take waw in the passive.
    private static func formThree(_ word: Word) -> Word? {
        guard word.count == 4, word[1] == L.alef else { return nil }
        return [word[0], L.waw] + word.dropFirst(2)
    }

    /// The passive imperfect where writing tells it from the active: yaqul, yuqal; yadu, yuda; yasil, yusal.
    static func passiveImperfect(_ stem: Word, perfect: Word) -> Word? {
        let word = L.bare(stem)
        let base = L.bare(perfect)
        guard word.count >= 3, let last = word.last else { return nil }
        if perfectClass(perfect) == .hollow, word[word.count - 2] == L.waw || word[word.count - 2] == L.ya {
            return Word(word.dropLast(2)) + [L.alef, last]
        }
        if last == L.waw || last == L.ya { return Word(word.dropLast()) + [L.alefMaqsura] }
        if base.first == L.waw, base.count == 3, word.count == 3 { return [L.ya, L.waw] + word.dropFirst() }
        return nil
    }
}
