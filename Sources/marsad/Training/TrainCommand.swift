import ArgumentParser
import ClaimModel
import Intake
import LexiconLoading
import Reading

/// `marsad train`: the weights of the decisions, learned from annotated reports.
struct TrainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "train", abstract: "Learn the weights of the decisions from annotated reports.",
        discussion: "The same reports and the same lexicon give the same file, to the byte.")

    @OptionGroup var annotated: AnnotatedFolder
    @Option(name: .shortAndLong, help: ArgumentHelp("The file of weights to write.", valueName: "FILE"))
    var out: String
    @OptionGroup var lexicon: LexiconOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let console = common.console
        try await console.run {
            let reports = try annotated.reports()
            let model = ModelTraining(lexicon: try lexicon.load().lexicon, reports: reports, supplement: try annotated.further()).train()
            let bytes = model.serialized()
            try WholeFile.write(bytes, to: out)
            let claims = reports.reduce(0) { $0 + $1.claims.count }
            let threshold = String((model.threshold * 1000).rounded() / 1000)
            console.note("trained", [out, String(reports.count), String(claims), threshold, String(bytes.count)])
        }
    }
}
