import ArgumentParser
import ClaimModel
import Glibc
import Intake

/// What is written to people: results on standard output, all else on standard error.
struct Console: Sendable {
    /// The language of sentences and headings.
    let language: MessageLanguage
    /// Whether standard output is a terminal.
    let isTerminal = isatty(STDOUT_FILENO) == 1
    /// Whether standard error is a terminal.
    let errorIsTerminal = isatty(STDERR_FILENO) == 1

    /// The sentences of the commands.
    static let catalogue = MessageCatalogue(table: PackageResources.commands_tsv)

    /// A sentence of the commands, for standard output.
    func sentence(_ key: String, _ values: [String] = []) -> String {
        Self.catalogue.sentence(key, language, values, isolating: isTerminal)
    }

    /// Prints a line of results.
    func print(_ line: String) throws(MarsadError) { try write(Array((line + "\n").utf8)) }

    /// Writes bytes to standard output, all of them.
    func write(_ bytes: [UInt8]) throws(MarsadError) { try StandardOutput.write(bytes) }

    /// Prints a line on standard error.
    func note(_ line: String) {
        StandardOutput.note(line)
    }

    /// Prints an error on standard error.
    func report(_ error: MarsadError) { note("marsad: " + error.sentence(in: language, isolating: errorIsTerminal)) }

    /// Prints a sentence of the commands on standard error.
    func note(_ key: String, _ values: [String]) {
        note(Self.catalogue.sentence(key, language, values, isolating: errorIsTerminal))
    }

    /// Runs a command's work: an error becomes one sentence and its exit code.
    func run(_ body: () async throws -> Void) async throws {
        do {
            try await body()
        } catch let error as MarsadError {
            report(error)
            throw ExitCode(error.exitCode)
        }
    }
}
