/// Puts a brief together: what is reported, by whom, what is contested, what cannot be known, each sentence with its claims.
///
/// It decides nothing about the world: it arranges what it is handed, and where incidents are not yet reconciled it only lays claims of one
/// type, place and day side by side. Same input, same document.
public struct BriefComposer: Sendable {
    /// The words.
    public let book: PhraseBook
    /// How it is written.
    public let options: BriefOptions
    let naming: any BriefNaming

    /// A composer with its words, options and names.
    public init(book: PhraseBook, options: BriefOptions = BriefOptions(), naming: any BriefNaming = NoNames()) {
        self.book = book
        self.options = options
        self.naming = naming
    }

    /// The brief of an input.
    ///
    /// - Complexity: O(n log n) in the number of claims.
    public func compose(_ input: BriefInput) -> BriefDocument {
        let context = BriefContext(input: input, book: book, options: options, naming: naming)
        var document = BriefDocument(
            language: options.language, title: title(input), preface: preface(context), facts: SummarySection(context).facts(),
            sections: [],
            notes: [], labels: [:], sources: [])
        let sections: [BriefSection?] = [
            SummarySection(context).section(),
            TollSection(context).section(),
            EventSection(context).section(),
            NeedSection(context).section(),
            StatementSection(context).section(),
            PledgeSection(context).section(),
            LedgerSection(context).positions(),
            LedgerSection(context).forces(),
            ContestSection(context).section(),
            VerificationSection(context).section(),
        ]
        document.sections = sections.compactMap { $0 }
        for key in ["section.notes", "section.sources"] + BriefGrade.allCases.map({ "grade.\($0.rawValue)" }) {
            document.labels[key] = book.words(key, options.language)
        }
        NoteNumberer(context).number(&document)
        return document
    }

    private func title(_ input: BriefInput) -> BriefText {
        guard let title = input.title, !title.isEmpty else { return BriefText(book.words("brief.title", options.language)) }
        return book.template("brief.title.case", options.language).render(["case": BriefText(title, .foreign)])
    }

    private func preface(_ context: BriefContext) -> [BriefText] {
        var out: [BriefText] = []
        if let period = context.period {
            out.append(context.phrase("brief.period", ["from": context.dates.full(period.from), "to": context.dates.full(period.to)]))
        }
        let outlets = Set(context.reports.compactMap(\.outlet))
        out.append(
            context.phrase(
                "brief.basis",
                [
                    "reports": context.numbers.count(context.reports.count, "report", .genitive),
                    "outlets": context.numbers.count(outlets.count, "outlet", .genitive),
                    "claims": context.numbers.count(context.claims.count, "claim", .nominative),
                ]))
        out.append(context.phrase("brief.method"))
        return out
    }
}
