import CaseReconciling
import Casebook
import ClaimModel
import Lexicon
import Reconciling

/// Asks about one claim after another and does what the answers say. Answers are lines, so that they can come from a file as well.
struct ReviewPrompt {
    private let console: Console
    private let store: Casebook
    private let review: CaseReview
    private let visibility: Visibility
    private let lines: ReviewLines
    private let labels: LedgerLabels?

    init(_ console: Console, _ store: Casebook, _ review: CaseReview, lexicon: CompiledLexicon, visibility: Visibility) {
        self.console = console
        self.store = store
        self.review = review
        self.visibility = visibility
        // Whatever the language of the messages, the words of both are understood.
        lines = ReviewLines { verb in
            [MessageLanguage.arabic, .english].map { Console.catalogue.sentence("verb." + verb.rawValue, $0) }
        }
        labels = try? LedgerLabels(lexicon.texts["brief/ledgers.tsv"] ?? "")
    }

    /// Goes through the claims that pass and about which nobody decided.
    func run(_ wanted: ClaimFilter) throws {
        let open = try store.claims(wanted, visibility: visibility).filter { $0.decision == nil }
        if open.isEmpty { return console.note("review.none", []) }
        try console.print(console.sentence("review.help"))
        var number = 0
        for stored in open {
            number += 1
            // Decided about meanwhile, as part of an incident.
            if try store.claim(stored.claim.id, visibility: visibility).decision != nil { continue }
            try show(stored, number, open.count)
            while true {
                if console.isTerminal { try console.write(Array((console.sentence("review.prompt") + " ").utf8)) }
                guard let line = readLine(), let act = lines.act(line) ?? tellUnknown(line) else { return }
                if act == .quit { return }
                do {
                    if try perform(act, stored) { break }
                } catch let error as MarsadError {
                    console.report(error)
                }
            }
        }
    }

    private func tellUnknown(_ line: String) -> ReviewAct? {
        console.note("review.unknown", [line])
        return .help
    }

    /// Whether the next claim is to come.
    private func perform(_ act: ReviewAct, _ stored: StoredClaim) throws -> Bool {
        let id = stored.claim.id
        switch act {
        case .accept(let reason):
            try review.decide(.accept, [id], because: reason)
            try tell("review.accepted", [id])
            return true
        case .reject(let reason):
            try review.decide(.reject, [id], because: reason)
            try tell("review.rejected", [id])
            return true
        case .correct(let pairs, let reason):
            _ = try review.correct(id, ClaimCorrection(pairs), because: needed(reason))
            try tell("review.corrected", [id])
            return true
        case .merge(let ids, let reason): try tell("review.merged", [review.merge([id] + ids, because: needed(reason))])
        case .split(let ids, let reason):
            try tell("review.split", [review.split(id, [id] + ids, because: needed(reason)).joined(separator: " ")])
        case .grade(let code, let reason):
            guard let grade = Grade(rawValue: code) else {
                throw MarsadError.badArgument(
                    name: "--grade", value: code, expected: Grade.allCases.map(\.rawValue).joined(separator: ", "))
            }
            try tell("review.graded", [review.grade(id, grade, because: needed(reason)), code])
        case .undo:
            if let decision = try review.undo(because: "") {
                try tell("review.undone", [console.sentence("verdict." + decision.verdict.rawValue), decision.claim])
            } else {
                console.note("nothing", [])
            }
        case .incident:
            let incident = try review.incident(id)
            try console.print("\(incident.id) · \(incident.grades.map(\.grade.rawValue).joined(separator: " "))")
            for claim in incident.claims + incident.denials {
                let told = try store.claim(claim, visibility: visibility)
                try console.print("  " + summary(told))
            }
        case .help: try console.print(console.sentence("review.help"))
        case .skip: return true
        case .quit: return false
        }
        return false
    }

    private func needed(_ reason: String) throws(MarsadError) -> String {
        if reason.isEmpty { throw .badArgument(name: "--because", value: "", expected: "; REASON") }
        return reason
    }

    private func tell(_ key: String, _ values: [String]) throws { try console.print(console.sentence(key, values)) }

    private func summary(_ stored: StoredClaim) -> String {
        let claim = stored.claim
        let type = labels?.label("type." + claim.type.rawValue, console.language) ?? claim.type.rawValue
        let cells = [
            claim.id, type, claim.status.rawValue, ClaimText.dates(claim), ClaimText.places(claim), ClaimText.tallies(claim),
            ClaimText.sources(claim), stored.outlet ?? "", stored.published ?? "",
        ]
        return cells.filter { !$0.isEmpty }.joined(separator: " · ")
    }

    private func show(_ stored: StoredClaim, _ number: Int, _ count: Int) throws {
        try console.print("")
        try console.print("[\(number)/\(count)] " + summary(stored))
        guard let text = try store.report(stored.doc, visibility: visibility)?.report.text else { return }
        let scalars = Array(text.unicodeScalars)
        let (sentence, trigger) = (stored.claim.sentence, stored.claim.trigger)
        let bounds = [sentence.start, trigger.start, trigger.end, sentence.end].map { min(max(0, $0), scalars.count) }
        guard zip(bounds, bounds.dropFirst()).allSatisfy({ $0 <= $1 }) else { return }
        let parts = zip(bounds, bounds.dropFirst()).map { part in
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars[part.0..<part.1].map { $0 == "\n" ? " " : $0 })
            return String(view)
        }
        let marks = console.isTerminal ? ("\u{1B}[1m", "\u{1B}[0m") : ("[", "]")
        let line = parts[0] + marks.0 + parts[1] + marks.1 + parts[2]
        try console.print(console.isTerminal ? "  \u{2068}\(line)\u{2069}" : "  " + line)
    }
}
