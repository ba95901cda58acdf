/// Which older figures of an origin its newer ones replace.
///
/// A raised toll replaces the origin's own older figure for the same event, a correction downwards does too; neither touches another
/// origin. Figures of one day without times: the rise is the order, and a lower one replaces only with a word of correction.
enum Supersession {
    /// An older claim and the newer one that replaces it.
    struct Replacement: Equatable {
        var old: String
        var new: String
        var isCorrection: Bool
    }

    private struct Key: Hashable {
        var origin: String
        var event: String?
        var kinds: [String]
        var who: String
        var isNamed: Bool?
        var scope: CountScope?
    }

    /// Replacements, by the older claim. Each old claim has one: the last that replaces it.
    static func find(_ claims: [CountClaim]) -> [Replacement] {
        var groups: [Key: [CountClaim]] = [:]
        for claim in claims {
            groups[key(claim, event: claim.event), default: []].append(claim)
            // What is corrected may be a running total, which is of no one event.
            if claim.isCorrection, claim.event != nil { groups[key(claim, event: nil), default: []].append(claim) }
        }
        var found: [Replacement] = []
        for (key, group) in groups where group.count > 1 {
            for old in group where old.event == key.event {
                let newer = group.filter { replaces($0, old) }
                guard let last = newer.max(by: { isBefore($0, $1) }) else { continue }
                found.append(Replacement(old: old.id, new: last.id, isCorrection: last.figure < old.figure))
            }
        }
        // The parts of a figure that was corrected downwards fall with it.
        let corrected = Dictionary(found.filter(\.isCorrection).map { ($0.old, $0.new) }, uniquingKeysWith: { a, _ in a })
        let known = Set(found.map(\.old))
        for part in claims where !known.contains(part.id) {
            if let total = part.partOf, let new = corrected[total] {
                found.append(Replacement(old: part.id, new: new, isCorrection: true))
            }
        }
        return found.sorted { $0.old < $1.old }
    }

    private static func key(_ claim: CountClaim, event: String?) -> Key {
        Key(
            origin: claim.origin, event: event, kinds: claim.scope.kinds, who: claim.scope.who, isNamed: claim.scope.isNamed,
            scope: event == nil ? claim.scope : nil)
    }

    private static func replaces(_ new: CountClaim, _ old: CountClaim) -> Bool {
        guard new.id != old.id, new.order >= old.order, new.strength == .strong || old.strength != .strong else { return false }
        // Numbers of one statement stand side by side.
        if new.partOf == old.id || old.partOf == new.id || (new.partOf != nil && new.partOf == old.partOf) { return false }
        if new.isCorrection { return new.order > old.order || !old.isCorrection }
        // A raise replaces what it exceeds; at the same moment a correction outlasts the figures that it corrects.
        return new.figure > old.figure && (new.order > old.order || !old.isCorrection)
    }

    private static func isBefore(_ a: CountClaim, _ b: CountClaim) -> Bool {
        if a.order != b.order { return a.order < b.order }
        if a.isCorrection != b.isCorrection { return b.isCorrection }
        return a.figure != b.figure ? a.figure < b.figure : a.id < b.id
    }
}
