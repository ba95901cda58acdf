import Foundation
import Reading
import Testing

/// Every phenomenon of the language has a table of cases; `Fixtures/phenomena/README.md` says how to add to one.
@Suite struct PhenomenaTests {
    /// Reading is statistical: a table passes when the share of its rows that are read right is at least its floor.
    @Test(arguments: try PhenomenaFolder.names())
    func isReadRightOftenEnough(_ name: String) throws {
        let table = try PhenomenaFolder.table(name)
        var session = try PhenomenaFolder.reader.get().makeSession()
        let result = session.check(table)
        print(result.summary)
        let isEnough = result.isEnough
        #expect(isEnough, "\(result.report)")
    }

    /// Thirty rows for counts, dates, attribution, frames and scope, ten for each other phenomenon, no row twice.
    @Test func everyPhenomenonHasItsRows() throws {
        let names = try PhenomenaFolder.names()
        let numbers: [Int] = names.compactMap { Int($0.prefix(2)) }
        #expect(numbers == Array(1...25))
        for name in names {
            let table = try PhenomenaFolder.table(name)
            let long = ["06", "08", "12", "17", "19", "21", "22"].contains { name.hasPrefix($0) }
            #expect(table.cases.count >= (long ? 30 : 10), "\(name) has \(table.cases.count) rows")
            #expect(Set(table.cases.map(\.id)).count == table.cases.count, "\(name) has a row twice")
            #expect(table.floor >= 0.05, "\(name) has no floor")
        }
    }

    /// The same rows give the same result twice: buffers that are reused hold nothing over.
    @Test func tablesAreReadTheSameTwice() throws {
        let table = try PhenomenaFolder.table(try #require(PhenomenaFolder.names().first))
        var session = try PhenomenaFolder.reader.get().makeSession()
        let first = session.check(table)
        #expect(first.failures.map(\.read) == session.check(table).failures.map(\.read))
    }
}

extension CaseTableResult {
    /// The rows that were read wrong, with what was asserted and what was read.
    fileprivate var report: String {
        failures.reduce(summary) { text, failure in
            text + "\n\(failure.id): \(failure.text)\n  broken: \(failure.broken.joined(separator: "; "))\n  read: "
                + failure.read.joined(separator: "\n        ")
        }
    }
}
