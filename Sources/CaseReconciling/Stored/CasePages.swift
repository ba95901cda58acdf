import Casebook
import ClaimModel
import Reconciling

/// The casebook as an index of incidents looks claims up in it.
struct CasePages: IncidentPages {
    static var hasClaims: Bool { true }
    let store: Casebook
    let mapper: ClaimMapper
    /// Claims as they were when they were joined, where they are not that any more.
    let before: [String: String]
    private var known: Set<Int64> = []

    init(_ store: Casebook, mapper: ClaimMapper, before: [String: String] = [:]) {
        self.store = store
        self.mapper = mapper
        self.before = before
    }

    mutating func claims(filedUnder keys: Set<Int64>) throws(MarsadError) -> [PagedClaim] {
        paged(try store.joined(filedUnder: keys, known: &known, before: before))
    }

    mutating func claims(named keys: Set<String>) throws(MarsadError) -> [PagedClaim] {
        paged(try store.joined(named: keys, known: &known, before: before))
    }

    mutating func claims(attachedTo numbers: Set<Int64>) throws(MarsadError) -> [PagedClaim] {
        paged(try store.joined(attachedTo: numbers, known: &known, before: before))
    }

    private func paged(_ rows: [JoinedRow]) -> [PagedClaim] {
        rows.compactMap { row in
            var report = row.report
            report.claims = [row.claim]
            guard var claim = mapper.claims(report, outlet: row.outlet).first else { return nil }
            claim.passage = row.passage.map { PassageMark(passage: $0, context: row.context) }
            var paged = PagedClaim(number: row.number, claim: claim, component: row.component, cluster: row.cluster)
            if let target = row.target, let join = row.join.flatMap(IncidentRecord.join) { paged.target = (target, join) }
            paged.pairs = row.pairs.flatMap { pair -> [PagedClaim.Pair] in
                // What reaches the threshold and was joined by a person as well is both.
                var both: [PagedClaim.Pair] = []
                if pair.score != nil {
                    both.append(PagedClaim.Pair(other: pair.other, score: pair.score, isMerge: pair.isMerge && !pair.isDecided))
                }
                if pair.isDecided { both.append(PagedClaim.Pair(other: pair.other, score: nil, isMerge: true)) }
                return both
            }
            return paged
        }
    }
}
