import CLexiconData
public import ClaimModel
public import Lexicon
public import Reading

/// A lexicon with its weights, from wherever this run has them.
public struct LoadedLexicon: Sendable {
    /// The packs, compiled.
    public let lexicon: CompiledLexicon
    /// The weights of the decisions; nil where none were found, which is enough to check, list and train but not to read.
    public let model: LinearModel?
    /// Where it comes from: the folder, or nil for what is built in.
    public let folder: String?

    /// The name of the flat data under which the blob keeps the weights.
    static let weightsName = "weights"
    /// The environment's variable that names a folder.
    public static let variable = "MARSAD_LEXICON"

    /// The lexicon of a folder when one is given, else what is built into the program.
    ///
    /// - Parameters:
    ///   - folder: a folder of packs (`--lexicon`, or the variable `MARSAD_LEXICON`); nil takes the built-in one.
    /// - Complexity: milliseconds for the built-in one, about a second for a folder.
    /// - Throws: `.noLexicon` when none is given and none built in; `.lexicon` for a pack that cannot be used; the errors of reading files.
    public init(folder: String?) throws(MarsadError) {
        if let folder {
            try self.init(files: LexiconFolder(folder))
        } else {
            guard let bytes = marsad_lexicon_bytes(), marsad_lexicon_size() > 0 else { throw .noLexicon }
            try self.init(blob: UnsafeRawBufferPointer(start: bytes, count: marsad_lexicon_size()))
        }
    }

    /// The lexicon of a folder's files. Without weights of its own it takes the built-in ones.
    public init(files: LexiconFolder) throws(MarsadError) {
        do {
            lexicon = try LexiconCompiler.compile(files.packs)
        } catch {
            throw .lexicon(detail: error.message)
        }
        folder = files.path
        if let weights = files.weights {
            guard let model = LinearModel(weights) else { throw .badWeights(path: files.path + "/" + LexiconFolder.weightsPath) }
            self.model = model
        } else {
            model = nil
        }
    }

    /// The lexicon of a stored form.
    init(blob: UnsafeRawBufferPointer) throws(MarsadError) {
        do {
            lexicon = try CompiledLexicon(serialized: blob)
        } catch {
            throw .lexicon(detail: error.message)
        }
        folder = nil
        model = lexicon.blobs[Self.weightsName].flatMap { LinearModel($0) }
    }

    /// The stored form of the packs and the weights: what is built into the programs.
    public func serialized() -> [UInt8] {
        lexicon.serialized(adding: model.map { [Self.weightsName: $0.serialized()] } ?? [:])
    }

    /// A reader.
    ///
    /// - Throws: `.noWeights` when there are none.
    public func reader() throws(MarsadError) -> Reader {
        guard let model else { throw .noWeights }
        return Reader(lexicon: lexicon, model: model)
    }

    /// The name of the lexicon for logs: its version.
    public var name: String { lexicon.version }
}
