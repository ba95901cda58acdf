import Reconciling
import Testing

/// Why an answer is what it is, and what a conflict's repairs would change.
@Suite struct TallyReasonTests {
    func claim(
        _ id: String, _ min: Int?, _ max: Int? = nil, place: String = "city", strength: CountClaim.Strength = .strong
    ) -> CountClaim {
        CountClaim(
            id: id, origin: "origin of \(id)", scope: CountScope(kinds: ["killed"], place: place, window: 0..<2), min: min, max: max,
            strength: strength)
    }

    func ask(_ claims: [CountClaim], _ place: String) -> TallyAnswer {
        let parents = ["quarter": "city", "suburb": "city", "city": "country"]
        return TallyEngine(claims: claims, parent: { parents[$0] })
            .answer(CountScope(kinds: ["killed"], place: place, window: 0..<2))
    }

    func reason(_ code: TallyReason.Code, _ answer: TallyAnswer) -> TallyReason? { answer.reasons.first { $0.code == code } }

    @Test func floorsNameTheirClaims() throws {
        let answer = ask([claim("a", 5, place: "quarter"), claim("b", 4, place: "suburb"), claim("c", 6)], "city")
        #expect(answer.floor == 9)
        #expect(reason(.floorFromClaims, answer) == TallyReason(.floorFromClaims, claims: ["a", "b"], numbers: [5, 4]))
        #expect(reason(.mayOverlap, answer)?.claims == ["c"])
        #expect(reason(.originFloors, answer)?.numbers == [6, 5, 4])
        #expect(answer.corroboratedFloor == 5)
        #expect(reason(.noCeiling, answer) != nil)
        #expect(reason(.reachesBeyond, ask([claim("c", 6)], "quarter"))?.claims == ["c"])
    }

    @Test func differencesNameWhatTakesAway() {
        let answer = ask([claim("total", 9, 9), claim("a", nil, 4, place: "quarter")], "city")
        #expect((answer.floor, answer.ceiling) == (9, 9))
        let rest = ask([claim("total", 9, 9), claim("a", 6, place: "quarter")], "suburb")
        #expect((rest.floor, rest.ceiling) == (0, 3))
        #expect(reason(.ceilingFromClaims, rest) == TallyReason(.ceilingFromClaims, claims: ["a", "total"], numbers: [-6, 9]))
    }

    @Test func weakFloorsCountOnlyWhereNothingFirmLies() {
        let tens = claim("tens", 10, strength: .weak)
        #expect(ask([tens], "city").floor == 10)
        let firm = ask([tens, claim("a", 2, place: "quarter")], "city")
        #expect(firm.floor == 2)
        #expect(reason(.weakSetAside, firm)?.claims == ["tens"])
        // Nothing firm lies in the quarter: there the tens count, though the city has a firm floor.
        let inQuarter = claim("tens", 10, place: "quarter", strength: .weak)
        #expect(ask([inQuarter, claim("a", 2)], "city").floor == 10)
    }

    @Test func aConflictShowsWhatEachRepairChanges() throws {
        let answer = ask([claim("exact", 7, 7), claim("more", 9), claim("other", 3, place: "suburb")], "city")
        let conflict = try #require(answer.conflicts.first)
        #expect(answer.conflicts.count == 1)
        #expect(conflict.claims == ["exact", "more"])
        #expect(conflict.smallestCorrection == 2)
        #expect(
            conflict.repairs == [
                TallyRepair(dropped: ["exact"], floor: 9, ceiling: nil), TallyRepair(dropped: ["more"], floor: 7, ceiling: 7),
            ])
        #expect((answer.floor, answer.reportedMax, answer.ceiling) == (7, 9, nil))
    }

    @Test func twoConflictsAreRepairedTogether() {
        let answer = ask(
            [
                claim("a1", 7, 7, place: "quarter"), claim("a2", 9, place: "quarter"), claim("b1", 3, 3, place: "suburb"),
                claim("b2", 5, place: "suburb"),
            ], "city")
        #expect(answer.conflicts.map(\.claims) == [["a1", "a2"], ["b1", "b2"]])
        #expect(answer.conflicts.allSatisfy { $0.repairs.allSatisfy { $0.dropped.count == 2 } })
        #expect((answer.floor, answer.reportedMax) == (10, 14))
    }

    @Test func aConflictElsewhereIsNotNamed() {
        let answer = ask([claim("a1", 7, 7, place: "quarter"), claim("a2", 9, place: "quarter"), claim("b", 5, place: "suburb")], "suburb")
        #expect(answer.conflicts.isEmpty)
        #expect(answer.floor == 5)
    }
}
