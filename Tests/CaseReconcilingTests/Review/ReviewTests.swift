import CaseReconciling
import Casebook
import ClaimModel
import Reconciling
import Testing

@Suite("What a person decides about claims and incidents")
struct ReviewTests {
    let box: HomsCase
    let review: CaseReview

    init() throws {
        box = try HomsCase()
        _ = try box.store.add(HomsCase.additions())
        review = CaseReview(box.store, tables: try HomsCase.tables())
    }

    /// Incidents of the case with most claims first.
    private func large(_ count: Int) throws -> [Incident] {
        let all = try box.reconciled().incidents.filter { $0.claims.count > 1 }
        return Array(all.sorted { (-$0.claims.count, $0.id) < (-$1.claims.count, $1.id) }.prefix(count))
    }

    @Test("what is merged is one incident, old ids lead to it, undoing parts it again")
    func merge() throws {
        let before = try box.reconciled().incidents
        let pair = try large(2)
        let id = try review.merge(pair.map(\.id), because: "one event")
        let view = try box.reconciled()
        let merged = try #require(view.incident(id))
        #expect(Set(merged.claims).isSuperset(of: pair.flatMap(\.claims)))
        for old in pair { #expect(view.incident(old.id)?.id == id) }
        #expect(merged.joins.contains { $0.reasons == [.decided] })
        #expect(try review.undo(because: "not one")?.verdict == .merge)
        #expect(try box.reconciled().incidents == before)
        #expect(try box.store.verify().faults.isEmpty)
    }

    @Test("claims split off are one incident of their own, in any order of adding and after reading again")
    func split() throws {
        let incident = try #require(large(1).first)
        let apart = Array(incident.claims.suffix(2))
        let ids = try review.split(incident.id, apart, because: "two events")
        #expect(ids.count == 2 && ids[0] != ids[1])
        let view = try box.reconciled()
        let own = try #require(view.incident(ids[0]))
        #expect(apart.allSatisfy(own.claims.contains))
        #expect(incident.claims.filter { !apart.contains($0) }.allSatisfy { !(own.claims + own.denials).contains($0) })
        // The same decision over reports that come in another order.
        let other = try HomsCase()
        for item in try HomsCase.additions().reversed() { _ = try other.store.add([item]) }
        _ = try CaseReview(other.store, tables: HomsCase.tables()).split(incident.id, apart, because: "two events")
        #expect(try other.reconciled().incidents == view.incidents)
    }

    @Test("a split keeps apart what a third claim would attach")
    func parted() throws {
        // Every incident, each of its claims split off in turn: never in one incident with what it was parted from.
        for incident in try large(6) {
            for claim in incident.claims + incident.denials {
                _ = try review.split(incident.id, [claim], because: "apart")
                let view = try box.reconciled()
                let holder = view.incident(claim)
                let rest = Set(incident.claims + incident.denials).subtracting([claim])
                #expect(rest.isDisjoint(with: (holder?.claims ?? []) + (holder?.denials ?? [])), "\(claim)")
                _ = try review.undo(because: "")
            }
        }
    }

    @Test("a rejected incident leaves incidents and tallies, its claims stay in the casebook, and undoing brings them back one by one")
    func reject() throws {
        let incident = try #require(large(1).first)
        let claims = try review.decide(.reject, incident: incident.id, because: "not said")
        #expect(claims == incident.claims)
        let view = try box.reconciled()
        for claim in claims {
            #expect(view.incident(claim) == nil && view.claims[claim] == nil)
            #expect(try box.store.claim(claim).decision?.verdict == .reject)
        }
        for _ in claims { #expect(try review.undo(because: "")?.verdict == .reject) }
        #expect(try box.reconciled().incident(incident.id)?.claims == incident.claims)
    }

    @Test("an incident that a person set aside counts in no toll and keeps its grade when its first claim is rejected")
    func grade() throws {
        var question = TallyQuestion(from: "2012-02-03", to: "2012-02-16")
        question.places = []
        let whole = try box.reconciled()
        let before = try #require(whole.answer(question)).answer
        let counted = try #require(
            whole.incidents.first { incident in
                incident.claims.count > 1 && before.reasons.flatMap(\.claims).contains { incident.claims.contains(TallyJSON.claim($0)) }
            })
        _ = try review.grade(counted.id, .setAside, because: "counted twice")
        let view = try box.reconciled()
        let graded = try #require(view.incident(counted.id))
        #expect(graded.grade == .setAside && graded.grades[0].isDecided && graded.grades[0].why == ["counted twice"])
        let after = try #require(view.answer(question)).answer
        #expect(!after.reasons.flatMap(\.claims).contains { counted.claims.contains(TallyJSON.claim($0)) })
        try review.decide(.reject, [counted.claims[0]], because: "not said")
        #expect(try box.reconciled().incident(counted.claims[1])?.grade == .setAside)
    }

    @Test("a correction changes what was typed, keeps words that stand in the report, and outlives reading again")
    func correct() throws {
        let stored = try #require(box.store.claims().first { !$0.claim.places.isEmpty && $0.claim.from != nil })
        let id = stored.claim.id
        let place = stored.claim.places[0].span.text
        let correction = try ClaimCorrection([
            "type=clash", "from=2012-02-05", "to=2012-02-06", "place=C2528", "place=\(place)", "killed=3..5",
        ])
        let corrected = try review.correct(id, correction, because: "the report says so")
        #expect(corrected.type == .clash && corrected.from == "2012-02-05" && corrected.to == "2012-02-06")
        #expect(
            corrected.places.count == 2 && corrected.places[0].id == "sy:C2528"
                && corrected.places[0].span.start == stored.claim.trigger.start)
        #expect(corrected.places[1].span.end > corrected.places[1].span.start)
        #expect(corrected.tallies.contains { $0.kind == .killed && $0.min == 3 && $0.max == 5 })
        #expect(try box.reconciled().claims[id]?.type == .clash)
        #expect(try box.store.verify().faults.isEmpty)
        let reading = try box.store.reportsToReread(after: 0, count: 1000).map { row, report in
            let claims = try HomsCase.reading(report.doc)
            return (row: row, claims: claims)
        }
        _ = try box.store.reread(reading, lexicon: "test-2")
        #expect(try box.reconciled().claims[id]?.from == "2012-02-05")
    }

    @Test(
        "what cannot be set is refused",
        arguments: ["colour=red", "type=war", "from=5 February", "place=nowhere at all", "killed=many", "killed=5..3", "status"])
    func refused(pair: String) throws {
        let id = try #require(box.store.claims().first?.claim.id)
        #expect(throws: MarsadError.self) { try review.correct(id, ClaimCorrection([pair]), because: "no") }
        #expect(try box.store.decisionCount() == 0)
    }

    @Test("lines of the prompt in both languages")
    func lines() {
        let lines = ReviewLines { verb in ["\u{642}" + verb.rawValue + "|" + verb.rawValue] }
        #expect(lines.act("") == .skip)
        #expect(lines.act("reject it says nothing of the kind") == .reject(reason: "it says nothing of the kind"))
        #expect(lines.act("reject") == nil)
        #expect(
            lines.act("correct type=clash; place=Bab  Amr; the last line")
                == .correct(["type=clash", "place=Bab Amr"], reason: "the last line"))
        #expect(lines.act("merge a#1 b#2; one event") == .merge(["a#1", "b#2"], reason: "one event"))
        #expect(lines.act("split ; another event") == .split([], reason: "another event"))
        #expect(lines.act("\u{642}split c#3") == .split(["c#3"], reason: ""))
        #expect(lines.act("grade admitted\u{61B} they say so") == .grade("admitted", reason: "they say so"))
        #expect(lines.act("what") == nil)
    }
}
