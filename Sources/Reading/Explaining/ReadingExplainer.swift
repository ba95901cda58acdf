public import ClaimModel
import Lexicon

extension Reader {
    /// An explainer of what this reader reads; several times as slow as reading.
    public func makeExplainer() -> ReadingExplainer { ReadingExplainer(self) }
}

/// Reads reports and says of every field of every claim which rule proposed it, which row of the lexicon stands behind it and which features
/// decided it.
public struct ReadingExplainer {
    private let reader: Reader
    private var session: ReadingSession
    private var analyzer: ReportAnalyzer
    private var decider: ClaimDecider
    private var analysis = ReportAnalysis()
    private var spans = SpanMaker()
    private let topics: TopicFinder

    init(_ reader: Reader) {
        self.reader = reader
        session = reader.makeSession()
        analyzer = ReportAnalyzer(lexicon: reader.lexicon, resources: reader.resources)
        decider = ClaimDecider(lexicon: reader.lexicon, model: reader.model)
        topics = TopicFinder(lexicon: reader.lexicon)
    }

    /// The claims of a report with their explanations, in the same order.
    public mutating func explain(
        _ report: Report, options: ReadingOptions = ReadingOptions()
    ) -> (claims: ReportClaims, explanations: [ClaimExplanation]) {
        let read = session.read(report, options: options)
        analyzer.analyse(report, into: &analysis)
        spans.prepare(analysis.source)
        let topic = topics.find(analysis).symbols
        let drafts = decider.decide(
            analysis, topics: topic, threshold: options.threshold ?? reader.model.threshold, all: options.includesRejected,
            isConflict: !options.filtersScope || read.scope.value == .conflict)
        var fields = FieldExplainer(lexicon: reader.lexicon, model: reader.model, analysis: analysis, topics: topic)
        var out: [ClaimExplanation] = []
        for claim in read.claims {
            let draft = drafts.first { draft in
                let candidate = analysis.candidates[draft.candidate]
                return ClaimType.allCases[Int(draft.type)] == claim.type
                    && spans.span(analysis.bytes(of: candidate), in: analysis.source) == claim.trigger
            }
            out.append(
                ClaimExplanation(
                    claim: claim.id, heading: "\(claim.type.rawValue): \(claim.trigger.text)",
                    fields: draft.map { fields.fields(of: $0, claim, drafts) } ?? []))
        }
        return (read, out)
    }
}
