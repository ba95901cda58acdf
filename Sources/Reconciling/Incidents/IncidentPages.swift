/// A claim as a store keeps it: with what was made of it when it was joined.
public struct PagedClaim: Sendable {
    /// A pair of claims that reaches the threshold, or that a person joined.
    public struct Pair: Sendable {
        /// The other claim, by the store's number.
        public var other: Int64
        /// Its score; nil where a person joined them.
        public var score: Double?
        /// Whether clusters were merged by it.
        public var isMerge: Bool

        /// A pair with another claim.
        public init(other: Int64, score: Double?, isMerge: Bool) {
            self.other = other
            self.score = score
            self.isMerge = isMerge
        }
    }
    /// The store's number.
    public var number: Int64
    /// The claim.
    public var claim: ReconcilableClaim
    /// A claim that stands for all that pairs and decisions tie to it.
    public var component: Int64
    /// The claim by which its cluster is named; nil for what denies.
    public var cluster: Int64?
    /// For a claim that names a cluster, or a denial: the cluster it is attached to, and how.
    public var target: (number: Int64, join: Join)?
    /// Its pairs, each given with one of the two.
    public var pairs: [Pair]

    /// A claim of a store.
    public init(number: Int64, claim: ReconcilableClaim, component: Int64, cluster: Int64?) {
        self.number = number
        self.claim = claim
        self.component = component
        self.cluster = cluster
        pairs = []
    }
}

/// Where an index finds what it does not hold in memory.
///
/// Each look-up gives only claims that were not given before, and with each claim all that pairs and decisions tie to it, the cluster it is
/// attached to, and so on: what an index holds is closed under ties.
public protocol IncidentPages {
    /// What can go wrong.
    associatedtype Failure: Error
    /// Whether there can be anything to be found.
    static var hasClaims: Bool { get }
    /// The claims that are filed under any of some keys.
    mutating func claims(filedUnder keys: Set<Int64>) throws(Failure) -> [PagedClaim]
    /// The claims of these names.
    mutating func claims(named keys: Set<String>) throws(Failure) -> [PagedClaim]
    /// The claims that are attached to any of these clusters.
    mutating func claims(attachedTo numbers: Set<Int64>) throws(Failure) -> [PagedClaim]
}

/// No store: everything is in memory.
public struct NoPages: IncidentPages {
    /// Nothing to be found.
    public init() {}
    /// No.
    public static var hasClaims: Bool { false }
    /// Nothing.
    public mutating func claims(filedUnder keys: Set<Int64>) -> [PagedClaim] { [] }
    /// Nothing.
    public mutating func claims(named keys: Set<String>) -> [PagedClaim] { [] }
    /// Nothing.
    public mutating func claims(attachedTo numbers: Set<Int64>) -> [PagedClaim] { [] }
}

/// What an index has made of one claim, for a store.
public struct JoinedClaim: Sendable {
    /// The claim.
    public var claim: ReconcilableClaim
    /// The buckets under which it is filed; nil where a store has that already.
    public var keys: [Int64]?
    /// A claim that stands for all that pairs and decisions tie to it, whether they are one cluster or not.
    public var component: String
    /// The claim by which its cluster is named; nil for what denies.
    public var cluster: String?
    /// For a claim that names a cluster, or a denial: the cluster it is attached to, and how.
    public var target: (key: String, join: Join)?
    /// Its pairs with claims of greater keys, and the joins that people made.
    public var pairs: [(other: String, score: Double?, isMerge: Bool)]
}

/// What a store has to change after an update.
public struct IncidentRows: Sendable {
    /// Claims that are gone, with the buckets under which they were filed.
    public var removed: [(key: String, keys: [Int64])] = []
    /// Claims that are new or not what they were.
    public var claims: [JoinedClaim] = []
    /// Clusters whose incidents are not what they were, by the claims that name them: with the incident, or with none.
    public var incidents: [(root: String, incident: Incident?)] = []
}
