import ArgumentParser
import ClaimModel
import Intake
import LexiconLoading
import Reading

/// `marsad evaluate`: reads each annotated report with weights that have not seen it.
struct EvaluateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate", abstract: "Cross-validate on annotated reports and write what was read, for a scorer.",
        discussion: """
            The reports are parted into five folds, near-copies in one; each fold is read with weights learned from the others. The \
            output is that of `marsad read`.
            """)

    @OptionGroup var annotated: AnnotatedFolder
    @Option(name: .shortAndLong, help: ArgumentHelp("Write to a file instead of standard output.", valueName: "FILE"))
    var out: String?
    @Flag(help: "Write every candidate, with \"kept\".")
    var all = false
    @Option(help: ArgumentHelp("Also write what was annotated and never proposed, as a table.", valueName: "FILE"))
    var misses: String?
    @OptionGroup var lexicon: LexiconOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let console = common.console
        try await console.run {
            let reports = try annotated.reports()
            let training = ModelTraining(lexicon: try lexicon.load().lexicon, reports: reports, supplement: try annotated.further())
            if let misses { try WholeFile.write(Self.table(training.misses()), to: misses) }
            let validation = training.crossValidate()
            let writer = InterchangeWriter(includesRejected: all)
            var bytes: [UInt8] = []
            for report in all ? validation.candidates : validation.predictions { writer.append(report, to: &bytes) }
            if let out { try WholeFile.write(bytes, to: out) } else { try console.write(bytes) }
            let claims = validation.predictions.reduce(0) { $0 + $1.claims.count }
            let threshold = String((validation.threshold * 1000).rounded() / 1000)
            console.note("evaluated", [String(reports.count), String(ModelTraining.folds), String(claims), threshold])
            for (name, table) in [("calibration-raw", validation.raw), ("calibration-after", validation.calibrated)] {
                console.note(name, [Self.rounded(Calibration.error(table))])
                for line in table {
                    console.note("reliability", [String(line.count), Self.rounded(line.confidence), Self.rounded(line.right)])
                }
            }
        }
    }

    private static func rounded(_ value: Double) -> String { String((value * 1000).rounded() / 1000) }

    private static func table(_ misses: [ProposalMiss]) -> [UInt8] {
        misses.map { miss in
            [miss.decision, miss.doc, miss.type.rawValue, miss.words, miss.near]
                .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }.joined(separator: "\t") + "\n"
        }
        .joined().utf8.map { $0 }
    }
}
