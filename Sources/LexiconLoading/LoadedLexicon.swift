import CLexiconData
public import ClaimModel
import Glibc
import Intake
public import Lexicon
public import Reading

/// A lexicon with its weights, from wherever this run has them.
public struct LoadedLexicon: Sendable {
    /// The packs, compiled.
    public let lexicon: CompiledLexicon
    /// The weights of the decisions; nil where none were found, which is enough to check, list and train but not to read.
    public let model: LinearModel?
    /// Names lexicon and weights for logs: the version of the packs, a hyphen, and 8 hex digits of the weights' SHA-256.
    public let name: String

    /// The environment's variable that names a folder of packs.
    public static let variable = "MARSAD_LEXICON"
    /// The name of the flat data under which the blob keeps the weights.
    private static let weightsName = "weights"

    /// The lexicon of a folder, else the one built into the program.
    ///
    /// - Parameters:
    ///   - folder: a folder of packs; nil takes the one that `MARSAD_LEXICON` names, and the built-in one where it names none.
    ///   - weights: a file of weights; nil takes `model/weights.bin` of the folder, or the built-in ones with the built-in lexicon.
    /// - Complexity: milliseconds for the built-in one, a second or two for a folder.
    /// - Throws: `.noLexicon` when none is given and none built in; `.lexicon` for a pack that cannot be used; `.badWeights`; the errors of
    ///   reading files.
    public init(folder: String? = nil, weights: String? = nil) throws(MarsadError) {
        var found: [UInt8]?
        if let folder = folder ?? Self.environmentFolder {
            let files = try LexiconFolder(folder)
            do {
                lexicon = try LexiconCompiler.compile(files.packs)
            } catch {
                throw .lexicon(detail: error.message)
            }
            found = files.weights
        } else {
            guard let bytes = marsad_lexicon_bytes(), marsad_lexicon_size() > 0 else { throw .noLexicon }
            do {
                lexicon = try CompiledLexicon(serialized: UnsafeRawBufferPointer(start: bytes, count: marsad_lexicon_size()))
            } catch {
                throw .lexicon(detail: error.message)
            }
            found = lexicon.blobs[Self.weightsName]
        }
        if let weights { found = try WholeFile.read(weights) }
        guard let found else {
            model = nil
            name = lexicon.version
            return
        }
        guard let model = LinearModel(found) else { throw .badWeights(path: weights ?? LexiconFolder.weightsPath) }
        self.model = model
        var digest = SHA256()
        digest.update(found)
        name = lexicon.version + "-" + digest.finish().prefix(hexDigits: 8)
    }

    /// The stored form of the packs and the weights: what is built into the programs. The same files give the same bytes.
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

    private static var environmentFolder: String? {
        guard let value = getenv(variable), value.pointee != 0 else { return nil }
        return String(cString: value)
    }
}
