import Foundation
import Lexicon
import Reading

/// The tables of cases and the lexicon and weights they are read with: those of the repository, as shipped.
enum PhenomenaFolder {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    private static let folder = root.appending(path: "Tests/ReadingTests/Fixtures/phenomena")

    /// The tables' names, in order.
    static func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".tsv") }.map { String($0.dropLast(4)) }
            .sorted()
    }

    static func table(_ name: String) throws -> CaseTable {
        try CaseTable(name: name, bytes: [UInt8](try Data(contentsOf: folder.appending(path: name + ".tsv"))))
    }

    /// Made once: compiling the lexicon takes a second or two.
    static let reader: Result<Reader, any Error> = Result {
        let lexicon = root.appending(path: "Lexicon")
        var packs: [(path: String, text: String)] = []
        for path in try FileManager.default.subpathsOfDirectory(atPath: lexicon.path).sorted() where path.hasSuffix(".tsv") {
            packs.append((path, try String(contentsOf: lexicon.appending(path: path), encoding: .utf8)))
        }
        let weights = [UInt8](try Data(contentsOf: lexicon.appending(path: "model/weights.bin")))
        guard !packs.isEmpty, let model = LinearModel(weights) else { throw CocoaError(.fileReadCorruptFile) }
        return Reader(lexicon: try LexiconCompiler.compile(packs), model: model)
    }
}
