import ClaimModel

/// What an update did to the incidents.
public struct IncidentChanges: Sendable, Hashable {
    /// Incidents that are new or not what they were.
    public var changed: [Incident]
    /// Ids under which there is no incident any more. `IncidentIndex.incident(holding:)` says where their claims went.
    public var removed: [String]
}

/// Joins claims into incidents.
///
/// What it holds is a function of the claims and the decisions that it was given: not of their order, nor of how many came at a time.
/// An addition recomputes what can have changed by it: the claims that are tied to the new ones by pairs that reach the threshold, and, on
/// the days that these touch, the broad claims and the denials that fit nowhere else.
///
/// - Point claims (one place below the governorate, two days at most) are merged among themselves, and so are broad ones.
/// - A broad cluster joins a point cluster where only one fits in time, type and figure; else it is an aggregate.
/// - A claim without place that is not tied by count, type and day joins the only incident of its kind in its own report.
/// - Negated claims and denials attach to the incident that they fit and never start one.
public struct IncidentIndex: Sendable {
    let judge: PairJudge
    let preparer: ClaimPreparer
    let origins: OriginResolver
    var decisions = DecisionTable([])
    var claims: [PreparedClaim] = []
    var index: CandidateIndex
    var numbers: [String: Int32] = [:]
    var edges: [[Agglomerator.Edge]] = []
    /// The cluster of each telling claim, named by its first member; -1 for denying claims.
    var clusterOf: [Int32] = []
    var clusters: [Int32: Cluster] = [:]
    var denying: Set<Int32> = []
    /// The denying claims of each report.
    var denyingIn: [String: [Int32]] = [:]
    /// What attaches whole clusters and denials to the cluster that they fit.
    var attachments: [Int32: Attachment] = [:]
    var attached: [Int32: Set<Int32>] = [:]
    /// The incidents by the clusters at their heads.
    var incidentsByRoot: [Int32: Incident] = [:]
    /// The head of the incident in which each cluster or denial is.
    var heads: [Int32: Int32] = [:]
    /// The store's numbers of claims that came from it.
    var paged: [Int64: Int32] = [:]
    var storedNumber: [Int64?] = []
    /// For each claim one that stands for all that pairs and decisions tie to it.
    var componentOf: [Int32] = []
    /// Every claim that a decision names or named.
    var everDecided: Set<String> = []
    /// What was added and not looked at.
    var unconnected: Set<Int32> = []
    var pending: Set<Int32> = []
    /// Claims that were taken out, with the clusters in which they were.
    var removed: Set<Int32> = []
    /// What `rows` has to tell.
    var changedClaims: Set<Int32> = []
    var changedRoots: Set<Int32> = []
    var removedKeys: [String: Int32] = [:]

    /// Claims that the pairs among them made one.
    struct Cluster: Sendable {
        var members: [Int32]
        var merges: [Agglomerator.Edge]
        var isBroad: Bool
        var window: DayWindow?
    }
    /// A tie of a cluster or a denial to a cluster.
    struct Attachment: Sendable, Equatable {
        var target: Int32
        var join: Join

        /// Whether it ties a headline to what its report tells.
        var isHeadline: Bool { join.reasons.last == .headline }
    }

    /// An empty index.
    ///
    /// - Parameter sites: the classes of `ProtectedTerms` that are buildings.
    public init(places: PlaceTree, actors: ActorTable, sites: Set<String> = []) {
        judge = PairJudge(places: places)
        preparer = ClaimPreparer(places: places, actors: actors, sites: sites)
        origins = OriginResolver(actors: actors)
        index = CandidateIndex(places: places)
    }

    /// All incidents, in the order of their ids.
    public var incidents: [Incident] { incidentsByRoot.values.sorted { $0.id < $1.id } }

    /// The incident in which a claim is now, by the claim's key. An incident's id is the key of one of its claims, so that this also says
    /// where
    /// an id leads after a merge or a split.
    public func incident(holding key: String) -> String? {
        guard let number = numbers[key] else { return nil }
        return incidentsByRoot[head(of: number)]?.id
    }

    /// Brings the incidents up to date with what was added, taken out and decided.
    ///
    /// - Complexity: in the claims tied to the new ones, and in the broad claims and denials that look where these are.
    public mutating func update() -> IncidentChanges {
        var pages = NoPages()
        return update(from: &pages)
    }

    /// The same for an index that holds a part of a store: what it needs beside that is looked up there.
    public mutating func update<Pages: IncidentPages>(from pages: inout Pages) throws(Pages.Failure) -> IncidentChanges {
        guard !pending.isEmpty || !removed.isEmpty else { return IncidentChanges(changed: [], removed: []) }
        try load(named: decisions.touched, &pages)
        let new = unconnected.sorted()
        if Pages.hasClaims { try load(new.flatMap { index.meeting(claims[Int($0)]) }, &pages) }
        for number in new { connect(number) }
        unconnected = []
        // What people decided is looked at each time: the claim by which a grade is an incident's can have come or gone.
        for key in decisions.touched { if let number = numbers[key] { pending.insert(number) } }
        let dirty = closure(of: pending.filter { !claims[Int($0)].claim.isDenying })
        let all = dirty.union(pending).union(removed)
        // Whatever hangs on clusters that may be no more.
        let old = Set(all.map(name(of:)))
        try load(attachedTo: old, &pages)
        let isFirst = !Pages.hasClaims && clusters.isEmpty && attachments.isEmpty
        var touched: Set<Int32> = []
        for number in removed where clusterOf[Int(number)] >= 0 {
            touched.insert(clusterOf[Int(number)])
            clusters[clusterOf[Int(number)]] = nil
            clusterOf[Int(number)] = -1
        }
        touched.formUnion(recluster(dirty))
        touched.formUnion(try reattach(isFirst ? nil : all, hangingOn: old, &pages))
        changedClaims.formUnion(dirty.union(pending).union(touched.filter { numbers[claims[Int($0)].claim.key] == $0 }))
        pending = []
        removed = []
        try load(trees: Set(touched.map(root(of:))), &pages)
        return assemble(touched)
    }

    /// Everything that edges and decisions tie to the given claims.
    func closure(of start: Set<Int32>) -> Set<Int32> {
        var seen = start
        var queue = Array(start)
        while let number = queue.popLast() {
            var next = edges[Int(number)].map { $0.a == number ? $0.b : $0.a }
            if let group = decisions.groups[claims[Int(number)].claim.key] {
                next += decisions.members(of: group).compactMap { numbers[$0] }.filter { !claims[Int($0)].claim.isDenying }
            }
            for other in next where seen.insert(other).inserted { queue.append(other) }
        }
        return seen
    }

    /// Clusters the given claims anew; gives the names of the clusters that were and that are.
    private mutating func recluster(_ dirty: Set<Int32>) -> Set<Int32> {
        var touched: Set<Int32> = []
        for number in dirty where clusterOf[Int(number)] >= 0 {
            touched.insert(clusterOf[Int(number)])
            clusters[clusterOf[Int(number)]] = nil
        }
        let agglomerator = agglomerator
        for component in components(dirty) {
            for member in component { componentOf[Int(member)] = component[0] }
            let pairs = component.flatMap { member in edges[Int(member)].filter { $0.a == member } }
            let outcome = agglomerator.clusters(component, pairs)
            for (members, merges) in zip(outcome.clusters, outcome.merges) {
                let name = members[0]
                for member in members { clusterOf[Int(member)] = name }
                clusters[name] = Cluster(
                    members: members, merges: merges, isBroad: members.allSatisfy { claims[Int($0)].isBroad }, window: window(members))
                touched.insert(name)
            }
        }
        return touched
    }

    /// What merges claims, or keeps them apart, by the judge and by people's decisions.
    var agglomerator: Agglomerator {
        let claims = claims
        let decisions = decisions
        let judge = judge
        return Agglomerator(
            key: { claims[Int($0)].claim.key }, group: { decisions.groups[claims[Int($0)].claim.key] },
            areParted: { decisions.areParted(claims[Int($0)].claim.key, claims[Int($1)].claim.key) },
            forbids: { judge.forbids(claims[Int($0)], claims[Int($1)]) })
    }

    /// The parts of a closed set of claims that nothing ties to one another.
    private func components(_ set: Set<Int32>) -> [[Int32]] {
        var left = set
        var parts: [[Int32]] = []
        for start in set.sorted() where left.contains(start) {
            let part = closure(of: [start])
            left.subtract(part)
            parts.append(part.sorted())
        }
        return parts
    }

    /// The days on which all the claims agree; of those dated, where any is.
    func window(_ members: [Int32]) -> DayWindow? {
        let windows = members.compactMap { claims[Int($0)].window }
        let dated = windows.filter { !$0.isWeak }
        let used = dated.isEmpty ? windows : dated
        guard let from = used.map(\.from).max(), let to = used.map(\.to).min() else { return nil }
        return DayWindow(from: min(from, to), to: max(from, to), isWeak: dated.isEmpty)
    }

    /// The cluster of a claim; for a denial, itself.
    func name(of number: Int32) -> Int32 { clusterOf[Int(number)] >= 0 ? clusterOf[Int(number)] : number }

    /// The cluster at the head of a claim's incident.
    func head(of number: Int32) -> Int32 { heads[name(of: number)] ?? name(of: number) }

    /// The cluster on which a cluster or a denial hangs in the end.
    func root(of name: Int32) -> Int32 {
        var at = name
        for _ in 0..<4 {
            guard let next = attachments[at] else { break }
            at = next.target
        }
        return at
    }
}

extension ReconcilableClaim {
    /// Whether it says that something did not happen.
    var isDenying: Bool { status == .negated || type == .denial }
}
