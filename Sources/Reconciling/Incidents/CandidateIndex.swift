import ArabicText
import ClaimModel

/// Files claims by place and day, report, passage, count and agent.
///
/// Two claims can only be one incident where they meet in a bucket: at a place that one of them names and that is or contains the place of
/// the other, on a day that both may lie on; in one report; in one passage; by one count on one day, where a place is missing; by one
/// agent on one day, for acts of politics. So an addition looks at its own place tree and days alone.
struct CandidateIndex: Sendable {
    private struct Bucket {
        /// Claims that name the place itself, or lack one.
        var own: [Int32] = []
        /// Claims inside of it.
        var below: [Int32] = []
    }
    private let places: PlaceTree
    private var buckets: [BucketKey: Bucket] = [:]

    init(places: PlaceTree) { self.places = places }

    /// Windows longer than this many days are filed by their first day alone: running totals meet only what began with them.
    static let longest = 7

    mutating func insert(_ claim: PreparedClaim, _ index: Int32) {
        for (key, isOwn) in filing(of: claim) {
            if isOwn { buckets[key, default: Bucket()].own.append(index) } else { buckets[key, default: Bucket()].below.append(index) }
        }
    }

    mutating func remove(_ claim: PreparedClaim, _ index: Int32) {
        for (key, isOwn) in filing(of: claim) {
            if isOwn { buckets[key]?.own.removeAll { $0 == index } } else { buckets[key]?.below.removeAll { $0 == index } }
        }
    }

    /// Claims that may be of one incident with this one, in rising order.
    func partners(of claim: PreparedClaim) -> [Int32] {
        var found: Set<Int32> = []
        for (key, isOwn) in keys(claim) where key.kind != .wide {
            guard let bucket = buckets[key] else { continue }
            found.formUnion(bucket.own)
            if isOwn { found.formUnion(bucket.below) }
        }
        return found.sorted()
    }

    /// Point claims at or inside the places of a broad claim, or around those of a narrow one, on its days.
    func inside(_ claim: PreparedClaim, anyFamily: Bool = false) -> [Int32] {
        var found: Set<Int32> = []
        for (key, takesBelow) in consulted(by: claim, anyFamily: anyFamily) {
            guard let bucket = buckets[key] else { continue }
            found.formUnion(bucket.own)
            if takesBelow { found.formUnion(bucket.below) }
        }
        return found.sorted()
    }

    /// The buckets that `inside` looks into; with those below their places, or without.
    func consulted(by claim: PreparedClaim, anyFamily: Bool = false) -> [(key: BucketKey, takesBelow: Bool)] {
        var keys: [(BucketKey, Bool)] = []
        for family in anyFamily ? Self.families : [Self.family(claim.claim.type)] {
            for day in Self.days(claim.window) where day != Self.undated {
                for leaf in claim.leaves.joined() {
                    for kind in [BucketKey.Kind.place, .wide] {
                        keys.append((BucketKey(kind: kind, what: UInt64(leaf), day: day, family: family), true))
                    }
                    for above in places.chain(of: leaf).dropFirst() where !places.level(of: above).isBroad {
                        keys.append((BucketKey(kind: .place, what: UInt64(above), day: day, family: family), false))
                    }
                }
                for name in claim.unknownNames {
                    keys.append((BucketKey(kind: .name, what: name, day: day, family: family), false))
                }
            }
        }
        return keys
    }

    /// Claims and denials for which `inside` finds this one, and more: what has to look again where this one changes.
    func looking(for claim: PreparedClaim) -> Set<Int32> {
        var found: Set<Int32> = []
        for (key, takesBelow) in lookers(for: claim) {
            guard let bucket = buckets[key] else { continue }
            found.formUnion(bucket.own)
            if takesBelow { found.formUnion(bucket.below) }
        }
        return found
    }

    /// The buckets in which those stand that look for a claim.
    func lookers(for claim: PreparedClaim) -> [(key: BucketKey, takesBelow: Bool)] {
        let family = Self.family(claim.claim.type)
        var keys: [(BucketKey, Bool)] = []
        func add(_ kind: BucketKey.Kind, _ what: UInt64, _ day: Int32, _ takesBelow: Bool) {
            let key = BucketKey(kind: kind, what: what, day: day, family: family)
            keys.append((key.looking, takesBelow))
            keys.append((key.denied, takesBelow))
            keys.append((BucketKey(kind: key.denied.kind, what: what, day: day, family: Self.anyFamily), takesBelow))
        }
        for day in Self.days(claim.window) where day != Self.undated {
            for leaf in claim.leaves.joined() {
                for (depth, place) in places.chain(of: leaf).enumerated() { add(.place, UInt64(place), day, depth == 0) }
            }
            for name in claim.unknownNames { add(.name, name, day, false) }
        }
        keys.append((Self.report(claim).looking, false))
        keys.append((Self.report(claim).denied, false))
        return keys
    }

    /// The buckets of all that lies at the places of a claim on any day of its window, of types compatible with its own.
    func around(_ claim: PreparedClaim) -> [BucketKey] {
        guard let window = claim.window else { return [] }
        let families = Set(ClaimType.allCases.filter { TypeFamilies.areCompatible($0, claim.claim.type) }.map(Self.family))
        return (window.from...window.to).flatMap { day in
            claim.leaves.joined().flatMap { leaf in
                families.flatMap { family in
                    [BucketKey.Kind.place, .wide].map {
                        BucketKey(kind: $0, what: UInt64(leaf), day: Int32(clamping: day), family: family)
                    }
                }
            }
        }
    }

    /// The claims in a bucket.
    func filed(under key: BucketKey) -> [Int32] { buckets[key].map { $0.own + $0.below } ?? [] }

    /// The buckets in which partners of a claim can stand.
    func meeting(_ claim: PreparedClaim) -> [BucketKey] { keys(claim).map(\.0).filter { $0.kind != .wide } }

    /// The buckets of a claim's report: those of its claims and those of what denies.
    func reportKeys(_ claim: PreparedClaim) -> [BucketKey] { [Self.report(claim), Self.report(claim).denied] }

    /// Where a claim is filed, what denies apart from what tells.
    func filing(of claim: PreparedClaim) -> [(key: BucketKey, isOwn: Bool)] {
        let all = keys(claim)
        if !claim.claim.isDenying {
            return all
                + all.compactMap { key, isOwn in
                    switch key.kind {
                    case .place where claim.isBroad, .name where claim.isBroad: (key.looking, isOwn)
                    case .report where claim.claim.sentence == 0 || claim.isUnplaced: (key.looking, isOwn)
                    default: nil
                    }
                }
        }
        let isAct = claim.claim.type == .denial
        return all.compactMap { key, isOwn in
            switch key.kind {
            case .place, .wide, .name:
                (BucketKey(kind: key.denied.kind, what: key.what, day: key.day, family: isAct ? Self.anyFamily : key.family), isOwn)
            case .report: (key.denied, isOwn)
            default: nil
            }
        }
    }

    /// Claims of the same report, in rising order.
    func inReport(of claim: PreparedClaim) -> [Int32] { (buckets[Self.report(claim)]?.own ?? []).sorted() }

    /// Types that may share an incident by their class; every other type alone.
    static func family(_ type: ClaimType) -> UInt8 {
        TypeFamilies.areCompatible(type, .killing) ? 0 : UInt8(type.ordinal + 1)
    }

    private static let families: [UInt8] = Set(ClaimType.allCases.filter { $0.group != .political }.map(family)).sorted()

    /// Filed for a denial as such, which may be of any type.
    private static let anyFamily = UInt8.max

    /// Filed for claims without a day.
    private static let undated = Int32.min

    private static func days(_ window: DayWindow?) -> [Int32] {
        guard let window else { return [undated] }
        if window.to - window.from >= longest { return [Int32(clamping: window.from)] }
        return (window.from...window.to).map { Int32(clamping: $0) }
    }

    private static func hash(_ text: String) -> UInt64 { WordHash.of(Array(text.utf8)) }

    private static func report(_ claim: PreparedClaim) -> BucketKey {
        BucketKey(kind: .report, what: hash(claim.claim.doc), day: 0, family: 0)
    }

    private func keys(_ claim: PreparedClaim) -> [(BucketKey, Bool)] {
        let family = Self.family(claim.claim.type)
        var keys: [(BucketKey, Bool)] = [(Self.report(claim), true)]
        if let passage = claim.claim.passage {
            let what = Self.hash(passage.passage) ^ UInt64(passage.context) << 32
            keys.append((BucketKey(kind: .passage, what: what, day: 0, family: family), true))
        }
        let days = Self.days(claim.window)
        for day in days where day != Self.undated {
            var seen: Set<Int32> = []
            for leaf in claim.leaves.joined() {
                for (depth, place) in places.chain(of: leaf).enumerated() where seen.insert(place).inserted {
                    let isWide = depth > 0 && places.level(of: place).isBroad
                    if isWide && claim.isBroad { continue }
                    keys.append((BucketKey(kind: isWide ? .wide : .place, what: UInt64(place), day: day, family: family), depth == 0))
                }
            }
            for name in claim.unknownNames { keys.append((BucketKey(kind: .name, what: name, day: day, family: family), true)) }
            if TypeFamilies.isPlaced(claim.claim.type) {
                for figure in claim.figures {
                    guard let count = figure.exact, count >= 5 else { continue }
                    let what = UInt64(figure.kind.ordinal) << 32 | UInt64(count)
                    keys.append((BucketKey(kind: .figure, what: what, day: day, family: family), claim.leaves.isEmpty))
                }
            } else {
                for agent in claim.agents { keys.append((BucketKey(kind: .agent, what: Self.hash(agent), day: day, family: family), true)) }
            }
        }
        return keys
    }
}
