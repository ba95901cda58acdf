import Reconciling
import Testing

@Suite("What a person decided is never undone")
struct DecisionTests {
    let sample: Sample

    init() throws { sample = try Sample() }

    /// The keys of two accounts of different incidents and of two of the same.
    private func keys(_ incident: String) -> [String] {
        sample.truth.filter { $0.value == incident }.keys.sorted()
    }

    private func index(_ decisions: [HumanDecision], _ claims: [ReconcilableClaim]? = nil) -> IncidentIndex {
        var index = sample.index()
        index.decide(decisions)
        index.add(claims ?? sample.accounts)
        _ = index.update()
        return index
    }

    @Test("a merge holds although everything forbids it")
    func merge() throws {
        let a = try #require(keys("I02").first)
        let b = try #require(keys("I09").first)
        let merged = index([.join([a, b])])
        #expect(merged.incident(holding: a) == merged.incident(holding: b))
        let incident = try #require(merged.incidents.first { $0.claims.contains(a) })
        #expect(incident.joins.contains { $0.reasons == [.decided] })
    }

    @Test("a split holds, before and after the claims came")
    func split() throws {
        let all = keys("I08")
        let one = Set(all.prefix(3))
        let other = Set(all.dropFirst(3))
        let before = index([.part(one, other)])
        var after = index([])
        after.decide([.part(one, other)])
        _ = after.update()
        #expect(before.incidents == after.incidents)
        for a in one { for b in other { #expect(before.incident(holding: a) != before.incident(holding: b)) } }
    }

    @Test("a later decision takes back an earlier one")
    func takenBack() throws {
        let a = try #require(keys("I02").first)
        let b = try #require(keys("I09").first)
        let parted = index([.join([a, b]), .part([a], [b])])
        #expect(parted.incident(holding: a) != parted.incident(holding: b))
    }

    @Test("a grade given by a person stands first, with its reason")
    func grade() throws {
        let key = try #require(keys("I03").first)
        let graded = index([.grade(claims: [key], .setAside, reason: "counted twice")])
        let incident = try #require(graded.incidents.first { $0.claims.contains(key) })
        #expect(incident.grade == .setAside)
        #expect(incident.grades.first?.isDecided == true && incident.grades.first?.why == ["counted twice"])
    }
}
