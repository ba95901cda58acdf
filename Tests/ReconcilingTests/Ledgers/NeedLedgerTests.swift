import ClaimModel
import Reconciling
import Testing

struct NeedLedgerTests {
    @Test func sectorsOfTheSampleByPlaceAndDay() throws {
        let cells = try LedgerFixture.needs().cells(LedgerFixture.claims("homs"))
        func states(_ place: String, _ day: String, _ sector: String) -> [String] {
            cells.filter { $0.place?.id == place && $0.day.day == day && $0.sector == sector }.flatMap { $0.states.map(\.state) }
        }
        #expect(states("x:homs-khalidiya", "2012-02-04", "power") == ["cut"])
        #expect(states("x:homs-baba-amr", "2012-02-04", "water") == ["cut"])
        #expect(states("x:homs-inshaat", "2012-02-04", "water") == ["cut"])
        #expect(states("x:homs-baba-amr", "2012-02-06", "blood") == ["exhausted"])
        #expect(states("x:homs-baba-amr", "2012-02-08", "food") == ["short"])
        #expect(states("x:homs-baba-amr", "2012-02-08", "fuel") == ["short"])
        let water = try #require(cells.first { $0.place?.id == "x:homs-baba-amr" && $0.sector == "water" })
        #expect(water.cluster == "wash")
        #expect(water.states[0].by.map(\.id) == ["sy-government"])
        #expect(water.states[0].claims == ["paper-02#ba61ad313d"])
    }

    @Test func accessSaysWhoIsKeptOutAndKeepsTheDenialBeside() throws {
        let cells = try LedgerFixture.needs().cells(LedgerFixture.claims("homs"))
        let gate = try #require(cells.first { $0.place?.id == "sy:C2528" && $0.day.day == "2012-02-11" && $0.sector == "access" })
        #expect(gate.states.map(\.state) == ["kept-out"])
        #expect(gate.states[0].claims == ["madar-03#3df901714d", "wire-07#4f7b417b5d"])
        #expect(gate.states[0].whom.count == 1 && gate.states[0].by.count == 1)
        let denial = try #require(cells.first { $0.states.contains { $0.state == "let-in" } })
        #expect(denial.place == nil && denial.states[0].whom.map(\.id) == ["icrc"])
    }

    @Test func restoredAndCutStandOnTheirOwnDaysAndReliefByItsWords() throws {
        let cells = try LedgerFixture.needs().cells(LedgerFixture.claims("written"))
        let water = cells.filter { $0.place?.id == "x:homs-khalidiya" && $0.sector == "water" }
        #expect(water.map(\.day.day) == ["2012-02-26", "2012-03-01"])
        #expect(water.map { $0.states.map(\.state) } == [["cut"], ["restored"]])
        let relief = try #require(cells.first { $0.sector == "shelter" })
        #expect(relief.states.map(\.state) == ["delivered"])
        #expect(relief.states[0].whom.count == 1)
    }
}
