import Casebook
import ClaimModel
import Reconciling

/// Joins all claims of a casebook.
struct JoinWhole {
    private let joiner: CaseJoiner

    init(_ joiner: CaseJoiner) { self.joiner = joiner }

    func change() throws(MarsadError) -> JoinChange {
        let store = joiner.store
        let decisions = try store.standingDecisions().compactMap(IncidentDecision.init).flatMap(HumanDecision.decisions)
        var joining = CaseJoining(try store.caseReports(), decisions: decisions, tables: joiner.tables)
        var change = JoinChange()
        change.isWhole = true
        var places: [String: WordPlace] = [:]
        for report in joining.reports {
            change.entered.append(report.report.doc)
            places.merge(joining.lineage.places(of: report)) { old, _ in old }
            for print in joining.lineage.prints(of: report.report.doc) {
                change.prints.append((report.report.doc, print.hash, print.position))
            }
        }
        change.add(joining.index.rows(), places)
        change.ties = joining.lineage.ties.map(JoinChange.Tie.init)
        for (report, dating) in joining.datings where dating.precision == .day {
            if let day = dating.days?.lowerBound { change.datings.append((report, day, dating.basis.rawValue)) }
        }
        return change
    }
}

/// Where a claim's trigger stands in its report's words.
struct WordPlace: Hashable {
    /// Which word; -1 before the first.
    var word: Int
    /// A hash of the words around.
    var context: UInt32
}

extension JoinChange.Tie {
    init(_ tie: LineageTie) { self.init(first: tie.first, second: tie.second, passages: IncidentRecord.text(tie.passages)) }

    var tie: LineageTie {
        LineageTie(first: first, second: second, containment: 0, isCopy: false, passages: IncidentRecord.passages(passages))
    }
}

extension JoinChange {
    /// What an index made of claims. `places` says where new ones stand.
    mutating func add(_ rows: IncidentRows, _ places: [String: WordPlace]) {
        removed = rows.removed.map { ($0.key, $0.keys) }
        for row in rows.claims {
            let key = row.claim.key
            var out = Row(name: key, doc: row.claim.doc, component: row.component)
            out.passage = row.claim.passage?.passage
            out.context = places[key]?.context ?? row.claim.passage?.context ?? 0
            out.word = places[key]?.word ?? -1
            out.cluster = row.cluster
            out.target = row.target?.key
            out.join = row.target.map { IncidentRecord.text($0.join) }
            out.keys = row.keys
            var pairs: [String: (score: Double?, isMerge: Bool, isDecided: Bool)] = [:]
            for pair in row.pairs {
                var both = pairs[pair.other] ?? (nil, false, false)
                if let score = pair.score {
                    both.score = score
                    both.isMerge = both.isMerge || pair.isMerge
                } else {
                    both.isMerge = true
                    both.isDecided = true
                }
                pairs[pair.other] = both
            }
            out.pairs = pairs.keys.sorted().compactMap { other in
                pairs[other].map { (other, $0.score, $0.isMerge, $0.isDecided) }
            }
            self.rows.append(out)
        }
        for (root, incident) in rows.incidents {
            roots.append(root)
            guard let incident else { continue }
            incidents.append(
                Incident(
                    name: incident.id, root: root, from: incident.window?.from, to: incident.window?.to,
                    isAggregate: incident.kind == .aggregate, places: incident.places, claims: incident.claims + incident.denials,
                    json: IncidentRecord.text(incident)))
        }
    }
}
