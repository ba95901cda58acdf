import ArabicText
import Lexicon

/// Which people are counted, where a body says so: "six of the brigade's fighters", "eleven members of the police".
extension CountFinder {
    /// A body named behind "of" gives the people who are counted: soldiers of an army, fighters of a faction.
    func attachBody(_ count: inout CountSpan, _ at: Int, _ last: Int, _ a: ReportAnalysis) -> Bool {
        guard at + 1 < last, words.of.contains(a.tokens[at].hash) else { return false }
        let body = at + 1
        var entry: Int?
        var end = body + 1
        if a.nameAt[body] >= 0 {
            let name = a.names[Int(a.nameAt[body])]
            if name.pack == .actors {
                entry = Int(name.entry)
                end = Int(name.end)
            }
        } else {
            for match in a.matches(at: body) where match.pack == .bodyHeads { entry = Int(match.entry) }
        }
        guard let entry, let who = bodies[lexicon.entries[entry].attributes.0] else { return false }
        count.who = who
        if count.noun < 0 { count.nounToken = Int32(body) }
        count.end = Int32(end)
        return true
    }

    /// "Eleven members of the security forces": the body, not the noun, says which people.
    func refineBody(_ count: inout CountSpan, _ last: Int, _ a: ReportAnalysis) {
        var wide = count
        if attachBody(&wide, Int(count.end), last, a) { count.who = wide.who }
    }

    /// Whether the noun counts members of any body.
    func isElement(_ count: CountSpan) -> Bool { count.noun >= 0 && elements.contains(count.noun) }
}
