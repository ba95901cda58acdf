import Reconciling
import Testing

@Suite struct TallyEngineTests {
    static let parents = ["Homs": "SY", "BabaAmr": "Homs", "Zabadani": "RifDimashq", "RifDimashq": "SY", "Idlib": "SY", "Hama": "SY"]

    func claim(
        _ id: String, _ origin: String, _ place: String, _ days: ClosedRange<Int>, _ min: Int?, _ max: Int? = nil,
        who: String = "people", kinds: [String] = ["killed"], order: Int = 0, corrects: Bool = false, earliest: Int? = nil
    ) -> CountClaim {
        CountClaim(
            id: id, origin: origin, scope: scope(place, days, who: who, kinds: kinds), min: min, max: max, order: order,
            isCorrection: corrects, earliestFrom: earliest)
    }

    func scope(_ place: String, _ days: ClosedRange<Int>, who: String = "people", kinds: [String] = ["killed"]) -> CountScope {
        CountScope(kinds: kinds, who: who, place: place, window: days.lowerBound * 2..<days.upperBound * 2 + 2)
    }

    func ask(_ claims: [CountClaim], _ scope: CountScope) -> TallyAnswer {
        let parents = Self.parents
        let answer = TallyEngine(claims: claims, parent: { parents[$0] }).answer(scope)
        #expect(answer == TallyEngine(claims: claims.reversed(), parent: { parents[$0] }).answer(scope))
        return answer
    }

    @Test func nestedPlacesAndWindowsAreNeverAddedTwice() {
        var claims = [
            claim("a", "A", "Homs", 7...7, 50), claim("a2", "A", "Homs", 7...7, 20, who: "children"),
            claim("b", "B", "SY", 7...7, 35), claim("b1", "B", "Homs", 7...7, 19), claim("b2", "B", "Zabadani", 7...7, 10),
            claim("b3", "B", "Idlib", 7...7, 6),
        ]
        let homs = ask(claims, scope("Homs", 7...7))
        #expect((homs.floor, homs.corroboratedFloor, homs.ceiling) == (50, 19, nil))
        let country = ask(claims, scope("SY", 7...7))
        #expect((country.floor, country.corroboratedFloor, country.reportedMax) == (66, 35, 66))
        #expect(ask(claims, scope("Homs", 7...7, who: "children")).floor == 20)
        claims.append(claim("c", "C", "BabaAmr", 6...7, 101))
        #expect(ask(claims, scope("Homs", 6...7)).floor == 101)
        #expect(ask(claims, scope("Homs", 6...6)).floor == 0)
        #expect(ask(claims, scope("SY", 6...7)).floor == 117)
    }

    @Test func aCorrectionReplacesTheOriginsOwnFigure() {
        let claims = [
            claim("f1", "A", "Hama", 7...7, 12, order: 1), claim("f3", "A", "Hama", 7...7, 41, order: 3),
            claim("f4", "A", "Hama", 7...7, 38, 38, order: 4, corrects: true),
        ]
        let answer = ask(claims, scope("Hama", 7...7))
        #expect((answer.floor, answer.ceiling, answer.reportedMax) == (38, 38, 41))
        #expect(answer.superseded == ["f1", "f3"])
    }

    @Test func aTotalThatItsPartsExceedIsAConflict() {
        let answer = ask([
            claim("g", "B", "SY", 9...9, 20, 20), claim("g1", "B", "Homs", 9...9, 12), claim("g2", "B", "Hama", 9...9, 6),
            claim("g3", "B", "Idlib", 9...9, 5),
        ], scope("SY", 9...9))
        #expect((answer.floor, answer.reportedMax) == (20, 23))
        #expect(answer.conflicts.map(\.claims) == [["g", "g1", "g2", "g3"]])
    }

    @Test func anOpenStartWidensAndMixedKindsSplit() {
        let since = [claim("h", "D", "Homs", 3...7, 401, earliest: 5)]
        let answer = ask(since, scope("Homs", 3...7))
        #expect((answer.floor, answer.reportedMax) == (0, 401))
        let mixed = claim("k", "R", "Idlib", 7...7, 15, 15, kinds: ["injured", "killed"])
        let before = ask([mixed], scope("Idlib", 7...7))
        #expect((before.floor, before.ceiling) == (1, 14))
        let after = ask([mixed, claim("l", "F", "Idlib", 7...7, 4, 4), claim("l2", "F", "Idlib", 7...7, 11, kinds: ["injured"])],
            scope("Idlib", 7...7, kinds: ["injured"]))
        #expect((after.floor, after.ceiling) == (11, 11))
    }

    @Test func onlyDisjointCategoriesAdd() {
        let soldiers = claim("e", "S", "Homs", 7...7, 3, 3, who: "state-forces")
        #expect(ask([soldiers, claim("a", "A", "Homs", 7...7, 50, who: "civilians")], scope("Homs", 7...7)).floor == 53)
        #expect(ask([soldiers, claim("a", "A", "Homs", 7...7, 50)], scope("Homs", 7...7)).floor == 50)
    }

    @Test func tensAreAWeakFloorAndAboutIsSoft() {
        var tens = claim("m", "R", "Idlib", 7...7, 10)
        tens.strength = .weak
        var about = claim("o", "C", "Idlib", 7...7, 36, 44)
        about.strength = .soft
        #expect(ask([tens, about], scope("Idlib", 7...7)).floor == 10)
        let answer = ask([tens, about, claim("n", "H", "Idlib", 7...7, 17)], scope("Idlib", 7...7))
        #expect((answer.floor, answer.reportedMax, answer.ceiling) == (17, 44, nil))
    }
}
