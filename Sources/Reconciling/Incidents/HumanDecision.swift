/// What a person decided about an incident. The program never undoes it.
public enum HumanDecision: Sendable, Hashable {
    /// These claims are one incident, whatever forbids it.
    case join(Set<String>)
    /// No claim of the first set is of one incident with any of the second.
    case part(Set<String>, Set<String>)
    /// The incident that holds the first of these claims that there is has this grade, for this reason.
    case grade(claims: [String], Grade, reason: String)
}

/// Decisions, ready to be asked for pairs.
struct DecisionTable: Sendable {
    /// A grade that a person gave.
    struct GivenGrade: Sendable {
        let claims: [String]
        let grade: Grade
        let reason: String
    }
    /// For each claim, the number of the group in which people put it.
    private(set) var groups: [String: Int] = [:]
    private var parted: Set<[String]> = []
    /// Every claim that a person parted from another.
    private(set) var partedClaims: Set<String> = []
    private var given: [GivenGrade] = []
    private var givenTo: [String: [Int]] = [:]
    private var lists: [[String]] = []
    /// Every claim that a decision names.
    private(set) var touched: Set<String> = []

    /// In the order in which people decided; a later decision takes back what it contradicts in an earlier one.
    init(_ decisions: [HumanDecision]) {
        var joined: [Set<String>] = []
        for decision in decisions {
            switch decision {
            case .join(let claims):
                for a in claims { for b in claims where a < b { parted.remove([a, b]) } }
                let touching = joined.filter { !$0.isDisjoint(with: claims) }
                joined.removeAll { !$0.isDisjoint(with: claims) }
                joined.append(touching.reduce(claims) { $0.union($1) })
            case .part(let one, let other):
                for a in one { for b in other where a != b { parted.insert([min(a, b), max(a, b)]) } }
                joined = joined.flatMap { group in
                    guard !group.isDisjoint(with: one), !group.isDisjoint(with: other) else { return [group] }
                    return [group.subtracting(other), group.intersection(other)]
                }
            case .grade(let claims, let grade, let reason):
                for claim in claims { givenTo[claim, default: []].append(given.count) }
                given.append(GivenGrade(claims: claims, grade: grade, reason: reason))
            }
        }
        joined.sort { ($0.min() ?? "") < ($1.min() ?? "") }
        for (number, group) in joined.enumerated() { for claim in group { groups[claim] = number } }
        lists = joined.map { $0.sorted() }
        partedClaims = Set(parted.joined())
        touched = Set(lists.joined()).union(partedClaims).union(givenTo.keys)
    }

    /// The claims of a group.
    func members(of group: Int) -> [String] { lists[group] }

    /// Whether a person parted two claims.
    func areParted(_ a: String, _ b: String) -> Bool { !parted.isEmpty && parted.contains([min(a, b), max(a, b)]) }

    /// The last grade that a person gave the incident of some claims, and the claim by which it is this incident's.
    ///
    /// - Parameter exists: whether a claim is in any incident.
    func grade(of claims: [String], exists: (String) -> Bool) -> (claim: String, given: GivenGrade)? {
        guard !given.isEmpty else { return nil }
        let own = Set(claims)
        for number in Set(claims.flatMap { givenTo[$0] ?? [] }).sorted(by: >) {
            if let first = given[number].claims.first(where: exists), own.contains(first) { return (first, given[number]) }
        }
        return nil
    }
}
