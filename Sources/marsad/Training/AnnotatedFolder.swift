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

    @Option(help: ArgumentHelp("Further annotations to learn from, as offsets.", valueName: "FILE"))
    var supplement: String?
    @Option(help: ArgumentHelp("The reports that the offsets refer to, as JSON lines.", valueName: "FILE"))
    var corpus: String?

    @Option(help: ArgumentHelp("Further annotated reports with their texts inside, as JSON lines; can be given again.", valueName: "FILE"))
    var with: [String] = []

    /// The further reports that are learned from and never judged; none where no file is named.
    ///
    /// - Throws: `.malformedJSON` for a line that cannot be read, and what reading the files throws.
    func further() throws(MarsadError) -> [GoldReport] {
        var out: [GoldReport] = []
        if let supplement, let corpus {
            let texts = try Self.texts(of: corpus)
            try Self.eachLine(of: supplement) { (bytes, line) throws(JSONFault) in
                if let report = try GoldReport(spans: bytes, line, text: { texts[$0] }) { out.append(report) }
            }
        }
        for path in with {
            try Self.eachLine(of: path) { (bytes, line) throws(JSONFault) in
                out.append(try GoldReport(annotation: bytes, line, text: { _ in nil }))
            }
        }
        return out
    }

    private static func eachLine(of path: String, _ take: ([UInt8], Range<Int>) throws(JSONFault) -> Void) throws(MarsadError) {
        let bytes = try WholeFile.read(path)
        for (number, line) in lines(bytes).enumerated() {
            do throws(JSONFault) {
                try take(bytes, line)
            } catch {
                throw .malformedJSON(InputPlace(path: path, line: number + 1), byte: error.offset + 1, problem: error.problem)
            }
        }
    }

    private static func texts(of path: String) throws(MarsadError) -> [String: String] {
        let bytes = try WholeFile.read(path)
        let decoder = ReportDecoder()
        var out: [String: String] = [:]
        for (number, line) in lines(bytes).enumerated() {
            let report = try decoder.decode(bytes, line, at: InputPlace(path: path, line: number + 1)).report
            out[report.doc] = report.text
        }
        return out
    }

    private static func lines(_ bytes: [UInt8]) -> [Range<Int>] {
        var out: [Range<Int>] = []
        var start = 0
        for i in bytes.indices where bytes[i] == 0x0A {
            if i > start { out.append(start..<i) }
            start = i + 1
        }
        if start < bytes.count { out.append(start..<bytes.count) }
        return out
    }

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
