import ClaimModel

/// Sets down who is said to hold what, and who moved, came over or left, by place and day.
///
/// A holding is contested where, at the same place and within a day, claims name holders of two known sides that differ, or a claim denies
/// that this holder holds it. Two bodies of unknown side are not set against each other: they may be one.
public struct ForceLedger: Sendable {
    private let resolver: LedgerResolver

    /// A ledger that knows sides and places by a resolver.
    public init(resolver: LedgerResolver) { self.resolver = resolver }

    private static let acts: Set<ClaimType> = [.control, .deployment, .withdrawal, .defection]

    /// The entries by place, day and act; those without place or day last.
    ///
    /// - Complexity: O(n log n), and the square of the holdings of one place.
    public func entries(_ claims: [ReportedClaim]) -> [ForceEntry] {
        var entries: [String: ForceEntry] = [:]
        for reported in ReportedClaim.ordered(claims) {
            let claim = reported.claim
            guard Self.acts.contains(claim.type), claim.status == .occurred || claim.status == .negated else { continue }
            let forces = LedgerName.unique(claim.agent.map { LedgerName($0) })
            let places = resolver.leaves(claim)
            for place in places.isEmpty ? [nil] : places.map({ Optional($0) }) {
                let alone = forces.isEmpty && place == nil ? claim.id : ""
                let key = [
                    place?.key ?? "~~", reported.day.day ?? "~", String(claim.type.ordinal + 10), claim.status.rawValue,
                    Set(forces.map(resolver.bodyKey)).sorted().joined(separator: "+"), alone,
                ].joined(separator: "\u{1F}")
                var entry =
                    entries[key]
                    ?? ForceEntry(
                        act: claim.type, status: claim.status, forces: [], sides: [], targets: [], place: place, day: reported.day,
                        claims: [], sources: [], contestedBy: [], counts: [])
                entry.forces = LedgerName.unique(entry.forces + forces)
                entry.sides = Set(entry.forces.compactMap { $0.id.flatMap(resolver.side(of:)) }).sorted()
                entry.targets = LedgerName.unique(entry.targets + claim.target.map { LedgerName($0) })
                if let place, let known = entry.place { entry.place = LedgerName.unique([known, place]).first }
                entry.day.isStated = entry.day.isStated || reported.day.isStated
                entry.claims = Set(entry.claims + [claim.id]).sorted()
                entry.sources = LedgerName.unique(entry.sources + claim.source.map { LedgerName($0) })
                let counts = claim.tallies.filter { $0.of == nil }.map {
                    ForceEntry.Count(claim: claim.id, kind: $0.kind, min: $0.min, max: $0.max)
                }
                for count in counts where !entry.counts.contains(count) { entry.counts.append(count) }
                entry.counts.sort { ($0.claim, $0.kind.ordinal, $0.min ?? -1) < ($1.claim, $1.kind.ordinal, $1.min ?? -1) }
                entries[key] = entry
            }
        }
        return contested(entries.sorted { $0.key < $1.key }.map(\.value))
    }

    private func contested(_ entries: [ForceEntry]) -> [ForceEntry] {
        var entries = entries
        var byPlace: [String: [Int]] = [:]
        for (index, entry) in entries.enumerated() where entry.place != nil { byPlace[entry.place?.key ?? "", default: []].append(index) }
        for members in byPlace.values {
            for i in members {
                let others = members.filter { j in
                    i != j && entries[i].act == entries[j].act && DayNumber.areNear(entries[i].day.day, entries[j].day.day, within: 1)
                        && contradict(entries[i], entries[j])
                }
                entries[i].contestedBy = Set(others.flatMap { entries[$0].claims }).sorted()
            }
        }
        return entries
    }

    private func contradict(_ a: ForceEntry, _ b: ForceEntry) -> Bool {
        if a.status != b.status {
            // A denial that names nobody speaks of the place itself.
            let x = Set(a.forces.map(resolver.bodyKey))
            let y = Set(b.forces.map(resolver.bodyKey))
            return x.isEmpty || y.isEmpty || !x.isDisjoint(with: y) || !Set(a.sides).isDisjoint(with: b.sides)
        }
        guard a.act == .control, a.status == .occurred, !a.sides.isEmpty, !b.sides.isEmpty else { return false }
        return Set(a.sides).isDisjoint(with: b.sides)
    }
}
