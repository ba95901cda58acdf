import Casebook
import ClaimModel
import Reconciling

/// Joins anew what new reports and decisions can have changed, and nothing else.
struct JoinBlock {
    private let joiner: CaseJoiner
    private let news: JoinNews
    private let fingerprinter = Fingerprinter()

    init(_ joiner: CaseJoiner, _ news: JoinNews) {
        self.joiner = joiner
        self.news = news
    }

    func change() throws(MarsadError) -> JoinChange {
        let store = joiner.store
        let docs = news.added.union(news.decided.compactMap { id in id.lastIndex(of: "#").map { String(id[..<$0]) } })
        let current = try store.caseReports(docs)
        var change = JoinChange()
        let lineage = try lineage(of: current, among: docs, &change)
        let old = try store.decisions(at: news.since, claims: news.decided)
        var pages = CasePages(store, mapper: joiner.mapper, before: old.told)
        let actors = joiner.tables.actorTable(outlets: try store.outlets())
        var index = IncidentIndex(places: joiner.tables.places, actors: actors, sites: joiner.tables.terms.sites)
        index.resume(decisions(old.standing))
        var joined = Set(try store.joinedWords(of: docs).map(\.name))
        // A report that is new by the log can be joined already, where another process stored more than it had seen in the log.
        try index.load(named: joined.union(lineage.moved.keys).union(index.decided), &pages)
        // What is told otherwise, or in another passage, is taken out and put in again.
        var added: [ReconcilableClaim] = []
        for (name, passage) in lineage.moved {
            guard !news.decided.contains(name), var claim = index.claim(name) else { continue }
            claim.passage = passage.map { PassageMark(passage: $0, context: lineage.places[name]?.context ?? claim.passage?.context ?? 0) }
            added.append(claim)
        }
        for report in current {
            let isNew = news.added.contains(report.report.doc)
            let place = { (claim: String) in lineage.passage(report.report.doc, lineage.places[claim]) }
            for claim in joiner.mapper.claims(report.readClaims, outlet: report.report.outlet)
            where isNew || news.decided.contains(claim.key) {
                var claim = claim
                claim.passage = place(claim.key)
                added.append(claim)
            }
        }
        joined.formIntersection(news.decided)
        index.remove(joined.union(added.map(\.key)))
        index.decide(decisions(try store.standingDecisions()))
        index.add(added.sorted { $0.key < $1.key })
        _ = try index.update(from: &pages)
        change.add(index.rows(), lineage.places)
        return change
    }

    private func decisions(_ standing: [Decision]) -> [HumanDecision] {
        standing.compactMap(IncidentDecision.init).flatMap(HumanDecision.decisions)
    }

    /// What new reports, and reports of which nothing counts any more, change in the passages that reports share.
    private struct Lineage {
        /// Claims of other reports that stand in another passage now, with its name.
        var moved: [String: String?] = [:]
        /// Where the claims of the given reports, and those moved, stand.
        var places: [String: WordPlace] = [:]
        var clusters = PassageClusters(ties: [])

        func passage(_ doc: String, _ place: WordPlace?) -> PassageMark? {
            guard let place, place.word >= 0 else { return nil }
            return clusters.cluster(report: doc, word: place.word).map { PassageMark(passage: $0, context: place.context) }
        }
    }

    private func lineage(
        of current: [CaseReport], among docs: Set<String>, _ change: inout JoinChange
    ) throws(MarsadError) -> Lineage {
        let store = joiner.store
        let counting = Set(current.map(\.report.doc))
        let before = try store.printed(docs)
        let entered = current.filter { !before.contains($0.report.doc) }
        let left = before.subtracting(counting)
        var lineage = Lineage()
        let own = CaseLineage(current.map(\.report))
        for report in current { lineage.places.merge(own.places(of: report)) { old, _ in old } }
        let known = try store.ties(around: docs)
        var ties = known.filter { !left.contains($0.first) && !left.contains($0.second) }
        change.left = left.sorted()
        for (doc, text) in try store.texts(left) {
            let gone = CaseLineage([Report(doc: doc, text: text)])
            for print in gone.prints(of: doc) { change.unprinted.append((doc, print.hash, print.position)) }
        }
        let new = Set(entered.map(\.report.doc))
        for report in entered {
            let doc = report.report.doc
            change.entered.append(doc)
            for print in own.prints(of: doc) { change.prints.append((doc, print.hash, print.position)) }
        }
        // Ties among the given reports, of which one is new, and of new ones to those that were there.
        var fresh = own.ties.filter { new.contains($0.first) || new.contains($0.second) }.map(JoinChange.Tie.init)
        fresh += try self.ties(of: entered, own, except: counting.union(left))
        change.ties = fresh
        ties += fresh
        if !new.isEmpty {
            // Ties of those that are newly tied.
            let reached = Set(fresh.flatMap { [$0.first, $0.second] }).subtracting(docs)
            let given = Set(ties.map { [$0.first, $0.second] })
            ties += try store.ties(around: reached).filter {
                !given.contains([$0.first, $0.second]) && !left.contains($0.first) && !left.contains($0.second)
            }
        }
        lineage.clusters = PassageClusters(ties: ties.map(\.tie))
        let touched = Set((ties + known).flatMap { [$0.first, $0.second] })
        if new.isEmpty && left.isEmpty { return lineage }
        for claim in try store.joinedWords(of: touched) where !new.contains(claim.doc) && !left.contains(claim.doc) {
            let passage = claim.word < 0 ? nil : lineage.clusters.cluster(report: claim.doc, word: claim.word)
            if passage == claim.passage { continue }
            lineage.moved.updateValue(passage, forKey: claim.name)
            if lineage.places[claim.name] == nil { lineage.places[claim.name] = WordPlace(word: claim.word, context: claim.context) }
        }
        return lineage
    }

    /// The ties of new reports to stored ones.
    private func ties(of entered: [CaseReport], _ own: CaseLineage, except: Set<String>) throws(MarsadError) -> [JoinChange.Tie] {
        var seeds: [String: [String: [(Int, Int)]]] = [:]
        for report in entered {
            let prints = own.prints(of: report.report.doc)
            let found = try joiner.store.prints(Set(prints.map(\.hash)))
            for print in prints {
                for place in found[print.hash] ?? [] where !except.contains(place.doc) {
                    seeds[report.report.doc, default: [:]][place.doc, default: []].append((Int(print.position), place.word))
                }
            }
        }
        let texts = try joiner.store.texts(Set(seeds.values.flatMap(\.keys)))
        var cutter = LineageWords()
        let words = texts.mapValues { cutter.words(of: $0).hashes }
        var ties: [JoinChange.Tie] = []
        for (doc, others) in seeds {
            for (other, pairs) in others {
                guard let text = own.hashes(of: doc), let otherText = words[other] else { continue }
                if let tie = LineageIndex.tie(doc, text, other, otherText, pairs) { ties.append(JoinChange.Tie(tie)) }
            }
        }
        return ties
    }
}
