import ClaimModel
import Glibc
import Intake
import Lexicon
import LexiconLoading
import Reading

/// Compiles a folder of packs with its weights into the file that is linked into the programs: `marsad-compile FOLDER OUT`.
///
/// It is a program of its own because it has to be there before `marsad` is built.
@main
struct MarsadCompile {
    static func main() {
        let arguments = Array(CommandLine.arguments.dropFirst())
        do throws(MarsadError) {
            guard arguments.count == 2 else {
                throw .badArgument(name: "marsad-compile", value: arguments.joined(separator: " "), expected: "FOLDER OUT")
            }
            let loaded = try LoadedLexicon(folder: arguments[0])
            let bytes = loaded.serialized()
            try WholeFile.write(bytes, to: arguments[1])
            let weights = loaded.model == nil ? "without weights" : "with weights"
            StandardOutput.note(
                "\(arguments[1]): \(loaded.lexicon.entries.count) entries, version \(loaded.name), \(weights), \(bytes.count) bytes")
        } catch {
            StandardOutput.note("marsad-compile: " + error.sentence(in: .english))
            exit(error.exitCode)
        }
    }
}
