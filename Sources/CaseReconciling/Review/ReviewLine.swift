/// What a line typed at the prompt of a review asks for.
package enum ReviewAct: Sendable, Hashable {
    case accept(reason: String)
    case reject(reason: String)
    /// `field=value` pairs.
    case correct([String], reason: String)
    /// The incident of the claim at hand with those of these ids.
    case merge([String], reason: String)
    /// The claim at hand, and these, out of its incident.
    case split([String], reason: String)
    case grade(String, reason: String)
    case undo
    case incident
    case skip
    case help
    case quit
}

/// Reads lines of the prompt: a word for what to do, then what it needs; a reason stands behind a semicolon, for a rejection at once.
package struct ReviewLines: Sendable {
    /// What can be asked for; the words for each are data.
    package enum Verb: String, CaseIterable, Sendable {
        case accept, reject, correct, merge, split, grade, undo, incident, skip, help, quit
    }
    private let verbs: [String: Verb]

    /// For each verb its words, parted by `|`.
    package init(_ words: (Verb) -> [String]) {
        var verbs: [String: Verb] = [:]
        for verb in Verb.allCases {
            for list in words(verb) { for word in list.split(separator: "|") { verbs[String(word)] = verb } }
        }
        self.verbs = verbs
    }

    /// The act that a line asks for; an empty line skips; nil for words that mean nothing here.
    package func act(_ line: String) -> ReviewAct? {
        let words = line.split(separator: " ", omittingEmptySubsequences: true)
        guard let first = words.first else { return .skip }
        guard let verb = verbs[first.lowercased()] else { return nil }
        let rest = words.dropFirst().joined(separator: " ")
        let parts = rest.split(omittingEmptySubsequences: false) { $0 == ";" || $0 == "\u{61B}" }.map(Self.trimmed)
        let head = parts.first.map { $0.split(separator: " ").map(String.init) } ?? []
        let reason = parts.dropFirst().filter { !$0.isEmpty }.joined(separator: "; ")
        switch verb {
        case .accept: return .accept(reason: rest)
        case .reject: return rest.isEmpty ? nil : .reject(reason: rest)
        case .correct:
            let pairs = parts.filter { $0.contains("=") }
            return pairs.isEmpty ? nil : .correct(pairs, reason: parts.filter { !$0.isEmpty && !$0.contains("=") }.joined(separator: "; "))
        case .merge: return head.isEmpty ? nil : .merge(head, reason: reason)
        case .split: return .split(head, reason: reason)
        case .grade: return head.count == 1 ? .grade(head[0], reason: reason) : nil
        case .undo: return .undo
        case .incident: return .incident
        case .skip: return .skip
        case .help: return .help
        case .quit: return .quit
        }
    }

    private static func trimmed(_ text: Substring) -> String { text.split(separator: " ").joined(separator: " ") }
}
