/// The common refinement of the scopes of claims and a question: one variable for each set of scopes that share cells.
struct TallyCells {
    /// For each variable, its kind and the scopes that contain it, ascending; the question is the last scope.
    private(set) var members: [(kind: String, scopes: [Int])] = []

    init(claims: [CountClaim], question: CountScope, parent: (String) -> String?) {
        let scopes = claims.map(\.scope) + [question]
        let starts = claims.map { min($0.earliestFrom ?? $0.scope.window.lowerBound, $0.scope.window.lowerBound) }
            + [question.window.lowerBound]
        let places = Set(scopes.map(\.place)).sorted()
        let ancestors = places.map { place in
            var chain: Set<String> = []
            var next: String? = place
            while let node = next, chain.insert(node).inserted { next = parent(node) }
            return chain
        }
        let cuts = Set(starts + scopes.map(\.window.upperBound)).sorted()
        var seen: Set<[String]> = []
        for kind in Set(scopes.flatMap(\.kinds)).sorted() {
            for place in places.indices {
                for cut in cuts {
                    let here = scopes.indices.filter {
                        scopes[$0].kinds.contains(kind) && ancestors[place].contains(scopes[$0].place)
                            && starts[$0] <= cut && cut < scopes[$0].window.upperBound
                    }
                    for person in PersonCategory.atoms {
                        let inside = here.filter { PersonCategory.contains(scopes[$0].who, person) }
                        guard !inside.isEmpty, seen.insert([kind] + inside.map(String.init)).inserted else { continue }
                        members.append((kind, inside))
                    }
                }
            }
        }
    }

    func terms(claim: Int, kind: String?) -> [(variable: Int, coefficient: Double)] {
        members.indices.filter { members[$0].scopes.contains(claim) && (kind == nil || members[$0].kind == kind) }
            .map { (variable: $0, coefficient: 1) }
    }
}

/// Categories of people: a partition by status, crossed with age and sex, and with two trades.
enum PersonCategory {
    /// Status, age and sex, trade.
    typealias Atom = (status: String, age: String, trade: String)

    static let atoms: [Atom] = ["civilians", "state-forces", "fighters"].flatMap { status in
        ["children", "women", "men"].flatMap { age in ["medics", "journalists", "none"].map { (status, age, $0) } }
    }

    static func contains(_ who: String, _ atom: Atom) -> Bool {
        switch who {
        case "civilians", "state-forces", "fighters": atom.status == who
        case "children", "women", "men": atom.age == who
        case "adults": atom.age != "children"
        case "medics", "journalists": atom.trade == who
        default: true
        }
    }
}
