import ArabicText
import ClaimModel

/// Days of time expressions.
extension ReportAnalysis {
    /// The days that a time expression means, as far as they are known.
    func days(of time: TimeSpan, status: ClaimStatus = .occurred) -> (from: CivilDate?, to: CivilDate?) {
        guard isDated || time.expression.yearStated else { return (nil, nil) }
        let ahead = daysAhead(time.expression, status)
        return (time.expression.from?.adding(days: ahead), time.expression.to?.adding(days: ahead))
    }

    /// Seven where a bare weekday dates what is still to come, which it names as the next of its name, else zero.
    func daysAhead(_ e: TimeExpression, _ status: ClaimStatus) -> Int {
        guard status == .expected || status == .requested, e.weekday != nil, e.basis == .weekday, let from = e.from, let anchor else {
            return 0
        }
        return from < anchor ? 7 : 0
    }
}
