import ArgumentParser
import ClaimModel
import Intake
import Lexicon
import LexiconLoading

/// `marsad lexicon add`: a row more, checked before it is written.
struct LexiconAddCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Add a row to a file of the lexicon, when nothing is wrong with it.",
        discussion: "Example: marsad lexicon add weapons.tsv id=thermobaric class=other 'ar=...|...' en=thermobaric")

    @Argument(help: "The file, below the lexicon's folder.")
    var file: String
    @Argument(help: "The row's cells, as column=value; alternatives are parted by |.")
    var cells: [String]
    @OptionGroup var folder: LexiconFolderOption
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let console = common.console
        try await console.run {
            let files = try folder.folder()
            guard let number = files.packs.firstIndex(where: { $0.path == file }) else {
                throw MarsadError.noSuchFile(path: folder.path + "/" + file)
            }
            let text = files.packs[number].text
            let pack: PackFile
            do throws(LexiconError) {
                pack = try PackFile(path: file, text: text)
            } catch {
                throw MarsadError.lexicon(detail: error.message)
            }
            let row = try row(for: pack)
            var changed = files.packs
            changed[number].text = text + (text.hasSuffix("\n") ? "" : "\n") + row + "\n"
            let before = Set(LexiconChecker(files.packs).problems)
            let problems = LexiconChecker(changed).problems.filter { !before.contains($0) }
            if let first = problems.first { throw MarsadError.lexicon(detail: first.message) }
            try WholeFile.write(Array(changed[number].text.utf8), to: folder.path + "/" + file)
            try console.print(row)
        }
    }

    /// The row in the order of the file's columns.
    private func row(for pack: PackFile) throws(MarsadError) -> String {
        var out = [String](repeating: "", count: pack.columns.count)
        for cell in cells {
            let parts = cell.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 2, let column = pack.column(parts[0]), !parts[1].contains("\t"), !parts[1].contains("\n") else {
                throw .badArgument(name: file, value: cell, expected: pack.columns.map { $0 + "=..." }.joined(separator: " "))
            }
            out[column] = parts[1]
        }
        return out.joined(separator: "\t")
    }
}
