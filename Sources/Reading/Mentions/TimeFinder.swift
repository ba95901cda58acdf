import ArabicText
import Lexicon

/// Finds the time expressions of a text and reads them against the publication date.
struct TimeFinder {
    private let grammar: TimeGrammar

    init(grammar: TimeGrammar) { self.grammar = grammar }

    /// Fills `times` and `timeAt`, left to right, the longest expression at each place.
    ///
    /// A report is often taken from the web a day or two after it was written. Where its own words tell the day ("yesterday, Sunday"), every
    /// other relative day counts from there.
    func find(_ a: inout ReportAnalysis) {
        read(&a)
        if let anchor = a.anchor {
            if let written = written(a, before: anchor) {
                a.anchor = written
                read(&a)
            }
        } else {
            standIn(&a)
        }
        move(&a)
        ChronicleFinder().find(&a)
    }

    /// Finds what "the same day" is, and counts "two days ago" and "last night" from the day that their sentence names for its telling, where that is a little before the report's:
    /// a paper writes "yesterday" for an agency's "today" and leaves the rest as it was.
    private func move(_ a: inout ReportAnalysis) {
        for t in a.times.indices.dropFirst() where a.times[t].expression.echoes {
            guard let day = a.times[..<t].last(where: { Self.isDay($0.expression) })?.expression.from else { continue }
            (a.times[t].expression.from, a.times[t].expression.to, a.times[t].expression.settles) = (day, day, true)
        }
        guard let anchor = a.anchor else { return }
        for t in a.times.indices where a.times[t].expression.floats {
            let sentence = a.sentenceAt[Int(a.times[t].start)]
            let telling = a.times.first { other in
                let e = other.expression
                guard !e.floats, a.sentenceAt[Int(other.start)] == sentence, Self.isDay(e), e.basis == .relative || e.basis == .weekday,
                    let day = e.from
                else { return false }
                return day <= anchor && anchor.adding(days: -3) <= day
            }
            guard let day = telling?.expression.from, day < anchor else { continue }
            let back = day.daysSince1970 - anchor.daysSince1970
            a.times[t].expression.from = a.times[t].expression.from?.adding(days: back)
            a.times[t].expression.to = a.times[t].expression.to?.adding(days: back)
        }
    }

    /// Whether an expression names one day.
    private static func isDay(_ e: TimeExpression) -> Bool {
        (e.precision == .day || e.precision == .part) && !e.open && e.from != nil && e.from == e.to
    }

    /// Gives a report without a date one that its words for days allow: which of them are the same day, and which come before others, can be
    /// told without knowing which day it is.
    private func standIn(_ a: inout ReportAnalysis) {
        let latest = a.times.compactMap { $0.expression.yearStated ? $0.expression.from : nil }.max()
        let first = latest ?? Self.anyDay
        var best = (conflicts: Int.max, day: first)
        for later in 0..<7 where best.conflicts > 0 && !a.times.isEmpty {
            a.anchor = first.adding(days: later)
            read(&a)
            let conflicts = a.times.count { $0.expression.weekdayConflict }
            if conflicts < best.conflicts { best = (conflicts, first.adding(days: later)) }
        }
        if a.anchor == best.day { return }
        a.anchor = best.day
        read(&a)
    }

    /// 8 February 2012.
    private static let anyDay = CivilDate(daysSince1970: 15_378)

    /// The day, up to three before the publication date as given, on which most of the report's own words say that it was written; nil when
    /// they agree with that date.
    private func written(_ a: ReportAnalysis, before anchor: CivilDate) -> CivilDate? {
        var votes = [0, 0, 0, 0]
        for time in a.times {
            guard let day = time.expression.written else { continue }
            for back in votes.indices where anchor.adding(days: -back) == day { votes[back] += 1 }
        }
        guard let most = votes.max(), most > 0, let back = votes.firstIndex(of: most), back > 0 else { return nil }
        return anchor.adding(days: -back)
    }

    private func read(_ a: inout ReportAnalysis) {
        a.times.removeAll(keepingCapacity: true)
        a.timeAt.refill(a.tokens.count, -1)
        var i = 0
        while i < a.tokens.count {
            guard a.nameAt[i] < 0, a.openings[i].contains(.time),
                let expression = grammar.expression(at: i, in: a.tokens, text: a.text, anchor: a.anchor),
                !expression.ambiguous,
                !expression.tokens.isEmpty, !runsIntoName(expression.tokens, a)
            else {
                i += 1
                continue
            }
            if isName(expression, a) {
                i = expression.tokens.upperBound
                continue
            }
            for k in expression.tokens { a.timeAt[k] = Int32(a.times.count) }
            a.times.append(
                TimeSpan(start: Int32(expression.tokens.lowerBound), end: Int32(expression.tokens.upperBound), expression: expression))
            i = expression.tokens.upperBound
        }
    }

    /// Whether a day and month without a year are what a thing is called: the palace of 22 May, 26 September Street.
    private func isName(_ expression: TimeExpression, _ a: ReportAnalysis) -> Bool {
        let i = expression.tokens.lowerBound
        guard expression.basis == .stated, !expression.yearStated, i > 0, a.tokens[i].newlinesBefore == 0,
            a.tokens[i].start == expression.start
        else { return false }
        return a.matches(at: i - 1).contains {
            ($0.pack == .facilities || $0.pack == .placeCues || $0.pack == .bodyHeads) && Int($0.end) == i && $0.enclitic == 0
                && !$0.proclitics.contains(.article)
        }
    }

    /// Whether an expression ends inside a name: the gate of Palmyra begins like "in August".
    private func runsIntoName(_ tokens: Range<Int>, _ a: ReportAnalysis) -> Bool {
        guard let last = tokens.last, a.nameAt[last] >= 0 else { return false }
        let name = a.names[Int(a.nameAt[last])]
        if Int(name.end) > tokens.upperBound { return true }
        // Ibb and August differ by the hamza that folding takes away.
        let first = Int(a.tokens[last].start)
        return name.pack == .places && a.source[a.text.source(first, first + 2)].elementsEqual([0xD8, 0xA5])
    }
}
