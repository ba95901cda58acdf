import ClaimModel

/// The killed by day or night, as single accounts give them: figures of different incidents are not added up.
struct DailyTolls {
    /// A day's highest figures and the claims that give them.
    struct Day {
        var date: String
        /// The last day of a night; the same otherwise.
        var last: String
        /// The highest figure in force.
        var floor: Int
        /// The highest figure given by anybody, in force or not.
        var max: Int
        var claims: [String]
    }
    private let context: BriefContext

    init(_ context: BriefContext) { self.context = context }

    /// The days and nights of the period that have a toll, ascending.
    func days() -> [Day] {
        var days: [String: Day] = [:]
        for incident in context.incidents where incident.grade != .aside {
            guard let date = incident.from, let last = incident.to, isDayOrNight(incident, date, last) else { continue }
            for account in incident.accounts where account.stance != .denies {
                guard let tally = account.tallies.first(where: Self.counts), let low = tally.min ?? tally.max else { continue }
                let high = max(tally.max ?? low, account.progression.map(\.count).max() ?? 0)
                let key = "\(date)/\(last)"
                var day = days[key] ?? Day(date: date, last: last, floor: 0, max: 0, claims: [])
                if low > day.floor || high > day.max { day.claims = account.claims }
                day.floor = Swift.max(day.floor, tally.min ?? 0)
                day.max = Swift.max(day.max, high)
                days[key] = day
            }
        }
        return days.values.sorted { ($0.date, $0.last) < ($1.date, $1.last) }
    }

    private static func counts(_ tally: Tally) -> Bool {
        tally.of == nil && tally.kind == .killed && tally.who == .people && !tally.cumulative
    }

    private func isDayOrNight(_ incident: BriefIncident, _ first: String, _ last: String) -> Bool {
        guard first != last else { return true }
        guard incident.night, let from = CivilDay(first), let to = CivilDay(last) else { return false }
        return to.number - from.number == 1
    }
}
