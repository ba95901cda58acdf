/// Writes every generated form of the given lexicon files: file, id, form, bits of its features.
///
/// Compile with the sources it needs, from the repository's root:
/// `swiftc -O -parse-as-library Sources/Lexicon/{Inflection,Packs}/*.swift Sources/Lexicon/Compiled/{FormExpander,WordForm}.swift
/// Tools/lexicon/FormsList.swift -o forms-list`
import Foundation

@main
struct FormsList {
    static func main() throws {
        var out = ""
        for path in CommandLine.arguments.dropFirst() {
            let file = try PackFile(path: path, text: String(contentsOfFile: path, encoding: .utf8))
            guard let pack = Pack(name: file.pack), let id = file.column("id") else { continue }
            let expander = FormExpander(pack: pack, file: file)
            for row in file.rows {
                for (alias, form) in expander.forms(of: row) { out += "\(path)\t\(row.cells[id])\t\(alias)\t\(form.rawValue)\n" }
            }
        }
        print(out, terminator: "")
    }
}
