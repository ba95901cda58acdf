public import ClaimModel

/// A claim as the casebook keeps it for joining, with its report, its pairs and what was made of it.
public struct JoinedRow: Sendable {
    /// Its number here.
    public var number: Int64
    /// The claim as it counts: as it was corrected, where it was.
    public var claim: Claim
    /// Its report, without the text, and without other claims.
    public var report: ReportClaims
    /// Who published the report.
    public var outlet: String?
    /// The shared passage in which it stands.
    public var passage: String?
    /// A hash of the words around its trigger.
    public var context: UInt32
    /// A claim that stands for all that are tied to it.
    public var component: Int64
    /// The claim by which its cluster is named.
    public var cluster: Int64?
    /// The cluster to which it is attached, by the claim that names that one.
    public var target: Int64?
    /// How it is attached, in the words of who stored it.
    public var join: String?
    /// Its pairs with other claims.
    public var pairs: [JoinedPair]
}

/// A pair of claims as the casebook keeps it.
public struct JoinedPair: Sendable, Hashable {
    /// The other claim.
    public var other: Int64
    /// The score; nil where it is below the threshold and a person joined the claims.
    public var score: Double?
    /// Whether it merged clusters.
    public var isMerge: Bool
    /// Whether a person joined the claims.
    public var isDecided: Bool
}

/// What is to be stored of a claim and what was made of it; claims by name.
public struct JoinChange: Sendable {
    /// A claim.
    public struct Row: Sendable {
        /// Its name.
        public var name: String
        /// Its report's name.
        public var doc: String
        /// The shared passage in which it stands.
        public var passage: String?
        /// A hash of the words around its trigger.
        public var context: UInt32
        /// Which word of its report the trigger is; -1 before the first.
        public var word: Int
        /// A claim that stands for all that are tied to it.
        public var component: String
        /// The claim by which its cluster is named.
        public var cluster: String?
        /// The cluster to which it is attached.
        public var target: String?
        /// How it is attached, in the words of who stores it.
        public var join: String?
        /// Under what it is filed; nil where that is stored already.
        public var keys: [Int64]?
        /// Its pairs with others, each pair given once.
        public var pairs: [(other: String, score: Double?, isMerge: Bool, isDecided: Bool)]

        /// A claim that is tied to nothing.
        public init(name: String, doc: String, component: String) {
            self.name = name
            self.doc = doc
            context = 0
            word = -1
            self.component = component
            pairs = []
        }
    }
    /// An incident.
    public struct Incident: Sendable {
        /// Its id.
        public var name: String
        /// The claim by which the cluster is named on which all of it hangs.
        public var root: String
        /// First day, in days since 1970-01-01.
        public var from: Int?
        /// Last day.
        public var to: Int?
        /// Whether it is a sum of several.
        public var isAggregate: Bool
        /// The narrowest places.
        public var places: [String]
        /// Every claim that tells or denies it.
        public var claims: [String]
        /// All of it, in the words of who stored it.
        public var json: String

        /// An incident with all that it is found by.
        public init(
            name: String, root: String, from: Int?, to: Int?, isAggregate: Bool, places: [String], claims: [String], json: String
        ) {
            self.name = name
            self.root = root
            self.from = from
            self.to = to
            self.isAggregate = isAggregate
            self.places = places
            self.claims = claims
            self.json = json
        }
    }
    /// A passage that two reports share, as words of each.
    public struct Tie: Sendable {
        /// The report of the lesser name.
        public var first: String
        /// The other one.
        public var second: String
        /// The passages, in the words of who stored them.
        public var passages: String

        /// A tie of two reports.
        public init(first: String, second: String, passages: String) {
            self.first = first
            self.second = second
            self.passages = passages
        }
    }
    /// Whether everything that was stored before goes.
    public var isWhole = false
    /// Claims that are gone, with what they were filed under.
    public var removed: [(name: String, keys: [Int64])] = []
    /// Claims that are new or changed.
    public var rows: [Row] = []
    /// The names of the clusters whose incidents are not what they were.
    public var roots: [String] = []
    /// The incidents of those that have one.
    public var incidents: [Incident] = []
    /// Fingerprints of reports that are new in lineage: the report's name, hashes and words.
    public var prints: [(doc: String, hash: UInt32, word: UInt32)] = []
    /// Reports that are new in lineage.
    public var entered: [String] = []
    /// Reports that leave lineage.
    public var left: [String] = []
    /// Days that were found for undated reports, in days since 1970-01-01, with where they come from.
    public var datings: [(doc: String, day: Int, basis: String)] = []
    /// Fingerprints of reports that leave lineage.
    public var unprinted: [(doc: String, hash: UInt32, word: UInt32)] = []
    /// Ties that are new.
    public var ties: [Tie] = []

    /// Nothing to be stored.
    public init() {}
}

/// To which state of the casebook what is stored of incidents belongs.
public struct JoinState: Sendable, Hashable {
    /// The last entry of the log that was taken into account.
    public var seq: Int
    /// What joined: lexicon and form.
    public var joiner: String

    /// A state of the casebook.
    public init(seq: Int, joiner: String) {
        self.seq = seq
        self.joiner = joiner
    }
}
