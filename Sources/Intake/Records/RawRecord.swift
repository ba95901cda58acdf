public import ClaimModel

/// One report's bytes as they lay in the input, not read yet.
public struct RawRecord: Sendable {
    /// How the bytes hold the report.
    public enum Form: String, Sendable, Hashable {
        /// One JSON object.
        case jsonLine = "json-line"
        /// The text itself.
        case text
    }
    /// The bytes: a line of JSON in UTF-8, or a whole file as it lay there.
    public var bytes: [UInt8]
    /// How they hold the report.
    public var form: Form
    /// Where they lay.
    public var place: InputPlace
    /// The encoding they were found in. A line of JSON was converted from it already, a text was not.
    public var encoding: TextEncoding
    /// Bytes of a mark before the text.
    public var markLength: Int

    /// A record.
    public init(bytes: [UInt8], form: Form, place: InputPlace, encoding: TextEncoding = .utf8, markLength: Int = 0) {
        self.bytes = bytes
        self.form = form
        self.place = place
        self.encoding = encoding
        self.markLength = markLength
    }
}

/// A report with where it came from.
public struct IntakeRecord: Sendable {
    /// The report.
    public var report: Report
    /// SHA-256 of its text, hex.
    public var textHash: String
    /// The bytes it was read from.
    public var raw: RawRecord
    /// What was noticed while reading it.
    public var notices: [IntakeNotice]

    /// A report with where it came from.
    public init(report: Report, textHash: String, raw: RawRecord, notices: [IntakeNotice] = []) {
        self.report = report
        self.textHash = textHash
        self.raw = raw
        self.notices = notices
    }
}

/// Something that a person should know about an input that was taken all the same.
public enum IntakeNotice: Sendable, Hashable {
    /// Bytes that are not UTF-8 were replaced by U+FFFD; `byte` counts from 1.
    case repaired(InputPlace, byte: Int, count: Int)
    /// The input was in another encoding than UTF-8.
    case converted(InputPlace, from: TextEncoding)

    /// One sentence.
    public func sentence(in language: MessageLanguage, isolating: Bool = false) -> String {
        let catalogue = MessageCatalogue.errors
        switch self {
        case .repaired(let place, let byte, let count):
            let values = [place.words(in: language, isolating: isolating), String(byte), String(count)]
            return catalogue.sentence("repaired", language, values, isolating: isolating)
        case .converted(let place, let encoding):
            let values = [place.words(in: language, isolating: isolating), encoding.rawValue]
            return catalogue.sentence("converted", language, values, isolating: isolating)
        }
    }
}
