import ClaimModel
import Reconciling
import Testing

@Suite("Splinters of what many tell")
struct SplinterTests {
    /// A claim of a report of its own: seven killed in one quarter on one day, and whom it hit.
    private func claim(_ number: Int, target: String, place: String = "x:homs-baba-amr", killed: Int = 7) throws -> ReconcilableClaim {
        let doc = "r\(number)"
        let row = ClaimRow([doc, "attack", "x", place, "2012-02-07", "2012-02-07", "", target, "killed:\(killed)..\(killed)"])
        var claim = row.claim(.attack, 100..<101, sentence: 100)
        claim.id = "\(doc)#100"
        let report = ReportClaims(
            doc: doc, language: "ar", published: "2012-02-08", publishedBasis: .given, textHash: "",
            scope: ReportScope(value: .conflict, reason: ""), claims: [claim])
        return ClaimMapper(terms: try Sample().tables.terms).claims(report, outlet: "outlet of \(doc)")[0]
    }

    private func incidents(_ claims: [ReconcilableClaim]) throws -> [Incident] {
        var index = try Sample().index()
        index.add(claims)
        _ = index.update()
        return index.incidents
    }

    /// Of so many accounts, the first names another target, with a toll of its own; the second agrees in the toll, the third in the target.
    private func accounts(_ count: Int, place: String = "x:homs-baba-amr") throws -> [ReconcilableClaim] {
        let others = try (3..<count).map { try claim($0, target: "") }
        return try [claim(0, target: "sarc", place: place, killed: 9), claim(1, target: "sy-army")] + others
    }

    @Test("one misread account among many is one of them")
    func misread() throws {
        let claims = try accounts(30)
        for claims in [claims, claims.reversed()] {
            let found = try incidents(claims)
            #expect(found.count == 1)
            #expect(found.first?.claims.count == claims.count)
        }
    }

    @Test("among few it stays apart")
    func few() throws { #expect(try incidents(accounts(6)).count == 2) }

    @Test("what lies elsewhere stays apart among however many")
    func elsewhere() throws { #expect(try incidents(accounts(30, place: "x:homs-khalidiya")).count == 2) }
}
