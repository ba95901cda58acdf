import ArabicText
import ClaimModel
import Lexicon

/// What the decisions see of a trigger candidate and its surroundings, whatever its type may turn out to be.
struct TriggerFeatures {
    private let lexicon: CompiledLexicon

    init(lexicon: CompiledLexicon) { self.lexicon = lexicon }

    /// Adds the features of candidate `c` to `f`. `topics` are symbols of what the report is about, strongest first.
    func add(_ c: Int, _ a: ReportAnalysis, topics: [UInt64], to f: inout FeatureList) {
        addWord(c, a, topics: topics, to: &f)
        addSurroundings(c, a, to: &f)
    }

    /// The first part of `add`: the word itself, the words beside it and what the report is about.
    func addWord(_ c: Int, _ a: ReportAnalysis, topics: [UInt64], to f: inout FeatureList) {
        let candidate = a.candidates[c]
        let i = Int(candidate.start)
        let end = Int(candidate.end)
        let sentence = a.sentences[Int(candidate.sentence)]
        let first = Int(sentence.first)
        let entry = lexicon.key(candidate.entry) + 1
        let word = a.tokens[i].hash
        let part = UInt64(candidate.parts)
        let definite: UInt64 = candidate.proclitics.contains(.article) || a.roles[i].contains(.definite) ? 1 : 0
        f.add(.bias)
        f.add(.entry, entry)
        f.add(.word, word)
        f.add(.part, part)
        f.add(.entryPart, entry, part, UInt64(candidate.enclitic))
        f.add(.clitic, entry, UInt64(candidate.proclitics.rawValue))
        f.add(.clitic, part, UInt64(candidate.proclitics.rawValue), 1)
        f.add(.definite, entry, definite)
        f.add(.definite, part, definite, 1)
        f.add(.pronoun, UInt64(candidate.enclitic > 0 ? 1 : 0), part)
        f.add(.insideName, candidate.insideName ? 1 : 0, a.nameAt[i] >= 0 ? 1 : 0)
        let order = min(Int(candidate.sentence), 6)
        f.add(.sentenceOrder, UInt64(order), definite)
        f.add(.headline, sentence.headline ? 1 : 0)
        f.add(.quoted, UInt64(min(a.quoteAt[i], 1)), part)
        f.add(.firstInSentence, i == first ? 1 : 0, part)
        words(i, end, first, Int(sentence.end), entry, a, &f)
        for (k, topic) in topics.prefix(2).enumerated() {
            f.add(.reportTopic, topic, UInt64(k))
            f.add(.reportTopic, topic, entry, 7)
        }
    }

    /// The second part of `add`: markers, phrases and other triggers around the word.
    func addSurroundings(_ c: Int, _ a: ReportAnalysis, to f: inout FeatureList) {
        let candidate = a.candidates[c]
        let i = Int(candidate.start)
        let end = Int(candidate.end)
        let sentence = a.sentences[Int(candidate.sentence)]
        let first = Int(sentence.first)
        let entry = lexicon.key(candidate.entry) + 1
        markers(i, end, first, Int(sentence.end), entry, UInt64(candidate.parts), a, &f)
        neighbours(c, a, entry, &f)
        phrases(i, end, first, Int(sentence.end), entry, a, &f)
    }

    private func words(_ i: Int, _ end: Int, _ first: Int, _ last: Int, _ entry: UInt64, _ a: ReportAnalysis, _ f: inout FeatureList) {
        let before = i > first ? a.lemmas[i - 1] : 1
        let before2 = i > first + 1 ? a.lemmas[i - 2] : 1
        let after = end < last ? a.lemmas[end] : 1
        let after2 = end + 1 < last ? a.lemmas[end + 1] : 1
        f.add(.previousWord, before, entry)
        f.add(.previousWord, before)
        f.add(.nextWord, after, entry)
        f.add(.nextWord, after)
        f.add(.wordPair, before, after, entry)
        f.add(.secondWord, after2, entry)
        f.add(.secondWord, after2)
        f.add(.secondPrevious, before2, entry)
        f.add(.secondPrevious, before2)
        f.add(.secondPrevious, before2, before)
        f.add(.previousRole, i > first ? UInt64(a.roles[i - 1].rawValue) : 9, entry)
        f.add(.previousRole, i > first ? UInt64(a.roles[i - 1].rawValue) : 9, UInt64(a.roles[i].rawValue), 1)
        let part = UInt64(a.roles[i].rawValue)
        let left = i > first ? a.classes[i - 1] : 3
        let left2 = i > first + 1 ? a.classes[i - 2] : 3
        let right = end < last ? a.classes[end] : 3
        let right2 = end + 1 < last ? a.classes[end + 1] : 3
        let right3 = end + 2 < last ? a.classes[end + 2] : 3
        f.add(.classLeft, left, part)
        f.add(.classLeft, left, entry, 1)
        f.add(.classLeft, left, left2, 2)
        f.add(.classRight, right, part)
        f.add(.classRight, right, entry, 1)
        f.add(.classRight, right, right2, 2)
        f.add(.classRight, right2, entry, 3)
        f.add(.classRight, right2, right3, 4)
        f.add(.classBoth, left, right)
        f.add(.classBoth, left, right, entry)
        var weapon: UInt64 = 0
        for k in max(first, i - 10)..<min(last, end + 12) where a.weaponAt[k] != 0 && !(k >= i && k < end) {
            f.add(.weaponNear, lexicon.symbolKey(a.weaponAt[k]), k < i ? 0 : 1)
            f.add(.weaponNear, lexicon.symbolKey(a.weaponAt[k]), entry, 2)
            weapon = 1
        }
        f.add(.weaponNear, weapon, entry, 3)
    }

    private func markers(
        _ i: Int, _ end: Int, _ first: Int, _ last: Int, _ entry: UInt64, _ part: UInt64, _ a: ReportAnalysis, _ f: inout FeatureList
    ) {
        var k = i - 1
        var relative = false
        var verb: UInt64 = 0
        while k >= first, i - k <= 10 {
            let gap = UInt64(min(i - k, 4))
            if a.scopeAt[k] >= 0 {
                f.add(.leftScope, lexicon.key(a.scopeAt[k]), gap)
                f.add(.leftScope, lexicon.symbolKey(lexicon.entries[Int(a.scopeAt[k])].attributes.0), entry, gap)
            }
            if a.supportAt[k] >= 0 {
                f.add(.leftSupport, lexicon.key(a.supportAt[k]), gap)
                f.add(.leftSupport, lexicon.key(a.supportAt[k]), entry, gap)
            }
            if a.resultAt[k] >= 0 {
                f.add(.leftResult, lexicon.key(a.resultAt[k]), gap)
                f.add(.leftResult, part, entry, gap)
            }
            if a.roles[k].contains(.relative) { relative = true }
            if verb == 0, a.roles[k].contains(.verb) { verb = a.tokens[k].hash }
            k -= 1
        }
        f.add(.relative, relative ? 1 : 0, entry)
        f.add(.leftVerb, verb, entry)
        for k in end..<max(end, min(last, end + 8)) where a.resultAt[k] >= 0 {
            f.add(.leftResult, lexicon.key(a.resultAt[k]), 9, entry)
            break
        }
        for frame in a.frames where frame.sentence == a.sentenceAt[i] {
            f.add(.frameHere, UInt64(frame.kind.rawValue), Int(frame.token) < i ? 1 : 2, part)
            if Int(frame.token) == i { f.add(.frameStance, lexicon.symbolKey(frame.stance), frame.opens ? 1 : 0, entry) }
        }
    }

    private func neighbours(_ c: Int, _ a: ReportAnalysis, _ entry: UInt64, _ f: inout FeatureList) {
        let me = a.candidates[c]
        let type = UInt64(me.types.first ?? 0)
        var near = 0
        var k = c - 1
        while k >= 0, a.candidates[k].sentence == me.sentence {
            let other = a.candidates[k]
            let otherType = UInt64(other.types.first ?? 0)
            near += 1
            f.add(.leftTriggerType, otherType, type, Self.gap(other, me))
            if k == c - 1 {
                f.add(.leftTrigger, lexicon.key(other.entry), entry)
                f.add(.leftTrigger, otherType, entry, UInt64(other.parts))
                f.add(.leftTrigger, otherType, UInt64(other.parts), 5)
            }
            k -= 1
        }
        k = c + 1
        while k < a.candidates.count, a.candidates[k].sentence == me.sentence {
            let other = a.candidates[k]
            let otherType = UInt64(other.types.first ?? 0)
            near += 1
            f.add(.rightTriggerType, otherType, type, Self.gap(other, me))
            if k == c + 1 {
                f.add(.rightTrigger, lexicon.key(other.entry), entry)
                f.add(.rightTrigger, otherType, entry, UInt64(other.parts))
                f.add(.rightTrigger, otherType, UInt64(other.parts), 5)
            }
            k += 1
        }
        f.add(.nearTriggers, UInt64(min(near, 5)), type)
        let definite: UInt64 = a.roles[Int(me.start)].contains(.definite) ? 1 : 0
        f.add(.repeated, UInt64(min(Int(a.toldBefore[c].sameEntry), 3)), definite, type)
        f.add(.repeatedType, UInt64(min(Int(a.toldBefore[c].sameType), 4)), definite, type)
        f.add(.reportViolence, UInt64(min(a.violentCandidates, 12) / 2), type)
        f.add(.reportViolence, UInt64(min(a.violentCandidates, 12) / 3), entry, 3)
    }

    /// How far apart two triggers begin, in four classes.
    private static func gap(_ other: TriggerCandidate, _ me: TriggerCandidate) -> UInt64 {
        UInt64(min(Int(other.start.distance(to: me.start).magnitude), 16) / 4)
    }

    private func phrases(_ i: Int, _ end: Int, _ first: Int, _ last: Int, _ entry: UInt64, _ a: ReportAnalysis, _ f: inout FeatureList) {
        var seen = 0
        var k = end
        var place = false
        var count = false
        while k < min(last, end + 14), seen < 4 {
            if a.timeAt[k] >= 0 { f.add(.timeNear, 2, entry) }
            let number = a.chunkAt[k]
            guard number >= 0 else {
                k += 1
                continue
            }
            let chunk = a.chunks[Int(number)]
            if Int(chunk.start) >= end {
                if seen == 0 {
                    let adjacent: UInt64 = Int(chunk.start) == end ? 1 : 0
                    f.add(.nextKind, UInt64(chunk.kind.rawValue), entry, adjacent)
                    f.add(.nextKind, UInt64(chunk.kind.rawValue), chunk.preposition, 9)
                    f.add(.nextEntry, lexicon.key(chunk.entry), entry)
                    f.add(.nextEntry, attribute(chunk), entry, 3)
                    f.add(.nextPreposition, chunk.preposition, entry)
                } else if seen == 1 {
                    f.add(.secondKind, UInt64(chunk.kind.rawValue), chunk.preposition, entry)
                }
                if chunk.kind == .place { place = true }
                if chunk.count >= 0 { count = true }
                seen += 1
            }
            k = Int(chunk.end)
        }
        f.add(.placeRight, place ? 1 : 0, entry)
        f.add(.countRight, count ? 1 : 0, entry)
        k = i - 1
        while k >= max(first, i - 8) {
            if a.timeAt[k] >= 0 { f.add(.timeNear, 1, entry) }
            let number = a.chunkAt[k]
            if number >= 0 {
                let chunk = a.chunks[Int(number)]
                let adjacent: UInt64 = Int(chunk.end) == i ? 1 : 0
                f.add(.previousKind, UInt64(chunk.kind.rawValue), entry, adjacent)
                f.add(.previousKind, UInt64(chunk.kind.rawValue), chunk.preposition, 9)
                f.add(.previousEntry, attribute(chunk), entry)
                if chunk.count >= 0 { f.add(.countLeft, adjacent, entry) }
                break
            }
            k -= 1
        }
        var preposition: UInt64 = 0
        if i > first, a.roles[i - 1].contains(.preposition) { preposition = a.tokens[i - 1].hash }
        f.add(.leftPreposition, preposition, entry)
        f.add(.leftPreposition, preposition, UInt64(a.roles[i].rawValue), 1)
        if i > first, a.roles[i - 1].contains(.complementiser) { f.add(.complement, a.tokens[i - 1].hash, entry) }
    }

    /// The first attribute of a phrase's entry: kind of body, class of facility, category of people.
    private func attribute(_ chunk: Chunk) -> UInt64 {
        chunk.entry < 0
            ? 0 : lexicon.symbolKey(lexicon.entries[Int(chunk.entry)].attributes.0) ^ UInt64(lexicon.entries[Int(chunk.entry)].pack) << 20
    }
}
