public import ClaimModel

/// A report whose counts are to be reckoned with.
public struct TallyReport: Sendable {
    /// Its name.
    public var doc: String
    /// Who published it.
    public var outlet: String?
    /// Publication date, `YYYY-MM-DD` or RFC 3339 with offset.
    public var published: String?
    /// Its claims, with their links.
    public var claims: [Claim]

    /// A report.
    public init(doc: String, outlet: String? = nil, published: String? = nil, claims: [Claim]) {
        self.doc = doc
        self.outlet = outlet
        self.published = published
        self.claims = claims
    }
}

/// What the reckoning must know of the world and cannot read in a claim.
public struct TallyContext: Sendable {
    /// Who stands behind a claim.
    public var origin: @Sendable (TallyReport, Claim) -> String
    /// The place that holds a place; nil at the root. Free of cycles.
    public var parent: @Sendable (String) -> String?
    /// Whether a place is a governorate or wider.
    public var isWide: @Sendable (String) -> Bool
    /// Whether a claim comes from a body that documents or receives the dead.
    public var isFromCounter: @Sendable (TallyReport, Claim) -> Bool = { _, _ in false }
    /// The incident of a claim, where it has one.
    public var event: @Sendable (TallyReport, Claim) -> String? = { _, _ in nil }
    /// Whether a claim corrects its origin's own figure; by default, whether it revises another claim.
    public var isCorrection: @Sendable (TallyReport, Claim) -> Bool = { _, claim in claim.links.contains { $0.rel == .revises } }
    /// Whether a claim is dated by the night that leads into a day.
    public var isEve: @Sendable (Claim) -> Bool = { _ in false }
    /// Whether a count is of a closed group: "a whole family of 7".
    public var isClosedGroup: @Sendable (TallyReport, Claim, Tally) -> Bool = { _, _, _ in false }

    /// A context; the other questions are answered no until set.
    public init(
        origin: @escaping @Sendable (TallyReport, Claim) -> String, parent: @escaping @Sendable (String) -> String?,
        isWide: @escaping @Sendable (String) -> Bool
    ) {
        self.origin = origin
        self.parent = parent
        self.isWide = isWide
    }
}

/// Count claims from the claims of reports. A count claim's id is its claim's, `/`, and the index of the tally.
public enum TallyInput {
    /// A count that was left out.
    public struct Exclusion: Equatable, Sendable {
        /// Why.
        public enum Reason: String, Sendable {
            /// The report says that it did not happen, or denies it.
            case denied
            /// It is planned, feared or asked for.
            case notOccurred = "not-occurred"
            /// The reader was not sure enough of the claim.
            case notKept = "not-kept"
            /// Neither the claim nor the report has a date.
            case noDate = "no-date"
            /// The words give no number.
            case noNumber = "no-number"
        }
        /// The count.
        public var id: String
        /// Why.
        public var reason: Reason
    }

    /// The counts of reports as constraints, and those left out with the reason. Both by id.
    ///
    /// - Complexity: O(tallies²) at worst, for the check of incidents.
    public static func claims(_ reports: [TallyReport], context: TallyContext) -> (claims: [CountClaim], excluded: [Exclusion]) {
        var claims: [CountClaim] = []
        var excluded: [Exclusion] = []
        for report in reports {
            let byId = Dictionary(report.claims.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
            for claim in report.claims {
                var readings: [CountReading] = []
                for (index, tally) in claim.tallies.enumerated() {
                    let id = "\(claim.id)/\(index)"
                    let result = CountBuilder(report: report, claim: claim, index: index, tally: tally, context: context, byId: byId)
                        .build(id, total: tally.of.flatMap { $0 < readings.count ? readings[$0] : nil })
                    switch result {
                    case .success(let made):
                        readings.append(made.reading)
                        claims.append(made.claim)
                    case .failure(let reason):
                        readings.append(.none)
                        excluded.append(Exclusion(id: id, reason: reason))
                    }
                }
            }
        }
        let kept = Set(claims.map(\.id))
        for k in claims.indices where claims[k].partOf.map({ !kept.contains($0) }) ?? false { claims[k].partOf = nil }
        claims.sort { $0.id < $1.id }
        return (loosened(claims, context), excluded.sorted { $0.id < $1.id })
    }

    /// The number of one incident bounds its place and day from above only while no other incident there is known.
    private static func loosened(_ claims: [CountClaim], _ context: TallyContext) -> [CountClaim] {
        var chains = PlaceChains(context.parent)
        return claims.map { claim in
            guard let max = claim.max, claim.strength == .strong, let event = claim.event else { return claim }
            let isOneOfSeveral = claims.contains { other in
                guard let its = other.event, its != event else { return false }
                return chains.overlap(claim.scope, other.scope, claim.floorWindow, other.floorWindow)
            }
            guard isOneOfSeveral else { return claim }
            var claim = claim
            claim.max = nil
            claim.reported = Swift.max(claim.reported ?? max, max)
            return claim
        }
    }
}

extension TallyInput.Exclusion.Reason: Error {}
