import ClaimModel

extension BriefContext {
    /// The report's words for a claim: its sentence, cut to the asked number of words around the trigger; without the text, the claim's own
    /// words in their order.
    func words(of entry: Entry) -> String {
        let claim = entry.claim
        guard let text = reports[entry.report].text else { return ownWords(claim) }
        return Self.excerpt(text, claim.sentence, around: claim.trigger, limit: options.quotedWords)
    }

    /// The report's words from the trigger to the end of its sentence.
    func wordsFromTrigger(_ entry: Entry, limit: Int = 28) -> String {
        let claim = entry.claim
        guard let text = reports[entry.report].text else { return ownWords(claim) }
        let end = max(claim.sentence.end, claim.trigger.end)
        let span = Span(text: "", start: claim.trigger.start, end: end)
        return Self.excerpt(text, span, around: claim.trigger, limit: limit)
    }

    /// The report's words after the act and those who take part in it: what was asked, pledged or denied. Nil when nothing follows them.
    func wordsAfterParties(_ entry: Entry, limit: Int = 28) -> String? {
        let claim = entry.claim
        guard let text = reports[entry.report].text else { return nil }
        let parties = (claim.agent + claim.target).map(\.span).filter { $0.start >= claim.trigger.start && $0.end < claim.sentence.end }
        let start = parties.map(\.end).max() ?? claim.trigger.end
        guard start < claim.sentence.end else { return nil }
        let span = Span(text: "", start: start, end: claim.sentence.end)
        let words = Self.excerpt(text, span, around: span, limit: limit)
        return words.split(separator: " ").count < 2 ? nil : words
    }

    private func ownWords(_ claim: Claim) -> String {
        var spans =
            [claim.trigger] + claim.tallies.map(\.span) + claim.places.map(\.span) + claim.agent.map(\.span) + claim.target.map(\.span)
        spans.sort { ($0.start, $0.end) < ($1.start, $1.end) }
        var out: [String] = []
        var end = -1
        for span in spans where span.start >= end {
            out.append(span.text)
            end = span.end
        }
        return out.joined(separator: " … ")
    }

    /// Words of a text inside a span, at most `limit` of them and with `around` among them; white space is evened out, outer quotation marks
    /// and the full stop go.
    static func excerpt(_ text: String, _ span: Span, around: Span, limit: Int) -> String {
        let scalars = text.unicodeScalars
        guard let start = scalars.index(scalars.startIndex, offsetBy: max(0, span.start), limitedBy: scalars.endIndex),
            let middle = scalars.index(scalars.startIndex, offsetBy: max(span.start, around.start), limitedBy: scalars.endIndex),
            let end = scalars.index(scalars.startIndex, offsetBy: max(span.end, around.end), limitedBy: scalars.endIndex), start <= middle,
            middle <= end
        else { return "" }
        var before = split(scalars[start..<middle])
        var after = split(scalars[middle..<end])
        // The trigger may begin inside a word, after a prefix or a quotation mark.
        if middle > start, !isSpace(scalars[scalars.index(before: middle)]), let head = before.popLast(), !after.isEmpty {
            after[0] = head + after[0]
        }
        var first = 0
        var last = after.count
        if before.count + after.count > limit {
            last = min(after.count, max(limit - before.count, limit * 2 / 3))
            first = max(0, before.count - (limit - last))
        }
        var out = (before[first...] + after[..<last]).joined(separator: " ")
        if first > 0 { out = "… " + out }
        if last < after.count { out += " …" }
        return trimmed(out)
    }

    private static func split(_ part: Substring.UnicodeScalarView) -> [String] {
        part.split(whereSeparator: isSpace).map { String($0) }
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "\n" || scalar == "\r" || scalar == "\t" || scalar == "\u{A0}"
    }

    private static let closing: Set<Unicode.Scalar> = [".", ",", ":", ";", "\u{060C}", "\u{061B}", " "]
    private static let marks: [(Unicode.Scalar, Unicode.Scalar)] = [("\u{AB}", "\u{BB}"), ("\u{201C}", "\u{201D}"), ("\"", "\"")]

    private static func trimmed(_ text: String) -> String {
        var scalars = Array(text.unicodeScalars)
        while let last = scalars.last, closing.contains(last) { scalars.removeLast() }
        while let first = scalars.first, closing.contains(first) { scalars.removeFirst() }
        for (open, close) in marks where scalars.count > 2 && scalars.first == open && scalars.last == close {
            let inner = scalars[1..<(scalars.count - 1)]
            if !inner.contains(open), !inner.contains(close) { scalars = Array(inner) }
        }
        // What the cut left of a quotation that began before it.
        while let first = scalars.first, closing.contains(first) || marks.contains(where: { $0.0 != $0.1 && $0.1 == first }) {
            scalars.removeFirst()
        }
        // A closing mark at the end whose partner was cut off.
        for (open, close) in marks where open != close {
            if scalars.filter({ $0 == close }).count > scalars.filter({ $0 == open }).count, scalars.last == close { scalars.removeLast() }
        }
        return String(String.UnicodeScalarView(scalars))
    }
}
