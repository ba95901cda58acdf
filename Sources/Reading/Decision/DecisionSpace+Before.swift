import ArabicText
import Lexicon

/// What the decisions about a claim see of the claim before it.
extension DecisionSpace {
    /// Whether a place is one of those of the claim before.
    mutating func addBefore(_ c: Int, _ type: UInt8, _ phrase: Int, _ before: Before?, _ a: ReportAnalysis) {
        guard let before, a.chunks[phrase].kind == .place || a.chunks[phrase].kind == .facility else { return }
        let gap = UInt64(min(a.candidates[c].sentence - before.sentence, 3))
        var same: UInt64 = 0
        for k in Int(a.chunks[phrase].start)..<Int(a.chunks[phrase].end) where a.nameAt[k] >= 0 {
            if before.places.contains(Int(a.names[Int(a.nameAt[k])].entry)) { same = 1 }
        }
        let here: UInt64 = a.chunks[phrase].sentence == a.candidates[c].sentence ? 1 : 0
        shared.add(.roleBefore, same, gap, here)
        shared.add(.roleBefore, same, before.type == type ? 1 : 0, here &+ 10 &+ 4 &* UInt64(min(before.places.count, 2)))
    }

    /// Whether the speaker is that of the claim before, and what stands between them.
    mutating func addBefore(_ c: Int, _ type: UInt8, _ option: SourceOption, _ voices: Voices, _ before: Before?, _ a: ReportAnalysis) {
        guard let before else {
            list.add(.sourceBefore, 9, option == .none ? 1 : 0)
            return
        }
        let trigger = a.candidates[c]
        let gap = UInt64(min(trigger.sentence - before.sentence, 3))
        var kind: UInt64 = 0
        switch option {
        case .none: kind = 0
        case .agent: kind = 1
        case .frame: kind = 2
        case .act: kind = 3
        case .speaker: kind = 4
        }
        let chunk = voices.chunk(of: option, a)
        var same: UInt64 = 0
        if option == .none {
            same = before.speaker == -1 ? 1 : 0
        } else if before.speaker >= 0, let chunk, a.isSameVoice(chunk, Int(before.speaker)) {
            same = 1
        }
        list.add(.sourceBefore, same, kind, gap)
        list.add(.sourceBefore, same, kind &+ 10, UInt64(type))
        list.add(.sourceBefore, same, kind &+ 20, a.quoteAt[Int(trigger.start)] > 0 ? 1 : 0)
        var between: UInt64 = 3
        if gap == 0 {
            let start = a.candidates[before.candidate].start
            between = UInt64(min(a.frames.count { $0.token > start && $0.token <= trigger.start && $0.opens }, 2))
        }
        list.add(.sourceBefore, same, kind &+ 30, between)
        list.add(.sourceBefore, same, kind &+ 40, UInt64(before.type) &+ 100 &* UInt64(min(gap, 1)))
        list.add(.sourceBefore, same, kind &+ 50, UInt64(trigger.parts) &+ UInt64(min(gap, 1)) &<< 32)
        if case .act(let k) = option { list.add(.sourceBefore, before.act == k ? 2 : before.candidate == k ? 1 : 0, 60, between) }
    }

    /// Whether the day is that of the claim before.
    mutating func addBefore(_ c: Int, _ type: UInt8, time: Int?, _ before: Before?, _ a: ReportAnalysis) {
        guard let before else {
            list.add(.dateBefore, 9, time == nil ? 1 : 0)
            return
        }
        let gap = UInt64(min(a.candidates[c].sentence - before.sentence, 3))
        let sameDay =
            time.map { t in before.time.map { a.times[$0].expression.from == a.times[t].expression.from } ?? false } ?? (before.time == nil)
        let own = UInt64(min(a.times.count { a.sentenceAt[Int($0.start)] == a.candidates[c].sentence }, 2))
        let state: UInt64 = (sameDay ? 1 : 0) &+ (time == nil ? 2 : 0) &+ (before.time == nil ? 4 : 0)
        list.add(.dateBefore, state, gap, own)
        list.add(.dateBefore, state, UInt64(type) &+ 100, gap)
        list.add(.dateBefore, state, before.type == type ? 1 : 0, gap &+ 20 &+ own &* 4)
        list.add(.dateBefore, state, UInt64(before.type) &+ 200, UInt64(type))
    }

    /// What an act leaves for those behind it to see.
    struct Told {
        var type: UInt8
        var sentence: Int32
        /// Whether it has a date, and the first day of it, where that is known.
        var isDated: Bool
        var day: CivilDate?
        /// Entries of its places.
        var places: [Int32]
        /// First and last word of its agent: a name is told in full, then by its last word or by its first.
        var agent: SIMD2<UInt64>
    }

    /// Whose words a claim is, and who acts.
    struct Voice {
        /// As in `Before`.
        var speaker: Int32
        /// The phrase of the agent, or -1.
        var agent: Int
    }

    /// The lemmas of a phrase's first and last word; zeros for no phrase.
    static func words(of phrase: Int, _ a: ReportAnalysis) -> SIMD2<UInt64> {
        phrase < 0 ? [0, 0] : [a.lemmas[Int(a.chunks[phrase].start)], a.lemmas[Int(a.chunks[phrase].end) - 1]]
    }

    /// Adds how the acts before were dated: the same group's, the same type's, the same sentence's, the same speaker's.
    mutating func addTold(_ c: Int, _ type: UInt8, time: Int?, _ voice: Voice, _ before: Before?, _ a: ReportAnalysis) {
        guard let before else { return }
        let day = time.flatMap { a.times[$0].expression.from }
        let none: UInt64 = time == nil ? 1 : 0
        let own = UInt64(min(a.times.count { a.sentenceAt[Int($0.start)] == a.candidates[c].sentence }, 2))
        let political = Self.isPolitical(type)
        var same: UInt64 = 0
        var other: UInt64 = 0
        var undated: UInt64 = 0
        var lastOfType: UInt64 = 0
        var lastHere: UInt64 = 0
        let agent = Self.words(of: voice.agent, a)
        var lastOfAgent: UInt64 = agent[0] == 0 ? 4 : 0
        for told in before.story {
            let state: UInt64 = !told.isDated ? 3 : told.day == day && time != nil ? 1 : 2
            if Self.isPolitical(told.type) == political {
                if state == 1 { same += 1 } else if state == 2 { other += 1 } else { undated += 1 }
            }
            if told.type == type { lastOfType = state }
            if agent[0] != 0, told.agent[0] == agent[0] || told.agent[1] == agent[1] { lastOfAgent = state }
            if told.sentence == a.candidates[c].sentence { lastHere = state &+ (Self.isPolitical(told.type) == political ? 4 : 0) }
        }
        let tally = min(same, 3) &+ 4 &* min(other, 3) &+ 16 &* min(undated, 3) &+ 64 &* none
        let group: UInt64 = political ? 1 : 0
        list.add(.dateTold, tally, own, group)
        list.add(.dateTold, tally, UInt64(type), 10)
        list.add(.dateTold, lastOfType &+ 8 &* none, UInt64(type), 20 &+ own)
        list.add(.dateTold, lastHere &+ 8 &* none, group, 30 &+ own)
        list.add(.dateTold, lastHere &+ 8 &* none, UInt64(type), 40)
        list.add(.dateAgent, lastOfAgent &+ 8 &* none, own, group)
        list.add(.dateAgent, lastOfAgent &+ 8 &* none, UInt64(type), 10)
        let isSame = voice.speaker == before.speaker || a.isSameVoice(Int(voice.speaker), Int(before.speaker))
        let heard: UInt64 = isSame ? (voice.speaker >= 0 ? 1 : 2) : 0
        let state: UInt64 = before.time == nil ? 3 : time != nil && a.times[before.time ?? 0].expression.from == day ? 1 : 2
        list.add(.dateVoice, heard, state &+ 4 &* none, group &+ 2 &* own)
        list.add(.dateVoice, heard, state &+ 4 &* none, 10 &+ UInt64(type))
    }
}
