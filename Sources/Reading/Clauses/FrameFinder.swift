import ArabicText
import Lexicon

/// Finds the verbs and prepositions of saying, and whose words they introduce.
///
/// The speaker of a verb is the first phrase after it that no preposition governs, times, brackets and adverbials being skipped, up to the
/// complementiser; else the phrase just before it; else, for a verb that continues ("he added"), the speaker of the frame before.
/// In "an agency quoted Y as saying", the phrase after "from" speaks and the agency is the relay.
struct FrameFinder {
    let lexicon: CompiledLexicon
    private let continuation: UInt16
    private let according: UInt16
    private let relayed: UInt16
    private let document: UInt16
    private let from: UInt64
    let toClitic: UInt64 = 2
    /// Kinds of bodies that pass on what others say.
    let media: MediaPhrases
    /// Pronouns that are subjects in English.
    let subjects: Set<UInt64>
    private let says: UInt16

    init(lexicon: CompiledLexicon) {
        self.lexicon = lexicon
        continuation = lexicon.symbol("continuation") ?? .max
        according = lexicon.symbol("prep") ?? .max
        relayed = lexicon.symbol("relay") ?? .max
        document = lexicon.symbol("document") ?? .max
        let about = lexicon.rows(of: "function-words.tsv").first { $0.first == "prep-about" && $0.count > 2 }
        from = about.map { WordHash.of(TextFolder().key($0[2])) } ?? 0
        media = MediaPhrases(lexicon: lexicon)
        let folder = TextFolder()
        let pronouns = lexicon.rows(of: "function-words-en.tsv").first { $0.first == "en-he" && $0.count > 3 }
        subjects = Set(pronouns.map { PackFile.alternatives($0[3]).map { WordHash.of(folder.key($0)) } } ?? [])
        says = lexicon.symbol("says") ?? .max
    }

    /// Fills `frames`, in the order of the text.
    func find(_ a: inout ReportAnalysis) {
        a.frames.removeAll(keepingCapacity: true)
        // One copy of the references: every call from where the analysis is being changed would make its own.
        let seen = a
        var covered = -1
        for i in seen.tokens.indices where i >= covered {
            guard let frame = frame(at: i, after: a.frames.last, seen) else { continue }
            covered = Int(frame.end)
            a.frames.append(frame)
        }
        inherit(&a)
        if seen.isEnglish { return }
        for frame in a.frames where frame.kind != .noun && frame.speaker >= 0 {
            let end = end(ofSpeaker: frame, seen)
            if end >= 0 { a.chunks[Int(frame.speaker)].nameEnd = end }
        }
    }

    private func frame(at i: Int, after previous: SpeechFrame?, _ a: ReportAnalysis) -> SpeechFrame? {
        if a.tokens[i].first == 0x3A, a.roles[i].contains(.sign) { return titled(at: i, after: previous, a) }
        guard let match = best(at: i, a), a.nameAt[i] < 0 else { return nil }
        let sentence = a.sentenceAt[i]
        if a.sentences[Int(sentence)].furniture { return nil }
        let entry = lexicon.entries[Int(match.entry)]
        var frame = SpeechFrame(
            token: Int32(i), end: match.end, kind: .verb, entry: Int32(match.entry), stance: entry.attributes.0, speaker: -1,
            inherits: -1, relay: -1,
            sentence: sentence, opens: false, form: match.form)
        if entry.attributes.1 == according {
            attachAccording(&frame, a)
        } else {
            frame.kind =
                entry.attributes.1 == continuation
                ? .continuation : entry.attributes.1 == relayed ? .relayed : match.form.isVerb ? .verb : .noun
            if entry.attributes.1 == document { attachDocument(&frame, a) }
            if a.isEnglish {
                attachEnglish(&frame, a)
            } else {
                attachVerb(&frame, match, after: previous, a)
            }
        }
        if frame.kind == .noun, frame.speaker < 0 || !frame.opens { return nil }
        if frame.kind == .verb, isPreposition(i, a) { return nil }
        return frame
    }

    /// "X: what X says", where a sentence begins so.
    private func titled(at colon: Int, after previous: SpeechFrame?, _ a: ReportAnalysis) -> SpeechFrame? {
        let number = a.sentenceAt[colon]
        let sentence = a.sentences[Int(number)]
        let first = Int(sentence.first)
        guard colon - first <= 14, colon + 2 < Int(sentence.end), !sentence.furniture, previous?.sentence != number,
            let start = (first..<min(first + 3, colon)).first(where: { a.chunkAt[$0] >= 0 }),
            a.maySpeak(Int(a.chunkAt[start])) || sentence.headline && a.chunks[Int(a.chunkAt[start])].end - 5 <= Int32(first),
            a.chunks[Int(a.chunkAt[start])].preposition == 0,
            !(first..<colon).contains(where: { a.chunkAt[$0] < 0 && a.roles[$0].contains(.verb) })
        else { return nil }
        return SpeechFrame(
            token: Int32(colon), end: Int32(colon + 1), kind: .title, entry: -1, stance: says, speaker: a.chunkAt[start], inherits: -1,
            relay: -1, sentence: number, opens: true)
    }

    func best(at i: Int, _ a: ReportAnalysis) -> LexicalMatch? {
        var chosen: LexicalMatch?
        for match in a.matches(at: i) where match.pack == .speech && a.supports(match) {
            if let current = chosen {
                let longer = match.end > current.end
                let verb = match.end == current.end && match.form.isVerb && !current.form.isVerb
                if !longer, !verb { continue }
            }
            chosen = match
        }
        return chosen
    }

    /// "between" is spelt like "made clear": it says something only where a complementiser stands close behind it.
    private func isPreposition(_ i: Int, _ a: ReportAnalysis) -> Bool {
        guard a.roles[i].contains(.preposition) else { return false }
        let end = min(Int(a.sentences[Int(a.sentenceAt[i])].end), i + 6)
        return !(i + 1..<max(end, i + 1)).contains { a.roles[$0].contains(.complementiser) }
    }

    /// "according to Y": the next phrase; "as Y said": the phrase after the verb that follows.
    private func attachAccording(_ frame: inout SpeechFrame, _ a: ReportAnalysis) {
        frame.kind = .according
        var i = Int(frame.end)
        if i < a.tokens.count, let verb = best(at: i, a), verb.form.isVerb {
            frame.stance = lexicon.entries[Int(verb.entry)].attributes.0
            i = Int(verb.end)
        }
        let end = Int(a.sentences[Int(frame.sentence)].end)
        let limit = min(end, i + 8)
        while i < limit {
            let chunk = a.chunkAt[i]
            if chunk >= 0 {
                frame.speaker = chunk
                frame.end = Int32(i)
                break
            }
            i += 1
        }
        if frame.speaker >= 0 { frame.relay = addressee(after: Int(a.chunks[Int(frame.speaker)].end), end, a) }
    }

    /// "It said in a statement of Y": the document speaks, which the frame's last word names or the phrase behind it.
    private func attachDocument(_ frame: inout SpeechFrame, _ a: ReportAnalysis) {
        let end = Int(a.sentences[Int(frame.sentence)].end)
        for i in Int(frame.end) - 1..<min(end, Int(frame.end) + 2) where a.chunkAt[i] >= 0 {
            frame.speaker = a.chunkAt[i]
            return
        }
    }

    private func attachVerb(_ frame: inout SpeechFrame, _ match: LexicalMatch, after previous: SpeechFrame?, _ a: ReportAnalysis) {
        let isParticiple = match.form.partOfSpeech == .activeParticiple
        let end = Int(a.sentences[Int(frame.sentence)].end)
        let limit = min(end, Int(frame.end) + 22)
        var i = Int(frame.end)
        var first: Int32 = -1
        var governed = false
        while i < limit {
            let role = a.roles[i]
            if role.contains(.complementiser) {
                frame.opens = true
                break
            }
            if role.contains(.sign), a.tokens[i].first == 0x22, a.tokens[i - 1].kind != .word || a.tokens[i - 1].count > 2 {
                frame.opens = true
                if first >= 0 || a.quoteAt[i] > 0 || i == Int(frame.end) && !isName(quotedAt: i, limit, a) { break }
            }
            if role.contains(.sign), a.tokens[i].first == 0x3A {
                frame.opens = true
                break
            }
            let number = a.chunkAt[i]
            if number >= 0 {
                let chunk = a.chunks[Int(number)]
                // "..., confirming that": the same speaker goes on, who was not named here.
                if first < 0, isSayingParticiple(Int(chunk.start), a) { break }
                if first < 0, chunk.preposition == 0 { first = number }
                if chunk.preposition != 0 { governed = true }
                if chunk.preposition == from, frame.kind == .relayed { frame.relay = first >= 0 ? first : -1; first = number }
                if chunk.preposition == toClitic, media.contains(Int(number), a) { frame.relay = number }
                i = Int(chunk.end)
                continue
            }
            // What follows a verb of a relative clause ("in a statement that the agency published") is that verb's subject.
            if role.contains(.verb), first >= 0 || governed && !role.contains(.noun) { break }
            i += 1
        }
        // A medium as the subject, and a speaker behind "from": it relays.
        if frame.relay < 0, first >= 0, media.contains(Int(first), a), let from = phraseAfterFrom(Int(a.chunks[Int(first)].end), limit, a) {
            frame.relay = first
            first = from
        }
        if frame.speaker >= 0 { return }
        if first >= 0, a.chunks[Int(first)].kind != .event || frame.kind == .relayed || isNamedSpeaker(first, frame, a) {
            frame.speaker = first
        } else if isParticiple, frame.opens, !a.roles[Int(frame.token)].contains(.definite), let speaking = previous,
            speaking.sentence == frame.sentence, speaking.kind != .noun
        {
            // "..., pointing out that": whoever spoke before goes on.
            frame.kind = .continuation
        } else if !match.proclitics.contains(.conjunction),
            let before = phraseBefore(Int(frame.token), Int(a.sentences[Int(frame.sentence)].first), a)
        {
            frame.speaker = before
        }
    }

    /// The phrase that "from" governs right behind a medium's name.
    private func phraseAfterFrom(_ start: Int, _ limit: Int, _ a: ReportAnalysis) -> Int32? {
        for i in start..<max(start, min(limit, start + 4)) {
            let chunk = a.chunkAt[i]
            if chunk >= 0 { return a.chunks[Int(chunk)].preposition == from ? chunk : nil }
        }
        return nil
    }

    /// A continuation without a speaker of its own takes the last speaker.
    private func inherit(_ a: inout ReportAnalysis) {
        var last: Int32 = -1
        for f in a.frames.indices {
            if a.frames[f].speaker < 0, last >= 0 { a.frames[f].inherits = last }
            if a.frames[f].speaker >= 0, a.frames[f].kind != .noun, Self.goesOn(a.frames[f], a) { last = Int32(f) }
        }
    }
}
