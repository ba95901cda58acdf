import Casebook
import ClaimModel
import Intake
import Testing

@Suite struct RereadingTests {
    @Test func theSameReadingChangesNothing() async throws {
        let test = try TestCase()
        try test.add(try TestCase.records())
        let before = try test.store.claims()
        let summary = try await test.store.reread(using: { { report, _ in WordReader.read(report) } }, lexicon: "test-1", jobs: 2)
        #expect(summary.reports == 4)
        #expect(summary.changed == 0)
        #expect(summary.appeared == 0)
        #expect(try test.store.claims() == before)
        #expect(try test.store.verify().faults.isEmpty)
    }

    @Test func decisionsAndMarksOutliveANewReading() async throws {
        let test = try TestCase()
        try test.add(try TestCase.records())
        let claims = try test.store.claims().map(\.claim)
        // The new reading takes every fourth word and not every third: each twelfth stays, others come and go.
        let staying = try #require(claims.first { $0.tallies[0].min == 0 })
        let going = claims.filter { ($0.tallies[0].min ?? 0) % 4 != 0 }
        try test.store.decide(.reject, claim: staying.id, reason: "no")
        try test.store.decide(.accept, claim: going[0].id, reason: "yes")
        try test.store.decide(.reject, claim: going[1].id, reason: "no")
        try test.store.mark(.claim(id: going[0].id), sensitive: true)
        let decisions = try test.store.decisionCount()
        let summary = try await test.store.reread(using: { { report, _ in WordReader.read(report, every: 4) } }, lexicon: "test-2", jobs: 1)
        #expect(summary.changed == 4)
        #expect(summary.vanished > 1)
        #expect(summary.appeared > 1)
        #expect(summary.carried == 1)
        #expect(try test.store.decisionCount() == decisions)
        #expect(try test.store.decisions(about: going[1].id).map(\.verdict) == [.reject])
        #expect(try !test.store.claims().contains { $0.claim.id == staying.id })
        let carried = try test.store.claim(going[0].id, visibility: .all)
        #expect(carried.isCarried)
        #expect(carried.isSensitive)
        #expect(carried.decision?.verdict == .accept)
        #expect(throws: MarsadError.self) { try test.store.claim(going[1].id, visibility: .all) }
        #expect(try test.store.verify().faults.isEmpty)
    }

    @Test func aMarkOnAClaimThatVanishesDoesNotUnsettleTheLog() async throws {
        let test = try TestCase()
        try test.add(try TestCase.records())
        let claim = try #require(try test.store.claims().first { ($0.claim.tallies[0].min ?? 0) % 4 != 0 }).claim
        try test.store.mark(.claim(id: claim.id), sensitive: true)
        _ = try await test.store.reread(using: { { report, _ in WordReader.read(report, every: 4) } }, lexicon: "test-2", jobs: 1)
        #expect(try test.store.verify().faults.isEmpty)
        _ = try await test.store.reread(using: { { report, _ in WordReader.read(report, every: 3) } }, lexicon: "test-3", jobs: 1)
        #expect(try test.store.claim(claim.id, visibility: .all).isSensitive, "the mark is lost by a reading that lacked the claim")
        #expect(try test.store.verify().faults.isEmpty)
    }
}
