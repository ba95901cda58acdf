import ClaimModel

/// Counts of people as a sentence tells them, with their hedge and their parts.
struct TallyWriter: Sendable {
    let context: BriefContext

    init(_ context: BriefContext) { self.context = context }

    /// All counts of an account: the whole ones joined, each with its parts.
    func toll(_ tallies: [Tally], _ nounCase: NounCase) -> BriefText? {
        let wholes = tallies.indices.filter { tallies[$0].of == nil && hasFigure(tallies[$0]) }
        return joined(tallies, wholes, nounCase)
    }

    /// The people of the first whole count of these kinds, named by who they are ("62 people"), after a noun.
    func victims(_ tallies: [Tally], _ kinds: Set<TallyKind>) -> BriefText? {
        guard let i = tallies.firstIndex(where: { $0.of == nil && kinds.contains($0.kind) && hasFigure($0) }) else { return nil }
        return whole(tallies, i, .genitive, noun: tallies[i].who.rawValue)
    }

    /// The whole counts that are not of these kinds.
    func rest(_ tallies: [Tally], _ kinds: Set<TallyKind>) -> BriefText? {
        let wholes = tallies.indices.filter { tallies[$0].of == nil && !kinds.contains(tallies[$0].kind) && hasFigure(tallies[$0]) }
        return joined(tallies, wholes, .genitive)
    }

    /// Whole counts joined; when all are of the same people, these are named once at the end, and parts before another count stand in brackets.
    private func joined(_ tallies: [Tally], _ wholes: [Int], _ nounCase: NounCase) -> BriefText? {
        guard let last = wholes.last else { return nil }
        let once = Set(wholes.map { tallies[$0].who }).count == 1 && !tallies.contains { $0.of != nil }
        return context.pair(
            wholes.map { i in
                whole(tallies, i, nounCase, noun: nil, people: !once || i == last, bracketed: i != last)
            })
    }

    /// A count in bounds: "at least 50 killed", "between 10 and 15".
    func figure(min: Int?, max: Int?, approximate: Bool, noun: String, _ nounCase: NounCase) -> BriefText {
        let numbers = context.numbers
        switch (min, max) {
        case (let low?, let high?) where low == high:
            if approximate { return hedge("count.about", "n", numbers.count(low, noun, .genitive)) }
            return numbers.count(low, noun, nounCase)
        case (let low?, let high?):
            var values = ["n": numbers.count(high, noun, .genitive)]
            values["a"] = BriefText(numbers.digits(low), .number)
            return context.phrase("count.range", values)
        case (let low?, nil):
            if approximate, let vague = vague(low, noun) { return vague }
            if low > 20, low % 10 == 1 { return hedge("count.more", "n", numbers.count(low - 1, noun, .genitive)) }
            return hedge("count.floor", "n", numbers.count(low, noun, .genitive))
        case (nil, let high?): return hedge("count.upto", "n", numbers.count(high, noun, .genitive))
        case (nil, nil): return BriefText()
        }
    }

    /// What tells two tolls apart.
    static func signature(_ tallies: [Tally]) -> [String] {
        tallies.filter { $0.of == nil && ($0.min != nil || $0.max != nil) }
            .map { "\($0.kind.rawValue)/\($0.who.rawValue)/\($0.min.map(String.init) ?? "")-\($0.max.map(String.init) ?? "")" }
    }

    /// What tells two breakdowns apart.
    static func parts(_ tallies: [Tally]) -> [String] {
        tallies.filter { $0.of != nil }.map { "\($0.who.rawValue)/\($0.min.map(String.init) ?? "")-\($0.max.map(String.init) ?? "")" }
            .sorted()
    }

    private func hasFigure(_ tally: Tally) -> Bool { tally.min != nil || tally.max != nil }

    private func hedge(_ key: String, _ name: String, _ value: BriefText) -> BriefText { context.phrase(key, [name: value]) }

    private func vague(_ low: Int, _ noun: String) -> BriefText? {
        let key = low == 20 ? "count.tens" : low == 200 ? "count.hundreds" : low == 2000 ? "count.thousands" : nil
        guard let key else { return nil }
        let counted = context.book.noun(noun)
        return hedge(key, "nouns", BriefText(context.options.language == .arabic ? counted.pluralDefinite : counted.englishOther))
    }

    private func whole(
        _ tallies: [Tally], _ i: Int, _ nounCase: NounCase, noun: String?, people: Bool = true, bracketed: Bool = false
    ) -> BriefText {
        let tally = tallies[i]
        var out: BriefText
        if let noun {
            out = figure(min: tally.min, max: tally.max, approximate: tally.approx, noun: noun, nounCase)
        } else {
            let kind = nounKey(tally)
            out = figure(min: tally.min, max: tally.max, approximate: tally.approx, noun: kind, nounCase)
            if people, tally.who != .people, tally.who != .other, kind != tally.who.rawValue {
                let noun = context.book.noun(tally.who.rawValue)
                let who = context.options.language == .arabic ? noun.pluralDefinite : noun.englishOther
                out.append(context.phrase("count.of", ["who": BriefText(who)]))
            }
        }
        let parts = tallies.filter { $0.of == i && hasFigure($0) }
        if !parts.isEmpty {
            let texts = parts.map { figure(min: $0.min, max: $0.max, approximate: $0.approx, noun: partNoun($0, of: tally), .nominative) }
            out.append(context.phrase(bracketed ? "count.among.in" : "count.among", ["parts": context.pair(texts)]))
        }
        return out
    }

    private func nounKey(_ tally: Tally) -> String {
        if tally.kind != .other { return tally.kind.rawValue }
        if tally.kinds.contains(.killed), tally.kinds.contains(.injured) { return "killed-injured" }
        return tally.who.rawValue
    }

    private func partNoun(_ part: Tally, of whole: Tally) -> String {
        part.who == .people || part.who == .other || part.kind != whole.kind ? nounKey(part) : part.who.rawValue
    }
}
