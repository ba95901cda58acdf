import CaseReconciling
import Casebook
import ClaimModel
import Reconciling
import Testing

@Suite("A casebook's claims as incidents and tallies")
struct ReconciliationTests {
    @Test("a place's name stands for what lies in it, in both languages and by code")
    func places() throws {
        let tables = try HomsCase.tables()
        let city = tables.places(inside: "Homs")
        #expect(city.contains("sy:C2528") && city.contains("x:homs-khalidiya"))
        #expect(tables.places(inside: "C2528").contains("x:homs-khalidiya"))
        #expect(!tables.places(inside: "C2528").contains("sy:C1007"))
        #expect(tables.places(inside: "no such place").isEmpty)
    }

    @Test("every claim that happened is in one incident, and incidents of a quarter are found by the city")
    func incidents() throws {
        let homs = HomsCase.self
        let box = try homs.init()
        _ = try box.store.add(homs.additions())
        let view = try box.reconciled()
        let told = view.claims.values.filter { $0.status == .occurred && $0.type != .denial }
        #expect(told.count > 50)
        for claim in told { #expect(view.incident(claim.id)?.claims.contains(claim.id) == true, "\(claim.id)") }
        var wanted = IncidentSelection()
        wanted.places = try homs.tables().places(inside: "C2528")
        let inside = view.incidents(wanted)
        #expect(inside.contains { $0.places.contains("x:homs-khalidiya") })
        wanted.places = ["sy:C1007"]
        #expect(!view.incidents(wanted).contains { $0.places.contains("x:homs-khalidiya") })
    }

    @Test("a rejected claim is in no incident, a window gives what the whole case gives")
    func decisionsAndWindows() throws {
        let box = try HomsCase()
        _ = try box.store.add(HomsCase.additions())
        let whole = try box.reconciled()
        var wanted = IncidentSelection()
        wanted.from = "2012-02-03"
        wanted.to = "2012-02-04"
        let windowed = try box.reconciled(from: wanted.from, to: wanted.to)
        #expect(whole.incidents(wanted).map(\.id) == windowed.incidents(wanted).map(\.id))
        #expect(!whole.incidents(wanted).isEmpty)
        let claim = try #require(whole.incidents(wanted).first?.claims.first)
        try box.store.decide(.reject, claim: claim, reason: "test")
        #expect(try box.reconciled().incident(claim) == nil)
    }

    @Test("a toll has its figures in order, and the floor is backed by a claim")
    func tallies() throws {
        let box = try HomsCase()
        _ = try box.store.add(HomsCase.additions())
        let view = try box.reconciled()
        var question = TallyQuestion(from: "2012-02-03", to: "2012-02-04")
        question.places = ["x:homs-khalidiya"]
        let answer = try #require(view.answer(question)).answer
        #expect(answer.floor > 0 && answer.corroboratedFloor <= answer.floor && answer.floor <= answer.reportedMax)
        #expect(answer.progression.contains { !$0.steps.isEmpty })
        #expect(answer.estimate == nil)
    }
}
