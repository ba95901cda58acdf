/// Who a claim may come from.
enum SourceOption: Equatable {
    /// The report's own voice.
    case none
    /// The act's own agent speaks for itself.
    case agent
    /// The speaker of a frame.
    case frame(Int)
    /// The agent of an act of speech (accused, demanded) that stands before.
    case act(Int)
    /// A phrase that spoke before and goes on speaking.
    case speaker(Int)
}

/// Lists, for a trigger, everybody whose words it may be.
struct SourceOptions {
    /// How many sentences back a frame may reach.
    static let reach = 4
    /// How many sentences back a speaker may have spoken who goes on without a frame, and how many of them are listed, the last first.
    static let memory = 12
    static let remembered = 4

    /// The options for candidate `c`.
    func list(_ c: Int, _ a: ReportAnalysis, voices: Voices) -> [SourceOption] {
        let trigger = a.candidates[c]
        var out: [SourceOption] = [.none, .agent]
        var earlier: [Int] = []
        for (f, frame) in a.frames.enumerated() {
            guard a.speaker(of: f) >= 0 else { continue }
            if frame.sentence == trigger.sentence {
                out.append(.frame(f))
            } else if frame.sentence < trigger.sentence, Int(trigger.sentence - frame.sentence) <= Self.reach {
                earlier.append(f)
            } else if frame.sentence == trigger.sentence + 1, frame.kind != .continuation {
                out.append(.frame(f))
            }
        }
        out += earlier.suffix(3).map { .frame($0) }
        for (k, _) in voices.acts where k != c && a.candidates[k].start < trigger.start && trigger.sentence - a.candidates[k].sentence <= 1
        {
            out.append(.act(k))
        }
        goOn(c, a, &out)
        return out
    }

    /// Those who spoke before, unless a frame among the options gives them already: each once, the last first.
    private func goOn(_ c: Int, _ a: ReportAnalysis, _ out: inout [SourceOption]) {
        let trigger = a.candidates[c]
        var heard: [Int] = []
        for option in out { if case .frame(let f) = option { heard.append(Int(a.speaker(of: f))) } }
        let offered = heard.count
        for frame in a.frames.reversed() where frame.token < trigger.start && frame.kind != .noun {
            if trigger.sentence - frame.sentence > Self.memory || heard.count == offered + Self.remembered { break }
            guard frame.speaker >= 0, a.maySpeak(Int(frame.speaker)), !heard.contains(where: { a.isSameVoice($0, Int(frame.speaker)) })
            else { continue }
            heard.append(Int(frame.speaker))
            out.append(.speaker(Int(frame.speaker)))
        }
    }
}

extension ReportAnalysis {
    /// Whether a phrase is of a kind that speaks: people, bodies, sources.
    func maySpeak(_ chunk: Int) -> Bool {
        switch chunks[chunk].kind {
        case .person, .body, .source, .people: true
        default: false
        }
    }

    /// One past the last token of a phrase that speaks, with the name that stands apart from the title.
    func speakerEnd(_ chunk: Int) -> Int32 {
        max(chunks[chunk].end, chunks[chunk].nameEnd)
    }

    /// The source bytes of a phrase that speaks.
    func bytes(ofSpeaker chunk: Int) -> Range<Int> { bytes(chunks[chunk].start, speakerEnd(chunk), trim: chunks[chunk].trim) }

    /// Whether two phrases name one speaker: the same entry, the same first word, or the last word of one within the other (a surname).
    func isSameVoice(_ p: Int, _ q: Int) -> Bool {
        if p == q { return true }
        if p < 0 || q < 0 { return false }
        let (x, y) = (chunks[p], chunks[q])
        if x.entry >= 0, x.entry == y.entry { return true }
        if lemmas[Int(x.start)] == lemmas[Int(y.start)] { return true }
        let (end, otherEnd) = (speakerEnd(p), speakerEnd(q))
        guard x.kind == .person || y.kind == .person || end > x.end || otherEnd > y.end else { return false }
        let (last, other) = (lemmas[Int(end) - 1], lemmas[Int(otherEnd) - 1])
        return (y.start..<otherEnd).contains { lemmas[Int($0)] == last } || (x.start..<end).contains { lemmas[Int($0)] == other }
    }

    /// Whether those counted stand right behind a verb of saying as its subject ("said two activists"): they are no casualties.
    func speaks(_ count: CountSpan) -> Bool {
        let chunk = chunkAt[Int(count.start)]
        return chunk >= 0 && frames.contains { $0.speaker == chunk && $0.kind == .verb && $0.end == chunks[Int(chunk)].start }
    }

    /// The chunk that speaks in a frame, its own or the one it goes on with; -1 when there is none.
    func speaker(of frame: Int) -> Int32 {
        var f = frame
        var steps = 0
        while frames[f].speaker < 0, frames[f].inherits >= 0, steps < 20 {
            f = Int(frames[f].inherits)
            steps += 1
        }
        return frames[f].speaker
    }

    /// The relay of a frame or of the one it goes on with.
    func relay(of frame: Int) -> Int32 {
        var f = frame
        var steps = 0
        while frames[f].relay < 0, frames[f].speaker < 0, frames[f].inherits >= 0, steps < 20 {
            f = Int(frames[f].inherits)
            steps += 1
        }
        return frames[f].relay
    }
}
