import ArgumentParser
import CaseReconciling
import Casebook
import ClaimModel
import Lexicon
import Reconciling

/// `marsad tally`: what can be said of a number of people, in four figures that are never merged.
struct TallyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tally", abstract: "Reckon a toll: floor, corroborated floor, reported maximum and ceiling, with the reason for each.")

    @OptionGroup var opened: CasebookOptions
    @Option(help: ArgumentHelp("A place by name or code, with all that lies in it; everywhere when left out.", valueName: "PLACE"))
    var place: [String] = []
    @Option(help: ArgumentHelp("First day; that of the first claim when left out.", valueName: "DATE"))
    var from: String?
    @Option(help: ArgumentHelp("Last day; that of the last claim when left out.", valueName: "DATE"))
    var to: String?
    @Option(help: ArgumentHelp("killed, injured, detained, abducted, missing, displaced or defected.", valueName: "KIND"))
    var kind: [String] = []
    @Option(help: ArgumentHelp("people, civilians, children, women, fighters, state-forces, medics or journalists.", valueName: "WHO"))
    var who: String = TallyCategory.people.rawValue
    @Option(help: ArgumentHelp("Hear only this origin, by name or as printed in the progression.", valueName: "ORIGIN"))
    var origin: [String] = []
    @Flag(help: "What is marked sensitive too.")
    var sensitive = false
    @Flag(help: "Print one object.")
    var json = false
    @OptionGroup var lexicon: LexiconOptions

    func run() async throws {
        try await opened.run { store, console in
            let visibility: Visibility = sensitive ? .all : .open
            let days = try store.claimDays(visibility: visibility)
            let first = try FilterOptions.day(from, "--from") ?? days?.lowerBound
            let last = try FilterOptions.day(to, "--to") ?? days?.upperBound
            guard let first, let last else { return console.note("nothing", []) }
            if first > last { throw MarsadError.badArgument(name: "--to", value: last, expected: "a day not before \(first)") }
            var question = TallyQuestion(from: first, to: last)
            question.kinds = try kinds()
            guard let category = TallyCategory(rawValue: who) else {
                let expected = TallyCategory.allCases.map(\.rawValue).joined(separator: ", ")
                throw MarsadError.badArgument(name: "--who", value: who, expected: expected)
            }
            question.who = category
            let found = try ReconciledCase(store, lexicon.load(), from: first, to: last, visibility: visibility)
            for name in place {
                let ids = found.view.tables.entries(named: name, in: [.places]).map(found.view.tables.lexicon.id(of:))
                if ids.isEmpty { throw MarsadError.unknownPlace(name: name) }
                question.places += ids
            }
            question.places = Set(question.places).sorted()
            if !origin.isEmpty { question.origins = origins(found) }
            guard let reply = found.view.answer(question) else { return }
            if json { return try console.write(TallyJSON(found.view).bytes(question, reply)) }
            try TallyPage(found, console).print(question, reply)
        }
    }

    private func kinds() throws(MarsadError) -> [TallyKind] {
        if kind.isEmpty { return [.killed] }
        var kinds: [TallyKind] = []
        for value in kind {
            guard let found = TallyKind(rawValue: value) else {
                throw .badArgument(name: "--kind", value: value, expected: TallyKind.allCases.map(\.rawValue).joined(separator: ", "))
            }
            kinds.append(found)
        }
        return kinds
    }

    /// The origins that the names stand for: as printed, or a body with its organs.
    private func origins(_ found: ReconciledCase) -> Set<String> {
        var origins = Set(origin)
        for name in origin { for id in found.view.tables.actors(named: name) { origins.insert("body:" + id) } }
        return origins
    }
}

/// An answer about a toll, for people.
struct TallyPage {
    private let found: ReconciledCase
    private let console: Console

    init(_ found: ReconciledCase, _ console: Console) {
        self.found = found
        self.console = console
    }

    func print(_ question: TallyQuestion, _ reply: TallyAnswers.Reply) throws {
        let answer = reply.answer
        var figures = Table(console, columns: ["figure", "number"])
        for (key, value) in [
            ("floor", answer.floor), ("corroborated-floor", answer.corroboratedFloor), ("reported-max", answer.reportedMax),
            ("ceiling", answer.ceiling), ("estimate", answer.estimate),
        ] {
            figures.add([console.sentence("figure." + key), value.map(String.init) ?? console.sentence("figure.none." + key)])
        }
        for line in figures.lines() { try console.print(line) }
        try console.print(console.sentence("figure.read"))
        var steps = Table(console, columns: ["source", "published", "number", "outlet", "id"])
        for line in answer.progression {
            let claims = line.steps.map { TallyJSON.claim($0.claim) }
            let name = found.view.label(ofTallyOrigin: line.origin, claims: claims, console.language)
            for step in line.steps {
                let report = found.view.report(of: TallyJSON.claim(step.claim))?.report
                steps.add([name, report?.published ?? "", Self.bounds(step.min, step.max), report?.outlet ?? "", step.claim])
            }
        }
        if !answer.progression.isEmpty {
            try console.print("")
            for line in steps.lines() { try console.print(line) }
        }
        for conflict in answer.conflicts {
            try console.print(
                console.sentence("tally-conflict", [conflict.claims.joined(separator: " "), String(conflict.smallestCorrection)]))
        }
    }

    private static func bounds(_ min: Int?, _ max: Int?) -> String {
        if let min, min == max { return String(min) }
        return (min.map(String.init) ?? "") + ".." + (max.map(String.init) ?? "")
    }
}
