import Casebook
import ClaimModel
import Foundation
import Intake
import Testing

@Suite struct AddingTests {
    @Test func reportsAndClaimsComeBackAsTheyWere() throws {
        let test = try TestCase()
        let records = try TestCase.records()
        try test.add(records)
        for record in records {
            let stored = try #require(try test.store.report(record.report.doc))
            #expect(stored.report.text == record.report.text)
            #expect(stored.report.outlet == record.report.outlet)
            #expect(stored.textHash == record.textHash)
            var filter = ClaimFilter()
            filter.doc = record.report.doc
            filter.includesRejected = true
            var read = WordReader.read(record.report).claims
            for i in read.indices { read[i].confidence = (read[i].confidence * 1000).rounded() / 1000 }
            #expect(try test.store.claims(filter).map(\.claim) == read)
        }
        #expect(try test.store.verify().faults.isEmpty)
    }

    @Test func addingAgainAddsNothing() throws {
        let test = try TestCase()
        let records = try TestCase.records()
        let first = try test.add(records)
        #expect(first.allSatisfy { if case .added = $0 { true } else { false } })
        let before = try test.store.verify()
        #expect(try test.add(records) == Array(repeating: .known, count: records.count))
        #expect(try test.store.verify() == before)
        let known = try test.store.knownTexts()
        #expect(records.allSatisfy { known.state(of: $0) == .known })
    }

    @Test func anotherOutletWithTheSameTextIsASecondCarrier() throws {
        let test = try TestCase()
        let records = try TestCase.records()
        try test.add(records)
        let copy = TestCase.record(doc: "copy-1", text: records[0].report.text, outlet: "third", line: 9)
        #expect(try test.store.knownTexts().state(of: copy) == .newCarrier)
        #expect(try test.store.add([.carrier(CarrierAddition(record: copy))]) == [.carrier])
        #expect(try test.store.add([.carrier(CarrierAddition(record: copy))]) == [.known])
        // Read by a worker that did not know yet.
        let late = TestCase.record(doc: "copy-2", text: records[0].report.text, outlet: "fourth")
        #expect(try test.add([late]) == [.carrier])
        #expect(try test.store.carriers(of: "r-1").map(\.doc) == ["r-1", "copy-1", "copy-2"])
        #expect(try test.store.reports().map(\.carrierCount) == [3, 1, 1, 1])
        let counts = try test.store.counts()
        #expect(counts.reports == 4)
        #expect(counts.carriers == 6)
        #expect(try test.store.verify().faults.isEmpty)
    }

    @Test func aNameThatBelongsToAnotherTextIsRefusedAndTheRestIsAdded() throws {
        let test = try TestCase()
        try test.add(try TestCase.records())
        let clash = TestCase.record(doc: "r-2", text: "another text", outlet: "x", line: 5)
        let fresh = TestCase.record(doc: "r-5", text: "a new text", outlet: "x", line: 6)
        let outcomes = try test.add([clash, fresh])
        #expect(outcomes.first == .refused(.repeatedDoc(clash.raw.place, doc: "r-2")))
        #expect(try test.store.reports().count == 5)
        #expect(try test.store.verify().faults.isEmpty)
    }

    @Test func anInterruptedAddGoesOnWhereItStopped() throws {
        let test = try TestCase()
        let records = try TestCase.records()
        try test.add(Array(records[..<2]))
        // A copy of the files as they lie, as a killed process leaves them.
        let copy = test.folder.appending(path: "copy.marsad").path
        for suffix in ["", "-wal", "-shm"] where FileManager.default.fileExists(atPath: test.path + suffix) {
            try FileManager.default.copyItem(atPath: test.path + suffix, toPath: copy + suffix)
        }
        let store = try Casebook.open(path: copy, author: "tester", clock: TestCase.clock)
        #expect(try store.verify().faults.isEmpty)
        let known = try store.knownTexts()
        #expect(records.map { known.state(of: $0) } == [.known, .known, .new, .new])
        var indexer = WordIndexer()
        let rest = records.filter { known.state(of: $0) == .new }.map {
            CasebookItem.report(Addition(record: $0, claims: WordReader.read($0.report), lexicon: "l", indexer: &indexer))
        }
        #expect(try store.add(rest).count == 2)
        #expect(try store.reports().map(\.report.doc) == records.map(\.report.doc))
        #expect(try store.verify().faults.isEmpty)
        store.close()
    }

    @Test func aBatchThatFailsLeavesNothingBehind() throws {
        let test = try TestCase()
        let records = try TestCase.records()
        let before = try test.store.verify()
        // Two claims of one name cannot be stored.
        let twice: (Report) -> ReportClaims = { report in
            var claims = WordReader.read(report)
            if report.doc == "r-3" { claims.claims.append(claims.claims[0]) }
            return claims
        }
        #expect(throws: MarsadError.self) { try test.add(records, reader: twice) }
        #expect(try test.store.reports().isEmpty)
        #expect(try test.store.verify() == before)
    }
}
