import CaseReconciling
import Casebook
import ClaimModel
import Reconciling
import Testing

@Suite("Incidents that the casebook has stored are those that joining everything gives, to the byte")
struct StoredTests {
    private func bytes(_ view: CaseReconciliation) -> [String] {
        view.incidents(IncidentSelection()).map { incident in
            var json = JSONWriter()
            json.beginArray()
            IncidentJSON(view).write(incident, to: &json)
            json.endArray()
            return String(decoding: json.bytes, as: UTF8.self)
        }
    }

    /// What is stored against what is joined anew.
    private func check(_ box: HomsCase, _ place: SourceLocation = #_sourceLocation) throws {
        let tables = try HomsCase.tables()
        let stored = try #require(
            try CaseReconciliation.stored(box.store, IncidentSelection(), visibility: .open, tables: tables), sourceLocation: place)
        let fresh = try CaseReconciliation(joining: box.store, visibility: .open, tables: tables)
        #expect(stored.incidents == fresh.incidents, sourceLocation: place)
        #expect(bytes(stored) == bytes(fresh), sourceLocation: place)
        #expect(try CaseJoiner(box.store, tables: tables).bringUpToDate() == false, sourceLocation: place)
    }

    @Test("the dated reports in any order, some at a time", arguments: [0, 1, 2, 3])
    func adding(order: Int) throws {
        var items = try HomsCase.additions(isDated: true)
        let steps = [1, 2, 5, 11]
        items = items.indices.map { items[($0 * [1, 7, 11, 13][order] + order) % items.count] }
        #expect(items.count > 20)
        let box = try HomsCase()
        var done = 0
        while done < items.count {
            let some = items[done..<min(done + steps[order], items.count)]
            _ = try box.store.add(Array(some))
            done += some.count
            try check(box)
        }
    }

    @Test("undated reports and those that date them")
    func undated() throws {
        let box = try HomsCase()
        for item in try HomsCase.additions() { _ = try box.store.add([item]) }
        try check(box)
        let tables = try HomsCase.tables()
        let whole = try CaseReconciliation(store: box.store, from: nil, to: nil, visibility: .open, tables: tables)
        let fresh = try CaseReconciliation(joining: box.store, visibility: .open, tables: tables)
        #expect(whole.reports == fresh.reports && whole.claims == fresh.claims)
    }

    @Test("decisions about claims and incidents, taken back or not")
    func deciding() throws {
        let box = try HomsCase()
        let items = try HomsCase.additions(isDated: true)
        _ = try box.store.add(Array(items.dropLast(6)))
        let tables = try HomsCase.tables()
        let review = CaseReview(box.store, tables: tables)
        let view = try box.reconciled()
        let large = view.incidents.sorted { (-$0.claims.count, $0.id) < (-$1.claims.count, $1.id) }
        for (number, incident) in large.prefix(12).enumerated() {
            let claim = incident.claims[number % incident.claims.count]
            switch number % 6 {
            case 0: try review.decide(.reject, [incident.id], because: "not said")
            case 1: _ = try review.correct(claim, ClaimCorrection(["from=2012-02-09", "to=2012-02-09", "place=sy:C2528"]), because: "so")
            case 2: _ = try review.merge([incident.id, large[20 + number].id], because: "one")
            case 3 where incident.claims.count > 1: _ = try review.split(incident.id, [claim], because: "two")
            case 4: _ = try review.grade(incident.id, .admitted, because: "they say so")
            default: _ = try review.undo(because: "")
            }
            try check(box)
        }
        for item in items.suffix(6) { _ = try box.store.add([item]) }
        try check(box)
        while try review.undo(because: "") != nil { try check(box) }
    }

    @Test("an id whose claim no longer counts leads to the incident that it named")
    func formerly() throws {
        let box = try HomsCase()
        _ = try box.store.add(HomsCase.additions(isDated: true))
        let tables = try HomsCase.tables()
        let incident = try #require(box.reconciled().incidents.first { $0.claims.count > 3 })
        let review = CaseReview(box.store, tables: tables)
        try review.decide(.reject, [incident.id], because: "not said")
        let after = try review.incident(incident.id)
        #expect(after.id != incident.id && Set(after.claims).isSubset(of: incident.claims))
        try review.decide(.reject, [after.id], because: "not said")
        #expect(try review.incident(incident.id) == review.incident(incident.claims[2]))
        #expect(throws: MarsadError.unknownClaim(id: "r#none")) { try review.incident("r#none") }
    }

    @Test("one incident with what it holds, and incidents of a place by any of its names")
    func finding() throws {
        let box = try HomsCase()
        _ = try box.store.add(HomsCase.additions())
        let tables = try HomsCase.tables()
        let fresh = try CaseReconciliation(joining: box.store, visibility: .open, tables: tables)
        var held = 0
        for incident in fresh.incidents where incident.kind == .aggregate {
            let one = try #require(try CaseReconciliation.stored(box.store, id: incident.id, visibility: .open, tables: tables))
            #expect(try one.contents(of: #require(one.incident(incident.id))) == fresh.contents(of: incident))
            held += fresh.contents(of: incident).count
        }
        #expect(held > 0)
        for names in [["Homs"], ["C2528"], ["Khalidiya"], ["Homs", "Khalidiya"]] {
            var wanted = IncidentSelection()
            wanted.from = "2012-02-03"
            wanted.to = "2012-02-04"
            for name in names {
                wanted.places.formUnion(tables.places(inside: name))
                wanted.placeNames.append(name)
            }
            let stored = try #require(try CaseReconciliation.stored(box.store, wanted, visibility: .open, tables: tables))
            #expect(stored.incidents(wanted) == fresh.incidents(wanted))
            #expect(stored.incidents(wanted).contains { $0.places.contains("x:homs-khalidiya") })
            #expect(stored.incidents.count < fresh.incidents.count)
        }
    }

    @Test("what is marked is in no stored incident, and those who may see it are told all")
    func marked() throws {
        let box = try HomsCase()
        _ = try box.store.add(HomsCase.additions())
        let tables = try HomsCase.tables()
        let claim = try #require(box.reconciled().incidents.first { $0.claims.count > 1 }?.claims.first)
        try box.store.mark(.claim(id: claim), sensitive: true)
        try check(box)
        #expect(try box.reconciled().incident(claim) == nil)
        #expect(try CaseReconciliation.stored(box.store, IncidentSelection(), visibility: .all, tables: tables) == nil)
        #expect(try CaseReconciliation(store: box.store, from: nil, to: nil, visibility: .all, tables: tables).incident(claim) != nil)
    }
}
