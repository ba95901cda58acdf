import ArabicText
import Foundation
import Testing

/// The splitter against UD_Arabic-PUD. The weights were trained on it, so that this guards against a change of the program; how well the
/// splitter does on words it has not seen is what `Tools/clitics/train.py` finds by cross-validation.
@Suite struct TreebankTests {
    /// `MARSAD_SHARED`, or `shared` beside the package.
    static let treebank: URL = {
        let shared =
            ProcessInfo.processInfo.environment["MARSAD_SHARED"].map { URL(filePath: $0) }
            ?? LexiconFiles.root.deletingLastPathComponent().appending(path: "shared")
        return shared.appending(path: "data/pud/ar_pud-ud-test.conllu")
    }()
    static let isThere = FileManager.default.fileExists(atPath: treebank.path)

    @Test(.enabled(if: isThere, "the treebank is not here: set MARSAD_SHARED to the folder that has data/pud"))
    func splitsTheTreebank() throws {
        let words = try gold()
        #expect(words.count > 15_000)
        let source = words.map { $0.joined() }.joined(separator: "\n")
        let rows = TabbedLines(CliticReport(try LexiconFiles.splitter()).lines(Array(source.utf8))).rows()
        #expect(rows.count == words.count)
        let right = zip(rows, words).count { $0.0.last == $0.1.joined(separator: "+") }
        print("UD_Arabic-PUD: \(right) of \(words.count) words split right")
        #expect(right * 1000 >= words.count * 990)
    }

    /// The pieces of each run of Arabic letters; marks and tatweel left out, as the trainer does.
    private func gold() throws -> [[String]] {
        var words: [[String]] = []
        var run: [String] = []
        for line in try String(contentsOf: Self.treebank, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false) {
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
            if line.hasPrefix("#") { continue }
            let form = cells.count > 9 ? Self.letters(cells[1]) : nil
            if let form { run.append(form) }
            if !run.isEmpty, form == nil || !cells[9].contains("SpaceAfter=No") {
                words.append(run)
                run = []
            }
        }
        return words
    }

    /// The letters of a form, nil where it has something else in it.
    private static func letters(_ form: Substring) -> String? {
        var scalars = String.UnicodeScalarView()
        for scalar in form.unicodeScalars where !(0x64B...0x65F).contains(scalar.value) && scalar.value != 0x640 && scalar.value != 0x670 {
            guard (0x621...0x63A).contains(scalar.value) || (0x641...0x64A).contains(scalar.value) else { return nil }
            scalars.append(scalar)
        }
        return scalars.isEmpty ? nil : String(scalars)
    }
}
