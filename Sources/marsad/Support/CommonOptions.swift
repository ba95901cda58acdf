import ArgumentParser
import ClaimModel
import Foundation

/// The options of every command.
struct CommonOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("Language of messages and tables: ar or en.", valueName: "ar|en"))
    var language: String?

    func validate() throws {
        if let language, MessageLanguage(rawValue: language) == nil {
            throw ValidationError("'\(language)' is no language of the program; use ar or en.")
        }
    }

    /// The language asked for, else that of the environment.
    var messageLanguage: MessageLanguage {
        if let language, let chosen = MessageLanguage(rawValue: language) { return chosen }
        let environment = ProcessInfo.processInfo.environment
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
        return MessageLanguage(locale: locale)
    }

    /// The console in that language.
    var console: Console { Console(language: messageLanguage) }
}

/// Who works, for the log, and the time.
enum Surroundings {
    static var author: String { ProcessInfo.processInfo.environment["USER"] ?? NSUserName() }

    /// The time now in RFC 3339, to the second, UTC.
    static let clock: @Sendable () -> String = { Date.now.formatted(.iso8601) }
}

/// How many workers to use.
struct JobsOption: ParsableArguments {
    @Option(name: .shortAndLong, help: ArgumentHelp("How many reports to read at once; all processors when left out.", valueName: "N"))
    var jobs: Int?

    func validate() throws {
        if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs should be between 1 and 256.") }
    }

    var count: Int { jobs ?? ProcessInfo.processInfo.activeProcessorCount }
}
