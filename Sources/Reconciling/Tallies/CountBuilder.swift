import ArabicText
import ClaimModel

/// One tally of one claim as a constraint.
struct CountBuilder {
    let report: TallyReport
    let claim: Claim
    let index: Int
    let tally: Tally
    let context: TallyContext
    let byId: [String: Claim]

    /// - Parameter total: how the tally was read that this one is a part of.
    func build(_ id: String, total: CountReading?) -> Result<(claim: CountClaim, reading: CountReading), TallyInput.Exclusion.Reason> {
        if claim.status == .negated || claim.speech == .denies { return .failure(.denied) }
        guard claim.status == .occurred else { return .failure(.notOccurred) }
        guard claim.kept else { return .failure(.notKept) }
        guard let window = window() else { return .failure(.noDate) }
        let places = places()
        var facts = CountReading.Facts(min: tally.min, max: tally.max)
        facts.isApproximate = tally.approx
        facts.isFromCounter = context.isFromCounter(report, claim)
        facts.isWindowOpen = claim.time?.open == true || claim.to == nil
        facts.isPlaceWide = !places.areExact || places.ids.contains(where: context.isWide)
        facts.isClosedGroup = context.isClosedGroup(report, claim, tally)
        facts.isCorrection = context.isCorrection(report, claim)
        facts.total = total
        let bounds = CountReading.read(facts)
        guard bounds.reading != .none else { return .failure(.noNumber) }
        let kinds = tally.kind == .other && !tally.kinds.isEmpty ? tally.kinds.map(\.rawValue) : [tally.kind.rawValue]
        // What is known of some wider place or time only cannot bound all of it from above.
        let isBounded = places.areExact && window.isSettled
        let made = CountClaim(
            id: id, origin: context.origin(report, claim),
            scope: CountScope(kinds: kinds, who: tally.who.rawValue, places: places.ids, window: window.stated), min: bounds.min,
            max: isBounded || bounds.reading == .soft ? bounds.max : nil,
            reported: isBounded ? bounds.reported : bounds.reported ?? bounds.max,
            strength: bounds.strength, order: order(), isCorrection: facts.isCorrection, earliestFrom: window.earliest,
            event: tally.cumulative ? nil : context.event(report, claim), partOf: partOf())
        return .success((made, bounds.reading))
    }

    /// The narrowest places named, and whether the tree knows each.
    private func places() -> (ids: [String], areExact: Bool) {
        var areExact = !claim.places.isEmpty
        var ids: Set<String> = []
        let holders = Set(claim.places.compactMap(\.within))
        for (k, place) in claim.places.enumerated() where !holders.contains(k) {
            var next: PlaceMention? = place
            var seen = 0
            while let here = next, here.id == nil, seen < claim.places.count {
                areExact = false
                seen += 1
                next = here.within.flatMap { claim.places.indices.contains($0) ? claim.places[$0] : nil }
            }
            ids.insert(next?.id ?? CountScope.anywhere)
        }
        guard !ids.isEmpty, !ids.contains(CountScope.anywhere) else { return ([CountScope.anywhere], false) }
        var chains = PlaceChains(context.parent)
        let narrowest = ids.filter { id in !ids.contains { $0 != id && chains.chain($0).contains(id) } }
        return (narrowest.sorted(), areExact)
    }

    /// The window in half-days, and its earliest start where the words leave it open.
    private func window() -> (stated: Range<Int>, earliest: Int?, isSettled: Bool)? {
        let published = report.published.flatMap { CivilDate(iso: $0) }?.daysSince1970
        let from = ((tally.cumulative ? tally.since : nil) ?? claim.from).flatMap { CivilDate(iso: $0) }?.daysSince1970
        let to = claim.to.flatMap { CivilDate(iso: $0) }?.daysSince1970 ?? published ?? from
        guard let to else { return nil }
        let start = min(from ?? to, to) * 2
        // A running total with no first day, or a claim with no date, may reach back to any day before.
        if from == nil { return (start..<to * 2 + 2, Self.longAgo, false) }
        // The night of a day is, in Arabic usage, the one that leads into it.
        let isNight = claim.time?.precision == .night && (claim.to == nil || claim.time?.extent == .span || tally.cumulative)
        // "Since the eve of Friday" is dated from Thursday: it means Friday, and may begin in Thursday's evening.
        if isNight, claim.to == nil, context.isEve(claim), start + 2 <= to * 2 {
            return (start + 2..<to * 2 + 2, start + 1, false)
        }
        let isSettled = claim.to != nil && claim.time?.extent != .point || claim.from == claim.to
        return (start..<to * 2 + 2, isNight ? start - 1 : nil, isSettled)
    }

    /// Before anything that a casebook holds: 1900-01-01, in half-days since 1970.
    private static let longAgo = -25_567 * 2

    /// Minutes since 1970 of publication; the day's first minute where no time is given, 0 where no date is.
    private func order() -> Int {
        guard let published = report.published, let date = CivilDate(iso: published) else { return 0 }
        let bytes = Array(published.utf8)
        func number(_ at: Int) -> Int? {
            guard at + 1 < bytes.count, bytes[at] &- 0x30 < 10, bytes[at + 1] &- 0x30 < 10 else { return nil }
            return Int(bytes[at] - 0x30) * 10 + Int(bytes[at + 1] - 0x30)
        }
        guard let hour = number(11), let minute = number(14) else { return date.daysSince1970 * 1_440 }
        var offset = 0
        if let sign = bytes.dropFirst(16).firstIndex(where: { $0 == 0x2B || $0 == 0x2D }), let hours = number(sign + 1) {
            offset = (hours * 60 + (number(sign + 4) ?? 0)) * (bytes[sign] == 0x2D ? -1 : 1)
        }
        return date.daysSince1970 * 1_440 + hour * 60 + minute - offset
    }

    /// The count that this one is a part of: of the same claim, or of the claim that it is linked to, kind for kind.
    private func partOf() -> String? {
        if let total = tally.of { return "\(claim.id)/\(total)" }
        for link in claim.links where link.rel == .partOf {
            guard let whole = byId[link.claim] else { continue }
            if let k = whole.tallies.firstIndex(where: { $0.kind == tally.kind && $0.who == tally.who && $0.of == nil })
                ?? whole.tallies.firstIndex(where: { $0.kind == tally.kind && $0.who == .people && $0.of == nil })
            {
                return "\(whole.id)/\(k)"
            }
        }
        return nil
    }
}
