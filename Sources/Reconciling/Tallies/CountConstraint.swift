/// One bound that a claim puts on the people of a scope.
package struct CountConstraint {
    /// Index of the claim in the list that the system was made from.
    var claim: Int
    /// The people, with the window in which the bound surely holds.
    var scope: CountScope
    var low: Int
    var high: Int?
    /// The disagreeing statement whose correction may lower `low`; nil where the bound is firm.
    var statement: Int?

    /// The bounds of live claims.
    ///
    /// A floor holds in the widest window that the words allow, an upper bound in the narrowest; "15 killed and wounded" has some of each.
    package static func list(_ claims: [CountClaim], disagreements: [StatementDisagreement] = []) -> [CountConstraint] {
        var statementOf: [String: Int] = [:]
        var raisedMax: [String: Int] = [:]
        for (k, disagreement) in disagreements.enumerated() {
            for part in disagreement.parts { statementOf[part] = k }
            raisedMax[disagreement.total] = disagreement.partsFloor
        }
        var list: [CountConstraint] = []
        for (index, claim) in claims.enumerated() where claim.strength != .soft {
            let high = claim.strength == .strong ? claim.max.map { max($0, raisedMax[claim.id] ?? $0) } : nil
            let low = max(0, claim.min ?? 0)
            var wide = claim.scope
            wide.window = claim.floorWindow
            let statement = statementOf[claim.id]
            if wide.window == claim.scope.window, statement == nil {
                list.append(CountConstraint(claim: index, scope: wide, low: low, high: high))
            } else {
                list.append(CountConstraint(claim: index, scope: wide, low: low, high: nil, statement: statement))
                if let high { list.append(CountConstraint(claim: index, scope: claim.scope, low: 0, high: high)) }
            }
            if claim.scope.kinds.count > 1, low >= claim.scope.kinds.count {
                list += someOfEach(wide, claim: index)
            }
        }
        return list
    }

    /// The highest figures of all claims as floors, for the reported maximum; windows as stated.
    static func highest(_ claims: [CountClaim]) -> [CountConstraint] {
        claims.enumerated().flatMap { index, claim in
            [CountConstraint(claim: index, scope: claim.scope, low: claim.highest)]
                + (claim.scope.kinds.count > 1 && claim.highest >= claim.scope.kinds.count ? someOfEach(claim.scope, claim: index) : [])
        }
    }

    private static func someOfEach(_ scope: CountScope, claim: Int) -> [CountConstraint] {
        scope.kinds.map { kind in
            var one = scope
            one.kinds = [kind]
            return CountConstraint(claim: claim, scope: one, low: 1)
        }
    }
}
