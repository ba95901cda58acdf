/// Reads the interchange form back: one line into a report's claims, or into the record that failed.
public struct InterchangeReader: Sendable {
    /// What a line of the form holds.
    public enum Line: Sendable, Hashable {
        /// A report's claims.
        case report(ReportClaims)
        /// A record that failed.
        case failure(RecordFailure)
    }

    /// A reader.
    public init() {}

    /// Reads one line. Members that the form does not know are skipped, so that a later program's lines can be read.
    ///
    /// - Throws: `JSONFault` with the byte, for what is no JSON or not of the form.
    public func line(_ bytes: [UInt8], _ range: Range<Int>? = nil) throws(JSONFault) -> Line {
        var json = JSONScanner(bytes, range ?? 0..<bytes.count)
        var failure: (code: String, message: String)?
        var number = 0
        var doc: String?
        let start = json.offset
        var report = ReportClaims(
            doc: "", language: "ar", published: nil, publishedBasis: .unknown, textHash: "",
            scope: ReportScope(value: .conflict, reason: ""), claims: [])
        try json.eachMember { (json, key) throws(JSONFault) in
            switch key {
            case "doc": doc = try json.optionalString()
            case "schema": try Self.check(schema: &json)
            case "language": report.language = try json.string()
            case "published": report.published = try json.optionalString()
            case "published_basis": report.publishedBasis = try json.word()
            case "text_sha256": report.textHash = try json.string()
            case "scope": report.scope = try Self.scope(&json)
            case "text": report.text = try json.optionalString()
            case "claims": try json.eachElement { (json) throws(JSONFault) in report.claims.append(try Self.claim(&json)) }
            case "line": number = try json.integer()
            case "error": failure = try Self.failure(&json)
            default: try json.skipValue()
            }
        }
        try json.expectEnd()
        if let failure {
            return .failure(RecordFailure(doc: doc, line: number, code: failure.code, message: failure.message))
        }
        guard let doc else { throw JSONFault(.missing, at: start) }
        report.doc = doc
        return .report(report)
    }

    /// Reads one claim's object, as `InterchangeWriter.bytes(of:)` writes it.
    public func claim(_ bytes: [UInt8]) throws(JSONFault) -> Claim {
        var json = JSONScanner(bytes, 0..<bytes.count)
        let claim = try Self.claim(&json)
        try json.expectEnd()
        return claim
    }

    private static func check(schema json: inout JSONScanner) throws(JSONFault) {
        let start = json.offset
        if try json.string() != InterchangeWriter.schema { throw JSONFault(.unknownValue, at: start) }
    }

    private static func scope(_ json: inout JSONScanner) throws(JSONFault) -> ReportScope {
        var scope = ReportScope(value: .other, reason: "")
        try json.eachMember { (json, key) throws(JSONFault) in
            switch key {
            case "value": scope.value = try json.word()
            case "reason": scope.reason = try json.string()
            default: try json.skipValue()
            }
        }
        return scope
    }

    private static func failure(_ json: inout JSONScanner) throws(JSONFault) -> (code: String, message: String) {
        var failure = (code: "", message: "")
        try json.eachMember { (json, key) throws(JSONFault) in
            switch key {
            case "code": failure.code = try json.string()
            case "message": failure.message = try json.string()
            default: try json.skipValue()
            }
        }
        return failure
    }
}

extension JSONScanner {
    /// Reads a string that is one of an enumeration's.
    mutating func word<Value: RawRepresentable>() throws(JSONFault) -> Value where Value.RawValue == String {
        let start = offset
        guard let value = Value(rawValue: try string()) else { throw JSONFault(.unknownValue, at: start) }
        return value
    }

    /// Reads an array, element by element.
    mutating func array<Element>(_ element: (inout JSONScanner) throws(JSONFault) -> Element) throws(JSONFault) -> [Element] {
        var out: [Element] = []
        try eachElement { (json) throws(JSONFault) in out.append(try element(&json)) }
        return out
    }
}
