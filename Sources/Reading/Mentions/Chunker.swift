import ArabicText
import Lexicon

/// Cuts sentences into noun phrases.
///
/// A phrase begins at a noun-like word and goes on through annexation and adjectives: after an indefinite word anything noun-like, after a
/// definite one only definite words, names and titles' names. Verbs, function words, signs, times and words with a conjunction or
/// preposition written before them end it. There is no tagger behind this; phrases are proposals, and the decisions learn which to trust.
struct Chunker {
    let lexicon: CompiledLexicon
    private static let longest = 9
    /// The preposition of a phrase annexed to the noun of an act.
    static let annexed: UInt64 = 5
    /// "of, from", which joins a count to the people it counts.
    let of: Set<UInt64>
    let media: MediaPhrases
    /// The second words of outlets' names of two words ("the newspaper Riyadh").
    private let papers: Set<UInt64>
    let boundary: PhraseBoundary

    init(lexicon: CompiledLexicon) {
        self.lexicon = lexicon
        let media = MediaPhrases(lexicon: lexicon)
        self.media = media
        let folder = TextFolder()
        let names = lexicon.entries.indices.lazy.filter {
            lexicon.entries[$0].isOf(.actors) && media.isMedium(entry: $0)
        }
        .map { folder.key(lexicon.name(of: $0, language: "ar")).split(separator: 0x20) }
        papers = Set(names.filter { $0.count == 2 }.map { WordHash.of(Array($0[1])) })
        boundary = PhraseBoundary(lexicon: lexicon)
        of = CountWords(rows: lexicon.rows(of: "count-words.tsv")).of
    }

    /// Fills `chunks` and `chunkAt`; needs names, roles, times and counts.
    func chunk(_ a: inout ReportAnalysis) {
        a.chunks.removeAll(keepingCapacity: true)
        a.chunkAt.refill(a.tokens.count, -1)
        a.placesBefore.removeAll(keepingCapacity: true)
        a.placesBefore.append(0)
        for (number, sentence) in a.sentences.enumerated() {
            let first = a.chunks.count
            if !sentence.furniture { chunk(Int32(number), sentence, &a) }
            a.placesBefore.append((a.placesBefore.last ?? 0) + a.chunks[first...].count { $0.kind == .place })
        }
    }

    private func chunk(_ number: Int32, _ sentence: SentenceInfo, _ a: inout ReportAnalysis) {
        var i = Int(sentence.first)
        var preposition: UInt64 = 0
        var conjunction = false
        while i < Int(sentence.end) {
            let role = a.roles[i]
            if a.timeAt[i] >= 0 {
                i = Int(a.times[Int(a.timeAt[i])].end)
                preposition = 0
                conjunction = false
                continue
            }
            if role.contains(.sign) {
                // A quotation mark or bracket does not part a preposition from its noun.
                let sign = a.tokens[i].first
                if sign != 0x22, sign != 0x28 { preposition = 0 }
                conjunction = false
                i += 1
                continue
            }
            if let clitic = detached(i, a) {
                if clitic > 0 { preposition = clitic } else { conjunction = true }
                i += 1
                continue
            }
            if a.countAt[i] < 0, role.contains(.function), !role.contains(.noun) || role.contains(.preposition) {
                // An English article stands between a preposition and its noun.
                if !(a.isEnglish && role.contains(.definite)) { preposition = role.contains(.preposition) ? stemHash(i, a) : 0 }
                conjunction = role.contains(.conjoined)
                i += 1
                continue
            }
            if a.countAt[i] < 0, role.contains(.verb), !nounlike(i, a) {
                preposition = 0
                conjunction = false
                i += 1
                continue
            }
            let end = Int(self.end(from: i, sentence: sentence, a))
            append(i, end, preposition, conjunction, number, &a)
            // What stands right behind the noun of an act is annexed to it: its agent or its target.
            preposition = a.chunks.last?.kind == .event && end < Int(sentence.end) ? Self.annexed : 0
            conjunction = false
            i = end
        }
    }

    /// A word that is a verb in some reading begins a phrase only as a masdar after a preposition or with the article.
    private func nounlike(_ i: Int, _ a: ReportAnalysis) -> Bool {
        let role = a.roles[i]
        if i + 1 < a.tokens.count, a.roles[i + 1].contains(.personal), a.matches(at: i).contains(where: { $0.pack == .titles }) {
            return true
        }
        return role.contains(.noun)
            && (role.contains(.definite) || role.contains(.prefixed) || i > 0 && a.roles[i - 1].contains(.preposition))
    }

    private func stemHash(_ i: Int, _ a: ReportAnalysis) -> UInt64 {
        guard a.roles[i].contains(.conjoined) else { return a.tokens[i].hash }
        let token = a.tokens[i]
        return WordHash.of(a.text.bytes, Int(token.start) + 2, Int(token.end))
    }

    /// A clitic that stands alone, its tatweel folded away ("l 7", "b ''quoted''"): the small number of a preposition, 0 for "and"; else nil.
    func detached(_ i: Int, _ a: ReportAnalysis) -> UInt64? {
        let token = a.tokens[i]
        guard token.kind == .word, token.count == 2 else { return nil }
        guard let kind = CliticKind.at(a.text.bytes, Int(token.start)), kind != .sin else { return nil }
        return UInt64(kind.preposition)
    }

    private func end(from start: Int, sentence: SentenceInfo, _ a: ReportAnalysis) -> Int32 {
        if let act = act(at: start, a) { return act }
        let last = Int(sentence.end)
        var i = head(at: start, last, a)
        var personal = isPersonal(start, i, a)
        var definite = isDefinite(i - 1, a)
        while i < last, i - start < Self.longest {
            let role = a.roles[i]
            if role.contains(.sign) {
                guard let label = label(at: i, last, a) ?? (personal ? bracketed(at: i, last, a) : nil) else { break }
                i = label
                definite = true
                continue
            }
            if personal || isSource(start, a), let body = served(at: i, a) {
                i = body
                definite = true
                continue
            }
            if !role.isDisjoint(with: [.number, .conjoined, .prefixed]) || a.timeAt[i] >= 0 || a.countAt[i] >= 0 { break }
            if detached(i, a) != nil { break }
            if role.contains(.function), !(personal && isGivenName(i, last, a)), !boundary.isMotherOfPlace(i, start, a) {
                guard let group = group(at: i, of: start, last, a) else { break }
                i = group
                definite = isDefinite(i - 1, a)
                continue
            }
            if isDefinite(i - 1, a) || a.roles[i - 1].contains(.sign), boundary.opens(at: i, from: start, a) { break }
            if personal, boundary.isSaying(i, a) { break }
            if !definite, boundary.opensBehindAdjective(at: i, from: start, a) { break }
            if a.nameAt[i] >= 0 {
                if boundary.isDescribedCount(start, i, a) { break }
                i = Int(a.names[Int(a.nameAt[i])].end)
                definite = true
                continue
            }
            if role.contains(.verb), !role.contains(.definite), !(personal && role.contains(.personal)) { break }
            if definite, !role.contains(.definite), !personal || !couldBeName(i, a), !boundary.agrees(i, a) { break }
            if isPersonal(i, i + 1, a) { personal = true }
            definite = role.contains(.definite) || personal
            i += 1
        }
        return Int32(i)
    }

    /// Where the noun of an act ends that begins here: such a phrase is cut behind it, so that what is annexed stands for itself.
    private func act(at start: Int, _ a: ReportAnalysis) -> Int32? {
        guard a.nameAt[start] < 0, a.countAt[start] < 0 else { return nil }
        var end: Int32?
        for match in a.matches(at: start) {
            switch match.pack {
            case .triggers where !match.form.isVerb && match.form.partOfSpeech != .activeParticiple && a.supports(match):
                end = max(end ?? 0, match.end)
            case .victims, .titles, .sources, .bodyHeads, .facilities, .weapons, .placeCues: return nil
            default: break
            }
        }
        return end
    }

    private func couldBeName(_ i: Int, _ a: ReportAnalysis) -> Bool {
        !a.roles[i].contains(.noun) || a.roles[i].contains(.personal)
    }

    private func isPersonal(_ start: Int, _ end: Int, _ a: ReportAnalysis) -> Bool {
        if a.nameAt[start] >= 0, a.names[Int(a.nameAt[start])].pack == .people { return true }
        return a.matches(at: start).contains { $0.pack == .titles && Int($0.end) <= end + 1 }
    }

    private func isDefinite(_ i: Int, _ a: ReportAnalysis) -> Bool { !a.roles[i].isDisjoint(with: [.definite, .name]) }

    private func append(_ start: Int, _ end: Int, _ preposition: UInt64, _ conjunction: Bool, _ sentence: Int32, _ a: inout ReportAnalysis)
    {
        var chunk = Chunk(
            start: Int32(start), end: Int32(end), trim: 0, kind: .other, entry: -1, preposition: preposition, coordinated: conjunction,
            count: a.countAt[start],
            sentence: sentence, definite: isDefinite(start, a), hasPronoun: false)
        let cut = clitics(at: start, a)
        chunk.trim = cut.trim
        if cut.preposition != 0 { chunk.preposition = cut.preposition }
        if cut.conjunction {
            chunk.coordinated = true
            if cut.preposition == 0 { chunk.preposition = 0 }
        }
        (chunk.kind, chunk.entry) = kind(start, end, a)
        // To «Riyadh» one speaks, or to «the City», in no city: papers have the names of places and of common things.
        if chunk.preposition == 2, chunk.count < 0, chunk.kind != .person, isQuoted(start, end, a),
            chunk.kind != .place || a.nameAt[start] < 0 || end == start + 1 && papers.contains(a.tokens[start].hash)
        {
            (chunk.kind, chunk.entry) = (.source, Chunk.addressedMedium)
        }
        for k in start..<end { a.chunkAt[k] = Int32(a.chunks.count) }
        a.chunks.append(chunk)
    }

    /// What stands before the stem of a phrase's first word: bytes to leave out, the preposition as a small number, whether a conjunction.
    private func clitics(at i: Int, _ a: ReportAnalysis) -> (trim: UInt8, preposition: UInt64, conjunction: Bool) {
        if a.countAt[i] >= 0, Int(a.counts[Int(a.countAt[i])].start) == i {
            let trim = a.counts[Int(a.countAt[i])].trim
            if trim == 0 { return (0, 0, false) }
        }
        var taken: Proclitics?
        if a.nameAt[i] >= 0 {
            taken = a.names[Int(a.nameAt[i])].proclitics
        } else {
            for match in a.matches(at: i) {
                if taken == nil || match.proclitics.rawValue.nonzeroBitCount < (taken ?? []).rawValue.nonzeroBitCount {
                    taken = match.proclitics
                }
            }
        }
        guard let taken else {
            var cut = a.segment(at: i)
            if cut.preposition == 2, a.hasSecondLam(i, behind: cut.trim) { cut.trim += 2 }
            return cut
        }
        var trim: UInt8 = 0
        var preposition: UInt64 = 0
        if taken.contains(.conjunction) { trim += 2 }
        if taken.contains(.ba) { preposition = 1 }
        if taken.contains(.lam) { preposition = 2 }
        if taken.contains(.kaf) { preposition = 3 }
        if preposition != 0 { trim += 2 }
        if preposition == 2, a.hasSecondLam(i, behind: trim, article: taken.contains(.article)) { trim += 2 }
        return (trim, preposition, taken.contains(.conjunction))
    }
}
