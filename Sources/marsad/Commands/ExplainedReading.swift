import ClaimModel
import Intake
import Reading

/// `marsad read --explain`: the claims of each report with why each field reads as it does, for people.
struct ExplainedReading {
    let console: Console
    let published: String?
    private var explainer: ReadingExplainer
    private var trouble = Trouble()

    init(_ reader: Reader, published: String?, console: Console) {
        self.console = console
        self.published = published
        explainer = reader.makeExplainer()
    }

    /// Explains everything a source gives; the exit code at the end.
    mutating func run(_ source: Source, options: ReadingOptions) throws(MarsadError) -> Int32 {
        while let item = source.next() {
            switch item {
            case .notice(let notice): console.note(notice.sentence(in: console.language, isolating: console.errorIsTerminal))
            case .failure(let error, _): note(error)
            case .record(let raw):
                do throws(MarsadError) {
                    try explain(raw.decoded(published: published).report, options)
                } catch {
                    note(error)
                }
            }
        }
        return trouble.exitCode
    }

    private mutating func explain(_ report: Report, _ options: ReadingOptions) throws(MarsadError) {
        let (claims, explanations) = explainer.explain(report, options: options)
        try console.print([claims.doc, report.outlet, claims.published].compactMap { $0 }.joined(separator: " · "))
        for explanation in explanations {
            try console.print("  \(explanation.claim)  \(explanation.heading)")
            for field in explanation.fields { for line in Self.lines(field) { try console.print("    " + line) } }
        }
    }

    private static func lines(_ field: ClaimExplanation.Field) -> [String] {
        let share = field.probability.map { " (\(rounded($0)))" } ?? ""
        var out = ["\(field.name): \(field.value.isEmpty ? "-" : field.value)\(share)"]
        out.append("  rule: \(field.rule)" + (field.row.isEmpty ? "" : "; row: \(field.row)"))
        if !field.weighed.isEmpty {
            out.append(
                "  features: "
                    + field.weighed.map { "\($0.feature) \($0.weight > 0 ? "+" : "")\(rounded($0.weight))" }.joined(separator: ", "))
        }
        return out
    }

    private static func rounded(_ value: Double) -> String { String((value * 100).rounded() / 100) }

    private mutating func note(_ error: MarsadError) {
        trouble.note(error)
        console.report(error)
    }
}
