import ClaimModel

/// What is reported, place by place and day by day.
struct EventSection {
    private let context: BriefContext
    private let writer: IncidentWriter

    init(_ context: BriefContext) {
        self.context = context
        writer = IncidentWriter(context)
    }

    /// Nil when nothing is reported to have happened.
    func section() -> BriefSection? {
        var places: [String: (place: BriefPlace?, incidents: [BriefIncident])] = [:]
        for incident in context.incidents {
            places[incident.place?.key ?? "", default: (incident.place, [])].incidents.append(incident)
        }
        if places.isEmpty { return nil }
        // Most reported first; what has no place comes last.
        let order = places.sorted { a, b in
            if a.key.isEmpty != b.key.isEmpty { return b.key.isEmpty }
            return (-claims(a.value.incidents), a.key) < (-claims(b.value.incidents), b.key)
        }
        var blocks: [BriefBlock] = []
        if let plot = plot(order.map(\.value)) { blocks.append(.plot(plot)) }
        for (_, group) in order {
            blocks.append(.heading(group.place.map(context.placeWithPath) ?? BriefText(context.words("place.unknown")), level: 1))
            blocks += days(group.incidents)
        }
        return BriefSection(key: "events", heading: BriefText(context.words("section.events")), blocks: blocks)
    }

    private func claims(_ incidents: [BriefIncident]) -> Int { incidents.flatMap(\.accounts).flatMap(\.claims).count }

    private func days(_ incidents: [BriefIncident]) -> [BriefBlock] {
        var order: [String] = []
        var days: [String: [BriefIncident]] = [:]
        let sorted = incidents.sorted {
            ($0.from ?? "~", $0.to ?? "~", $0.type.ordinal, $0.id) < ($1.from ?? "~", $1.to ?? "~", $1.type.ordinal, $1.id)
        }
        for incident in sorted {
            let key = "\(incident.from ?? "~")/\(incident.to ?? "~")/\(incident.night)"
            if days[key] == nil { order.append(key) }
            days[key, default: []].append(incident)
        }
        return order.compactMap { key in
            guard let group = days[key], let first = group.first else { return nil }
            let sentences = group.flatMap(writer.sentences)
            return sentences.isEmpty ? nil : .paragraph(sentences, lead: context.dates.heading(first.from, first.to, night: first.night))
        }
    }

    private func plot(_ groups: [(place: BriefPlace?, incidents: [BriefIncident])]) -> BriefPlot? {
        let bars = groups.compactMap { group -> BriefPlot.Bar? in
            let counted = group.incidents.filter { !$0.aggregate }
            guard let place = group.place, let name = context.place(place), !counted.isEmpty else { return nil }
            return BriefPlot.Bar(
                label: name.plain, short: name.plain, floor: counted.count, max: counted.count,
                claims: counted.flatMap(\.accounts).flatMap(\.claims), notes: [])
        }.sorted { ($1.floor, $0.label) < ($0.floor, $1.label) }
        guard bars.count > 1 else { return nil }
        return BriefPlot(
            kind: .names, title: BriefText(context.words("plot.places")), caption: nil, bars: Array(bars.prefix(10)), legend: [])
    }
}
