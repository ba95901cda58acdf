import ArabicText
import Lexicon

/// Who speaks where the phrase behind the verb does not tell.
extension FrameFinder {
    /// The phrase just before a verb; phrases that a preposition ties to it, and what stands between it and the verb, are passed over.
    func phraseBefore(_ token: Int, _ first: Int, _ a: ReportAnalysis) -> Int32? {
        var i = token - 1
        var passed = 0
        while i >= first, token - i < (passed > 0 ? 14 : 6) {
            let chunk = a.chunkAt[i]
            if chunk >= 0 {
                if a.chunks[Int(chunk)].preposition == 0 { return chunk }
                passed += 1
                if passed > 2 { return nil }
                i = Int(a.chunks[Int(chunk)].start) - 1
                continue
            }
            if a.roles[i].contains(.sign), passed > 0 || a.tokens[i].first == 0x2E { return nil }
            i -= 1
        }
        return nil
    }

    /// Where a speaker's name ends that stands apart from his title: "the deputy chief of the police of Y, Z, said". -1 where none does.
    func end(ofSpeaker frame: SpeechFrame, _ a: ReportAnalysis) -> Int32 {
        let chunk = a.chunks[Int(frame.speaker)]
        guard frame.opens, chunk.kind == .person, chunk.start >= frame.end, chunk.count < 0, a.nameAt[Int(chunk.end) - 1] < 0 else {
            return -1
        }
        let last = min(Int(a.sentences[Int(frame.sentence)].end), Int(chunk.end) + 14)
        var i = Int(chunk.end)
        var signs = 0
        while i < last {
            let role = a.roles[i]
            if role.contains(.complementiser) || a.timeAt[i] >= 0 { return -1 }
            if role.contains(.sign) {
                signs += 1
                guard a.tokens[i].first == 0x2C || a.tokens[i].first == 0x22, signs <= 2 else { return -1 }
                i += 1
                continue
            }
            let number = a.chunkAt[i]
            guard number >= 0 else {
                if role.contains(.verb) || role.contains(.relative) { return -1 }
                i += 1
                continue
            }
            let next = a.chunks[Int(number)]
            if next.kind == .person, next.preposition == 0, !next.coordinated { return next.end }
            if next.coordinated, next.kind == .person || next.kind == .source { return -1 }
            i = Int(next.end)
        }
        return -1
    }

    /// The medium to which somebody speaks, right behind his name.
    func addressee(after token: Int, _ end: Int, _ a: ReportAnalysis) -> Int32 {
        for i in token..<max(token, min(end, token + 4)) {
            let chunk = a.chunkAt[i]
            if chunk >= 0, a.chunks[Int(chunk)].preposition == toClitic, media.contains(Int(chunk), a) { return chunk }
        }
        return -1
    }

    /// Whether a quotation mark encloses a name of a few words rather than what is said.
    func isName(quotedAt i: Int, _ limit: Int, _ a: ReportAnalysis) -> Bool {
        (i + 2..<max(i + 2, min(limit, i + 6))).contains { a.tokens[$0].kind == .sign && a.tokens[$0].first == 0x22 }
    }

    /// An indefinite participle of a verb of saying.
    func isSayingParticiple(_ i: Int, _ a: ReportAnalysis) -> Bool {
        guard !a.roles[i].contains(.definite), a.nameAt[i] < 0, let match = best(at: i, a) else { return false }
        return match.form.partOfSpeech == .activeParticiple
    }

    /// A definite noun right behind the verb, whose content is opened: "the programme said that", though a programme is an act too.
    func isNamedSpeaker(_ number: Int32, _ frame: SpeechFrame, _ a: ReportAnalysis) -> Bool {
        let chunk = a.chunks[Int(number)]
        return frame.opens && chunk.start == frame.end && a.roles[Int(chunk.start)].contains(.definite)
    }

    /// Whether whoever speaks in a frame may go on speaking in the next.
    static func goesOn(_ frame: SpeechFrame, _ a: ReportAnalysis) -> Bool {
        if a.maySpeak(Int(frame.speaker)) { return true }
        switch a.chunks[Int(frame.speaker)].kind {
        case .other, .place, .facility: return frame.opens || frame.kind == .according
        default: return false
        }
    }

    /// English: the subject stands before the verb, unless a quotation or a comma does ("...," said X); a pronoun is whoever spoke before.
    func attachEnglish(_ frame: inout SpeechFrame, _ a: ReportAnalysis) {
        let sentence = a.sentences[Int(frame.sentence)]
        let first = Int(sentence.first)
        let limit = min(Int(sentence.end), Int(frame.end) + 22)
        var behind: Int32 = -1
        for i in Int(frame.end)..<max(Int(frame.end), limit) {
            let role = a.roles[i]
            if role.contains(.complementiser) || role.contains(.sign) && (a.tokens[i].first == 0x22 || a.tokens[i].first == 0x3A) {
                frame.opens = true
                break
            }
            if behind < 0, a.chunkAt[i] >= 0 { behind = a.chunkAt[i] }
        }
        if behind >= 0, media.contains(Int(behind), a), a.chunks[Int(behind)].start - frame.end <= 2 { frame.relay = behind }
        guard frame.speaker < 0 else { return }
        var i = Int(frame.token) - 1
        while i > first, a.chunkAt[i] < 0, !a.roles[i].contains(.sign), !a.roles[i].contains(.verb), !subjects.contains(a.tokens[i].hash) {
            i -= 1
        }
        guard i >= first else { return }
        if subjects.contains(a.tokens[i].hash) { return }
        if a.roles[i].contains(.sign) {
            if behind >= 0, a.chunks[Int(behind)].preposition == 0 { frame.speaker = behind }
            return
        }
        frame.speaker = subject(before: i, first, a) ?? -1
    }

    /// The head of the noun phrase that ends at a token: phrases tied to it by prepositions, relative clauses and an apposition are passed over.
    private func subject(before last: Int, _ first: Int, _ a: ReportAnalysis) -> Int32? {
        var i = last
        while i >= first, last - i < 25 {
            let number = a.chunkAt[i]
            if number >= 0 {
                let chunk = a.chunks[Int(number)]
                i = Int(chunk.start) - 1
                if chunk.preposition != 0 { continue }
                return named(number, before: i, first, a) ?? number
            }
            if a.roles[i].contains(.verb) {
                // A verb before the subject's end is a relative clause's.
                var k = i
                while k > first, i - k < 6, !a.roles[k].contains(.relative), !a.roles[k].contains(.complementiser) { k -= 1 }
                guard a.roles[k].contains(.relative) || a.roles[k].contains(.complementiser) else { return nil }
                i = k - 1
                continue
            }
            if a.roles[i].contains(.sign), a.tokens[i].first == 0x22 { return nil }
            i -= 1
        }
        return nil
    }

    /// Whom an apposition describes: "X, a police officer, told".
    private func named(_ number: Int32, before last: Int, _ first: Int, _ a: ReportAnalysis) -> Int32? {
        var i = last
        while i > first, last - i < 2, !a.roles[i].contains(.sign) { i -= 1 }
        guard i > first, a.roles[i].contains(.sign), a.tokens[i].first == 0x2C, a.chunkAt[i - 1] >= 0 else { return nil }
        let before = a.chunkAt[i - 1]
        let chunk = a.chunks[Int(before)]
        guard chunk.preposition == 0, a.maySpeak(Int(before)), chunk.kind == .person || a.chunks[Int(number)].kind != .person else {
            return nil
        }
        return before
    }
}
