import Casebook
import ClaimModel
import Foundation
import Intake
import Testing

@Suite struct VerifyingTests {
    private func filled() throws -> TestCase {
        let test = try TestCase()
        try test.add(try TestCase.records())
        let claim = try #require(try test.store.claims().first).claim
        try test.store.decide(.accept, claim: claim.id, reason: "clear")
        try test.store.mark(.claim(id: claim.id), sensitive: true)
        return test
    }

    @Test func aSoundCasebookIsSound() throws {
        let test = try filled()
        let result = try test.store.verify()
        #expect(result.isSound)
        #expect(result.reports == 4)
        #expect(result.entries == 7)
        #expect(result.decisions == 1)
        #expect(result.head.count == 64)
    }

    /// One change to each thing that is kept; each is found, and named.
    @Test(arguments: [
        ("UPDATE report SET text = text || ' ' WHERE doc = 'r-2'", "report r-2"),
        ("UPDATE report SET outlet = 'x' WHERE doc = 'r-2'", "report r-2"),
        ("UPDATE report SET published = '2012-02-01' WHERE doc = 'r-3'", "report r-3"),
        ("UPDATE report SET scope = 'other' WHERE doc = 'r-3'", "report r-3"),
        ("UPDATE report SET sensitive = 1 WHERE doc = 'r-3'", "report r-3"),
        ("UPDATE carrier SET bytes = zeroblob(length(bytes)) WHERE doc = 'r-1'", "carrier r-1 of report r-1"),
        ("UPDATE carrier SET path = 'y' WHERE doc = 'r-1'", "carrier r-1 of report r-1"),
        ("DELETE FROM carrier WHERE doc = 'r-1'", "report r-1"),
        ("UPDATE claim SET json = replace(json, 'killed', 'injured') WHERE id = 3", "claim"),
        ("UPDATE claim SET from_date = '2012-01-01' WHERE id = 3", "claim"),
        ("UPDATE claim SET kept = 1 - kept WHERE id = 3", "claim"),
        ("UPDATE claim SET sensitive = 1 WHERE id = 3", "claim"),
        ("UPDATE claim_place SET place_id = 'sy:0' WHERE claim_id = 3", "claim"),
        ("DELETE FROM claim_mention WHERE claim_id = 3", "claim"),
        ("UPDATE tally SET minimum = 100 WHERE claim_id = 3", "claim"),
        ("DELETE FROM claim WHERE id = 3", "claim"),
        ("UPDATE decision SET reason = 'unclear'", "decision"),
        ("DELETE FROM decision", "decisions"),
        ("UPDATE log SET payload = replace(payload, 'r-2', 'r-9') WHERE seq = 3", "log entry 3"),
        ("UPDATE log SET at = '2025-01-01T00:00:00Z' WHERE seq = 4", "log entry 4"),
        ("UPDATE log SET hash = zeroblob(32) WHERE seq = 2", "log entry 2"),
        ("DELETE FROM log WHERE seq = 3", "log entry 4"),
    ])
    func aChangeBehindTheLogIsFound(sql: String, place: String) throws {
        let test = try filled()
        try test.tamper(sql)
        let result = try test.reopened().verify()
        let first = try #require(result.faults.first, "not found: \(sql)")
        #expect(result.faults.contains { $0.place.hasPrefix(place) }, "\(sql): \(first)")
    }

    @Test func aFlippedByteOfTheFileIsFound() throws {
        let test = try filled()
        test.store.close()
        let text = try #require(try TestCase.records().last).report.text
        var bytes = Array(try Data(contentsOf: URL(filePath: test.path)))
        let needle = Array(text.utf8.suffix(40))
        let at = try #require(bytes.firstIndex(where: { _ in true }).flatMap { _ in bytes.firstRange(of: needle)?.lowerBound })
        bytes[at + 20] ^= 0x01
        try Data(bytes).write(to: URL(filePath: test.path))
        let result = try test.reopened().verify()
        #expect(result.faults.contains { $0.place == "report r-4" })
    }

    @Test func theChainCanBeCheckedByHand() throws {
        let test = try filled()
        var head = String(repeating: "0", count: 64)
        for entry in try test.store.entries() {
            #expect(SHA256.Digest(bytes: entry.prev).hex == head)
            let fields = [head, String(entry.seq), entry.at, entry.author, entry.kind, entry.subject, entry.payload]
            head = SHA256.hash(fields.joined(separator: "\n")).hex
        }
        #expect(try test.store.verify().head == head)
    }
}
