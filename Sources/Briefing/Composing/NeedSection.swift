import ArabicText
import ClaimModel

/// Needs and access: what is short or cut, by place and sector, and each report's words.
struct NeedSection {
    private let context: BriefContext
    private let finder: SectorFinder

    init(_ context: BriefContext) {
        self.context = context
        finder = SectorFinder(context.book.sectors)
    }

    /// Nil when no shortage is reported.
    func section() -> BriefSection? {
        let needs = context.input.needs.isEmpty ? fromClaims() : context.input.needs
        if needs.isEmpty { return nil }
        var blocks: [BriefBlock] = []
        if let table = table(needs) { blocks.append(.table(table)) }
        let sentences = self.sentences()
        if !sentences.isEmpty { blocks.append(.list(sentences)) }
        return BriefSection(key: "needs", heading: BriefText(context.words("section.needs")), blocks: blocks)
    }

    private func table(_ needs: [BriefNeed]) -> BriefTable? {
        let present = Set(needs.map(\.sector))
        var sectors = context.book.sectors.filter { present.contains($0.key) }.map {
            ($0.key, $0.labels[context.options.language] ?? $0.key)
        }
        for key in ["access", "aid", "other"] where present.contains(key) {
            let label = ["access": "need.denied", "aid": "need.aid", "other": "sector.other"][key] ?? key
            sectors.append((key, context.words(label)))
        }
        var order: [String] = []
        var places: [String: BriefPlace?] = [:]
        for need in needs {
            let key = need.place?.key ?? ""
            if places.updateValue(need.place, forKey: key) == nil { order.append(key) }
        }
        let rows = order.map { key -> [BriefSentence] in
            let name = (places[key] ?? nil).map(context.placeWithPath) ?? BriefText(context.words("place.unknown"))
            return [BriefSentence(name, claims: [])]
                + sectors.map { sector in cell(needs.filter { ($0.place?.key ?? "") == key && $0.sector == sector.0 }) }
        }
        let heads = [BriefText(context.words("table.place"))] + sectors.map { BriefText($0.1) }
        return sectors.isEmpty ? nil : BriefTable(caption: BriefText(context.words("table.needs")), columns: heads, rows: rows)
    }

    private func cell(_ needs: [BriefNeed]) -> BriefSentence {
        if needs.isEmpty { return BriefSentence(BriefText(), claims: []) }
        let claims = needs.flatMap(\.claims)
        guard let from = needs.compactMap(\.from).min() else { return BriefSentence(BriefText("\u{25CF}"), claims: claims) }
        let to = needs.compactMap(\.to).max() ?? from
        return BriefSentence(context.dates.heading(from, max(from, to), night: false, weekday: false), claims: claims)
    }

    private func sentences() -> [BriefSentence] {
        var seen: Set<String> = []
        return shortages().compactMap { entry in
            let source =
                entry.claim.source.first.map(BriefName.init)
                ?? BriefName(words: context.reports[entry.report].outlet ?? context.reports[entry.report].doc)
            let words = context.words(of: entry)
            guard seen.insert(source.key + words).inserted else { return nil }
            let sectors = self.sectors(entry).map { key in
                BriefText(context.book.sectors.first { $0.key == key }?.labels[context.options.language] ?? context.words("sector.other"))
            }
            let text = context.phrase(
                "need.short",
                [
                    "source": context.name(source, .subject), "what": context.pair(sectors), "quote": context.quote(words),
                ], gender: context.gender(source))
            return BriefSentence(text, claims: [entry.claim.id])
        }
    }

    private func shortages() -> [BriefContext.Entry] {
        context.claims.filter { $0.claim.type == .shortage && $0.claim.status == .occurred }
    }

    private func fromClaims() -> [BriefNeed] {
        var out: [BriefNeed] = []
        for entry in shortages() {
            let place = entry.claim.places.first.map { BriefPlace(id: $0.id, words: $0.span.text) }
            let day = entry.claim.from ?? context.reports[entry.report].published.map { String($0.prefix(10)) }
            for sector in sectors(entry) {
                out.append(BriefNeed(place: place, sector: sector, from: day, to: entry.claim.to ?? day, claims: [entry.claim.id]))
            }
        }
        return out
    }

    /// The sectors that the words for what is missing belong to; the whole sentence is asked when they name none.
    private func sectors(_ entry: BriefContext.Entry) -> [String] {
        let named = finder.sectors(entry.claim.target.map(\.span.text).joined(separator: " "))
        if !named.isEmpty { return named }
        let asked = finder.sectors(context.wordsFromTrigger(entry, limit: 10))
        return asked.isEmpty ? ["other"] : asked
    }
}

/// Finds a sector's words in a text, whatever its spelling and prefixes.
struct SectorFinder {
    private let folder = TextFolder()
    private let stems: [(sector: String, stem: [UInt8])]
    private static let prefixes: [[UInt8]] = [
        "", "\u{0627}\u{0644}", "\u{0648}", "\u{0648}\u{0627}\u{0644}", "\u{0628}\u{0627}\u{0644}", "\u{0644}\u{0644}", "\u{0641}\u{064A}",
        "\u{0644}", "\u{0628}",
    ]
    .map { Array($0.utf8) }

    init(_ sectors: [NeedSector]) {
        let folder = TextFolder()
        stems = sectors.flatMap { sector in
            BriefLanguage.allCases.flatMap { (sector.words[$0] ?? []).map { (sector.key, folder.key($0)) } }
        }
    }

    /// The sectors whose words the text holds, in the pack's order.
    func sectors(_ text: String) -> [String] {
        var found: Set<String> = []
        for word in folder.key(text).split(whereSeparator: { $0 == 0x20 || $0 == 0x0A || $0 < 0x30 }) {
            for (sector, stem) in stems where Self.prefixes.contains(where: { word.starts(with: $0 + stem) }) {
                found.insert(sector)
                break
            }
        }
        var out: [String] = []
        for (sector, _) in stems where found.remove(sector) != nil { out.append(sector) }
        return out
    }
}
