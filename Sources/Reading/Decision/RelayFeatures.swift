import ArabicText
import ClaimModel
import Lexicon

/// Who may have passed a claim's words on, and what decides it: an agency that a speaker spoke to, a paper that had it first, a site it stood on.
struct RelayFeatures {
    private let lexicon: CompiledLexicon
    private let media: MediaPhrases

    init(lexicon: CompiledLexicon) {
        self.lexicon = lexicon
        media = MediaPhrases(lexicon: lexicon)
    }

    /// The phrases that may be the relay of candidate `c`: media named up to its sentence or the next, what was the relay of the claim before, and what stands in the sentence of its
    /// source's frame apart from the speaker. Twelve at most, in the order of the text.
    func options(_ c: Int, source: SourceOption, before: Int32?, _ a: ReportAnalysis) -> [Int] {
        let sentence = a.candidates[c].sentence
        let (framed, speaker, ruled) = frame(source, c, a)
        var out: [Int] = []
        let ruledBefore = Set(a.frames.lazy.filter { $0.sentence <= sentence && $0.relay >= 0 }.map { Int($0.relay) })
        for p in a.chunks.indices where a.chunks[p].sentence <= sentence + 1 && p != speaker {
            let chunk = a.chunks[p]
            if p == ruled || p == before.map(Int.init) || ruledBefore.contains(p) || media.contains(p, a)
                || chunk.sentence == framed && Self.mayRelay(chunk)
            {
                out.append(p)
            }
        }
        if out.count > 12 {
            let keep = out.filter { a.chunks[$0].sentence == framed || $0 == ruled || $0 == before.map(Int.init) }.suffix(8)
            let others = out.filter { !keep.contains($0) }
            out = (others.prefix(2) + others.dropFirst(2).suffix(12 - keep.count - 2) + keep).sorted()
        }
        return out
    }

    private static func mayRelay(_ chunk: Chunk) -> Bool {
        switch chunk.kind {
        case .body, .source, .person: true
        case .other, .abstract: chunk.preposition != 0
        default: false
        }
    }

    /// Sentence of the source's frame, its speaker, and the relay that the frame's grammar gives; -1 where there is none.
    private func frame(_ source: SourceOption, _ c: Int, _ a: ReportAnalysis) -> (sentence: Int32, speaker: Int, ruled: Int) {
        switch source {
        case .none: return (-1, -1, -1)
        case .frame(let f): return (a.frames[f].sentence, Int(a.speaker(of: f)), Int(a.relay(of: f)))
        case .agent: return frame(at: c, a)
        case .act(let k): return frame(at: k, a)
        case .speaker(let p): return (a.chunks[p].sentence, p, -1)
        }
    }

    /// The same for the frame of an act of speech, a trigger's.
    private func frame(at c: Int, _ a: ReportAnalysis) -> (sentence: Int32, speaker: Int, ruled: Int) {
        let act = a.candidates[c]
        guard let f = a.frames.firstIndex(where: { $0.token == act.start }) else { return (act.sentence, -1, -1) }
        return (act.sentence, Int(a.speaker(of: f)), Int(a.relay(of: f)))
    }

    /// To which medium the source spoke before, in the report's order the last; -1 for none.
    private func spokeTo(_ c: Int, _ speaker: Int, _ a: ReportAnalysis) -> Int {
        guard speaker >= 0 else { return -1 }
        let last = a.frames.last {
            $0.relay >= 0 && $0.speaker >= 0 && $0.sentence <= a.candidates[c].sentence && a.isSameVoice(Int($0.speaker), speaker)
        }
        return Int(last?.relay ?? -1)
    }

    /// Adds what speaks for nobody having passed it on.
    func addNone(_ c: Int, source: SourceOption, options: [Int], before: Int32?, _ a: ReportAnalysis, to f: inout FeatureList) {
        let kind = Self.kind(source, a)
        let (_, speaker, ruled) = frame(source, c, a)
        f.add(.relayNone)
        f.add(.relayNone, kind, 1)
        f.add(.relayNone, kind, ruled >= 0 ? 1 : 0, 2)
        f.add(.relayNone, UInt64(min(options.count { media.contains($0, a) }, 3)), kind, 3)
        f.add(.relayNone, before == nil ? 2 : before == -1 ? 1 : 0, kind, 4)
        let told = spokeTo(c, speaker, a)
        f.add(.relayVoice, told >= 0 ? 1 : 0, kind)
        f.add(.relayVoice, told >= 0 ? 1 : 0, ruled >= 0 ? 1 : 0, before == nil ? 2 : before == -1 ? 1 : 0)
        f.add(.relayNone, UInt64(ClaimType.allCases[Int(a.candidates[c].types.first ?? 0)].group == .political ? 1 : 0), 5)
    }

    /// Adds what speaks for phrase `p` having passed it on; `before` is the relay of the claim before, -1 where it had none.
    func add(_ c: Int, source: SourceOption, phrase p: Int, before: Int32?, _ a: ReportAnalysis, to f: inout FeatureList) {
        let chunk = a.chunks[p]
        let me = a.candidates[c]
        let kind = Self.kind(source, a)
        let (framed, speaker, ruled) = frame(source, c, a)
        let attribute = self.attribute(chunk)
        let medium: UInt64 = media.contains(p, a) ? 1 : 0
        let here: UInt64 = chunk.sentence == framed ? 1 : 0
        let gap = UInt64(min(max(Int(me.sentence - chunk.sentence) + 1, 0), 5))
        f.add(.relayKind, UInt64(chunk.kind.rawValue), medium, here)
        f.add(.relayKind, attribute, kind, 10)
        f.add(.relayKind, lexicon.key(chunk.entry), 20)
        f.add(.relayWord, a.lemmas[Int(chunk.start)], here)
        f.add(.relayPreposition, chunk.preposition, medium, here)
        f.add(.relayPreposition, chunk.preposition, UInt64(chunk.kind.rawValue), 10 &+ here)
        f.add(.relayGap, gap, medium, here)
        f.add(.relayGap, gap, kind, 10 &+ medium)
        f.add(.relayRule, p == ruled ? 1 : 0, kind)
        f.add(.relayRule, p == ruled ? 1 : 0, ruled >= 0 ? 1 : 0, 5 &+ medium)
        let told = spokeTo(c, speaker, a)
        let toldThis: UInt64 = told < 0 ? 2 : isSame(p, told, a) ? 1 : 0
        f.add(.relayVoice, toldThis, kind, 10)
        f.add(.relayVoice, toldThis, gap, 20 &+ medium)
        f.add(.relayVoice, toldThis, before == nil ? 3 : before == -1 ? 2 : isSame(p, Int(before ?? -1), a) ? 1 : 0, 30 &+ medium)
        let teller = a.frames.last { $0.relay >= 0 && $0.sentence <= me.sentence && isSame(Int($0.relay), p, a) }?.speaker ?? -1
        let other: UInt64 = teller < 0 ? 0 : speaker < 0 ? 1 : a.isSameVoice(Int(teller), speaker) ? 2 : 3
        f.add(.relayVoice, other, toldThis, 50 &+ kind &* 100)
        f.add(.relayVoice, other, gap, 51 &+ medium)
        let named = UInt64(min(a.chunks.indices.count { $0 != p && isSame(p, $0, a) && media.contains($0, a) }, 3))
        f.add(.relayVoice, named, medium, 40 &+ here)
        let first: UInt64 = chunk.sentence <= 1 ? 1 : 0
        f.add(.relayLead, first, medium, gap)
        if chunk.start > a.sentences[Int(chunk.sentence)].first {
            let left = Int(chunk.start) - 1
            f.add(.relayLeft, a.lemmas[left], medium)
            f.add(.relayLeft, a.roles[left].contains(.sign) ? UInt64(a.tokens[left].first) : a.classes[left], medium, 3)
        } else {
            f.add(.relayLeft, 1, medium, 4)
        }
        if case .frame(let number) = source, here == 1 {
            let token = a.frames[number].token
            let side: UInt64 = chunk.start < token ? 0 : 1
            f.add(.relaySide, side, medium, UInt64(min((chunk.start - token).magnitude, 12) / 3))
            f.add(.relaySide, side, lexicon.key(a.frames[number].entry), 20 &+ medium)
            if speaker >= 0 { f.add(.relaySide, p > speaker ? 1 : 0, UInt64(min((p - speaker).magnitude, 3)), 40 &+ medium &+ 2 &* side) }
        }
        let same: UInt64 = before == nil ? 3 : before == -1 ? 2 : isSame(p, Int(before ?? -1), a) ? 1 : 0
        f.add(.relayBefore, same, kind, medium)
        f.add(.relayBefore, same, gap, 10 &+ here)
    }

    /// Whether two phrases name the same: the same entry, or the same first word.
    private func isSame(_ p: Int, _ q: Int, _ a: ReportAnalysis) -> Bool {
        p == q || a.chunks[p].entry >= 0 && a.chunks[p].entry == a.chunks[q].entry
            || a.lemmas[Int(a.chunks[p].start)] == a.lemmas[Int(a.chunks[q].start)]
    }

    private static func kind(_ source: SourceOption, _ a: ReportAnalysis) -> UInt64 {
        switch source {
        case .none: 0
        case .agent: 1
        case .act: 2
        case .speaker: 9
        case .frame(let f): 3 + UInt64(a.frames[f].kind.rawValue)
        }
    }

    private func attribute(_ chunk: Chunk) -> UInt64 {
        chunk.entry < 0 ? 0 : lexicon.symbolKey(lexicon.entries[Int(chunk.entry)].attributes.0)
    }
}
