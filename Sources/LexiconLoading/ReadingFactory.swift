public import ClaimModel
public import Reading

/// Makes readers, one for each worker.
public struct ReadingFactory: Sendable {
    private let reader: Reader
    private let options: ReadingOptions

    /// A factory over one lexicon and its weights, which all readers share.
    ///
    /// - Throws: `.noWeights`.
    public init(_ loaded: LoadedLexicon, options: ReadingOptions = ReadingOptions()) throws(MarsadError) {
        reader = try loaded.reader()
        self.options = options
    }

    /// A reader with buffers of its own, for one thread: of a report and, where it is known, the hash of its text.
    public func makeReader() -> (Report, String?) -> ReportClaims {
        var session = reader.makeSession()
        return { [options] report, textHash in session.read(report, textHash: textHash, options: options) }
    }
}
