import ArabicText
package import ClaimModel
import Lexicon

/// What a person changes in a claim: `field=value` pairs as typed, applied to the claim as it was read.
///
/// Fields: `type`, `status`, `speech`, `from`, `to`, `place`, `agent`, `target`, `means`, `source`, and the kinds of counts (`killed=12`,
/// `killed=10..15`, `injured=20..`). A field that is given several times has several values; an empty value takes out what was there.
package struct ClaimCorrection: Sendable {
    /// The fields that can be given, for messages.
    package static let fields = ["type", "status", "speech", "from", "to", "place", "agent", "target", "means", "source"] + kinds
    private static let kinds = TallyKind.allCases.filter { $0 != .other }.map(\.rawValue)

    private let edits: [(field: String, values: [String])]

    /// - Throws: `.badArgument` for what is no pair or an unknown field.
    package init(_ pairs: [String]) throws(MarsadError) {
        var edits: [(field: String, values: [String])] = []
        for pair in pairs {
            guard let sign = pair.firstIndex(of: "="), Self.fields.contains(String(pair[..<sign])) else {
                throw .badArgument(name: "--set", value: pair, expected: Self.fields.map { $0 + "=" }.joined(separator: ", "))
            }
            let field = String(pair[..<sign])
            let value = String(pair[pair.index(after: sign)...])
            let values = value.isEmpty ? [] : [value]
            if let at = edits.firstIndex(where: { $0.field == field }) { edits[at].values += values } else { edits.append((field, values)) }
        }
        self.edits = edits
    }

    /// Whether nothing is changed.
    package var isEmpty: Bool { edits.isEmpty }

    /// The claim with the changes. Words that stand in the report keep their place there; others stand at the trigger, without length.
    ///
    /// - Throws: `.badArgument` for a value that its field cannot have, `.unknownPlace` for one that neither gazetteer nor report knows.
    package func applied(to claim: Claim, text: String, tables: LexiconTables) throws(MarsadError) -> Claim {
        var claim = claim
        let finder = WordFinder(claim, text)
        for (field, values) in edits {
            let last = values.last ?? ""
            switch field {
            case "type": claim.type = try Self.code(field, last)
            case "status": claim.status = try Self.code(field, last)
            case "speech": claim.speech = try Self.code(field, last)
            case "from": claim.from = try Self.day(field, values.last)
            case "to": claim.to = try Self.day(field, values.last)
            case "place":
                var places: [PlaceMention] = []
                for value in values { places.append(try Self.place(value, finder, tables)) }
                claim.places = places
            case "agent": claim.agent = Self.mentions(values, finder, tables, [.actors, .people])
            case "target": claim.target = Self.mentions(values, finder, tables, [.actors, .people])
            case "means": claim.means = Self.mentions(values, finder, tables, [.weapons])
            case "source": claim.source = Self.mentions(values, finder, tables, [.actors, .people, .sources])
            default:
                let kind: TallyKind = try Self.code(field, field)
                var counts: [Tally] = []
                for value in values { counts.append(try Self.tally(kind, value, claim, finder)) }
                // Parts of other counts are told by their index: those that stay are counted anew.
                let kept = claim.tallies.indices.filter { claim.tallies[$0].kind != kind }
                claim.tallies =
                    kept.map { index in
                        var tally = claim.tallies[index]
                        tally.of = tally.of.flatMap { kept.firstIndex(of: $0) }
                        return tally
                    } + counts
            }
        }
        if let from = claim.from, let to = claim.to, to < from {
            throw .badArgument(name: "--set to", value: to, expected: "a day not before \(from)")
        }
        return claim
    }

    private static func code<Value: RawRepresentable & CaseIterable>(
        _ field: String, _ value: String
    ) throws(MarsadError) -> Value where Value.RawValue == String {
        guard let found = Value(rawValue: value) else {
            throw .badArgument(
                name: "--set " + field, value: value, expected: Value.allCases.map(\.rawValue).joined(separator: ", "))
        }
        return found
    }

    private static func day(_ field: String, _ value: String?) throws(MarsadError) -> String? {
        guard let value else { return nil }
        guard value.utf8.count == 10, CivilDate(iso: value) != nil else {
            throw .badArgument(name: "--set " + field, value: value, expected: "YYYY-MM-DD")
        }
        return value
    }

    private static func place(_ value: String, _ finder: WordFinder, _ tables: LexiconTables) throws(MarsadError) -> PlaceMention {
        let ids = Set(tables.entries(named: value, in: [.places]).map(tables.lexicon.id(of:))).sorted()
        guard let span = finder.span(of: value, isKnown: !ids.isEmpty) else { throw .unknownPlace(name: value) }
        return PlaceMention(span: span, id: ids.count == 1 ? ids[0] : nil, candidates: ids.count > 1 ? ids : [])
    }

    private static func mentions(_ values: [String], _ finder: WordFinder, _ tables: LexiconTables, _ packs: [Pack]) -> [Mention] {
        values.compactMap { value in
            let ids = Set(tables.entries(named: value, in: packs).map(tables.lexicon.id(of:)))
            return finder.span(of: value, isKnown: true).map { Mention(span: $0, id: ids.count == 1 ? ids.first : nil) }
        }
    }

    /// `12`, `10..15`, `10..`, `..15`, with `~` before it for "about".
    private static func tally(_ kind: TallyKind, _ value: String, _ claim: Claim, _ finder: WordFinder) throws(MarsadError) -> Tally {
        let isAbout = value.hasPrefix("~")
        let number = isAbout ? String(value.dropFirst()) : value
        var bounds = [number, number]
        if let dots = number.firstRange(of: "..") { bounds = [String(number[..<dots.lowerBound]), String(number[dots.upperBound...])] }
        let (min, max) = (Int(bounds[0]), Int(bounds[1]))
        let isRead = (bounds[0].isEmpty || min != nil) && (bounds[1].isEmpty || max != nil) && (min != nil || max != nil)
        guard isRead, min ?? 0 >= 0, max ?? Int.max >= min ?? 0 else {
            throw .badArgument(name: "--set " + kind.rawValue, value: value, expected: "12, 10..15, 10.., ..15, ~12")
        }
        // The count that stood there keeps its words and what it counts.
        if var old = claim.tallies.first(where: { $0.kind == kind && $0.of == nil }) {
            (old.min, old.max, old.approx) = (min, max, isAbout)
            return old
        }
        return Tally(span: finder.empty(value), kind: kind, min: min, max: max, approx: isAbout)
    }
}

/// Finds where words that a person typed stand in a report.
struct WordFinder {
    private let claim: Claim
    private let scalars: [Unicode.Scalar]

    init(_ claim: Claim, _ text: String) {
        self.claim = claim
        scalars = Array(text.unicodeScalars)
    }

    /// The first place in the claim's sentence, else in the report; without length at the trigger where they stand nowhere.
    func span(of words: String, isKnown: Bool) -> Span? {
        let wanted = Array(words.unicodeScalars)
        guard !wanted.isEmpty else { return nil }
        let sentence = max(0, claim.sentence.start)..<min(claim.sentence.end, scalars.count)
        for range in [sentence, 0..<scalars.count] where range.count >= wanted.count {
            for start in range.lowerBound...(range.upperBound - wanted.count) where scalars[start...].starts(with: wanted) {
                return Span(text: words, start: start, end: start + wanted.count)
            }
        }
        return isKnown ? empty(words) : nil
    }

    func empty(_ words: String) -> Span { Span(text: words, start: claim.trigger.start, end: claim.trigger.start) }
}
