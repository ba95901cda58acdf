import ClaimModel
import Reconciling
import Testing

struct PledgeLedgerTests {
    @Test func pauseOfTheSampleListsWhatFollowedIt() throws {
        let claims = try LedgerFixture.claims("homs")
        let lines = try LedgerFixture.pledges().lines(claims, IncidentSummary.provisional(claims))
        let line = try #require(lines.first { $0.tellings.contains("wire-06#b46ebc576a") })
        #expect(line.kind == "ceasefire")
        #expect(line.parties.map(\.id) == ["sy-government"])
        #expect(line.places.map(\.id) == ["x:homs-baba-amr"])
        #expect(line.given.day == "2012-02-10")
        #expect(line.start == "2012-02-11" && line.startIsStated)
        #expect(line.contents.count == 3)
        // The shelling of 11 February, whose agent no report names, and shots of "an armed group", whose side nobody knows; nothing of the
        // days before and nothing elsewhere.
        #expect(line.followed.map(\.day) == ["2012-02-11", "2012-02-11"])
        #expect(line.followed.map(\.types) == [[.shelling], [.shooting]])
        #expect(line.followed.map(\.attribution) == [.unstated, .unclear])
        #expect(line.attributedCount == 0 && line.first == nil)
        // The state's agency lays the breach on others: listed as said, not ruled upon.
        #expect(line.reportedBreaches.map(\.claim) == ["state-05#d1b2a74ad9"])
        #expect(line.reportedBreaches.first?.agents.first?.id == "generic-armed-groups")
    }

    @Test func incidentLaidToAnOrganOfThePartyCounts() throws {
        let claims = try LedgerFixture.claims("homs")
        let attack = IncidentSummary(
            id: "i1", types: [.attack], places: [LedgerName(id: "x:homs-baba-amr", words: "Baba Amr")], from: "2012-02-12",
            to: "2012-02-12",
            agents: [LedgerName(id: "sy-army", words: "army")], grade: "single-origin", claims: ["k"])
        var later = attack
        later.id = "i2"
        later.from = "2012-02-14"
        later.grade = "corroborated"
        var others = attack
        others.id = "i3"
        others.agents = [LedgerName(id: "fsa", words: "FSA")]
        var elsewhere = attack
        elsewhere.id = "i4"
        elsewhere.places = [LedgerName(id: "sy:C2870", words: "Rastan")]
        var before = attack
        before.id = "i5"
        before.from = "2012-02-10"
        let lines = try LedgerFixture.pledges().lines(claims, [later, others, elsewhere, attack, before])
        let line = try #require(lines.first { $0.tellings.contains("wire-06#b46ebc576a") })
        #expect(line.followed.map(\.incident) == ["i1", "i2"])
        #expect(line.attributedCount == 2)
        #expect(line.first?.incident == "i1" && line.last?.incident == "i2" && line.last?.grade == "corroborated")
    }

    @Test func pledgeWithoutTermsListsNothing() throws {
        let claims = try LedgerFixture.claims("homs")
        let lines = try LedgerFixture.pledges().lines(claims, IncidentSummary.provisional(claims))
        let line = try #require(lines.first { $0.tellings == ["wire-04#c9b28c7b81"] })
        #expect(!line.termsStated && line.kind == nil)
        #expect(line.followed.isEmpty && line.deeds.isEmpty && line.reportedBreaches.isEmpty)
    }

    @Test func pledgeNotToActForbidsTheAct() throws {
        let claims = try LedgerFixture.claims("homs")
        let lines = try LedgerFixture.pledges().lines(claims, [])
        let line = try #require(lines.first { $0.kind == "abstention" })
        #expect(line.forbids == [.withdrawal])
        #expect(line.parties.map(\.id) == ["fsa"])
    }

    @Test func twoTellingsOfAReleaseAreOneLineWithDeedAndBreach() throws {
        let claims = try LedgerFixture.claims("written")
        let lines = try LedgerFixture.pledges().lines(claims, IncidentSummary.provisional(claims))
        let releases = lines.filter { $0.kind == "release" }
        #expect(releases.count == 1)
        let line = try #require(releases.first)
        #expect(line.tellings == ["pledge-2#bd3f4e65d4", "pledge-3#d1fe02b4c5"])
        #expect(line.forbids == [.detention])
        #expect(line.given.day == "2012-03-03" && !line.startIsStated)
        #expect(line.followed.map(\.attribution) == [.party])
        #expect(line.followed.first?.claims == ["pledge-4#55bac62cfa"])
        #expect(line.deeds.map(\.claim) == ["pledge-4#9e5cdc657f"])
    }

    @Test func unknownCodesAreRefused() throws {
        let text = try LedgerFixture.pack("pledges").replacing("@violence", with: "@violent")
        #expect(throws: LedgerPackError.self) { try PledgeRules(text) }
    }
}
