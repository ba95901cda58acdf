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
}
