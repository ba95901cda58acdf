/// Which claims can bear on a question: those that share people with it, and what upper bounds tie to them.
enum Relevance {
    /// Claims that bear on the question, in their order. O(claims × claims found).
    ///
    /// A floor binds another floor only through an upper bound that holds people of both; so floors alone lead no further.
    static func claims(_ claims: [CountClaim], _ question: CountScope, parent: @escaping @Sendable (String) -> String?) -> [CountClaim] {
        var chains = PlaceChains(parent)
        var isIn = claims.map { chains.overlap($0.scope, question, $0.floorWindow, question.window) }
        var statement: [String: [Int]] = [:]
        for (k, claim) in claims.enumerated() {
            statement[claim.partOf ?? claim.id, default: []].append(k)
            if claim.partOf != nil { statement[claim.id, default: []].append(k) }
        }
        var queue = claims.indices.filter { isIn[$0] }
        while let k = queue.popLast() {
            func take(_ other: Int) {
                guard !isIn[other] else { return }
                isIn[other] = true
                queue.append(other)
            }
            let claim = claims[k]
            for other in (statement[claim.id] ?? []) + (statement[claim.partOf ?? claim.id] ?? []) { take(other) }
            for other in claims.indices where !isIn[other] && (claim.max != nil || claims[other].max != nil) {
                if chains.overlap(claim.scope, claims[other].scope, claim.floorWindow, claims[other].floorWindow) { take(other) }
            }
        }
        return claims.indices.filter { isIn[$0] }.map { claims[$0] }
    }

    /// Whether all people of one scope are people of the other, windows taken as given.
    static func isInside(_ a: CountScope, _ aWindow: Range<Int>, _ b: CountScope, _ chains: inout PlaceChains) -> Bool {
        guard b.window.lowerBound <= aWindow.lowerBound, aWindow.upperBound <= b.window.upperBound else { return false }
        guard a.kinds.allSatisfy(b.kinds.contains) else { return false }
        for place in a.places {
            let chain = chains.chain(place)
            if !b.places.contains(where: chain.contains) { return false }
        }
        if b.who == "people", b.isNamed == nil { return true }
        let (inner, outer) = (PersonCategory.mask(a.who, isNamed: a.isNamed), PersonCategory.mask(b.who, isNamed: b.isNamed))
        return inner.low & ~outer.low == 0 && inner.high & ~outer.high == 0
    }
}
