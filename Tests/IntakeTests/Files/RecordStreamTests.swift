import ClaimModel
import Foundation
import Intake
import Testing

@Suite struct RecordStreamTests {
    @Test func foldersAreReadInTheOrderOfTheirNames() throws {
        let scratch = try Scratch()
        for name in ["b.txt", "a/2.txt", "a/1.txt", "c/d/e.txt", ".hidden", "a/.git/x"] {
            try scratch.write(name, Array("text of \(name)".utf8))
        }
        let taken = Taken([scratch.folder.path])
        #expect(taken.records.map(\.report.text) == ["a/1.txt", "a/2.txt", "b.txt", "c/d/e.txt"].map { "text of \($0)" })
    }

    @Test func theContentTellsJSONLinesFromText() throws {
        let scratch = try Scratch()
        let lines = try scratch.write("lines.txt", Array("\n  {\"text\":\"one\"}\r\n\n{\"text\":\"two\"}".utf8))
        let text = try scratch.write("text.ndjson", Array("one {\"text\"} two".utf8))
        let taken = Taken([lines, text])
        #expect(taken.records.map(\.report.text) == ["one", "two", "one {\"text\"} two"])
        #expect(taken.records.map(\.raw.place.line) == [2, 4, nil])
    }

    @Test func oneBadLineCostsOneRecord() throws {
        let scratch = try Scratch()
        let path = try scratch.write("a.ndjson", Array("{\"text\":\"a\"}\n{\"text\":\n{\"text\":\"b\"}\n".utf8))
        let taken = Taken([path])
        #expect(taken.records.map(\.report.text) == ["a", "b"])
        #expect(taken.errors == [.malformedJSON(InputPlace(path: path, line: 2), byte: 9, problem: .unfinished)])
    }

    @Test func badInputsAreNamedAndTheRestIsTaken() throws {
        let scratch = try Scratch()
        let empty = try scratch.write("0-empty.txt", [])
        let blank = try scratch.write("1-blank.txt", Array(" \n\t\n".utf8))
        let long = try scratch.write("2-long.txt", [UInt8](repeating: 0x61, count: 50_000_000))
        let binary = try scratch.write("3-binary", (0..<4096).map { UInt8(truncatingIfNeeded: $0 * 167 + $0 / 256) })
        try scratch.write("4-good.txt", Array("good".utf8))
        let missing = scratch.folder.path + "/none"
        let taken = Taken([missing, scratch.folder.path])
        #expect(taken.records.map(\.report.text) == ["good"])
        #expect(
            taken.errors == [
                .noSuchFile(path: missing), .emptyInput(path: empty), .emptyInput(path: blank),
                .textTooLong(InputPlace(path: long), limit: 10), .notText(path: binary),
            ])
    }

    @Test func aLineOfJSONBeyondTheLimitOfATextIsRefusedAndTheNextIsRead() throws {
        let scratch = try Scratch()
        let long = Array("{\"text\":\"".utf8) + [UInt8](repeating: 0x61, count: 10_000_001) + Array("\"}\n{\"text\":\"next\"}\n".utf8)
        let path = try scratch.write("a.ndjson", long)
        let taken = Taken([path])
        #expect(taken.records.map(\.report.text) == ["next"])
        #expect(taken.errors == [.textTooLong(InputPlace(path: path, line: 1), limit: 10)])
    }

    @Test func aLineBeyondTheLimitIsPassedOverWithoutBeingHeld() throws {
        let scratch = try Scratch()
        let long = Array("{\"text\":\"".utf8) + [UInt8](repeating: 0x61, count: 5_000_000) + Array("\"}\n{\"text\":\"next\"}".utf8)
        let path = try scratch.write("a.ndjson", long)
        let taken = Taken([path], megabytes: 1)
        #expect(taken.records.map(\.report.text) == ["next"])
        #expect(taken.errors == [.lineTooLong(InputPlace(path: path, line: 1), limit: 1)])
    }

    @Test(.enabled(if: getuid() != 0, "root may read everything"))
    func whatMayNotBeReadIsNamed() throws {
        let scratch = try Scratch()
        let path = try scratch.write("shut/a.txt", Array("a".utf8))
        try scratch.write("open.txt", Array("b".utf8))
        let folder = scratch.folder.path + "/shut"
        chmod(folder, 0)
        defer { chmod(folder, 0o700) }
        let taken = Taken([scratch.folder.path])
        #expect(taken.records.map(\.report.text) == ["b"])
        guard case .unreadableFile(let named, _) = taken.errors.first else {
            Issue.record("no error for \(path)")
            return
        }
        #expect(named == folder)
        #expect(taken.errors.first?.exitCode == 66)
    }

    @Test func linesThatCrossChunksAreWhole() throws {
        let scratch = try Scratch()
        let words = (0..<20_000).map { "w\($0)" }.joined(separator: " ")
        let lines = (0..<12).map { "{\"doc\":\"\($0)\",\"text\":\"\(words)\"}" }.joined(separator: "\n")
        let taken = Taken([try scratch.write("a.ndjson", Array(lines.utf8))])
        #expect(taken.records.count == 12)
        #expect(taken.records.allSatisfy { $0.report.text == words })
    }
}
