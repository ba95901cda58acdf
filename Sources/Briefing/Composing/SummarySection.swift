import ClaimModel

/// The first section: what weighs most, in a few sentences and figures.
struct SummarySection {
    private let context: BriefContext
    private let writer: IncidentWriter

    init(_ context: BriefContext) {
        self.context = context
        writer = IncidentWriter(context)
    }

    /// The incidents with most killed, then those with most accounts, told in a sentence each.
    func section() -> BriefSection? {
        let ranked = context.incidents.enumerated().filter { !$0.element.aggregate && $0.element.grade != .aside && $0.element.from != nil }
            .sorted { a, b in
                let (x, y) = (rank(a.element), rank(b.element))
                return x == y ? a.offset < b.offset : y.lexicographicallyPrecedes(x)
            }
        let leading = ranked.prefix(context.options.leading).map(\.element).sorted { ($0.from ?? "", $0.id) < ($1.from ?? "", $1.id) }
        let sentences = leading.compactMap(writer.summary)
        guard !sentences.isEmpty else { return nil }
        return BriefSection(key: "summary", heading: BriefText(context.words("section.summary")), blocks: [.list(sentences)])
    }

    /// Reports, incidents, contested ones, and the day with the highest toll.
    func facts() -> [BriefFact] {
        let numbers = context.numbers
        let contested = context.incidents.filter { ContestSection.isContested($0) }.count
        var out = [
            BriefFact(
                figure: BriefText(numbers.digits(context.reports.count), .number), label: BriefText(context.words("facts.reports")),
                claims: [], notes: []),
            BriefFact(
                figure: BriefText(numbers.digits(context.incidents.filter { !$0.aggregate }.count), .number),
                label: BriefText(context.words("facts.incidents")), claims: [], notes: []),
            BriefFact(
                figure: BriefText(numbers.digits(contested), .number), label: BriefText(context.words("facts.contested")), claims: [],
                notes: []),
        ]
        if let deadliest = DailyTolls(context).days().max(by: { ($0.max, $1.date) < ($1.max, $0.date) }), deadliest.max > 0 {
            var label = BriefText(context.words("facts.killed"))
            if let day = context.dates.short(deadliest.date) {
                label.append(" (")
                label.append(day)
                label.append(")")
            }
            out.append(
                BriefFact(figure: BriefText(numbers.digits(deadliest.max), .number), label: label, claims: deadliest.claims, notes: []))
        }
        return out
    }

    private func rank(_ incident: BriefIncident) -> [Int] {
        let killed =
            incident.accounts.filter { $0.stance != .denies }.flatMap(\.tallies)
            .filter { $0.of == nil && $0.kind == .killed && !$0.cumulative }.compactMap { $0.min ?? $0.max }.max() ?? 0
        return [killed, incident.accounts.count, incident.accounts.flatMap(\.claims).count]
    }
}
