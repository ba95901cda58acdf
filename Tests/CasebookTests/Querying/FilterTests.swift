import Casebook
import ClaimModel
import Intake
import Testing

@Suite struct FilterTests {
    private func count(_ test: TestCase, _ change: (inout ClaimFilter) -> Void) throws -> [Claim] {
        var filter = ClaimFilter()
        change(&filter)
        return try test.store.claims(filter).map(\.claim)
    }

    @Test func eachConditionNarrows() throws {
        let test = try TestCase()
        let records = try TestCase.records()
        try test.add(records)
        let all = records.flatMap { WordReader.read($0.report).claims }
        let kept = all.filter(\.kept)
        #expect(try count(test) { _ in }.count == kept.count)
        #expect(try count(test) { $0.includesRejected = true }.count == all.count)
        #expect(try count(test) { $0.types = [.bombing, .assault] }.count == kept.count { [.bombing, .assault].contains($0.type) })
        #expect(try count(test) { $0.groups = [.violence] }.count == kept.count { $0.type.group == .violence })
        #expect(try count(test) { $0.statuses = [.negated] }.isEmpty)
        #expect(try count(test) { $0.from = "2012-02-10" }.count == kept.count { ($0.from ?? "") >= "2012-02-10" })
        #expect(try count(test) { $0.to = "2012-02-09" }.count == kept.count { ($0.from ?? "") <= "2012-02-09" })
        #expect(try count(test) { $0.places = ["sy:C0"] }.count == kept.count { $0.places.first?.id == "sy:C0" })
        #expect(try count(test) { $0.actors = ["army"] }.count == kept.count { $0.agent.first?.id == "army" })
        #expect(try count(test) { $0.limit = 3 }.count == 3)
        #expect(try count(test) { $0.doc = "r-2" }.allSatisfy { $0.id.hasPrefix("r-2#") })
        let name = try #require(kept.last).places[0].span.text
        #expect(try count(test) { $0.placeNames = [name] }.contains { $0.places[0].span.text == name })
        #expect(try count(test) { $0.actorNames = [name] }.contains { $0.agent[0].span.text == name })
    }

    @Test func whatIsMarkedIsHiddenEverywhere() throws {
        let test = try TestCase()
        try test.add(try TestCase.records())
        let before = try test.store.counts()
        let word = "\u{0627}\u{0644}\u{0648}\u{0631}\u{062F}\u{0629}"
        #expect(try test.store.search(word).count == 2)
        let claim = try #require(try count(test) { $0.doc = "r-2" }.first)
        try test.store.mark(.report(doc: "r-1"), sensitive: true)
        try test.store.mark(.claim(id: claim.id), sensitive: true)
        #expect(try test.store.report("r-1") == nil)
        #expect(try test.store.reports().map(\.report.doc) == ["r-2", "r-3", "r-4"])
        #expect(try test.store.carriers(of: "r-1").isEmpty)
        #expect(try test.store.search(word).map(\.doc) == ["r-2"])
        #expect(try count(test) { $0.doc = "r-1" }.isEmpty)
        #expect(try !count(test) { $0.doc = "r-2" }.contains { $0.id == claim.id })
        #expect(throws: MarsadError.unknownClaim(id: claim.id)) { try test.store.claim(claim.id) }
        #expect(try test.store.claim(claim.id, visibility: .all).isSensitive)
        #expect(try test.store.counts().claims < before.claims)
        #expect(try test.store.counts(visibility: .all) == before)
        #expect(try test.store.search(word, visibility: .all).count == 2)
        #expect(try test.store.verify().faults.isEmpty)
        try test.store.mark(.report(doc: "r-1"), sensitive: false)
        #expect(try test.store.report("r-1") != nil)
        #expect(try test.store.verify().faults.isEmpty)
    }
}
