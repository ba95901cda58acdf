import ArgumentParser
import ClaimModel
import Intake
import Reading

/// The annotated reports that training learns from and evaluation measures on.
struct AnnotatedFolder: ParsableArguments {
    @Argument(help: "The folder with one annotation (.json) for each report.")
    var annotations: String
    @Option(help: ArgumentHelp("The folder with the reports' texts, DOC.txt.", valueName: "FOLDER"))
    var texts: String

    /// The reports with their texts, in the order of their files' names.
    ///
    /// - Throws: the first file's error; `.malformedJSON` for an annotation that cannot be read.
    func reports() throws(MarsadError) -> [GoldReport] {
        var out: [GoldReport] = []
        for entry in FileList([annotations]).entries {
            switch entry {
            case .failure(let error): throw error
            case .file(let path, _):
                if path.hasSuffix(".json") { out.append(try report(path)) }
            }
        }
        if out.isEmpty { throw .noSuchFile(path: annotations + "/*.json") }
        return out
    }

    private func report(_ path: String) throws(MarsadError) -> GoldReport {
        let bytes = try WholeFile.read(path)
        var failure: MarsadError?
        let report: GoldReport
        do {
            report = try GoldReport(annotation: bytes) { doc in
                do throws(MarsadError) {
                    return String(decoding: try WholeFile.read(texts + "/" + doc + ".txt"), as: UTF8.self)
                } catch {
                    failure = error
                    return nil
                }
            }
        } catch {
            throw .malformedJSON(InputPlace(path: path), byte: error.offset + 1, problem: error.problem)
        }
        if let failure { throw failure }
        return report
    }
}
