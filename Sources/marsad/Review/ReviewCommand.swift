import ArgumentParser
import CaseReconciling
import Casebook
import ClaimModel
import LexiconLoading
import Reconciling

/// `marsad review`: what people decide about claims and incidents.
struct ReviewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review", abstract: "Accept, reject and correct claims; merge, split and grade incidents.",
        discussion: """
            Without a decision among the options it asks for one claim after another, those that nobody decided about; it reads its \
            answers from standard input. Every decision is kept in the log with who made it, when and why. Nothing that was decided is undone by \
            the program: not by a new reading, not by new reports. Rejected claims leave every table, tally and brief and stay in the \
            casebook ("marsad claims --set-aside").
            """)

    @OptionGroup var opened: CasebookOptions
    @Option(parsing: .upToNextOption, help: ArgumentHelp("These claims are as the reports have them.", valueName: "ID"))
    var accept: [String] = []
    @Option(parsing: .upToNextOption, help: ArgumentHelp("The reports do not say these claims.", valueName: "ID"))
    var reject: [String] = []
    @Option(help: ArgumentHelp("This claim is to be corrected by what --set gives.", valueName: "ID"))
    var correct: String?
    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("type=, status=, from=, to=, place=, agent=, target=, means=, source=, killed=12 …", valueName: "FIELD=VALUE"))
    var set: [String] = []
    @Option(parsing: .upToNextOption, help: ArgumentHelp("Accept every claim of these incidents.", valueName: "INCIDENT"))
    var acceptIncident: [String] = []
    @Option(parsing: .upToNextOption, help: ArgumentHelp("Reject every claim of these incidents.", valueName: "INCIDENT"))
    var rejectIncident: [String] = []
    @Option(parsing: .upToNextOption, help: ArgumentHelp("These incidents are one.", valueName: "INCIDENT"))
    var merge: [String] = []
    @Option(
        parsing: .upToNextOption, help: ArgumentHelp("Of this incident these claims are one of their own.", valueName: "INCIDENT CLAIM"))
    var split: [String] = []
    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(
            "The incident's grade: set-aside, admitted, contested, corroborated, single-origin.", valueName: "INCIDENT GRADE"))
    var grade: [String] = []
    @Flag(help: "Take back the last decision that stands.")
    var undo = false
    @Flag(help: "List every decision, the first first.")
    var list = false
    @Option(help: ArgumentHelp("Why; needed for all but --accept and --undo.", valueName: "REASON"))
    var because: String?
    @Option(help: ArgumentHelp("Who decides; the user of the system when left out.", valueName: "NAME"))
    var by: String?
    @OptionGroup var filter: FilterOptions
    @Flag(help: "Print what was decided as one array of objects.")
    var json = false
    @OptionGroup var lexicon: LexiconOptions

    func run() async throws {
        try await opened.run(as: by) { store, console in
            if list { return try DecisionList(console, json: json).print(store.decisions()) }
            let loaded = try lexicon.load().lexicon
            let tables = LexiconTables(loaded)
            let review = CaseReview(store, tables: tables, visibility: filter.visibility)
            let before = try store.decisionCount()
            if isAsking {
                var wanted = try filter.filter(filter.place.isEmpty && filter.actor.isEmpty ? nil : tables)
                wanted.includesRefused = false
                try ReviewPrompt(console, store, review, lexicon: loaded, visibility: filter.visibility).run(wanted)
            } else {
                try decide(review, console)
            }
            try CaseJoiner(store, tables: tables).bringUpToDate()
            let made = try store.decisions().dropFirst(before)
            if json { try DecisionList(console, json: true).print(Array(made)) }
        }
    }

    private var isAsking: Bool {
        !undo && correct == nil && [accept, reject, acceptIncident, rejectIncident, merge, split, grade].allSatisfy(\.isEmpty)
    }

    private func decide(_ review: CaseReview, _ console: Console) throws {
        func tell(_ key: String, _ values: [String]) throws { if !json { try console.print(console.sentence(key, values)) } }
        if undo {
            guard let decision = try review.undo(because: because ?? "") else { return console.note("nothing", []) }
            try tell("review.undone", [console.sentence("verdict." + decision.verdict.rawValue), decision.claim])
        }
        if !accept.isEmpty {
            try review.decide(.accept, accept, because: because ?? "")
            for id in accept { try tell("review.accepted", [id]) }
        }
        if !reject.isEmpty {
            try review.decide(.reject, reject, because: reason("--reject"))
            for id in reject { try tell("review.rejected", [id]) }
        }
        if let correct {
            let correction = try ClaimCorrection(set)
            if correction.isEmpty {
                throw MarsadError.badArgument(
                    name: "--set", value: "", expected: ClaimCorrection.fields.map { $0 + "=" }.joined(separator: ", "))
            }
            _ = try review.correct(correct, correction, because: reason("--correct"))
            try tell("review.corrected", [correct])
        }
        for id in acceptIncident {
            for claim in try review.decide(.accept, incident: id, because: because ?? "") { try tell("review.accepted", [claim]) }
        }
        for id in rejectIncident {
            for claim in try review.decide(.reject, incident: id, because: reason("--reject-incident")) {
                try tell("review.rejected", [claim])
            }
        }
        if !merge.isEmpty { try tell("review.merged", [review.merge(merge, because: reason("--merge"))]) }
        if let incident = split.first {
            let ids = try review.split(incident, Array(split.dropFirst()), because: reason("--split"))
            try tell("review.split", [ids.joined(separator: " ")])
        }
        if !grade.isEmpty {
            guard grade.count == 2, let wanted = Grade(rawValue: grade[1]) else {
                let expected = Grade.allCases.map(\.rawValue).joined(separator: ", ")
                throw MarsadError.badArgument(
                    name: "--grade", value: grade.dropFirst().joined(separator: " "), expected: "INCIDENT GRADE, GRADE: " + expected)
            }
            try tell("review.graded", [review.grade(grade[0], wanted, because: reason("--grade")), grade[1]])
        }
    }

    private func reason(_ option: String) throws(MarsadError) -> String {
        guard let because, because.contains(where: { !$0.isWhitespace }) else {
            throw .badArgument(name: "--because", value: because ?? "", expected: "the reason for \(option)")
        }
        return because
    }
}

/// Decisions as a table or as JSON.
struct DecisionList {
    private let console: Console
    private let isJSON: Bool

    init(_ console: Console, json: Bool) {
        self.console = console
        isJSON = json
    }

    func print(_ decisions: [Decision]) throws {
        if isJSON { return try console.write(Self.json(decisions)) }
        if decisions.isEmpty { return console.note("nothing", []) }
        var table = Table(console, columns: ["number", "verdict", "id", "reason", "author", "at"])
        for decision in decisions {
            let undone = decision.undoes.map { " \($0)" } ?? ""
            table.add([
                String(decision.number), console.sentence("verdict." + decision.verdict.rawValue) + undone, decision.claim, decision.reason,
                decision.author, decision.at,
            ])
        }
        for line in table.lines() { try console.print(line) }
    }

    private static func json(_ decisions: [Decision]) -> [UInt8] {
        var json = JSONWriter()
        json.beginArray()
        for decision in decisions {
            json.beginObject()
            json.key("number")
            json.integer(Int(decision.number))
            for (key, value) in [
                ("subject", decision.claim), ("verdict", decision.verdict.rawValue), ("reason", decision.reason),
                ("author", decision.author),
                ("at", decision.at),
            ] {
                json.key(named: key)
                json.string(value)
            }
            json.key("content")
            if let content = decision.correction { json.value(Array(content.utf8)) } else { json.null() }
            json.key("undoes")
            json.integer(orNull: decision.undoes.map(Int.init))
            json.endObject()
        }
        json.endArray()
        return json.bytes + [0x0A]
    }
}
