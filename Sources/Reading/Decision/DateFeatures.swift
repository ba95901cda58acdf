import ArabicText
import ClaimModel
import Lexicon

/// What decides which time expression dates an act.
struct DateFeatures {
    private let lexicon: CompiledLexicon

    init(lexicon: CompiledLexicon) { self.lexicon = lexicon }

    /// The time expressions that may date candidate `c`: those of its sentence, of the two before, and of the title and lead.
    func options(_ c: Int, _ a: ReportAnalysis) -> [Int] {
        let sentence = a.candidates[c].sentence
        return a.times.indices.filter { t in
            let s = a.sentenceAt[Int(a.times[t].start)]
            return s == sentence || s < sentence && sentence - s <= 6 || s <= 2 && s < sentence
                || sentence <= 2 && s > sentence && s <= sentence + 4
                || a.sentences[Int(sentence)].headline && s <= 2
        }
    }

    /// How far a time expression stands from a candidate: first in sentences, those behind it last, then in tokens.
    static func distance(_ t: Int, _ c: Int, _ a: ReportAnalysis) -> Int {
        let time = a.times[t]
        let candidate = a.candidates[c]
        let sentences = Int(candidate.sentence - a.sentenceAt[Int(time.start)])
        let tokens = Int(time.start >= candidate.end ? time.start - candidate.end : candidate.start - time.end)
        return (sentences < 0 ? 50 - sentences : sentences) * 1000 + tokens
    }

    /// Adds the features of having no date.
    func addNone(_ c: Int, type: UInt8, _ a: ReportAnalysis, to f: inout FeatureList) {
        let candidate = a.candidates[c]
        var here: UInt64 = 0
        for time in a.times where a.sentenceAt[Int(time.start)] == candidate.sentence { here += 1 }
        f.add(.dateNone, UInt64(type))
        f.add(.dateNone, lexicon.key(candidate.entry), 1)
        f.add(.dateNone, min(here, 2), 0, 2)
        f.add(.dateNone, min(here, 2), UInt64(ClaimType.allCases[Int(type)].group == .political ? 1 : 0), 3)
        f.add(.dateNone, UInt64(candidate.parts), UInt64(candidate.proclitics.rawValue), 4)
        f.add(.dateNone, UInt64(min(candidate.sentence, 4)), min(here, 1), 5)
        f.add(.dateNone, UInt64(min(a.times.count, 3)), min(here, 1), 6)
        let opening = a.lemmas[Int(a.sentences[Int(candidate.sentence)].first)]
        f.add(.dateOpening, opening, min(here, 1))
        syntax(c, type, 90 &+ min(here, 1), a, &f)
        if candidate.start > a.sentences[Int(candidate.sentence)].first {
            f.add(.dateOpening, a.lemmas[Int(candidate.start) - 1], min(here, 1), 1)
        }
    }

    /// Adds the features of being dated by time expression `t`, with `status` decided.
    func add(_ c: Int, type: UInt8, status: ClaimStatus, time t: Int, _ a: ReportAnalysis, to f: inout FeatureList) {
        let candidate = a.candidates[c]
        let time = a.times[t]
        let e = time.expression
        let sentence = a.sentenceAt[Int(time.start)]
        let gap = UInt64(bitPattern: Int64(max(-3, min(Int(candidate.sentence - sentence), 4))))
        let after = time.start >= candidate.end
        let side: UInt64 = after ? 1 : 0
        let group = UInt64(ClaimType.allCases[Int(type)].group == .political ? 1 : 0)
        f.add(.dateBias)
        f.add(.dateSentenceGap, gap, group)
        f.add(.dateSentenceGap, gap, UInt64(type), 9)
        f.add(.datePrecision, WordHash.of(Array(e.precision.rawValue.utf8)), gap)
        f.add(.dateBasis, WordHash.of(Array(e.basis.rawValue.utf8)), gap, e.open ? 1 : 0)
        f.add(.dateStatus, UInt64(status.ordinal), gap)
        let from = e.from?.adding(days: a.daysAhead(e, status))
        f.add(.dateStatus, UInt64(status.ordinal), from.map { d in a.anchor.map { d > $0 ? 2 : 1 } ?? 0 } ?? 3, 5)
        f.add(.dateWord, a.tokens[Int(time.start)].hash, gap)
        let age = Self.age(from, a.anchor)
        f.add(.dateAge, age, gap)
        f.add(.dateAge, age, UInt64(type), 10)
        f.add(.dateAge, age, UInt64(status.ordinal), 20 &+ (gap == 0 ? 0 : 1))
        f.add(.dateAge, age, a.roles[Int(candidate.start)].contains(.definite) ? 1 : 0, 30 &+ gap)
        f.add(.dateHeadline, a.sentences[Int(sentence)].headline ? 1 : 0, gap, UInt64(min(sentence, 3)))
        var here: UInt64 = 0
        for other in a.times where a.sentenceAt[Int(other.start)] == candidate.sentence { here += 1 }
        f.add(.dateOnly, min(here, 3), gap, group)
        syntax(c, type, gap &+ (gap == 0 ? side &* 50 : 0), a, &f)
        guard sentence == candidate.sentence else {
            var later: UInt64 = 0
            for other in a.times where other.start > time.start && a.sentenceAt[Int(other.start)] < candidate.sentence { later += 1 }
            f.add(.datePrevious, min(later, 3), gap, min(here, 1))
            f.add(.dateInherit, UInt64(candidate.parts), gap, UInt64(type))
            f.add(.dateInherit, UInt64(a.roles[Int(candidate.start)].contains(.definite) ? 1 : 0), gap, min(here, 1) &+ 50)
            f.add(.dateInheritType, owner(of: time, a), UInt64(type), gap)
            inherited(candidate, type, time, t, gap, min(here, 1), a, &f)
            return
        }
        let quoted: UInt64 = (a.quoteAt[Int(candidate.start)] > 0 ? 1 : 0) &+ (a.quoteAt[Int(time.start)] > 0 ? 2 : 0)
        f.add(.dateSyntax, quoted, side, 600 &+ group)
        f.add(.dateSyntax, quoted, UInt64(type), 610)
        if time.start > a.sentences[Int(sentence)].first { f.add(.dateSyntax, a.lemmas[Int(time.start) - 1], side, 620) }
        if time.end < a.sentences[Int(sentence)].end { f.add(.dateSyntax, a.lemmas[Int(time.end)], side, 630) }
        let left = host(of: time, step: -1, c, a)
        let right = host(of: time, step: 1, c, a)
        f.add(.dateHost, left, right, side)
        f.add(.dateHost, left, group &+ 50, side)
        f.add(.dateHost, right, group &+ 60, side)
        f.add(.dateHost, left, UInt64(type) &+ 100, side)
        f.add(.dateHost, left, UInt64(candidate.parts) &+ 200, right)
        f.add(.dateHost, time.start == a.sentences[Int(sentence)].first ? 1 : 0, side, 300)
        let range =
            after ? Int(candidate.end)..<max(Int(candidate.end), Int(time.start)) : Int(time.end)..<max(Int(time.end), Int(candidate.start))
        var triggers: UInt64 = 0
        var verbs: UInt64 = 0
        var commas: UInt64 = 0
        var complements: UInt64 = 0
        var relatives: UInt64 = 0
        var subordinates: UInt64 = 0
        var saying: UInt64 = 0
        for k in range {
            if a.candidateAt[k] >= 0 { triggers += 1 }
            if a.roles[k].contains(.verb) { verbs += 1 }
            if a.roles[k].contains(.sign) { commas += 1 }
            if a.roles[k].contains(.complementiser) { complements += 1 }
            if a.roles[k].contains(.relative) { relatives += 1 }
            if a.roles[k].contains(.subordinate) { subordinates += 1 }
        }
        f.add(.dateSyntax, min(relatives, 2) &+ 4 &* min(subordinates, 2), side &+ 4 &* min(commas, 2), 640)
        f.add(.dateSyntax, min(relatives, 2) &+ 4 &* min(subordinates, 2), side &+ 4 &* min(triggers, 2), 650 &+ group)
        for frame in a.frames where frame.sentence == sentence {
            if range.contains(Int(frame.token)) { saying = 1 }
            // The day right behind a verb of saying, before its complementiser, dates the saying.
            if !after, frame.token < time.start, complements > 0, saying == 0 { saying = 2 }
        }
        let distance = UInt64(min(range.count, 30) / 3)
        f.add(.dateSide, side, group, UInt64(candidate.parts))
        f.add(.dateDistance, distance, side)
        f.add(.dateDistance, distance, side, group &+ 5)
        f.add(.dateBetween, min(triggers, 3), side, min(verbs, 2))
        f.add(.dateClause, min(commas, 3), min(complements, 1), side)
        f.add(.dateSpeech, saying, side, min(complements, 1))
        f.add(.dateSpeech, saying, group, UInt64(type) &+ 100)
        f.add(.datePart, UInt64(candidate.parts), side, min(triggers, 2))
        var nearer: UInt64 = 0
        for other in a.times where other.start != time.start && a.sentenceAt[Int(other.start)] == sentence {
            if (other.start - candidate.start).magnitude < (time.start - candidate.start).magnitude { nearer += 1 }
        }
        f.add(.dateOrder, min(nearer, 3), side, min(triggers, 2))
        f.add(.dateType, UInt64(type), side, min(triggers, 2))
    }

    /// How an act is told: what stands before its trigger and what form that has. `way` is where the day stands, or that there is none.
    private func syntax(_ c: Int, _ type: UInt8, _ way: UInt64, _ a: ReportAnalysis, _ f: inout FeatureList) {
        let candidate = a.candidates[c]
        let first = a.sentences[Int(candidate.sentence)].first
        let i = Int(candidate.start)
        let roles = a.roles[i]
        var shape = UInt64(candidate.form.rawValue & 0xFF) << 3
        if roles.contains(.definite) { shape |= 1 }
        if candidate.enclitic > 0 { shape |= 2 }
        f.add(.dateSyntax, shape, way, 0)
        f.add(.dateSyntax, shape, way, 100 &+ UInt64(type))
        f.add(.dateSyntax, lexicon.key(candidate.entry), way, 200)
        f.add(.dateSyntax, i > first ? a.lemmas[i - 1] : 1, way, 300)
        f.add(.dateSyntax, i - 1 > first ? a.lemmas[i - 2] : 1, way, 400)
        var governor: UInt64 = 0
        var k = i - 1
        while k >= first, i - k <= 4 {
            if !a.roles[k].isDisjoint(with: [.relative, .subordinate, .complementiser]) {
                governor = a.lemmas[k]
                break
            }
            k -= 1
        }
        f.add(.dateSyntax, governor, way, 500)
    }

    /// A day told in another sentence: whether it is the report's first, how many days the report names, whether both sentences tell of the same.
    private func inherited(
        _ candidate: TriggerCandidate, _ type: UInt8, _ time: TimeSpan, _ t: Int, _ gap: UInt64, _ here: UInt64, _ a: ReportAnalysis,
        _ f: inout FeatureList
    ) {
        let there = Int(a.sentenceAt[Int(time.start)])
        let mine = a.sentences[Int(candidate.sentence)]
        var days: [CivilDate] = []
        for other in a.times { if let day = other.expression.from, !days.contains(day) { days.append(day) } }
        let first: UInt64 = t == 0 ? 1 : a.times[0].expression.from == time.expression.from ? 2 : 0
        f.add(.dateStory, first, UInt64(min(days.count, 4)), here)
        f.add(.dateStory, first, UInt64(type), 10 &+ here)
        f.add(.dateStory, first, gap, 20 &+ here)
        f.add(.dateStory, mine.paragraph == a.sentences[there].paragraph ? 1 : 0, gap, 30 &+ here)
        f.add(.dateOpening, a.lemmas[Int(mine.first)], 1, 10 &+ here)
        f.add(.dateOpening, UInt64(a.roles[Int(mine.first)].rawValue), gap, 20)
        var kin: UInt64 = 0
        for other in a.candidates where Int(other.sentence) == there {
            if other.entry == candidate.entry { kin = 2 } else if kin == 0, other.types.contains(type) { kin = 1 }
        }
        let from = max(Int(mine.first), Int(candidate.start) - 8)
        let share = UInt64(a.share(of: from..<min(Int(mine.end), Int(candidate.end) + 9), in: there) * 5)
        let definite: UInt64 = a.roles[Int(candidate.start)].contains(.definite) ? 1 : 0
        f.add(.dateKin, kin, definite, gap)
        f.add(.dateKin, kin, share, 10)
        f.add(.dateKin, kin, UInt64(type), 20 &+ here)
        f.add(.dateKin, share, gap, 30)
    }

    /// How long before the report a day lies, in classes: what is told of is mostly a day or two old.
    private static func age(_ from: CivilDate?, _ anchor: CivilDate?) -> UInt64 {
        guard let anchor, let from else { return 9 }
        let days = anchor.daysSince1970 - from.daysSince1970
        return days < 0 ? 8 : days < 4 ? UInt64(days) : days < 8 ? 4 : days < 32 ? 5 : days < 400 ? 6 : 7
    }

    /// What a time expression stands nearest to on one side: 1 this trigger, 2 another of its type, 3 another, 4 a verb of saying, 5 some other
    /// verb, 0 nothing before the clause ends.
    private func host(of time: TimeSpan, step: Int, _ c: Int, _ a: ReportAnalysis) -> UInt64 {
        let sentence = a.sentences[Int(a.sentenceAt[Int(time.start)])]
        var k = step < 0 ? Int(time.start) - 1 : Int(time.end)
        while k >= Int(sentence.first), k < Int(sentence.end) {
            if a.frames.contains(where: { Int($0.token) == k }) { return 4 }
            let other = Int(a.candidateAt[k])
            if other == c { return 1 }
            if other >= 0 { return a.candidates[other].types.first == a.candidates[c].types.first ? 2 : 3 }
            if !a.roles[k].isDisjoint(with: [.complementiser, .relative]) { return 6 }
            if a.roles[k].contains(.verb) { return 5 }
            k += step
        }
        return 0
    }

    /// The first type of the trigger nearest to a time expression: whose date it most likely is.
    private func owner(of time: TimeSpan, _ a: ReportAnalysis) -> UInt64 {
        var best: (distance: Int32, type: UInt64) = (.max, 99)
        for candidate in a.candidates where candidate.sentence == a.sentenceAt[Int(time.start)] {
            let distance = Int32((candidate.start - time.start).magnitude)
            if distance < best.distance { best = (distance, UInt64(candidate.types.first ?? 99)) }
        }
        return best.type
    }
}
