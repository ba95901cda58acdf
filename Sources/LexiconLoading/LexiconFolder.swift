public import ClaimModel
import Intake

/// The files of a lexicon's folder, read by the system's own calls so that the static filter needs no Foundation.
public struct LexiconFolder: Sendable {
    /// The packs: every file below the folder whose name ends in `.tsv`, by its path below the folder, sorted by path.
    public let packs: [(path: String, text: String)]
    /// What `model/weights.bin` holds; nil where there is none.
    public let weights: [UInt8]?
    /// The folder as given, without a slash at its end.
    public let path: String

    /// Where the weights lie below the folder.
    public static let weightsPath = "model/weights.bin"

    /// Reads a folder.
    ///
    /// - Throws: the first file's error that cannot be read; `.notText` for a pack that is not UTF-8; `.noPacks` when there is no pack at all.
    public init(_ folder: String) throws(MarsadError) {
        var path = folder
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        var packs: [(path: String, text: String)] = []
        var weights: [UInt8]?
        for entry in FileList([path]).entries {
            switch entry {
            case .failure(let error): throw error
            case .file(let file, _):
                let name = String(file.dropFirst(path.utf8.count + 1))
                if name == Self.weightsPath { weights = try WholeFile.read(file) }
                guard name.hasSuffix(".tsv") else { continue }
                guard let text = String(validating: try WholeFile.read(file), as: UTF8.self) else { throw .notText(path: file) }
                packs.append((name, text))
            }
        }
        if packs.isEmpty { throw .noPacks(path: folder) }
        packs.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        self.packs = packs
        self.weights = weights
        self.path = path
    }
}
