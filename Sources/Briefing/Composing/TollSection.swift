import ClaimModel

/// Tolls: source by source, how each changed, and the four figures where they are reconciled.
struct TollSection {
    private let context: BriefContext
    private let tallies: TallyWriter
    private let incidents: IncidentWriter

    init(_ context: BriefContext) {
        self.context = context
        tallies = TallyWriter(context)
        incidents = IncidentWriter(context)
    }

    /// Nil when no report counts anybody.
    func section() -> BriefSection? {
        var blocks: [BriefBlock] = []
        if let table = totals() {
            blocks += [.table(table), .remark(BriefText(context.words("figure.read")))]
            let conflicts = context.input.tallies.flatMap { tally in
                tally.conflicts.map { BriefSentence(BriefText($0), claims: tally.claims) }
            }
            if !conflicts.isEmpty { blocks.append(.list(conflicts)) }
        }
        if let plot = plot() { blocks.append(.plot(plot)) }
        if let table = bySource() { blocks += [.table(table), .remark(BriefText(context.words("figure.sides")))] }
        let changes = progressions()
        if !changes.isEmpty { blocks.append(.list(changes)) }
        if blocks.isEmpty { return nil }
        return BriefSection(key: "tolls", heading: BriefText(context.words("section.tolls")), blocks: blocks)
    }

    private func totals() -> BriefTable? {
        if context.input.tallies.isEmpty { return nil }
        let heads = ["table.scope", "figure.floor", "figure.corroborated", "figure.max", "figure.estimate"].map {
            BriefText(context.words($0))
        }
        let rows = context.input.tallies.map { tally -> [BriefSentence] in
            var scope = tally.place.map(context.placeWithPath) ?? BriefText()
            if let date = context.dates.adverb(tally.from, tally.to, night: false) {
                if !scope.isEmpty { scope.append(context.options.language == .arabic ? "\u{060C} " : ", ") }
                scope.append(date)
            }
            scope.append(" (" + kindName(tally) + ")")
            let estimate = tally.estimate.map {
                "\(context.numbers.digits($0.value)) [\(context.numbers.digits($0.low))–\(context.numbers.digits($0.high))]"
            }
            return [
                BriefSentence(scope, claims: tally.claims), number(tally.floor), number(tally.corroboratedFloor), number(tally.reportedMax),
                BriefSentence(BriefText(estimate ?? "–", .number), claims: []),
            ]
        }
        return BriefTable(caption: BriefText(context.words("table.totals")), columns: heads, rows: rows)
    }

    private func kindName(_ tally: BriefTally) -> String {
        let noun = context.book.noun(tally.who == .people ? tally.kind.rawValue : tally.who.rawValue)
        return context.options.language == .arabic ? noun.pluralDefinite : noun.englishOther
    }

    private func number(_ value: Int?) -> BriefSentence {
        BriefSentence(BriefText(value.map(context.numbers.digits) ?? "–", .number), claims: [])
    }

    private func bySource() -> BriefTable? {
        var rows: [[BriefSentence]] = []
        let dated = context.incidents.sorted { ($0.from ?? "~", $0.to ?? "", $0.id) < ($1.from ?? "~", $1.to ?? "", $1.id) }
        for incident in dated {
            for account in incident.accounts where account.stance != .denies {
                guard let toll = tallies.toll(account.tallies, .nominative) else { continue }
                rows.append([
                    BriefSentence(incidents.headline(incident), claims: []),
                    BriefSentence(context.name(account.origin, .subject), claims: []),
                    BriefSentence(toll, claims: account.claims),
                ])
            }
        }
        if rows.isEmpty { return nil }
        let heads = ["table.type", "table.source", "table.figure"].map { BriefText(context.words($0)) }
        return BriefTable(caption: BriefText(context.words("table.tolls")), columns: heads, rows: rows, grouped: true)
    }

    private func progressions() -> [BriefSentence] {
        var out: [BriefSentence] = []
        for incident in context.incidents {
            for account in incident.accounts where account.progression.count > 1 {
                var figures = BriefText()
                for (i, figure) in account.progression.enumerated() {
                    let number = BriefText(context.numbers.digits(figure.count), .number)
                    figures.append(i == 0 ? number : context.phrase("toll.progress.then", ["figure": number]))
                }
                let last = account.progression.suffix(2)
                if let before = last.first, let after = last.last, after.count < before.count {
                    figures.append(context.phrase("toll.progress.corrected"))
                }
                let text = context.phrase(
                    "toll.progress",
                    [
                        "source": context.name(account.origin, .subject), "for": incidents.title(incident), "figures": figures,
                    ], gender: context.gender(account.origin))
                out.append(BriefSentence(text, claims: account.progression.map(\.claim)))
            }
        }
        return out
    }

    private func plot() -> BriefPlot? {
        let legend = [context.words("plot.floor"), context.words("plot.max")]
        let daily = context.input.tallies.filter { $0.from != nil && $0.from == $0.to && $0.kind == .killed && $0.who == .people }
        let places = Dictionary(grouping: daily, by: { $0.place?.key ?? "" })
        if let most = places.max(by: { ($0.value.count, $1.key) < ($1.value.count, $0.key) })?.value, most.count > 1 {
            let bars = most.sorted { ($0.from ?? "") < ($1.from ?? "") }.map {
                bar($0.from ?? "", $0.to ?? "", floor: $0.floor ?? 0, max: $0.reportedMax ?? $0.floor ?? 0, claims: $0.claims)
            }
            return BriefPlot(kind: .days, title: BriefText(context.words("plot.bounds")), caption: nil, bars: bars, legend: legend)
        }
        let days = DailyTolls(context).days()
        guard days.count > 1 else { return nil }
        let bars = days.map { bar($0.date, $0.last, floor: $0.floor, max: $0.max, claims: $0.claims) }
        return BriefPlot(
            kind: .days, title: BriefText(context.words("plot.tolls")), caption: BriefText(context.words("plot.tolls.note")), bars: bars,
            legend: legend)
    }

    private func bar(_ date: String, _ last: String, floor: Int, max: Int, claims: [String]) -> BriefPlot.Bar {
        var short = CivilDay(date).map { context.numbers.bare($0.day) } ?? date
        if last != date, let end = CivilDay(last) { short += "–" + context.numbers.bare(end.day) }
        let label = context.dates.heading(date, last, night: date != last).plain
        return BriefPlot.Bar(label: label, short: short, floor: floor, max: Swift.max(max, floor), claims: claims, notes: [])
    }
}
