import ClaimModel
import Lexicon
import Reading
import Testing

/// The notation of the tables of cases, and that a case can fail.
@Suite struct CaseNotationTests {
    private static func table(_ rows: String, floor: String = "# floor: 0.50\n") throws -> CaseTable {
        try CaseTable(name: "t", bytes: Array((floor + rows).utf8))
    }

    @Test func aRowIsReadIntoItsAssertions() throws {
        let table = try Self.table(
            "a\t2012-02-10\tSome text.\tshelling|air-strike@shelled place=Old Town agent!=Army tally=killed:2..:civilians:~; !count=3@three\n"
        )
        #expect(table.floor == 0.5)
        let row = try #require(table.cases.first)
        #expect(row.published == "2012-02-10")
        guard case .claim(let claim) = row.assertions[0].content else {
            Issue.record("no claim")
            return
        }
        #expect(claim.types == [.shelling, .airStrike])
        #expect(claim.trigger == "shelled")
        #expect(claim.fields.map(\.value) == ["Old Town", "Army"])
        #expect(claim.fields.map(\.isNegated) == [false, true])
        #expect(claim.tallies == [TallyPattern(kind: .killed, min: 2, max: nil, who: .civilians, isRough: true)])
        #expect(row.assertions[1].isNegated)
        #expect(row.assertions[1].content == .count(TallyPattern(min: 3, max: 3), words: "three"))
    }

    @Test(arguments: ["shelled@x", "killing tally=slain:3", "killing tally=killed:many", "colour=red", "none:weather", "; ;"])
    func whatCannotBeReadIsSaid(_ notation: String) {
        #expect(throws: CaseNotationError.self) { try Self.table("a\t\ttext\t\(notation)\n") }
    }

    @Test func aTableNeedsAFloorAndFourColumns() {
        #expect(throws: CaseNotationError.self) { try Self.table("a\t\ttext\tnone\n", floor: "") }
        #expect(throws: CaseNotationError.self) { try Self.table("a\ttext\tnone\n") }
    }

    /// On weights that know nothing every proposal is kept: what must hold and what must not are told apart.
    @Test func casesFailWhereTheReadingDiffers() throws {
        let packs: [(path: String, text: String)] = [
            (
                "triggers.tsv",
                "# pack: triggers\n# columns: id\tpos\ten\tpast\tplural\ttypes\tframe\tprep\n# source: t\n# licence: t\nshell\tverb\tshell\t\t\tshelling\tagent-subject\t\n"
            )
        ]
        var session = Reader(lexicon: try LexiconCompiler.compile(packs), model: LinearModel()).makeSession()
        let rows = [
            "right\t\tTroops shelled it.\tshelling@shelled", "wrong-type\t\tTroops shelled it.\tkilling@shelled",
            "wrong-trigger\t\tTroops shelled it.\tshelling@bombed", "wrong-place\t\tTroops shelled it.\tshelling@shelled place=Homs",
            "not\t\tTroops shelled it.\t!shelling@shelled", "nothing\t\tNobody moved.\tnone", "too-much\t\tTroops shelled it.\tnone",
        ]
        let result = session.check(try Self.table(rows.joined(separator: "\n") + "\n", floor: "# floor: 0.25\n"))
        #expect(result.failures.map(\.id) == ["wrong-type", "wrong-trigger", "wrong-place", "not", "too-much"])
        #expect(result.failures[0].read.first?.hasPrefix("shelling@shelled") == true)
        #expect(result.isEnough)
        #expect(abs(result.share - 2.0 / 7) < 1e-12)
    }
}
