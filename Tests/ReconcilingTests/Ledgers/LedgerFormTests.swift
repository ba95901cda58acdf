import ClaimModel
import Foundation
import Reconciling
import Testing

struct LedgerFormTests {
    @Test(arguments: [1, 2, 3] as [UInt64])
    func anyOrderAndDoubledClaimsGiveTheSameBytes(seed: UInt64) throws {
        let claims = try LedgerFixture.claims("homs") + LedgerFixture.claims("written")
        let expected = try LedgerFixture.everything(claims)
        var generator = LedgerGenerator(state: seed)
        var shuffled = (claims + claims.prefix(7)).shuffled(using: &generator)
        #expect(shuffled.map(\.claim.id) != claims.map(\.claim.id))
        let given = try LedgerFixture.everything(shuffled)
        #expect(given.json == expected.json)
        #expect(given.tables == expected.tables)
        shuffled.removeAll()
        #expect(try LedgerFixture.everything(shuffled).json.allSatisfy { $0 == Array("[]".utf8) })
    }

    @Test func everyHeadingAndCodeHasItsWords() throws {
        let claims = try LedgerFixture.claims("homs") + LedgerFixture.claims("written")
        let prefixes = [
            "column", "type", "status", "grade", "kind", "ground", "tally", "facility", "sector", "cluster", "question", "weapon", "actor",
            "pledge", "stance", "need", "violation", "office",
        ].map { $0 + "." }
        for table in try LedgerFixture.everything(claims).tables {
            #expect(!table.rows.isEmpty)
            for row in table.rows + [table.headings] {
                #expect(row.count == table.headings.count)
                for cell in row { #expect(!prefixes.contains { cell.contains($0) }, "\(cell)") }
            }
        }
    }

    @Test func jsonIsValid() throws {
        for bytes in try LedgerFixture.everything(LedgerFixture.claims("homs")).json {
            let value = try JSONSerialization.jsonObject(with: Data(bytes))
            let array = try #require(value as? [[String: Any]])
            #expect(!array.isEmpty)
        }
    }

    @Test func filterTakesWhatLiesInsideAPlaceAndOrgansOfABody() throws {
        let claims = try LedgerFixture.claims("homs") + LedgerFixture.claims("written")
        let resolver = try LedgerFixture.resolver()
        let entries = TimelineLedger(resolver: resolver).entries(claims, IncidentSummary.provisional(claims))
        var filter = LedgerFilter()
        filter.places = ["sy:C2528"]
        filter.from = "2012-02-08"
        filter.to = "2012-02-08"
        let homs = filter.apply(entries, resolver)
        #expect(!homs.isEmpty && homs.count < entries.count)
        #expect(homs.allSatisfy { entry in entry.places.contains { $0.id == "sy:C2528" || $0.id?.hasPrefix("x:homs-") == true } })
        filter = LedgerFilter()
        filter.actors = ["sy"]
        let syria = filter.apply(entries, resolver)
        #expect(syria.contains { $0.agents.contains { $0.id == "sy-army" } })
        #expect(syria.count < entries.count)
        #expect(syria.allSatisfy { $0.facets.actors.contains { $0.id.map(resolver.body(of:)) == "sy" } })
        filter.types = [.shelling]
        #expect(filter.apply(entries, resolver).allSatisfy { $0.types.contains(.shelling) })
    }

    @Test func longerPhrasesGoFirstAndOpenOnesTakeWhatBeginsSo() {
        var words = WordClassifier()
        words.add(["truce", "cease*"], code: "a")
        words.add(["cease fire now"], code: "b")
        #expect(words.codes(in: "The truce, and a ceasefire") == ["a"])
        #expect(words.codes(in: "cease fire now!") == ["b"])
        #expect(words.codes(in: "deceased").isEmpty)
    }
}
