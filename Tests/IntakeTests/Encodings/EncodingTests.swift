import ClaimModel
import Foundation
import Intake
import Testing

@Suite struct EncodingTests {
    private static func units(_ text: String, little: Bool) -> [UInt8] {
        text.utf16.flatMap { little ? [UInt8($0 & 0xFF), UInt8($0 >> 8)] : [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    }

    /// The bytes of a text in an encoding, made by Foundation and not by what is tested.
    private static func encoded(_ text: String, _ encoding: TextEncoding) throws -> [UInt8] {
        switch encoding {
        case .utf8: return Array(text.utf8)
        case .utf16LittleEndian: return units(text, little: true)
        case .utf16BigEndian: return units(text, little: false)
        case .windows1256:
            let name = CFStringEncoding1256.rawValue
            return Array(try #require(text.data(using: String.Encoding(rawValue: name))))
        }
    }

    @Test(arguments: TextEncoding.allCases, [true, false])
    func textInEveryEncodingIsReadTheSame(encoding: TextEncoding, hasMark: Bool) throws {
        let text = try Scratch.text()
        let mark: [UInt8] =
            switch encoding {
            case .utf8: [0xEF, 0xBB, 0xBF]
            case .utf16LittleEndian: [0xFF, 0xFE]
            case .utf16BigEndian: [0xFE, 0xFF]
            case .windows1256: []
            }
        let scratch = try Scratch()
        let path = try scratch.write("a.txt", (hasMark ? mark : []) + (try Self.encoded(text, encoding)))
        let taken = Taken([path])
        #expect(taken.errors.isEmpty)
        #expect(taken.records.map(\.report.text) == [text])
        let expected: [IntakeNotice] = encoding == .utf8 ? [] : [.converted(InputPlace(path: path), from: encoding)]
        #expect(taken.notices == expected)
    }

    @Test(arguments: TextEncoding.allCases) func jsonLinesInEveryEncodingAreReadTheSame(encoding: TextEncoding) throws {
        let text = try Scratch.text().replacing("\n", with: " ")
        let lines = (0..<300).map { "{\"doc\":\"r\($0)\",\"text\":\"\(text)\"}\n" }.joined()
        let scratch = try Scratch()
        let path = try scratch.write("a.ndjson", try Self.encoded(lines, encoding))
        let taken = Taken([path])
        #expect(taken.errors.isEmpty)
        #expect(taken.records.count == 300)
        #expect(taken.records.allSatisfy { $0.report.text == text })
        #expect(taken.records.last?.raw.place == InputPlace(path: path, line: 300))
    }

    @Test func aFewBadBytesAreReplacedAndTheirPlaceIsNamed() throws {
        var bytes = Array(try Scratch.text().utf8)
        let space = try #require(bytes.firstIndex(of: 0x20))
        bytes.insert(contentsOf: [0xFE, 0xFE], at: try #require(bytes.lastIndex(of: 0x20)))
        bytes.insert(0xFF, at: space)
        let scratch = try Scratch()
        let path = try scratch.write("a.txt", bytes)
        let taken = Taken([path])
        #expect(taken.notices == [.repaired(InputPlace(path: path), byte: space + 1, count: 3)])
        #expect(taken.records.first?.report.text.unicodeScalars.count { $0 == "\u{FFFD}" } == 3)
        #expect(taken.records.first?.raw.bytes == bytes, "the bytes are kept as they were received")
    }

    @Test func randomBytesAreNoText() throws {
        var generator = SystemRandomNumberGenerator()
        let scratch = try Scratch()
        for size in [64, 1000, 200_000] {
            let path = try scratch.write("a.bin", (0..<size).map { _ in UInt8.random(in: 0...255, using: &generator) })
            #expect(Taken([path]).errors == [.notText(path: path)])
        }
    }

    private enum CFStringEncoding1256 {
        /// `CFStringConvertEncodingToNSStringEncoding(kCFStringEncodingWindowsArabic)`.
        static let rawValue: UInt = 0x8000_0506
    }
}
