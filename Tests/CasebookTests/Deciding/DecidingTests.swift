import Casebook
import ClaimModel
import Intake
import Testing

@Suite struct DecidingTests {
    private func filled() throws -> (TestCase, [Claim]) {
        let test = try TestCase()
        try test.add(try TestCase.records())
        return (test, try test.store.claims().map(\.claim))
    }

    @Test func theLastDecisionCounts() throws {
        let (test, claims) = try filled()
        let id = claims[1].id
        try test.store.decide(.reject, claim: id, reason: "not said")
        #expect(try !test.store.claims().contains { $0.claim.id == id })
        try test.store.decide(.accept, claim: id, reason: "said after all")
        #expect(try test.store.claim(id).decision?.verdict == .accept)
        try test.store.decide(.undo, claim: id, reason: "")
        #expect(try test.store.claims().contains { $0.claim.id == id })
        #expect(try test.store.decisions(about: id).map(\.verdict) == [.reject, .accept, .undo])
        #expect(try test.store.verify().faults.isEmpty)
    }

    @Test func aCorrectionIsShownAndTheReadingKept() throws {
        let (test, claims) = try filled()
        var corrected = claims[0]
        corrected.type = .aid
        corrected.id = "other"
        try test.store.decide(.correct, claim: claims[0].id, reason: "aid", correction: corrected)
        let stored = try test.store.claim(claims[0].id)
        #expect(stored.claim.type == .aid)
        #expect(stored.claim.id == claims[0].id)
        #expect(stored.decision?.author == "tester")
        #expect(try test.store.verify().faults.isEmpty)
    }

    @Test func anUnknownClaimCannotBeDecidedAbout() throws {
        let (test, _) = try filled()
        #expect(throws: MarsadError.unknownClaim(id: "r-1#none")) { try test.store.decide(.accept, claim: "r-1#none", reason: "") }
        #expect(try test.store.decisionCount() == 0)
    }
}
