import ClaimModel

/// Where the commands get their reader from.
enum ReadingFactory {
    /// Makes readers, one for each worker.
    typealias Factory = @Sendable () -> (Report) -> ReportClaims

    /// The reader of this build, and its name for the log: lexicon and model.
    static func make() -> (factory: Factory, name: String) {
        ({ { report in unread(report) } }, "none")
    }

    /// A report without any claim.
    private static func unread(_ report: Report) -> ReportClaims {
        ReportClaims(
            doc: report.doc, language: report.language ?? "ar", published: report.published,
            publishedBasis: report.published == nil ? .unknown : .given, textHash: ClaimIdentity.textHash(report.text),
            scope: ReportScope(value: .other, reason: ""), claims: [])
    }
}
