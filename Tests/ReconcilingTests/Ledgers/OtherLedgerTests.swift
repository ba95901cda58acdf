import ClaimModel
import Reconciling
import Testing

struct OtherLedgerTests {
    @Test func holdingIsContestedWhereTwoSidesClaimIt() throws {
        let entries = try ForceLedger(resolver: LedgerFixture.resolver()).entries(LedgerFixture.claims("written"))
        let rastan = entries.filter { $0.place?.id == "sy:C2870" && $0.act == .control }
        #expect(rastan.count == 2)
        let army = try #require(rastan.first { $0.sides == ["syria-government"] })
        #expect(army.contestedBy == ["force-2#55e6b4389e"])
        let qusayr = try #require(entries.first { $0.place?.id == "sy:C2733" })
        #expect(qusayr.contestedBy.isEmpty)
    }

    @Test func defectionOfTheSampleStandsBesideItsDenial() throws {
        let entries = try ForceLedger(resolver: LedgerFixture.resolver()).entries(LedgerFixture.claims("homs"))
        let told = try #require(entries.first { $0.act == .defection && $0.status == .occurred })
        #expect(told.counts.map(\.min) == [31])
        #expect(told.contestedBy == ["state-06#697d3b286f"])
    }

    @Test func protectedOfTheSampleByRule() throws {
        let claims = try LedgerFixture.claims("homs")
        let lines = try LedgerFixture.protected().lines(claims, IncidentSummary.provisional(claims))
        func listed(_ rule: String) -> Set<String> { Set(lines.filter { $0.rule == rule }.flatMap(\.claims)) }
        #expect(listed("medical-facility-attacked").isSuperset(of: ["monitor-03#616ff977ea", "wire-02#e38cb07bd1", "madar-02#74f84a1f5c"]))
        #expect(listed("school-attacked") == ["monitor-03#e1f98fbc1e"])
        #expect(listed("worship-attacked") == ["monitor-02#8127518d09"])
        #expect(listed("schools-hospitals-attacked") == listed("medical-facility-attacked").union(listed("school-attacked")))
        #expect(listed("press-kept-out") == ["wire-01#8becfc9cf7"])
        #expect(listed("medics-harmed") == ["madar-02#74f84a1f5c", "monitor-03#616ff977ea", "wire-02#e38cb07bd1"])
        #expect(listed("children-detained") == ["monitor-05#2bc6396ea6"])
        #expect(listed("humanitarian-access-denied") == ["madar-03#3df901714d", "wire-07#4f7b417b5d"])
        let killed = lines.filter { $0.rule == "children-killed-maimed" }
        #expect(killed.flatMap(\.counts).contains { $0.claim == "monitor-02#60f121b511" && $0.min == 8 })
        // A headline of 27 dead without children is no ground.
        #expect(!killed.flatMap(\.claims).contains("wire-01#b2c34e7879"))
    }

    @Test func abductionAndAccessOfTheWrittenReports() throws {
        let lines = try LedgerFixture.protected().lines(LedgerFixture.claims("written"), [])
        #expect(lines.map(\.rule) == ["children-abducted", "humanitarian-access-denied"])
        #expect(lines[0].grounds == ["tally:children"])
        #expect(lines.allSatisfy { $0.incident == nil && $0.day.day == "2012-03-02" })
    }

    @Test func meansByClassPlaceAndDay() throws {
        let claims = try LedgerFixture.claims("homs")
        let lines = try LedgerFixture.means().lines(claims, IncidentSummary.provisional(claims))
        let named = Set(claims.filter { $0.claim.status == .occurred && !$0.claim.means.isEmpty }.map(\.claim.id))
        #expect(Set(lines.flatMap(\.claims)) == named)
        #expect(lines.contains { $0.weapon == "artillery" && $0.place?.id == "x:homs-baba-amr" })
        #expect(lines.contains { $0.weapon == "car-bomb" && $0.incidents.count == 1 })
    }

    @Test func actorsHaveTheirSpellingsSidesAndOffices() throws {
        let lines = ActorLedger(resolver: try LedgerFixture.resolver()).lines(
            try LedgerFixture.claims("homs") + LedgerFixture.claims("written"))
        let army = try #require(lines.first { $0.name.id == "sy-army" })
        #expect(army.side == "syria-government" && army.body == "sy")
        #expect(Set(army.spellings.map(\.words)).count == army.spellings.count && army.spellings.count >= 4)
        #expect(army.counts[0] >= 6)
        let lavrov = try #require(lines.first { $0.name.id == "lavrov" })
        #expect(lavrov.facts?.office == "foreign-minister" && lavrov.facts?.officeFrom == "2004" && lavrov.body == "ru")
        #expect(lines.last?.name.id == nil)
    }

    @Test func timelineRunsByDayAndJoinsWhatTwoReportsTell() throws {
        let claims = try LedgerFixture.claims("homs")
        let incidents = IncidentSummary.provisional(claims)
        let entries = TimelineLedger(resolver: try LedgerFixture.resolver()).entries(claims, incidents)
        let days = entries.compactMap(\.day.day)
        #expect(days == days.sorted())
        #expect(entries.filter { $0.kind == .incident }.count == incidents.count)
        let acts = entries.filter { $0.kind == .act }
        #expect(acts.allSatisfy { $0.types.allSatisfy { $0.group == .political } })
        #expect(acts.contains { $0.types == [.resolution] && $0.day.day == "2012-02-04" && $0.agents.count == 2 })
    }
}
