public import ClaimModel

/// One report's way from bytes to bytes, as a worker of `read` goes it: decoded, read, written.
public struct ReadTask: Sendable {
    /// What a worker hands back.
    public struct Result: Sendable {
        /// What is to be written, line end included.
        public var bytes: [UInt8] = []
        /// The report's name, where it could be read.
        public var doc: String?
        /// SHA-256 of its text, hex; nil where there is no report.
        public var textHash: String?
        /// Where it lay.
        public var place: InputPlace
        /// How many claims were kept.
        public var claims = 0
        /// Why it could not be read.
        public var error: MarsadError?
        /// What was noticed.
        public var notices: [IntakeNotice] = []
    }
    /// Writes a report's claims; the lines of the interchange form unless something else is wanted.
    public typealias Rendering = @Sendable (ReportClaims, Report, inout [UInt8]) -> Void

    private let published: String?
    private let includesText: Bool
    private let language: MessageLanguage
    private let render: Rendering
    private let writesFailures: Bool

    /// A task that writes the interchange form.
    ///
    /// - Parameters:
    ///   - published: the publication date of reports that give none.
    ///   - includesText: whether each report's text is written with its claims; that of plain text always is.
    ///   - includesRejected: whether candidates below the threshold are written.
    ///   - language: the language of the sentences in error lines.
    public init(published: String?, includesText: Bool, includesRejected: Bool, language: MessageLanguage) {
        let writer = InterchangeWriter(includesRejected: includesRejected)
        self.init(published: published, includesText: includesText, language: language, writesFailures: true) { claims, _, bytes in
            writer.append(claims, to: &bytes)
        }
    }

    /// A task that writes in a way of its own; `writesFailures` says whether error lines stand in place of records that fail.
    public init(
        published: String?, includesText: Bool, language: MessageLanguage, writesFailures: Bool, render: @escaping Rendering
    ) {
        self.published = published
        self.includesText = includesText
        self.language = language
        self.writesFailures = writesFailures
        self.render = render
    }

    /// Reads one item.
    ///
    /// - Complexity: that of the reader.
    public func run(_ item: RecordStream.Item, _ reader: ReportReader) -> Result {
        switch item {
        case .notice(let notice): return Result(place: InputPlace(path: "-"), notices: [notice])
        case .failure(let error, let place): return failed(error, nil, place)
        case .record(let raw):
            do throws(MarsadError) {
                let record = try raw.decoded(published: published)
                var claims = reader.read(record.report, textHash: record.textHash)
                if includesText || raw.form == .text { claims.text = record.report.text }
                var result = Result(doc: record.report.doc, textHash: record.textHash, place: raw.place, notices: record.notices)
                result.claims = claims.claims.count { $0.kept }
                render(claims, record.report, &result.bytes)
                return result
            } catch {
                return failed(error, raw.doc, raw.place)
            }
        }
    }

    /// The error's line in the record's place.
    func failed(_ error: MarsadError, _ doc: String?, _ place: InputPlace) -> Result {
        var result = Result(doc: doc, place: place, error: error)
        if writesFailures {
            let failure = RecordFailure(doc: doc, line: place.line ?? 1, error: error, language: language)
            InterchangeWriter().append(failure, to: &result.bytes)
        }
        return result
    }
}
