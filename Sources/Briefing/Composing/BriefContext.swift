import ClaimModel

/// What every section needs: the sorted reports, the claims by id, the incidents, and the ways to write names, numbers and dates.
struct BriefContext: Sendable {
    /// A claim with the report that it stands in.
    struct Entry: Sendable {
        var claim: Claim
        var report: Int
    }
    let book: PhraseBook
    let options: BriefOptions
    let naming: any BriefNaming
    let numbers: NumberWriter
    let dates: DateWriter
    let input: BriefInput
    /// By publication date, then name; those without a date last.
    let reports: [BriefReport]
    /// Kept claims in the order of their reports and of their triggers.
    let claims: [Entry]
    let index: [String: Int]
    let incidents: [BriefIncident]
    let period: BriefPeriod?

    init(input: BriefInput, book: PhraseBook, options: BriefOptions, naming: any BriefNaming) {
        self.input = input
        self.book = book
        self.options = options
        self.naming = naming
        numbers = NumberWriter(book: book, options: options)
        dates = DateWriter(book: book, numbers: numbers)
        reports = input.reports.sorted { ($0.published ?? "~", $0.doc) < ($1.published ?? "~", $1.doc) }
        var entries: [Entry] = []
        for (i, report) in reports.enumerated() {
            let kept = report.claims.filter(\.kept).sorted {
                ($0.trigger.start, $0.type.ordinal, $0.id) < ($1.trigger.start, $1.type.ordinal, $1.id)
            }
            entries += kept.map { Entry(claim: $0, report: i) }
        }
        claims = entries
        var index: [String: Int] = [:]
        for (i, entry) in entries.enumerated() { index[entry.claim.id] = i }
        self.index = index
        period = input.period ?? Self.period(of: entries)
        incidents = input.incidents.isEmpty ? ProvisionalIncidents(entries, reports, naming, book.grammar).incidents() : input.incidents
    }

    /// A phrase with values.
    func phrase(_ key: String, _ values: [String: BriefText?] = [:], gender: Gender = .masculine) -> BriefText {
        book.template(key, options.language).render(values.compactMapValues { $0 }, gender: gender)
    }

    /// A phrase's words.
    func words(_ key: String) -> String { book.words(key, options.language) }

    /// Claims by id, in the brief's order, unknown ids left out.
    func entries(_ ids: [String]) -> [Entry] { ids.compactMap { index[$0] }.sorted().map { claims[$0] } }

    /// Texts as a pair or list joined by "and".
    func pair(_ texts: [BriefText]) -> BriefText {
        BriefText.joined(texts, words(options.language == .arabic ? "join.and" : "join.comma"), last: words("join.and"))
    }

    /// Texts set apart by semicolons.
    func series(_ texts: [BriefText]) -> BriefText { BriefText.joined(texts, words("join.semi"), last: words("join.semi")) }

    /// A report's words between the language's quotation marks.
    func quote(_ text: String) -> BriefText {
        // Words that hold the language's own marks are put between others, so that nothing in them has to change.
        let inner = text.contains(words("quote.open")) || text.contains(words("quote.close"))
        var out = BriefText(words(inner ? "quote.open.outer" : "quote.open"))
        out.append(text, .quote)
        out.append(words(inner ? "quote.close.outer" : "quote.close"))
        return out
    }

    /// A short form of a type.
    func typeName(_ type: ClaimType) -> BriefText {
        BriefText(words(type.group == .political ? "group.\(type.rawValue)" : "type.\(type.rawValue)"))
    }

    private static func period(of entries: [Entry]) -> BriefPeriod? {
        var first: String?
        var last: String?
        for entry in entries where !entry.claim.tallies.contains(where: \.cumulative) {
            guard let from = entry.claim.from else { continue }
            let to = entry.claim.to ?? from
            if first.map({ from < $0 }) ?? true { first = from }
            if last.map({ to > $0 }) ?? true { last = to }
        }
        guard let first, let last else { return nil }
        return BriefPeriod(from: first, to: last)
    }
}
