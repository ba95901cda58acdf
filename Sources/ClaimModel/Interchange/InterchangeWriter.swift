/// Writes what was read in the interchange form, one JSON object a line.
///
/// Keys stand in the order of the form's own example; nothing else than the claims decides the bytes. The buffer is appended to, so one
/// buffer serves a whole run.
public struct InterchangeWriter: Sendable {
    /// The form's name and version, the value of `schema`.
    public static let schema = "marsad/claims/1"

    /// Whether candidates below the threshold are written too, each claim then saying `kept`.
    public var includesRejected: Bool

    /// A writer of the kept claims, or of all candidates.
    public init(includesRejected: Bool = false) { self.includesRejected = includesRejected }

    /// Appends one report's line, line end included.
    ///
    /// - Complexity: O(n) in the bytes written; allocates nothing once the buffer has grown.
    public func append(_ report: ReportClaims, to buffer: inout [UInt8]) {
        var json = JSONWriter(take(&buffer))
        write(report, to: &json)
        json.bytes.append(0x0A)
        buffer = json.bytes
    }

    /// Appends the line of a record that could not be read.
    public func append(_ failure: RecordFailure, to buffer: inout [UInt8]) {
        var json = JSONWriter(take(&buffer))
        json.beginObject()
        json.key("doc")
        json.string(orNull: failure.doc)
        json.key("line")
        json.integer(failure.line)
        json.key("error")
        json.beginObject()
        json.key("code")
        json.string(failure.code)
        json.key("message")
        json.string(failure.message)
        json.endObject()
        json.endObject()
        json.bytes.append(0x0A)
        buffer = json.bytes
    }

    /// One claim's object by itself, without a line end.
    public func bytes(of claim: Claim) -> [UInt8] {
        var json = JSONWriter()
        write(claim, to: &json)
        return json.bytes
    }

    /// Writes one report's object into a writer.
    public func write(_ report: ReportClaims, to json: inout JSONWriter) {
        json.beginObject()
        json.key("doc")
        json.string(report.doc)
        json.key("schema")
        json.string(Self.schema)
        json.key("language")
        json.string(report.language)
        json.key("published")
        json.string(orNull: report.published)
        json.key("published_basis")
        json.string(report.publishedBasis.rawValue)
        json.key("text_sha256")
        json.string(report.textHash)
        json.key("scope")
        json.beginObject()
        json.key("value")
        json.string(report.scope.value.rawValue)
        json.key("reason")
        json.string(report.scope.reason)
        json.endObject()
        if let text = report.text {
            json.key("text")
            json.string(text)
        }
        json.key("claims")
        json.beginArray()
        for claim in report.claims where claim.kept || includesRejected { write(claim, to: &json) }
        json.endArray()
        json.endObject()
    }

    private func take(_ buffer: inout [UInt8]) -> [UInt8] {
        var taken: [UInt8] = []
        swap(&taken, &buffer)
        return taken
    }
}
