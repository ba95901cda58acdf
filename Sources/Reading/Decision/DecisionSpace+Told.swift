import ArabicText
import ClaimModel
import Lexicon

/// What the decisions about a claim's fields see of the report's other claims and of each other.
extension DecisionSpace {
    /// A claim whose type is decided.
    struct Act {
        var candidate: Int
        var type: UInt8
    }

    /// What was decided of the phrases before one, for the same claim, in the order of the text.
    struct Filled {
        /// The phrase decided last, -1 for none yet, and the bits of the roles that it fills.
        private(set) var last = -1
        private(set) var lastRoles: UInt64 = 0
        /// How many phrases fill agent, target and place.
        private(set) var counts: SIMD3<UInt64> = [0, 0, 0]
        /// How many places the trigger's own sentence gives; they are decided first.
        private(set) var own: UInt64 = 0
        /// The last phrase that is a place, and the entries of all that are.
        private(set) var place = -1
        private(set) var entries: [Int32] = []

        /// Takes note that a phrase fills some roles, by their bits: 1 agent, 2 target, 4 place.
        mutating func note(_ phrase: Int, roles: UInt64, here: Bool, _ a: ReportAnalysis) {
            last = phrase
            lastRoles = roles
            for k in 0..<3 where roles >> UInt64(k) & 1 == 1 { counts[k] = min(counts[k] + 1, 3) }
            guard roles & 4 != 0 else { return }
            if here { own = min(own + 1, 3) }
            place = phrase
            let entry = DecisionSpace.placeEntry(phrase, a)
            if entry >= 0 { entries.append(entry) }
        }
    }

    /// The lexicon entry of the place that a phrase names, or -1.
    static func placeEntry(_ phrase: Int, _ a: ReportAnalysis) -> Int32 {
        for k in Int(a.chunks[phrase].start)..<Int(a.chunks[phrase].end) where a.nameAt[k] >= 0 {
            let name = a.names[Int(a.nameAt[k])]
            if name.pack == .places { return Int32(name.entry) }
        }
        return -1
    }

    /// Adds what the phrases before say for a phrase: a list goes on as it began, a place is told once, an agent seldom twice.
    mutating func addFilled(_ c: Int, _ type: UInt8, _ p: Int, _ filled: Filled, _ before: Before?, _ a: ReportAnalysis) {
        let chunk = a.chunks[p]
        let trigger = a.candidates[c]
        let t = UInt64(type)
        let kind = UInt64(chunk.kind.rawValue)
        let here = chunk.sentence == trigger.sentence
        let side: UInt64 = !here ? 3 : chunk.start >= trigger.end ? 1 : chunk.end > trigger.start ? 2 : 0
        var joint: UInt64 = 9
        var link: UInt64 = 9
        if p > 0, filled.last == p - 1, a.chunks[p - 1].sentence == chunk.sentence, chunk.start - a.chunks[p - 1].end <= 2 {
            link = filled.lastRoles
            let between = a.chunks[p - 1].end
            joint = chunk.coordinated ? 1 : between < chunk.start && a.roles[Int(between)].contains(.sign) ? 2 : 0
            if a.chunks[p - 1].end <= trigger.start, chunk.start >= trigger.end { joint += 3 }
        }
        shared.add(.roleFilled, link, kind, joint &+ side &* 16)
        shared.add(.roleFilled, link, t, 100 &+ joint)
        shared.add(.roleFilled, link, chunk.preposition, 200 &+ kind)
        let counts = filled.counts[0] &+ 4 &* filled.counts[1] &+ 16 &* filled.counts[2]
        shared.add(.roleFilledCount, counts, side, kind)
        shared.add(.roleFilledCount, counts, t, 100 &+ side)
        guard chunk.kind == .place || chunk.kind == .facility else { return }
        let entry = Self.placeEntry(p, a)
        if !here {
            let gap = UInt64(bitPattern: Int64(max(-1, min(trigger.sentence - chunk.sentence, 4))))
            let more =
                filled.counts[2] > filled.own ? 1 + (filled.place >= 0 && a.chunks[filled.place].sentence == chunk.sentence ? 1 : 0) : 0
            shared.add(.roleAway, filled.own, UInt64(more), gap)
            shared.add(.roleAway, filled.own, UInt64(more), 10 &+ t)
            shared.add(.roleAway, filled.own, gap, 100 &+ kind)
        }
        addStory(type, entry, here, before, filled)
        guard filled.place >= 0 else { return }
        var kin: UInt64 = entry < 0 ? 4 : 0
        if entry >= 0 {
            let other = Self.placeEntry(filled.place, a)
            if filled.entries.contains(entry) {
                kin = 1
            } else if other >= 0, contains(entry, other) {
                kin = 2
            } else if other >= 0, contains(other, entry) {
                kin = 3
            }
        }
        let apart = UInt64(min((p - filled.place).magnitude, 4)) &+ (p < filled.place ? 8 : 0)
        let same: UInt64 = a.chunks[filled.place].sentence == chunk.sentence ? 1 : 0
        shared.add(.rolePlaceKin, kin, apart, same &+ 2 &* side)
        shared.add(.rolePlaceKin, kin, t, 100 &+ same &+ 2 &* side)
        shared.add(.rolePlaceKin, kin, chunk.preposition, 200 &+ joint)
    }

    /// Adds where the acts before were: how many of them at this place, the last of them, the last of this type.
    private mutating func addStory(_ type: UInt8, _ entry: Int32, _ here: Bool, _ before: Before?, _ filled: Filled) {
        guard let before, entry >= 0 else { return }
        var at: UInt64 = 0
        var elsewhere: UInt64 = 0
        var last: UInt64 = 0
        var lastOfType: UInt64 = 0
        for told in before.story {
            let state: UInt64 = told.places.contains(entry) ? 1 : told.places.isEmpty ? 3 : 2
            if state == 1 { at += 1 } else if state == 2 { elsewhere += 1 }
            last = state
            if told.type == type { lastOfType = state }
        }
        let side: UInt64 = here ? 1 : 0
        shared.add(.roleStory, min(at, 3) &+ 4 &* min(elsewhere, 3), side, filled.own)
        shared.add(.roleStory, min(at, 3) &+ 4 &* min(elsewhere, 3), side &+ 2, UInt64(type))
        shared.add(.roleStory, last &+ 4 &* lastOfType, side &+ 4, filled.own)
        shared.add(.roleStory, last &+ 4 &* lastOfType, side &+ 6, UInt64(type))
    }

    /// Whether a place lies in another by the lexicon.
    private func contains(_ whole: Int32, _ part: Int32) -> Bool {
        var at = lexicon.entries[Int(part)].parent
        var steps = 0
        while at >= 0, steps < 16 {
            if at == whole { return true }
            at = lexicon.entries[Int(at)].parent
            steps += 1
        }
        return false
    }

    /// Adds which of the report's acts stand around a phrase, and what it was to the act before.
    mutating func addActs(_ c: Int, _ type: UInt8, _ p: Int, _ before: Before?, _ a: ReportAnalysis) {
        let chunk = a.chunks[p]
        let trigger = a.candidates[c]
        guard chunk.sentence == trigger.sentence else { return }
        let t = UInt64(type)
        let kind = UInt64(chunk.kind.rawValue)
        let side: UInt64 = chunk.start >= trigger.end ? 1 : chunk.end > trigger.start ? 2 : 0
        let around = around(chunk.start, chunk.end, c, type, a)
        shared.add(.roleActs, around.left &* 8 &+ around.right, side, kind)
        shared.add(.roleActs, around.left &* 8 &+ around.right, side &+ 10, t)
        shared.add(.roleActs, around.left &* 8 &+ around.right, side &+ 20, chunk.preposition)
        shared.add(.roleActs, around.between, side &+ 30, kind)
        shared.add(.roleActs, around.between, side &+ 40, t)
        shared.add(.roleActs, around.nearest, side &+ 50, t)
        guard let before, before.sentence == trigger.sentence else { return }
        let taken = before.taken.first { $0.phrase == p }?.roles ?? 0
        shared.add(.roleTaken, taken, UInt64(before.type), t)
        shared.add(.roleTaken, taken, side, kind)
        shared.add(.roleTaken, taken, before.type == type ? 1 : 0, 100 &+ UInt64(trigger.parts))
    }

    /// The acts on both sides of some tokens, in the sentence of act `c`.
    private func around(_ start: Int32, _ end: Int32, _ c: Int, _ type: UInt8, _ a: ReportAnalysis) -> (
        left: UInt64, right: UInt64, between: UInt64, nearest: UInt64
    ) {
        let me = a.candidates[c]
        var left: (at: Int32, code: UInt64) = (-1, 0)
        var right: (at: Int32, code: UInt64) = (.max, 0)
        var between: UInt64 = 0
        var nearest: (gap: Int32, type: UInt64) = (.max, 99)
        for act in acts where a.candidates[act.candidate].sentence == me.sentence {
            let other = a.candidates[act.candidate]
            let own = act.candidate == c
            let code: UInt64 =
                own ? 1 : act.type == type ? 2 : Self.isPolitical(act.type) == Self.isPolitical(type) ? 3 : Self.isPolitical(type) ? 4 : 5
            if other.end <= start, other.start > left.at { left = (other.start, code) }
            if other.start >= end, other.start < right.at { right = (other.start, code) }
            if own { continue }
            if other.start >= min(me.end, end), other.end <= max(me.start, start) { between += 1 }
            let gap = other.end <= start ? start - other.end : max(0, other.start - end)
            if gap < nearest.gap { nearest = (gap, UInt64(act.type)) }
        }
        let mine = me.end <= start ? start - me.end : max(0, me.start - end)
        return (left.code, right.code, min(between, 3), nearest.gap < mine ? nearest.type : 98)
    }

    static func isPolitical(_ type: UInt8) -> Bool { ClaimType.allCases[Int(type)].group == .political }

    /// Adds which acts stand around a time expression of the sentence; for no date, how many acts and times the sentence has.
    mutating func addActs(_ c: Int, _ type: UInt8, time: Int?, _ a: ReportAnalysis) {
        let sentence = a.candidates[c].sentence
        let group: UInt64 = Self.isPolitical(type) ? 1 : 0
        guard let time else {
            let here = UInt64(min(a.times.count { a.sentenceAt[Int($0.start)] == sentence }, 3))
            let others = UInt64(min(acts.count { a.candidates[$0.candidate].sentence == sentence }, 5))
            list.add(.dateActs, here, others, 1000)
            list.add(.dateActs, here, others, 1010 &+ group)
            return
        }
        let span = a.times[time]
        guard a.sentenceAt[Int(span.start)] == sentence else { return }
        let side: UInt64 = span.start >= a.candidates[c].end ? 1 : 0
        let around = around(span.start, span.end, c, type, a)
        list.add(.dateActs, around.left &* 8 &+ around.right, side, group)
        list.add(.dateActs, around.left &* 8 &+ around.right, side &+ 10, UInt64(type))
        list.add(.dateActs, around.between, side &+ 20, group)
        list.add(.dateActs, around.between, side &+ 30, UInt64(a.candidates[c].parts))
        list.add(.dateActs, around.nearest, side &+ 40, UInt64(type))
    }
}
