/// Bounds for a question from the count claims that bear on it. Holds no state but the claims; no clock, no storage.
///
/// Cells of place × half-day × category × kind that the same claims contain are one variable, so that the size
/// of the program follows the claims and not the calendar.
public struct TallyEngine: Sendable {
    private let claims: [CountClaim]
    private let parent: @Sendable (String) -> String?

    /// - Parameters:
    ///   - claims: in any order.
    ///   - parent: the place that holds a place; nil at the root. Must be free of cycles.
    public init(claims: [CountClaim], parent: @escaping @Sendable (String) -> String?) {
        self.claims = claims.sorted { $0.id < $1.id }
        self.parent = parent
    }

    /// Answers one question.
    public func answer(_ question: CountScope) -> TallyAnswer {
        let superseded = claims.filter { old in claims.contains { supersedes($0, old) } }
        let live = claims.filter { claim in !superseded.contains(claim) && claim.strength != .soft }
        let strong = live.filter { $0.strength == .strong }
        var bounds = repaired(strong, question)
        if bounds.floor == 0, bounds.conflicts.isEmpty { bounds = repaired(live, question) }
        let byOrigin = Set(strong.map(\.origin)).map { origin in
            repaired(strong.filter { $0.origin == origin }, question).floor
        }.sorted(by: >)
        // A question about this very scope is also answered by figures that are superseded, soft or of open start.
        let stated = claims.filter { $0.scope == question }
            .compactMap { $0.strength == .soft ? ($0.max ?? $0.min) : $0.min }
        let reported = ([bounds.highestFloor, bounds.ceiling ?? 0] + stated).max() ?? 0
        return TallyAnswer(
            floor: bounds.floor, corroboratedFloor: byOrigin.count > 1 ? byOrigin[1] : 0, reportedMax: reported,
            ceiling: bounds.ceiling, superseded: superseded.map(\.id), conflicts: bounds.conflicts)
    }

    private func supersedes(_ new: CountClaim, _ old: CountClaim) -> Bool {
        guard new.origin == old.origin, new.scope == old.scope, new.order > old.order else { return false }
        return new.isCorrection || (new.min ?? 0) > (old.min ?? 0)
    }

    private struct Bounds {
        var floor: Int
        var highestFloor: Int
        var ceiling: Int?
        var conflicts: [TallyConflict]
    }

    /// Bounds; where the claims contradict one another, the widest over all ways to drop one of a minimal set.
    private func repaired(_ claims: [CountClaim], _ question: CountScope) -> Bounds {
        if let (floor, ceiling) = bounds(claims, question) {
            return Bounds(floor: floor, highestFloor: floor, ceiling: ceiling, conflicts: [])
        }
        var core = claims
        for claim in claims {
            let rest = core.filter { $0.id != claim.id }
            if bounds(rest, question) == nil { core = rest }
        }
        let repairs = core.map { dropped in (dropped.id, repaired(claims.filter { $0.id != dropped.id }, question)) }
        let conflict = TallyConflict(
            claims: core.map(\.id), floorsWithout: repairs.map(\.1.floor), ceilingsWithout: repairs.map(\.1.ceiling))
        var conflicts = [conflict]
        for other in repairs.flatMap(\.1.conflicts) where !conflicts.contains(where: { $0.claims == other.claims }) {
            conflicts.append(other)
        }
        let open = repairs.contains { $0.1.ceiling == nil }
        return Bounds(
            floor: repairs.map(\.1.floor).min() ?? 0, highestFloor: repairs.map(\.1.highestFloor).max() ?? 0,
            ceiling: open ? nil : repairs.compactMap(\.1.ceiling).max(), conflicts: conflicts)
    }

    private func bounds(_ claims: [CountClaim], _ question: CountScope) -> (Int, Int?)? {
        let cells = TallyCells(claims: claims, question: question, parent: parent)
        var program = BoundedSimplex(variables: cells.members.count)
        for (index, claim) in claims.enumerated() {
            let kinds = claim.scope.kinds
            for kind in kinds where kinds.count > 1 {  // "15 killed and wounded": some of each
                program.addRow(cells.terms(claim: index, kind: kind), low: 1, high: .infinity)
            }
            program.addRow(
                cells.terms(claim: index, kind: nil), low: Double(claim.min ?? 0), high: claim.max.map(Double.init) ?? .infinity)
        }
        let form = cells.terms(claim: claims.count, kind: nil)
        guard case .optimal(let least) = program.optimize(form, maximize: false) else { return nil }
        guard case .optimal(let most) = program.optimize(form, maximize: true) else { return (Int(least + 1 - 1e-6), nil) }
        return (Int(least + 1 - 1e-6), Int(most + 1e-6))
    }
}

/// The four figures; an estimate is never given, for there are no lists of names.
public struct TallyAnswer: Equatable, Sendable {
    public var floor: Int
    /// The floor computed from each origin alone, the second largest.
    public var corroboratedFloor: Int
    public var reportedMax: Int
    /// nil: open.
    public var ceiling: Int?
    /// Ids of older figures of an origin that its newer ones replace.
    public var superseded: [String]
    public var conflicts: [TallyConflict]
}

/// A minimal set of claims that cannot all hold, with the bounds that stand when each is dropped, in the same order.
public struct TallyConflict: Equatable, Sendable {
    public var claims: [String]
    public var floorsWithout: [Int]
    public var ceilingsWithout: [Int?]
}
