import ClaimModel
import GRDB
import Intake

/// The log's payloads: one function from what is stored to bytes, used when writing and again when verifying.
enum Payload {
    /// An object of values that are JSON already.
    static func object(_ members: [(name: String, json: [UInt8])]) -> [UInt8] {
        var json = JSONWriter()
        json.beginObject()
        for member in members {
            json.key(named: member.name)
            json.value(member.json)
        }
        json.endObject()
        return json.bytes
    }

    /// A printing, from what is being stored.
    static func carrier(_ row: CarrierRow) -> [UInt8] {
        let report = row.record.report
        let raw = row.record.raw
        return carrier(
            key: row.key.digest, doc: report.doc, textHash: row.record.textHash, outlet: report.outlet, url: report.url,
            published: report.published, path: raw.place.path, line: raw.place.line, form: raw.form.rawValue,
            encoding: raw.encoding.rawValue, size: raw.bytes.count, bytesHash: row.bytesHash)
    }

    /// A printing, from its parts.
    static func carrier(
        key: SHA256.Digest, doc: String, textHash: String, outlet: String?, url: String?, published: String?, path: String, line: Int?,
        form: String, encoding: String, size: Int, bytesHash: SHA256.Digest
    ) -> [UInt8] {
        var json = JSONWriter()
        json.beginObject()
        json.key("doc")
        json.string(doc)
        json.key("text_sha256")
        json.string(textHash)
        json.key("key")
        json.string(key.hex)
        json.key("outlet")
        json.string(orNull: outlet)
        json.key("url")
        json.string(orNull: url)
        json.key("published")
        json.string(orNull: published)
        json.key("path")
        json.string(path)
        json.key("line")
        json.integer(orNull: line)
        json.key("form")
        json.string(form)
        json.key("encoding")
        json.string(encoding)
        json.key("bytes")
        json.integer(size)
        json.key("bytes_sha256")
        json.string(bytesHash.hex)
        json.endObject()
        return json.bytes
    }
}

/// One reading of a report as the log has it.
struct ReadingPayload {
    var doc: String
    var published: String?
    var basis: String
    var language: String
    var scope: String
    var reason: String
    var lexicon: String
    var digest: ClaimsDigest

    init(doc: String, claims: ReportClaims, lexicon: String, digest: ClaimsDigest) {
        self.doc = doc
        published = claims.published
        basis = claims.publishedBasis.rawValue
        language = claims.language
        scope = claims.scope.value.rawValue
        reason = claims.scope.reason
        self.lexicon = lexicon
        self.digest = digest
    }

    /// The reading that a report's row and its claims hold now.
    init(row: Row, digest: ClaimsDigest) {
        doc = row["doc"]
        published = row["published"]
        basis = row["published_basis"]
        language = row["language"]
        scope = row["scope"]
        reason = row["scope_reason"]
        lexicon = row["lexicon"]
        self.digest = digest
    }

    var bytes: [UInt8] {
        var json = JSONWriter()
        json.beginObject()
        json.key("doc")
        json.string(doc)
        json.key("published")
        json.string(orNull: published)
        json.key("published_basis")
        json.string(basis)
        json.key("language")
        json.string(language)
        json.key("scope")
        json.string(scope)
        json.key("scope_reason")
        json.string(reason)
        json.key("lexicon")
        json.string(lexicon)
        json.key("claims")
        json.integer(digest.count)
        json.key("claims_sha256")
        json.string(digest.hash.hex)
        json.endObject()
        return json.bytes
    }
}

/// How many claims a report has, and the hash of their JSON forms, each followed by a line end, in order.
struct ClaimsDigest: Sendable, Hashable {
    var count: Int
    var hash: SHA256.Digest
}
