public import ClaimModel
public import Lexicon

/// What reading may be told.
public struct ReadingOptions: Sendable {
    /// Least calibrated confidence of a claim that is kept; nil takes the one chosen in training.
    public var threshold: Double?
    /// Gives every candidate, those below the threshold with `kept` false.
    public var includesRejected = false
    /// Drops claims of violence and detention from reports that are not about conflict.
    public var filtersScope = true

    /// The defaults.
    public init() {}
}

/// Reads reports: a pure function from a report, the lexicon and the weights to claims.
///
/// A reader is made once and shared; each thread reads through a session of its own, which holds the buffers that are reused.
public struct Reader: Sendable {
    let lexicon: CompiledLexicon
    let model: LinearModel
    let resources: ReadingResources

    /// A reader over a compiled lexicon and its weights.
    ///
    /// - Complexity: some milliseconds: small tables are filled.
    public init(lexicon: CompiledLexicon, model: LinearModel) {
        self.lexicon = lexicon
        self.model = model
        resources = ReadingResources(lexicon: lexicon)
    }

    /// The lexicon's version, which goes into every claim's provenance.
    public var version: String { lexicon.version }

    /// A session for one thread.
    public func makeSession() -> ReadingSession { ReadingSession(self) }
}

/// Reads one report after another, reusing its buffers. A copy shares its memories of words with it: both belong to one thread at a time.
public struct ReadingSession {
    private let reader: Reader
    private var analyzer: ReportAnalyzer
    private(set) var analysis = ReportAnalysis()
    private var decider: ClaimDecider
    private let assembler: ClaimAssembler
    private let parts: PlacedCounts
    private let topics: TopicFinder
    private var spans = SpanMaker()

    init(_ reader: Reader) {
        self.reader = reader
        analyzer = ReportAnalyzer(lexicon: reader.lexicon, resources: reader.resources)
        decider = ClaimDecider(lexicon: reader.lexicon, model: reader.model)
        assembler = ClaimAssembler(lexicon: reader.lexicon)
        parts = PlacedCounts(lexicon: reader.lexicon)
        topics = TopicFinder(lexicon: reader.lexicon)
    }

    var lexicon: CompiledLexicon { reader.lexicon }
    var resources: ReadingResources { reader.resources }

    mutating func analyse(_ report: Report) { analyzer.analyse(report, into: &analysis) }

    /// The claims of a report. `textHash` is that of its text (`ClaimIdentity.textHash`), where the caller has taken it already.
    ///
    /// - Complexity: linear in the text, with a factor for the candidates that each sentence proposes.
    public mutating func read(
        _ report: Report, textHash: String? = nil, options: ReadingOptions = ReadingOptions()
    ) -> ReportClaims {
        analyzer.analyse(report, into: &analysis)
        let topic = topics.find(analysis)
        let isConflict = decider.isConflict(analysis, topics: topic.symbols)
        let scope = topic.scope(isConflict: isConflict)
        let threshold = options.threshold ?? reader.model.threshold
        var claims: [Claim] = []
        let hash = textHash ?? ClaimIdentity.textHash(report.text)
        if !analysis.candidates.isEmpty {
            spans.prepare(analysis.source)
            let drafts = decider.decide(
                analysis, topics: topic.symbols, threshold: threshold, all: options.includesRejected,
                isConflict: !options.filtersScope || isConflict)
            claims = assembler.assemble(drafts, analysis, spans)
            for i in claims.indices {
                claims[i].kept = drafts[i].kept
                claims[i].confidence = reader.model.calibration.of(claims[i].confidence)
            }
            let parts = self.parts.split(&claims, drafts, analysis, spans)
            let own = claims.count
            claims += parts.map(\.claim)
            ClaimIdentity.assign(to: &claims, doc: report.doc, textHash: hash)
            for (k, part) in parts.enumerated() { claims[own + k].links = [ClaimLink(rel: .partOf, claim: claims[part.whole].id)] }
            ClaimDetails(lexicon: reader.lexicon).link(&claims, drafts, analysis)
            // Parts stand behind their whole.
            let placed = claims[own...]
            claims = ClaimMerger().merge(Array(claims[..<own])).flatMap { whole in
                [whole] + placed.filter { $0.links.contains(ClaimLink(rel: .partOf, claim: whole.id)) }
            }
            if options.filtersScope { scope.filter(&claims) }
        }
        return ReportClaims(
            doc: report.doc, language: report.language ?? (analysis.isEnglish ? "en" : "ar"), published: report.published,
            publishedBasis: report.published == nil ? .unknown : .given, textHash: hash, scope: scope, claims: claims)
    }
}
