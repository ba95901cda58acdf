import ClaimModel

/// Why a row of a table of cases cannot be read.
public struct CaseNotationError: Error, Equatable, Sendable, CustomStringConvertible {
    /// The row's name, and what is wrong with it.
    public var description: String
}

/// Reads the notation of the last column of a table of cases; `Tests/ReadingTests/Fixtures/phenomena/README.md` states it.
struct CaseNotation {
    /// The row, for messages.
    let row: String

    private static let fields: Set<String> = [
        "place", "agent", "target", "source", "relay", "means", "speech", "status", "from", "to", "unverifiable", "tally",
    ]

    private func failure(_ what: String) -> CaseNotationError { CaseNotationError(description: "\(row): \(what)") }

    func assertions(_ notation: String) throws(CaseNotationError) -> [CaseAssertion] {
        var out: [CaseAssertion] = []
        for part in notation.split(separator: ";") {
            let words = Self.trimmed(part)
            if words.isEmpty { continue }
            let isNegated = words.hasPrefix("!")
            let content = try content(isNegated ? String(words.dropFirst()) : words)
            out.append(CaseAssertion(content: content, isNegated: isNegated, notation: words))
        }
        if out.isEmpty { throw failure("asserts nothing") }
        return out
    }

    private func content(_ words: String) throws(CaseNotationError) -> CaseAssertion.Content {
        if words == "none" { return .nothing(nil) }
        if words.hasPrefix("none:") {
            guard let group = ClaimType.Group(rawValue: String(words.dropFirst(5))) else { throw failure("no group '\(words)'") }
            return .nothing(group)
        }
        guard let sign = words.firstIndex(where: { $0 == "=" || $0 == "@" || $0 == " " }), words[sign] == "=" else {
            return .claim(try claim(words))
        }
        let value = String(words[words.index(after: sign)...])
        switch words[..<sign] {
        case "name": return try name(value)
        case "count":
            let (bounds, words) = Self.parted(value, at: "@")
            return .count(try tally(bounds, kind: nil), words: words)
        case "time": return try time(value)
        case "parts": return .parts(value.split(separator: "+").map(String.init))
        case "quoted": return .quoted(value)
        case "furniture": return .furniture(value)
        case "scope":
            guard let scope = ReportScope.Value(rawValue: value) else { throw failure("no scope '\(value)'") }
            return .scope(scope)
        default: throw failure("nothing is called '\(words[..<sign])'")
        }
    }

    private func name(_ value: String) throws(CaseNotationError) -> CaseAssertion.Content {
        let (words, kind) = Self.parted(value, at: ":")
        if kind.isEmpty { throw failure("'\(value)' has no kind") }
        return .name(words: words, kind: kind)
    }

    private func time(_ value: String) throws(CaseNotationError) -> CaseAssertion.Content {
        let (dates, words) = Self.parted(value, at: "@")
        guard let range = dates.range(of: "..") else { return .time(from: dates, to: dates, words: words) }
        return .time(from: String(dates[..<range.lowerBound]), to: String(dates[range.upperBound...]), words: words)
    }

    private func claim(_ words: String) throws(CaseNotationError) -> ClaimPattern {
        var pattern = ClaimPattern()
        var parts = words.split(separator: " ").map(String.init)
        var head = parts.removeFirst()
        // The trigger may be several words: they last until the first field.
        while let next = parts.first, Self.field(next) == nil {
            head += " " + next
            parts.removeFirst()
        }
        let (types, trigger) = Self.parted(head, at: "@")
        pattern.trigger = trigger
        for code in types.split(separator: "|") where code != "any" {
            guard let type = ClaimType(rawValue: String(code)) else { throw failure("no type '\(code)'") }
            pattern.types.append(type)
        }
        var fields: [ClaimPattern.Field] = []
        for part in parts {
            if let field = Self.field(part) {
                fields.append(field)
            } else {
                fields[fields.count - 1].value += " " + part
            }
        }
        for field in fields { try add(field, to: &pattern) }
        return pattern
    }

    private func add(_ field: ClaimPattern.Field, to pattern: inout ClaimPattern) throws(CaseNotationError) {
        guard field.name == "tally" else {
            pattern.fields.append(field)
            return
        }
        if field.value.isEmpty {
            pattern.hasNoTallies = true
            return
        }
        let (code, rest) = Self.parted(field.value, at: ":")
        guard let kind = TallyKind(rawValue: code) else { throw failure("no kind of tally '\(code)'") }
        pattern.tallies.append(try tally(rest, kind: kind))
    }

    /// `BOUNDS[:WHO][:~][:part][:total]`
    private func tally(_ notation: String, kind: TallyKind?) throws(CaseNotationError) -> TallyPattern {
        var pattern = TallyPattern(kind: kind)
        var parts = notation.split(separator: ":").map(String.init)
        if parts.isEmpty { throw failure("a count without bounds") }
        let bounds = parts.removeFirst()
        if let range = bounds.range(of: "..") {
            pattern.min = Int(bounds[..<range.lowerBound])
            pattern.max = Int(bounds[range.upperBound...])
        } else {
            pattern.min = Int(bounds)
            pattern.max = pattern.min
        }
        if pattern.min == nil, pattern.max == nil { throw failure("no bounds in '\(notation)'") }
        for part in parts {
            switch part {
            case "~": pattern.isRough = true
            case "part": pattern.isPart = true
            case "total": pattern.isTotal = true
            default:
                guard let who = TallyCategory(rawValue: part) else { throw failure("nobody is called '\(part)'") }
                pattern.who = who
            }
        }
        return pattern
    }

    private static func field(_ word: String) -> ClaimPattern.Field? {
        guard let sign = word.firstIndex(of: "=") else { return nil }
        let isNegated = word[..<sign].hasSuffix("!")
        let name = String(word[..<sign].dropLast(isNegated ? 1 : 0))
        guard fields.contains(name) else { return nil }
        return ClaimPattern.Field(name: name, value: String(word[word.index(after: sign)...]), isNegated: isNegated)
    }

    private static func parted(_ words: String, at sign: Character) -> (String, String) {
        guard let index = words.firstIndex(of: sign) else { return (words, "") }
        return (String(words[..<index]), String(words[words.index(after: index)...]))
    }

    private static func trimmed(_ words: Substring) -> String {
        var rest = words
        while rest.first == " " { rest.removeFirst() }
        while rest.last == " " { rest.removeLast() }
        return String(rest)
    }
}

extension String {
    /// Where another string first stands in this one.
    fileprivate func range(of other: String) -> Range<String.Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(other) { return start..<index(start, offsetBy: other.count) }
            start = index(after: start)
        }
        return nil
    }
}
