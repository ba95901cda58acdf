import ArabicText
import Lexicon

/// Says where one noun phrase ends and another begins without a word between them, as subject and object do behind a verb.
///
/// After a definite word annexation is over: what follows is an adjective of it, or something else. Adjectives and nouns are not told
/// apart by form, so only what the lexicon knows for a noun that is rarely an adjective opens a phrase.
struct PhraseBoundary {
    private let lexicon: CompiledLexicon
    private let direction: UInt16

    init(lexicon: CompiledLexicon) {
        self.lexicon = lexicon
        direction = lexicon.symbol("direction") ?? .max
    }

    /// Whether a new phrase begins at a token that stands behind a definite word.
    ///
    /// - Parameter start: where the phrase begins. A title opens another phrase behind a body or a place, not behind another title.
    func opens(at i: Int, from start: Int, _ a: ReportAnalysis) -> Bool {
        if a.nameAt[i] >= 0 {
            let name = a.names[Int(a.nameAt[i])]
            guard Int(name.start) == i else { return false }
            switch name.pack {
            case .people: return false
            case .places: return !isNationality(i, a) && !isCue(i - 1, a)
            default: return !isArticled(i, a) || !isNisba(i, a) && !isParticiple(i, a)
            }
        }
        guard a.roles[i].contains(.definite), !isParticiple(i, a), !isNationality(i, a) else { return false }
        if a.matches(at: i).contains(where: { $0.pack == .titles }) { return isBodyOrPlace(start, a) }
        return a.matches(at: i).contains { match in
            guard match.enclitic == 0, match.proclitics.subtracting(.article).isEmpty else { return false }
            switch match.pack {
            case .facilities, .bodyHeads, .weapons: return true
            case .placeCues: return lexicon.entries[Int(match.entry)].attributes.0 != direction
            case .triggers: return match.form.partOfSpeech == .masdar
            default: return false
            }
        }
    }

    /// Whether a new phrase begins behind an adjective without article ("American aircraft | positions of ..."): annexation is over there too.
    func opensBehindAdjective(at i: Int, from start: Int, _ a: ReportAnalysis) -> Bool {
        let before = i - 1
        guard before > start, a.nameAt[before] < 0, !isArticled(before, a), !isArticled(i, a), isAdjective(before, a) else { return false }
        if a.nameAt[i] >= 0 {
            return a.names[Int(a.nameAt[i])].pack != .people && !isNationality(i, a) && !a.roles[start].contains(.personal)
        }
        return a.matches(at: i).contains { match in
            guard match.enclitic == 0, match.proclitics.isEmpty else { return false }
            switch match.pack {
            case .facilities, .bodyHeads, .placeCues: return true
            case .triggers: return match.form.partOfSpeech == .masdar
            default: return false
            }
        }
    }

    /// A nationality, or an unknown word of the form of one.
    private func isAdjective(_ i: Int, _ a: ReportAnalysis) -> Bool {
        if isNationality(i, a) { return true }
        let end = ending(i, a)
        guard end.suffix(2) == [0xD9, 0x8A] || end == [0xD9, 0x8A, 0xD9, 0x87] else { return false }
        return a.tokens[i].count > 6 && !a.roles[i].contains(.noun) && !a.roles[i].contains(.personal)
    }

    /// Whether a phrase that begins with a count is over before a name: its noun has an adjective, so that nothing is annexed to it.
    func isDescribedCount(_ start: Int, _ i: Int, _ a: ReportAnalysis) -> Bool {
        guard a.countAt[start] >= 0 else { return false }
        let count = a.counts[Int(a.countAt[start])]
        return Int(count.end) == i && count.nounToken >= 0 && count.end > count.nounToken + 1
    }

    /// Whether a word without article is the adjective of the name before it, which has none either: both end in the same plural.
    func agrees(_ i: Int, _ a: ReportAnalysis) -> Bool {
        guard a.nameAt[i - 1] >= 0, !isArticled(i - 1, a), a.matches(at: i).allSatisfy({ $0.pack != .titles })
        else { return false }
        let before = ending(i - 1, a)
        return before == ending(i, a) && (before == Self.nominative || before == Self.oblique)
    }

    /// Whether a token names a place or an act: where people come from, no part of who they are.
    func isPlaceOrAct(_ i: Int, _ a: ReportAnalysis) -> Bool {
        if a.nameAt[i] >= 0 { return a.names[Int(a.nameAt[i])].pack == .places }
        return a.matches(at: i).contains {
            $0.pack == .placeCues || $0.pack == .triggers && $0.form.partOfSpeech == .masdar && $0.enclitic == 0
        }
    }

    /// "The village of Umm X": behind a cue of places the word is no "or".
    func isMotherOfPlace(_ i: Int, _ start: Int, _ a: ReportAnalysis) -> Bool {
        i > start && isCue(i - 1, a) && a.roles[i].isDisjoint(with: [.preposition, .conjoined])
            && a.matches(at: i).contains { $0.pack == .victims && $0.form.contains(.needsCue) && $0.enclitic == 0 && $0.proclitics.isEmpty }
    }

    /// Whether a word of saying stands behind a person ("the minister | his saying that").
    func isSaying(_ i: Int, _ a: ReportAnalysis) -> Bool {
        !a.roles[i].contains(.definite) && !a.roles[i].contains(.personal)
            && a.matches(at: i).contains { $0.pack == .speech && $0.proclitics.isEmpty && Int($0.end) == i + 1 }
    }

    private func isBodyOrPlace(_ i: Int, _ a: ReportAnalysis) -> Bool {
        if a.nameAt[i] >= 0 { return a.names[Int(a.nameAt[i])].pack != .people }
        let matches = a.matches(at: i)
        return !matches.contains { $0.pack == .titles } && matches.contains { $0.pack == .bodyHeads || $0.pack == .placeCues }
    }

    private func isCue(_ i: Int, _ a: ReportAnalysis) -> Bool {
        a.matches(at: i).contains { $0.pack == .placeCues && Int($0.end) == i + 1 }
    }

    private func isNationality(_ i: Int, _ a: ReportAnalysis) -> Bool { a.matches(at: i).contains { $0.pack == .nationalities } }

    private static let nominative: [UInt8] = [0xD9, 0x88, 0xD9, 0x86]
    private static let oblique: [UInt8] = [0xD9, 0x8A, 0xD9, 0x86]

    private func ending(_ i: Int, _ a: ReportAnalysis) -> [UInt8] {
        let token = a.tokens[i]
        return Array(a.text.bytes[Int(token.start)..<Int(token.end)].suffix(4))
    }

    /// The form of an adjective of belonging: -i, -iyya, and their plurals.
    private func isNisba(_ i: Int, _ a: ReportAnalysis) -> Bool {
        let end = ending(i, a)
        return end.suffix(2) == [0xD9, 0x8A] || end == [0xD9, 0x8A, 0xD9, 0x87] || end == Self.oblique || end == Self.nominative
    }

    /// Articled words that begin with mim and end like a feminine or a plural are as often adjectives as nouns ("the armed").
    private func isParticiple(_ i: Int, _ a: ReportAnalysis) -> Bool {
        let token = a.tokens[i]
        let bytes = a.text.bytes[Int(token.start)..<Int(token.end)]
        guard bytes.dropFirst(4).starts(with: [0xD9, 0x85]), !isCue(i, a) else { return false }
        let end = ending(i, a)
        return end.suffix(2) == [0xD9, 0x87] || end == Self.oblique || end == Self.nominative
    }

    private func isArticled(_ i: Int, _ a: ReportAnalysis) -> Bool {
        let token = a.tokens[i]
        return a.text.bytes[Int(token.start)..<Int(token.end)].starts(with: [0xD8, 0xA7, 0xD9, 0x84])
    }
}
