import ArgumentParser
import Casebook
import ClaimModel
import Foundation

/// `marsad verify`: the custody chain and the store.
struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Check the custody chain and all that the casebook holds.",
        discussion: "Every hash is worked out again. Exit code 65 and the first fault where something is not as the log says.")

    @OptionGroup var opened: CasebookOptions
    @Flag(help: "Print one object.")
    var json = false

    func run() async throws {
        try await opened.run { store, console in
            let result = try store.verify { share in
                guard console.errorIsTerminal else { return }
                let line = Console.catalogue.sentence("verifying", console.language, [String(Int(share * 100))])
                FileHandle.standardError.write(Data(("\r\u{1B}[K" + line).utf8))
            }
            if console.errorIsTerminal { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
            if json { try console.write(Self.json(result)) } else { try print(result, console) }
            if !result.isSound { throw ExitCode(65) }
        }
    }

    private func print(_ result: Verification, _ console: Console) throws {
        guard let first = result.faults.first else {
            let counts = [result.entries, result.reports, result.claims, result.decisions]
            try console.print(console.sentence("sound", counts.map(String.init)))
            try console.print(console.sentence("head", [result.head]))
            return
        }
        try console.print(console.sentence("unsound", [first.place, first.detail]))
        for fault in result.faults.dropFirst() { try console.print(console.sentence("fault", [fault.place, fault.detail])) }
    }

    private static func json(_ result: Verification) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("sound", flag: result.isSound)
            json.member("entries", number: result.entries)
            json.member("reports", number: result.reports)
            json.member("claims", number: result.claims)
            json.member("decisions", number: result.decisions)
            json.member("head", result.head)
            json.member("faults", objects: result.faults) { fault, json in
                json.member("place", fault.place)
                json.member("detail", fault.detail)
            }
        }
        return json.bytes + [0x0A]
    }
}
