/// A total and its parts, of one statement, that cannot all be right: the parts that nobody is in twice add up to more than the total.
package struct StatementDisagreement: Equatable {
    var total: String
    var parts: [String]
    /// The least total that the parts allow.
    var partsFloor: Int
    /// By how much the total falls short of it: the smallest correction.
    var correction: Int

    var claims: [String] { [total] + parts }

    /// Disagreements among claims tied by `partOf`, by total. Each statement is looked at alone.
    static func find(_ claims: [CountClaim], parent: @escaping @Sendable (String) -> String?) -> [StatementDisagreement] {
        var partsOf: [String: [CountClaim]] = [:]
        for claim in claims { if let total = claim.partOf, claim.strength == .strong { partsOf[total, default: []].append(claim) } }
        return claims.compactMap { total in
            guard let parts = partsOf[total.id], total.strength == .strong, let said = total.max ?? total.min else { return nil }
            guard parts.reduce(0, { $0 + ($1.min ?? 0) }) > said else { return nil }
            var system = TallySystem(CountConstraint.list(parts.map(\.floorAlone)), parent: parent)
            var scope = total.scope
            scope.window = total.floorWindow
            let floor = system.bounds(scope).floor
            guard floor > said else { return nil }
            return StatementDisagreement(
                total: total.id, parts: parts.map(\.id).sorted(), partsFloor: floor, correction: floor - said)
        }
    }
}

extension CountClaim {
    /// The claim without its upper bound.
    fileprivate var floorAlone: CountClaim {
        var claim = self
        claim.max = nil
        return claim
    }
}
