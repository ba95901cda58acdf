/// Reads the input form: one JSON object with `doc`, `text`, `title`, `published`, `outlet`, `url` and `language` into a report.
public struct ReportDecoder: Sendable {
    /// The longest text of one report, in megabytes of 10^6 bytes of UTF-8.
    public static let maximumTextMegabytes = 10

    /// A report with what was noticed while reading it.
    public struct Decoded: Sendable {
        /// The report.
        public var report: Report
        /// SHA-256 of its text, hex.
        public var textHash: String
        /// How many strings held bytes that are not UTF-8, each replaced by U+FFFD.
        public var repairedStrings: Int
        /// The byte of the line, from 1, at which the first of them begins.
        public var firstRepair: Int?
    }

    /// A decoder.
    public init() {}

    /// Reads the object in `bytes[range]`, which stands at `place`.
    ///
    /// Where there is a title, the text is the title, two line ends and the text; where there is no `doc`, the name is the first sixteen hex
    /// digits of the text's hash. Members that are not of the form are skipped; of a member that is given twice, the last counts.
    ///
    /// - Complexity: O(n), one pass, and one more for the hash.
    /// - Throws: a `MarsadError` with the place, for JSON that is none, a missing or empty text, a date that is none.
    public func decode(_ bytes: [UInt8], _ range: Range<Int>, at place: InputPlace) throws(MarsadError) -> Decoded {
        var fields = Fields()
        var json = JSONScanner(bytes, range)
        do throws(JSONFault) {
            try json.eachMember { (json, key) throws(JSONFault) in try fields.read(key, &json) }
            try json.expectEnd()
        } catch {
            if error.problem == .wrongType, let field = fields.current {
                throw .wrongField(place, field: field, expected: "a string")
            }
            throw .malformedJSON(place, byte: error.offset - range.lowerBound + 1, problem: error.problem)
        }
        return try finish(fields, json, range.lowerBound, place)
    }

    private func finish(_ fields: Fields, _ json: JSONScanner, _ start: Int, _ place: InputPlace) throws(MarsadError) -> Decoded {
        guard var text = fields.text else { throw .missingField(place, field: "text") }
        if let title = fields.title, !title.isEmpty { text = title + "\n\n" + text }
        if text.utf8.allSatisfy({ $0 <= 0x20 }) { throw .emptyText(place) }
        if text.utf8.count > Self.maximumTextMegabytes * 1_000_000 {
            throw .textTooLong(place, limit: Self.maximumTextMegabytes)
        }
        if let date = fields.published, !PublishedDate.isValid(date) { throw .badDate(place, value: date) }
        let hash = ClaimIdentity.textHash(text)
        let doc = fields.doc.flatMap { $0.isEmpty ? nil : $0 } ?? ClaimIdentity.doc(textHash: hash)
        let report = Report(
            doc: doc, text: text, published: fields.published, outlet: fields.outlet, url: fields.url, language: fields.language)
        return Decoded(
            report: report, textHash: hash, repairedStrings: json.repairedStrings, firstRepair: json.firstRepair.map { $0 - start + 1 })
    }

    /// The name of a record that could not be read as a whole, where its `doc` can.
    public func doc(of bytes: [UInt8], _ range: Range<Int>) -> String? {
        var fields = Fields()
        var json = JSONScanner(bytes, range)
        try? json.eachMember { (json, key) throws(JSONFault) in
            if key == "doc" { try fields.read(key, &json) } else { try json.skipValue() }
        }
        return fields.doc
    }
}

/// The members of an input record, as they come.
private struct Fields {
    var doc: String?
    var title: String?
    var text: String?
    var published: String?
    var outlet: String?
    var url: String?
    var language: String?
    /// The member being read, for the sentence about it.
    var current: String?

    mutating func read(_ key: String, _ json: inout JSONScanner) throws(JSONFault) {
        current = key
        switch key {
        case "doc": doc = try json.optionalString()
        case "text": text = try json.optionalString()
        case "title": title = try json.optionalString()
        case "published": published = try json.optionalString()
        case "outlet": outlet = try json.optionalString()
        case "url": url = try json.optionalString()
        case "language": language = try json.optionalString()
        default:
            current = nil
            try json.skipValue()
        }
        current = nil
    }
}
