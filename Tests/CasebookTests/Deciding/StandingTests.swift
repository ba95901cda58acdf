import Casebook
import ClaimModel
import Testing

@Suite("Which decision stands")
struct StandingTests {
    private func filled() throws -> (TestCase, [String]) {
        let test = try TestCase()
        try test.add(try TestCase.records())
        return (test, try test.store.claims().map(\.claim.id))
    }

    @Test("what is taken back is the last that stands, and the one before it stands again")
    func undoing() throws {
        let (test, ids) = try filled()
        try test.store.decide(.reject, claim: ids[0], reason: "not said")
        try test.store.decide(.merge(claims: [ids[1], ids[2]]), incident: ids[1], reason: "one event")
        try test.store.decide(.accept, claim: ids[0], reason: "said after all")
        #expect(try test.store.undo(reason: "")?.verdict == .accept)
        #expect(try test.store.claim(ids[0]).decision?.verdict == .reject)
        #expect(try test.store.undo(reason: "")?.verdict == .merge)
        #expect(try test.store.standingDecisions().map(\.verdict) == [.reject])
        #expect(try test.store.undo(reason: "")?.verdict == .reject)
        #expect(try test.store.claim(ids[0]).decision == nil)
        #expect(try test.store.undo(reason: "") == nil)
        #expect(try test.store.decisions().map(\.verdict) == [.reject, .merge, .accept, .undo, .undo, .undo])
        #expect(try test.store.verify().faults.isEmpty)
    }

    @Test("decisions about incidents are read back as they were made")
    func incidents() throws {
        let (test, ids) = try filled()
        let made: [IncidentDecision] = [
            .merge(claims: [ids[0], ids[1]]), .split(claims: [ids[1]], rest: [ids[0], ids[2]]),
            .grade(claims: [ids[0]], grade: "admitted", reason: "they say so"),
        ]
        for decision in made { try test.store.decide(decision, incident: ids[0], reason: "they say so") }
        #expect(try test.store.standingDecisions().compactMap(IncidentDecision.init) == made)
        #expect(throws: MarsadError.unknownClaim(id: "r-1#none")) {
            try test.store.decide(.merge(claims: [ids[0], "r-1#none"]), incident: ids[0], reason: "")
        }
        #expect(try test.store.decisionCount() == 3)
    }

    @Test(
        "a change behind the program's back is found",
        arguments: [
            "UPDATE decision SET undoes = NULL WHERE undoes IS NOT NULL", "UPDATE standing SET decision = 2", "DELETE FROM standing",
            "UPDATE decision SET correction = '{\"claims\":[]}' WHERE verdict = 'merge'",
        ])
    func tampering(sql: String) throws {
        let (test, ids) = try filled()
        try test.store.decide(.reject, claim: ids[0], reason: "not said")
        try test.store.decide(.merge(claims: [ids[1], ids[2]]), incident: ids[1], reason: "one event")
        try test.store.decide(.accept, claim: ids[0], reason: "said")
        _ = try test.store.undo(reason: "")
        #expect(try test.store.verify().faults.isEmpty)
        try test.tamper(sql)
        #expect(try !test.store.verify().faults.isEmpty)
    }
}
