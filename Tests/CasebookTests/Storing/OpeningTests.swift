import Casebook
import ClaimModel
import Foundation
import GRDB
import Intake
import Testing

@Suite struct OpeningTests {
    @Test func aFileInTheWayIsNotReplaced() throws {
        let test = try TestCase()
        #expect(throws: MarsadError.casebookExists(path: test.path)) {
            try Casebook.create(path: test.path, author: "a", clock: TestCase.clock)
        }
    }

    @Test func whatIsNoCasebookIsRefused() throws {
        let test = try TestCase()
        let none = test.folder.appending(path: "none").path
        #expect(throws: MarsadError.noCasebook(path: none)) { try Casebook.open(path: none, author: "a", clock: TestCase.clock) }
        let text = test.folder.appending(path: "text").path
        try Data("this is a text, and no database of any kind; it is long enough to have a header of its own".utf8).write(
            to: URL(filePath: text))
        #expect(throws: MarsadError.notACasebook(path: text)) { try Casebook.open(path: text, author: "a", clock: TestCase.clock) }
        let other = test.folder.appending(path: "other.db").path
        let queue = try DatabaseQueue(path: other)
        try queue.write { db in try db.execute(sql: "CREATE TABLE t (a)") }
        try queue.close()
        #expect(throws: MarsadError.notACasebook(path: other)) { try Casebook.open(path: other, author: "a", clock: TestCase.clock) }
        let shut = "/nonexistent-folder/case.marsad"
        #expect(throws: MarsadError.self) { try Casebook.create(path: shut, author: "a", clock: TestCase.clock) }
    }

    @Test func aCasebookOfANewerProgramIsRefused() throws {
        let test = try TestCase()
        try test.tamper("INSERT INTO grdb_migrations VALUES ('v99')")
        #expect(throws: MarsadError.newerCasebook(path: test.path, version: "v99")) { try test.reopened() }
    }

    @Test func twoHandlesSeeTheSame() throws {
        let test = try TestCase()
        let second = try test.reopened()
        try test.add(try TestCase.records())
        #expect(try second.reports().count == 4)
        second.close()
    }
}
