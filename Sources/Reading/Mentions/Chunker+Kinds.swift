import Lexicon

/// What kind of phrase it is.
extension Chunker {
    /// The kind of a phrase by its head, and the head's entry. The head is the first word; in English the last that the lexicon knows for one.
    func kind(_ start: Int, _ end: Int, _ a: ReportAnalysis) -> (Chunk.Kind, Int32) {
        let first = kind(headed: start, end, a)
        guard a.isEnglish, first.0 == .other else { return first }
        for head in stride(from: end - 1, to: start, by: -1) where a.nameAt[head] < 0 || Int(a.names[Int(a.nameAt[head])].start) == head {
            let found = kind(headed: head, end, a)
            if found.0 != .other { return found }
        }
        return first
    }

    private func kind(headed start: Int, _ end: Int, _ a: ReportAnalysis) -> (Chunk.Kind, Int32) {
        if a.nameAt[start] >= 0 {
            let name = a.names[Int(a.nameAt[start])]
            switch name.pack {
            case .places: return (.place, Int32(name.entry))
            case .people: return (.person, Int32(name.entry))
            default: return (.body, Int32(name.entry))
            }
        }
        if a.countAt[start] >= 0 { return (.people, a.counts[Int(a.countAt[start])].noun) }
        var best: (Chunk.Kind, Int32, Int) = (.other, -1, -1)
        for match in a.matches(at: start) where Int(match.end) <= end && (match.enclitic == 0 || a.supports(match)) {
            let kind: (Chunk.Kind, Int)
            switch match.pack {
            case .titles: kind = (.person, 60)
            case .sources: kind = (.source, 50)
            case .bodyHeads: kind = (.body, 40)
            case .placeCues: kind = (.place, 45)
            case .victims: kind = (.people, 30)
            case .facilities: kind = (.facility, 35)
            case .weapons: kind = (.weapon, 25)
            case .sectors: kind = (.sector, 20)
            case .triggers where !match.form.isVerb: kind = (.event, 27)
            case .nationalities: kind = (.people, 5)
            default: continue
            }
            if match.pack == .titles, isUnit(match, start, end, a) { continue }
            let rank = kind.1 + Int(match.end - match.start) * 100 - match.proclitics.rawValue.nonzeroBitCount * 10
            if rank > best.2 { best = (kind.0, Int32(match.entry), rank) }
        }
        return (best.0, best.1)
    }

    /// A rank without the article before what is no name is a unit: "brigade" is spelt like "general".
    private func isUnit(_ title: LexicalMatch, _ start: Int, _ end: Int, _ a: ReportAnalysis) -> Bool {
        let next = Int(title.end)
        guard next == start + 1, next < end, !a.roles[start].contains(.definite), !a.roles[next].contains(.personal), a.nameAt[next] < 0
        else { return false }
        return a.matches(at: start).contains { $0.pack == .bodyHeads && $0.end == title.end }
    }
}
