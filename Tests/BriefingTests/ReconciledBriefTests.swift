import Briefing
import ClaimModel
import Testing

/// A brief of what is reconciled: four figures, pledges with what followed, positions, forces, grades.
struct ReconciledBriefTests {
    private func input() throws -> BriefInput {
        var input = try BriefFixture.input()
        let claims = input.reports.flatMap(\.claims)
        func ids(_ doc: String, _ type: ClaimType) -> [String] {
            claims.filter { $0.type == type && $0.id.hasPrefix(doc + "#") }.map(\.id)
        }
        let place = BriefPlace(id: "x:baba-amr", words: "")
        var account = BriefAccount(origin: BriefName(id: "activists", words: ""), stance: .says, claims: ids("wire-07", .shelling))
        account.tallies = claims.first { $0.id == account.claims.first }?.tallies ?? []
        let denial = BriefAccount(origin: BriefName(words: "X"), stance: .denies, claims: ids("state-05", .shelling))
        input.incidents = [
            BriefIncident(
                id: "i1", type: .shelling, place: place, from: "2012-02-11", to: "2012-02-11", accounts: [account, denial],
                grade: .contested)
        ]
        input.pledges = [
            BriefPledge(
                party: BriefName(id: "sy-government", words: ""), date: "2012-02-10", termsStated: true, followedBy: ["i1"],
                claims: ids("wire-06", .pledge))
        ]
        input.positions = [
            BriefPosition(
                actor: BriefName(id: "las-fm", words: ""), question: "peacekeeping", act: .appeal, date: "2012-02-12",
                claims: ids("wire-08", .appeal))
        ]
        input.forces = [
            BriefForce(
                force: BriefName(id: "sy-army", words: ""), act: .assault, place: BriefPlace(id: "x:inshaat", words: ""),
                date: "2012-02-08",
                claims: ids("wire-04", .assault))
        ]
        for (day, floor, most) in [("2012-02-08", 20, 24), ("2012-02-11", 8, 9)] {
            var tally = BriefTally(place: place, from: day, to: day, claims: ids("wire-07", .shelling) + ids("monitor-04", .shelling))
            tally.floor = floor
            tally.corroboratedFloor = floor - 1
            tally.reportedMax = most
            input.tallies.append(tally)
        }
        input.tallies[0].conflicts = ["24 and 20 differ"]
        return input
    }

    @Test(arguments: BriefLanguage.allCases) func everyLedgerHasItsSection(_ language: BriefLanguage) throws {
        let document = try BriefFixture.document(language, input())
        let keys = document.sections.map(\.key)
        #expect(
            keys == ["summary", "tolls", "events", "needs", "statements", "pledges", "positions", "forces", "contested", "unverifiable"])
        for section in document.sections {
            for block in section.blocks {
                switch block {
                case .paragraph(let sentences, _), .list(let sentences): #expect(sentences.allSatisfy { !$0.notes.isEmpty })
                case .table(let table): #expect(table.rows.allSatisfy { $0.contains { !$0.notes.isEmpty } })
                default: break
                }
            }
        }
        #expect(HTMLRenderer().render(document).contains("class=\"grade contested\""))
    }

    @Test func theFourFiguresStandApart() throws {
        let document = try BriefFixture.document(.english, input())
        let tolls = try #require(document.sections.first { $0.key == "tolls" })
        guard case .table(let table) = try #require(tolls.blocks.first) else { return #expect(Bool(false), "no table first") }
        #expect(table.columns.map(\.plain).dropFirst() == ["floor", "corroborated floor", "reported maximum", "estimate"])
        #expect(table.rows[0].dropFirst().map(\.text.plain) == ["20", "19", "24", "–"])
        let plots = tolls.blocks.compactMap { if case .plot(let plot) = $0 { plot } else { nil } }
        #expect(plots.first?.bars.map(\.floor) == [20, 8])
        #expect(plots.first?.bars.map(\.max) == [24, 9])
    }

    @Test func aPledgeIsFollowedByDeedsAndNoVerdict() throws {
        let document = try BriefFixture.document(.english, input())
        let pledges = try #require(document.sections.first { $0.key == "pledges" })
        guard case .list(let lines) = try #require(pledges.blocks.first) else { return #expect(Bool(false), "no list") }
        #expect(lines.count == 2)
        #expect(lines[0].text.plain.contains("one incident of the kind that it forbids is reported, on 11 February"))
        for word in ["broke", "violat", "breach"] { #expect(!lines.contains { $0.text.plain.contains(word) }) }
    }

    @Test func whatDoesNotExistIsLeftOut() throws {
        let keys = try BriefFixture.document(.arabic).sections.map(\.key)
        #expect(!keys.contains("pledges") && !keys.contains("positions") && !keys.contains("forces"))
    }
}
