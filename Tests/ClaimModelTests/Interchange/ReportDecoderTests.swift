import ClaimModel
import Foundation
import Testing

@Suite struct ReportDecoderTests {
    private let decoder = ReportDecoder()
    private let place = InputPlace(path: "in.ndjson", line: 3)

    private func decode(_ line: String) throws(MarsadError) -> ReportDecoder.Decoded {
        let bytes = Array(line.utf8)
        return try decoder.decode(bytes, 0..<bytes.count, at: place)
    }

    @Test func readsWhatAnotherReaderReads() throws {
        let bytes = try Fixture.bytes("report.json")
        let decoded = try decoder.decode(bytes, 0..<bytes.count, at: place)
        let object = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
        func field(_ name: String) -> String? { object[name] as? String }
        #expect(decoded.report.doc == field("doc"))
        #expect(decoded.report.text == (field("title") ?? "") + "\n\n" + (field("text") ?? ""))
        #expect(decoded.report.published == field("published"))
        #expect(decoded.report.outlet == field("outlet"))
        #expect(decoded.report.url == field("url"))
        #expect(decoded.report.language == field("language"))
        #expect(decoded.repairedStrings == 0)
    }

    @Test func everyEscapeIsRead() throws {
        let decoded = try decode(#"{"text":"\"\\\/\b\f\n\r\t\u0041\u0623\u20AC\ud83d\uDE00."}"#)
        #expect(decoded.report.text == "\"\\/\u{8}\u{C}\n\r\tA\u{623}\u{20AC}\u{1F600}.")
    }

    @Test func aLineInsideALargerArrayIsReadAlone() throws {
        let bytes = Array("{\"text\":\"one\"}\n{\"text\":\"two\"}\n".utf8)
        #expect(try decoder.decode(bytes, 0..<14, at: place).report.text == "one")
        #expect(try decoder.decode(bytes, 15..<29, at: place).report.text == "two")
    }

    @Test func aReportWithoutANameIsNamedAfterItsText() throws {
        let decoded = try decode(#"{"text":"abc","title":"","doc":null}"#)
        #expect(decoded.report.doc == "ba7816bf8f01cfea")
        #expect(decoded.textHash.hasPrefix("ba7816bf8f01cfea"))
    }

    @Test func badBytesAndLoneSurrogatesAreReplacedAndNoted() throws {
        let bytes: [UInt8] = Array("{\"doc\":\"d\",\"text\":\"a".utf8) + [0xD8, 0x62, 0xFF] + Array("\"}".utf8)
        let decoded = try decoder.decode(bytes, 0..<bytes.count, at: place)
        #expect(decoded.report.text == "a\u{FFFD}b\u{FFFD}")
        #expect(decoded.repairedStrings == 1)
        #expect(decoded.firstRepair == 20)
        let lone = try decode(#"{"text":"x\ud800y","title":"\udc00"}"#)
        #expect(lone.report.text == "\u{FFFD}\n\nx\u{FFFD}y")
        #expect(lone.repairedStrings == 2)
    }

    @Test func malformedLinesAreNamedExactly() throws {
        let rows = try Fixture.rows("malformed-input.tsv", columns: 4)
        #expect(rows.count > 30)
        for row in rows {
            let bytes = Fixture.expanded(row[3])
            do {
                _ = try decoder.decode(bytes, 0..<bytes.count, at: place)
                Issue.record("accepted: \(row[3])")
            } catch {
                #expect(error.code == row[0], "\(row[3])")
                if case .malformedJSON(let at, let byte, let problem) = error {
                    #expect(problem.rawValue == row[1], "\(row[3])")
                    #expect(String(byte) == row[2], "\(row[3])")
                    #expect(at == place)
                }
            }
        }
    }

    @Test func deepNestingIsRefusedWithoutRecursingToTheEnd() {
        let line = "{\"a\":" + String(repeating: "[", count: 1_000_000)
        #expect(throws: MarsadError.malformedJSON(place, byte: 261, problem: .tooDeep)) { try decode(line) }
    }

    @Test func aTextBeyondTheLimitIsRefused() {
        let line = "{\"text\":\"" + String(repeating: "a", count: 10_000_001) + "\"}"
        #expect(throws: MarsadError.textTooLong(place, limit: 10)) { try decode(line) }
    }

    @Test func theNameOfABrokenRecordIsFoundWhereItCanBe() {
        let bytes = Array(#"{"doc":"r-9","text":"a"#.utf8)
        #expect(decoder.doc(of: bytes, 0..<bytes.count) == "r-9")
        #expect(decoder.doc(of: [0x7B], 0..<1) == nil)
    }

    @Test func datesAreThoseOfTheCalendar() throws {
        let rows = try Fixture.rows("dates.tsv", columns: 2)
        #expect(rows.count > 20)
        for row in rows { #expect(PublishedDate.isValid(row[1]) == (row[0] == "1"), "\(row[1])") }
    }
}
