import ClaimModel
import Foundation
import Testing

@Suite struct InterchangeTests {
    private let reader = InterchangeReader()

    @Test func everythingComesBack() throws {
        let report = SampleClaims.full()
        var buffer: [UInt8] = []
        InterchangeWriter(includesRejected: true).append(report, to: &buffer)
        #expect(buffer.last == 0x0A)
        #expect(!buffer.dropLast().contains(0x0A))
        #expect(try reader.line(buffer) == .report(report))
    }

    @Test func rejectedCandidatesAreLeftOutUnlessAskedFor() throws {
        let report = SampleClaims.full()
        var buffer: [UInt8] = []
        InterchangeWriter().append(report, to: &buffer)
        guard case .report(let back) = try reader.line(buffer) else {
            Issue.record("not a report")
            return
        }
        #expect(back.claims == [report.claims[0]])
        #expect(!String(decoding: buffer, as: UTF8.self).contains("\"kept\""))
    }

    @Test func anotherReaderOfJSONReadsTheSame() throws {
        var buffer: [UInt8] = []
        InterchangeWriter(includesRejected: true).append(SampleClaims.full(), to: &buffer)
        let object = try #require(try JSONSerialization.jsonObject(with: Data(buffer)) as? [String: Any])
        #expect(object["text"] as? String == "a \\ \"text\"\r\n")
        let claims = try #require(object["claims"] as? [[String: Any]])
        let agents = try #require(claims[0]["agent"] as? [[String: Any]])
        #expect(agents[1]["text"] as? String == "a \"group\"\n\t\u{1}")
        #expect(claims[0]["confidence"] as? Double == 0.875)
        let tallies = try #require(claims[0]["tallies"] as? [[String: Any]])
        #expect(tallies[1]["of"] as? Int == 0)
        #expect(tallies[0]["of"] == nil)
    }

    @Test func keysStandInTheOrderOfTheForm() throws {
        var buffer: [UInt8] = []
        InterchangeWriter(includesRejected: true).append(SampleClaims.full(), to: &buffer)
        let line = String(decoding: buffer, as: UTF8.self)
        var at = line.startIndex
        let keys = [
            "doc", "schema", "language", "published", "published_basis", "text_sha256", "scope", "text", "claims", "id", "type",
            "trigger", "sentence", "status", "places", "from", "to", "time", "agent", "target", "tallies", "means", "source", "relay",
            "speech", "unverifiable", "confidence", "links", "kept",
        ]
        for key in keys {
            let range = try #require(line.range(of: "\"\(key)\":", range: at..<line.endIndex), "\(key) is missing or out of order")
            at = range.upperBound
        }
    }

    @Test func oneBufferServesManyReports() throws {
        let report = SampleClaims.full()
        var once: [UInt8] = []
        var twice: [UInt8] = []
        let writer = InterchangeWriter()
        writer.append(report, to: &once)
        writer.append(report, to: &twice)
        writer.append(report, to: &twice)
        #expect(twice == once + once)
    }

    @Test(arguments: [(0.0, "0.00"), (1.0, "1.00"), (0.93, "0.93"), (0.8754, "0.875"), (0.9996, "1.00"), (.nan, "0.00"), (7, "1.00")])
    func confidenceHasTwoOrThreeDecimals(value: Double, expected: String) {
        var json = JSONWriter()
        json.share(value)
        #expect(String(decoding: json.bytes, as: UTF8.self) == expected)
    }

    @Test func aFailedRecordComesBack() throws {
        let place = InputPlace(path: "-", line: 12)
        let failure = RecordFailure(
            doc: nil, line: 12, error: .malformedJSON(place, byte: 4, problem: .badEscape), language: .arabic)
        var buffer: [UInt8] = []
        InterchangeWriter().append(failure, to: &buffer)
        #expect(try reader.line(buffer) == .failure(failure))
        #expect(failure.code == "malformed-json")
    }

    @Test(arguments: [
        "{}", "{\"doc\":\"a\",\"schema\":\"marsad/claims/9\"}", "{\"doc\":\"a\",\"claims\":[{}]}", "{\"doc\":\"a\",\"claims\":{}}",
        "{\"doc\":\"a\",\"claims\":[{\"type\":\"party\",\"trigger\":{\"text\":\"\",\"start\":0,\"end\":0}}]}",
        "{\"doc\":\"a\",\"claims\":[{\"type\":\"aid\",\"trigger\":{\"text\":\"\",\"start\":4,\"end\":0}}]}",
    ])
    func whatIsNotOfTheFormIsRefused(line: String) {
        #expect(throws: JSONFault.self) { try reader.line(Array(line.utf8)) }
    }
}
