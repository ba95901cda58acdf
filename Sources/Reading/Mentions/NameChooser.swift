import ArabicText
import Lexicon

/// Chooses, of all names that overlap, the longest from the left; among equals the reading that cuts fewest clitics off, then the pack
/// likelier to be meant.
struct NameChooser {
    private let lexicon: CompiledLexicon
    private let state: UInt16
    private let settlement: UInt16

    init(lexicon: CompiledLexicon) {
        self.lexicon = lexicon
        state = lexicon.symbol("state") ?? .max
        settlement = lexicon.symbol("settlement") ?? .max
    }

    /// Fills `names` and `nameAt`.
    func choose(_ a: inout ReportAnalysis) {
        a.names.removeAll(keepingCapacity: true)
        a.nameAt.refill(a.tokens.count, -1)
        var i = 0
        while i < a.tokens.count {
            guard let best = best(at: i, a) else {
                i += 1
                continue
            }
            for k in i..<Int(best.end) { a.nameAt[k] = Int32(a.names.count) }
            a.names.append(best)
            i = Int(best.end)
        }
    }

    // Inlined: a call from where the analysis is being changed would copy it.
    @inline(__always)
    private func best(at token: Int, _ a: ReportAnalysis) -> LexicalMatch? {
        var chosen: LexicalMatch?
        for match in a.matches(at: token) where Self.isName(match.pack) && admissible(match, token, a) {
            guard let current = chosen else {
                chosen = match
                continue
            }
            if rank(match) > rank(current) { chosen = match }
        }
        return chosen
    }

    static func isName(_ pack: Pack) -> Bool { pack == .places || pack == .actors || pack == .people }

    private func rank(_ match: LexicalMatch) -> Int {
        let length = Int(match.end - match.start) * 1000
        let clitics = match.proclitics.rawValue.nonzeroBitCount * 100
        // A state is called by its place's name: the place is chosen, and the actor found again where it acts.
        let entry = lexicon.entries[Int(match.entry)]
        let pack = match.pack == .people ? 40 : match.pack == .places ? 20 : entry.attributes.0 == state ? 10 : 30
        let size = match.pack == .places ? min(9, Int(entry.weight).bitWidth - Int(entry.weight).leadingZeroBitCount) / 3 : 0
        return length - clitics + pack + size
    }

    /// Whether a name that is also a common word has what it needs: a cue or a title before it, or an earlier full mention.
    @inline(__always)
    private func admissible(_ match: LexicalMatch, _ token: Int, _ a: ReportAnalysis) -> Bool {
        let entry = lexicon.entries[Int(match.entry)]
        if match.end - match.start == 1, !match.proclitics.subtracting(.article).isEmpty {
            // "and that" is no town: a name that needs a clitic cut off gives way to the splitter and to any word that needs none.
            if !a.supports(match) { return false }
            let whole = a.matches(at: token).contains {
                $0.proclitics.rawValue.nonzeroBitCount < match.proclitics.rawValue.nonzeroBitCount && $0.pack != .topics
                    && $0.pack != .givenNames
                    && $0.pack != .familyNames
            }
            if whole, entry.flags & 2 == 0 { return false }
            if a.matches(at: token).contains(where: { $0.pack == .functionWords && $0.end == match.end }) { return false }
        }
        let flagged = match.form.contains(.needsCue) || match.pack == .places && entry.flags & 1 == 1
        if !flagged {
            // A conjunction or preposition cut off a word that is a word of its own proves nothing.
            return true
        }
        if match.end - match.start > 1 { return true }
        guard token > 0, a.tokens[token].newlinesBefore == 0 else { return false }
        for before in a.matches(at: token - 1) where before.end == Int32(token) {
            // A cue with the article takes an adjective or nothing: "the new town" is no town called New.
            if match.pack == .places, before.pack == .placeCues, !isArticled(token - 1, a) {
                // "The mosque of the headquarters": what is a thing too is a town only behind a word for towns.
                let kind = lexicon.entries[Int(before.entry)].attributes.0
                let isThing = a.matches(at: token).contains { $0.end == match.end && ($0.pack == .facilities || $0.pack == .bodyHeads) }
                if !isThing || kind == settlement { return true }
            }
            if match.pack == .people, before.pack == .titles { return true }
        }
        if match.pack == .people || match.pack == .actors {
            return a.names.contains { $0.entry == match.entry && $0.end - $0.start > 1 }
        }
        return a.names.contains { $0.entry == match.entry }
    }

    private func isArticled(_ i: Int, _ a: ReportAnalysis) -> Bool {
        let token = a.tokens[i]
        return a.text.bytes[Int(token.start)..<Int(token.end)].starts(with: [0xD8, 0xA7, 0xD9, 0x84])
    }
}
