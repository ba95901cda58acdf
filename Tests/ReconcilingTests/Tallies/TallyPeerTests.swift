import Foundation
import Testing

import Reconciling

/// Bounds against GLPK, run as a process over every cell of the full grid, so that classes, components and our simplex are all checked.
@Suite(.serialized) struct TallyPeerTests {
    static let glpsol = ["/usr/bin/glpsol", "/usr/local/bin/glpsol"].first { FileManager.default.isExecutableFile(atPath: $0) }
    static let isPeerHere: Bool = {
        if glpsol == nil { print("glpsol is not installed (Debian: glpk-utils): the comparison with it is skipped") }
        return glpsol != nil
    }()

    enum Peer: Equatable {
        case optimal(Double)
        case unbounded
        case infeasible
    }

    /// All variables and rows of a small world written out in CPLEX LP form, with no thought spared.
    static func program(_ claims: [CountClaim], _ question: CountScope, days: Int, places: Int, maximize: Bool) -> String {
        func cells(_ scope: CountScope) -> [String] {
            var list: [String] = []
            for place in 0...places where scope.places == ["country"] || scope.places == ["p\(place)"] {
                for half in scope.window {
                    for (w, who) in RandomClaims.people.enumerated() where scope.who == "people" || scope.who == who {
                        list.append("x_\(place)_\(half)_\(w)")
                    }
                }
            }
            return list
        }
        func sum(_ scope: CountScope) -> String { cells(scope).joined(separator: "\n + ") }
        var text = (maximize ? "Maximize" : "Minimize") + "\n obj: " + sum(question) + "\nSubject To\n"
        for claim in claims {
            if let min = claim.min { text += " \(sum(claim.scope)) >= \(min)\n" }
            if let max = claim.max { text += " \(sum(claim.scope)) <= \(max)\n" }
        }
        return text + "End\n"
    }

    static func solve(_ program: String, _ folder: URL) throws -> Peer {
        let input = folder.appending(path: "program.lp")
        let output = folder.appending(path: "answer.txt")
        try program.write(to: input, atomically: false, encoding: .utf8)
        let process = Process()
        process.executableURL = URL(filePath: try #require(glpsol))
        process.arguments = ["--nopresol", "--lp", input.path, "-o", output.path]
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        let lines = try String(contentsOf: output, encoding: .utf8).split(separator: "\n")
        let status = try #require(lines.first { $0.hasPrefix("Status:") })
        if status.contains("INFEASIBLE") { return .infeasible }
        guard status.contains("OPTIMAL") else { return .unbounded }
        let objective = try #require(lines.first { $0.hasPrefix("Objective:") })
        return .optimal(try #require(Double(objective.split(whereSeparator: { $0 == " " })[3])))
    }

    @Test(.enabled(if: isPeerHere)) func twoHundredRandomSetsAgree() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "tally-peer-\(ProcessInfo.processInfo.processIdentifier)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var seen: [String: Int] = [:]
        for seed in 0..<200 {
            var random = RandomClaims(days: 6, places: 3, seed: UInt64(seed))
            var claims = random.claims(6 + seed % 20, exact: 20 + seed % 40, capped: 20)
            if seed % 5 == 4 { for k in claims.indices where k % 6 == 5 { claims[k].min = (claims[k].max ?? 0) + 40 } }
            if seed % 5 == 4 { for k in claims.indices where k % 6 == 5 { claims[k].max = claims[k].min } }
            let question = try #require(random.questions.randomElement(using: &random.generator))
            var system = TallySystem(CountConstraint.list(claims), parent: RandomClaims.parent)
            let contradiction = system.contradiction()
            for maximize in [false, true] {
                let peer = try Self.solve(Self.program(claims, question, days: 6, places: 3, maximize: maximize), folder)
                if contradiction != nil {
                    #expect(peer == .infeasible, "seed \(seed)")
                    seen["infeasible", default: 0] += 1
                    continue
                }
                let bounds = system.bounds(question)
                let explained = system.bounds(question, isExplained: true)
                #expect(abs(explained.low - bounds.low) < 1e-6)
                #expect(abs(explained.lowFrom.reduce(0) { $0 + $1.amount } - bounds.low) < 1e-6)
                switch (peer, maximize ? bounds.high : bounds.low) {
                case (.unbounded, nil): seen["unbounded", default: 0] += 1
                case (.optimal(let theirs), .some(let ours)):
                    #expect(abs(theirs - ours) < 1e-6, "seed \(seed), \(maximize ? "ceiling" : "floor")")
                    seen[maximize ? "ceiling" : ours > 0 ? "floor" : "no floor", default: 0] += 1
                default: Issue.record("seed \(seed): \(peer) against \(String(describing: maximize ? bounds.high : bounds.low))")
                }
            }
        }
        // The sets are worth comparing: each outcome comes up often.
        for outcome in ["infeasible", "unbounded", "floor", "ceiling"] { #expect(seen[outcome, default: 0] >= 20, "\(seen)") }
    }
}
