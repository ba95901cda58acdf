public import ArabicText

/// A day told from the day of publication: "today", "yesterday", "on Monday", "yesterday, Monday".
///
/// For each weekday on which a report may be published, how many days before or after it the words mean; nil where the words contradict
/// that weekday ("yesterday, Monday" is published on a Tuesday). So "yesterday" has seven equal entries, "on Monday" seven different
/// ones, and "yesterday, Monday" one.
public struct RelativeDay: Sendable, Hashable {
    /// Days from publication, by its ISO weekday less one; a night has both its dates.
    public var offsets: [ClosedRange<Int>?]

    /// A day of given offsets, seven of them.
    public init(offsets: [ClosedRange<Int>?]) { self.offsets = Array((offsets + Array(repeating: nil, count: 7)).prefix(7)) }

    /// Whether a report published on that day may say this of that day.
    public func fits(published: Int, day: Int) -> Bool {
        offsets[Self.weekday(published) - 1]?.contains(day - published) ?? false
    }

    /// Whether a report published on that day may say this at all.
    public func isPossible(published: Int) -> Bool { offsets[Self.weekday(published) - 1] != nil }

    /// The days of publication on which the words mean the given day, within a week.
    public func published(for day: Int) -> [Int] { (day - 2...day + 7).filter { fits(published: $0, day: day) } }

    /// The ISO weekday of a day counted from 1970-01-01, which was a Thursday.
    static func weekday(_ day: Int) -> Int { ((day + 3) % 7 + 7) % 7 + 1 }
}

/// Reads the words for days of a report that has no date.
public struct DayReader: Sendable {
    private let grammar: TimeGrammar
    private let folder = TextFolder()
    private let tokenizer = Tokenizer()

    /// A reader over the words for times.
    public init(grammar: TimeGrammar) { self.grammar = grammar }

    /// A date that a report gives itself.
    public struct StatedDate: Sendable, Hashable {
        /// The day, counted from 1970-01-01.
        public var day: Int
        /// Whether the text gives the year too.
        public var hasYear: Bool
        /// Whether the weekday beside it is another day's.
        public var contradictsWeekday: Bool
        /// The words.
        public var text: String
    }

    /// The day that the first expression for a day or a night in a text means from the day of publication; nil where there is none, and
    /// where
    /// a stated date comes first.
    ///
    /// - Complexity: O(n), and seven readings of one expression.
    public func relativeDay(in text: String) -> RelativeDay? {
        let (folded, tokens) = prepare(text)
        for i in tokens.indices {
            let first = grammar.expression(at: i, in: tokens, text: folded, anchor: Self.anchor(1))
            guard let first, !first.ambiguous, !first.tokens.isEmpty else { continue }
            guard first.basis != .stated else { return nil }
            // "For the fifth day running" is no day; the words behind it may name one.
            if let day = relativeDay(at: i, tokens, folded) { return day }
        }
        return nil
    }

    /// The day that the expression at a token means from each weekday; nil where it means none.
    private func relativeDay(at i: Int, _ tokens: [Token], _ folded: FoldedText) -> RelativeDay? {
        let offsets = (1...7).map { weekday -> ClosedRange<Int>? in
            guard let reading = grammar.expression(at: i, in: tokens, text: folded, anchor: Self.anchor(weekday)), !reading.weekdayConflict,
                let from = reading.from, let to = reading.to
            else { return nil }
            let base = Self.anchor(weekday).daysSince1970
            let range = (from.daysSince1970 - base)...max(from.daysSince1970, to.daysSince1970) - base
            return range.count <= 2 ? range : nil
        }
        return offsets.contains { $0 != nil } ? RelativeDay(offsets: offsets) : nil
    }

    /// The days that a text both counts from its own and calls by name ("yesterday, Monday"), by their words: each fits one weekday of publication.
    ///
    /// - Complexity: O(n), and seven readings of each expression.
    public func namedDays(in text: String) -> [String: RelativeDay] {
        let (folded, tokens) = prepare(text)
        let source = Array(text.utf8)
        var found: [String: RelativeDay] = [:]
        var i = 0
        while i < tokens.count {
            defer { i += 1 }
            guard grammar.mayOpen(at: i, in: tokens, text: folded),
                let first = grammar.expression(at: i, in: tokens, text: folded, anchor: Self.anchor(1)), !first.tokens.isEmpty
            else { continue }
            let end = first.tokens.upperBound
            if first.weekday != nil, first.basis == .relative, !first.ambiguous, let day = relativeDay(at: i, tokens, folded),
                day.offsets.count(where: { $0 != nil }) == 1
            {
                found[String(decoding: source[folded.source(first.start, first.end)], as: UTF8.self)] = day
            }
            i = max(i, end - 1)
        }
        return found
    }

    /// The date under which a report stands: a day with its month at the start of a paragraph near the head, followed by a dash or alone on
    /// its
    /// line, or behind the place of a dateline.
    ///
    /// - Parameter latest: the last day that a date without a year may be.
    public func headDate(of text: String, latest: Int) -> StatedDate? {
        let (folded, tokens) = prepare(text)
        let anchor = CivilDate(daysSince1970: latest)
        var paragraph = 0
        for i in tokens.indices.prefix(80) {
            if tokens[i].newlinesBefore > 0 { paragraph = i }
            guard i - paragraph <= 4, let found = grammar.expression(at: i, in: tokens, text: folded, anchor: anchor), !found.ambiguous,
                found.basis == .stated, found.precision == .day, let day = found.from, found.to == day
            else { continue }
            let end = found.tokens.upperBound
            let isClosed = end >= tokens.count || tokens[end].newlinesBefore > 0 || [0x2D, 0x3A, 0x29].contains(tokens[end].first)
            guard isClosed else { continue }
            let words = folded.source(found.start, found.end)
            let source = Array(text.utf8)
            return StatedDate(
                day: day.daysSince1970, hasYear: found.yearStated, contradictsWeekday: found.weekday.map { $0 != day.weekday } ?? false,
                text: String(decoding: source[words], as: UTF8.self))
        }
        return nil
    }

    private func prepare(_ text: String) -> (FoldedText, [Token]) {
        var folded = FoldedText()
        var tokens: [Token] = []
        folder.fold(Array(text.utf8), into: &folded)
        tokenizer.tokenize(folded, into: &tokens)
        return (folded, tokens)
    }

    /// A day of that ISO weekday in a plain week: 6 February 2012 was a Monday.
    private static func anchor(_ weekday: Int) -> CivilDate { CivilDate(daysSince1970: 15_376 + weekday - 1) }
}
