import ClaimModel
import Testing

import Reading

/// A total with its parts by place, and what only looks like one.
@Suite struct PlacedCountTests {
    private func killings(_ text: String) throws -> [Claim] {
        var session = try PhenomenaFolder.reader.get().makeSession()
        return session.read(Report(doc: "list", text: text, published: "2012-02-09")).claims.filter {
            $0.tallies.contains { $0.kind == .killed }
        }
    }

    @Test func eachPartIsAClaimAtItsPlace() throws {
        let claims = try killings(
            "وقالت لجان التنسيق المحلية إن 20 شخصا قتلوا اليوم الخميس في سوريا: 12 في حمص بينهم ثلاثة أطفال و6 في حماة و5 في إدلب.")
        let whole = try #require(claims.first { $0.tallies.first?.min == 20 })
        let parts = claims.filter { $0.links.contains(ClaimLink(rel: .partOf, claim: whole.id)) }
        #expect(parts.map { $0.tallies.first?.min } == [12, 6, 5])
        #expect(parts.map { $0.places.map(\.id) } == [["sy:C2528"], ["sy:C2987"], ["sy:C3871"]])
        #expect(parts.first?.tallies.map(\.min) == [12, 3] && parts.dropFirst().allSatisfy { $0.tallies.count == 1 })
        for claim in claims {
            for tally in claim.tallies { if let of = tally.of { #expect(claim.tallies.indices.contains(of)) } }
            for place in claim.places { if let within = place.within { #expect(claim.places.indices.contains(within)) } }
        }
    }

    /// Other people, of another act, are no part of the dead.
    @Test func theDetainedAreNoPartOfTheDead() throws {
        let claims = try killings(
            "وقال المرصد السوري لحقوق الإنسان إن 20 شخصا قتلوا اليوم في قصف، واعتقلت قوات الأمن 12 شابا في حمص و6 طلاب في حماة.")
        #expect(!claims.contains { claim in claim.links.contains { $0.rel == .partOf } })
        #expect(claims.allSatisfy { claim in !claim.tallies.contains { $0.kind == .killed && $0.min != 20 } })
    }
}
