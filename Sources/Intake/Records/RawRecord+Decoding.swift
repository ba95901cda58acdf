public import ClaimModel

extension RawRecord {
    /// Reads the record.
    ///
    /// - Parameters:
    ///   - published: the publication date of what gives none itself.
    /// - Complexity: O(n).
    /// - Throws: a `MarsadError` with the place.
    public func decoded(published: String? = nil) throws(MarsadError) -> IntakeRecord {
        var record = form == .jsonLine ? try decodedLine() : try decodedText()
        if record.report.published == nil { record.report.published = published }
        return record
    }

    /// The name of a record that cannot be decoded, where that much can be read.
    public var doc: String? { form == .jsonLine ? ReportDecoder().doc(of: bytes, 0..<bytes.count) : nil }

    private func decodedLine() throws(MarsadError) -> IntakeRecord {
        let decoded = try ReportDecoder().decode(bytes, 0..<bytes.count, at: place)
        var notices: [IntakeNotice] = []
        if let byte = decoded.firstRepair { notices.append(.repaired(place, byte: byte, count: decoded.repairedStrings)) }
        return IntakeRecord(report: decoded.report, textHash: decoded.textHash, raw: self, notices: notices)
    }

    private func decodedText() throws(MarsadError) -> IntakeRecord {
        var notices: [IntakeNotice] = []
        var utf8: [UInt8] = []
        if encoding == .utf8 {
            utf8 = markLength == 0 ? bytes : Array(bytes[markLength...])
        } else {
            utf8.reserveCapacity(bytes.count * 2)
            var transcoder = Transcoder(encoding)
            transcoder.append(bytes[markLength...], to: &utf8)
            transcoder.finish(to: &utf8)
            notices.append(.converted(place, from: encoding))
        }
        if utf8.count > ReportDecoder.maximumTextMegabytes * 1_000_000 {
            throw .textTooLong(place, limit: ReportDecoder.maximumTextMegabytes)
        }
        let text: String
        if let valid = String(validating: utf8, as: UTF8.self) {
            text = valid
        } else {
            let faults = UTF8Faults(utf8)
            notices.append(.repaired(place, byte: faults.first + markLength + 1, count: faults.count))
            text = String(decoding: utf8, as: UTF8.self)
        }
        if text.utf8.allSatisfy({ $0 <= 0x20 }) { throw .emptyInput(path: place.path) }
        let hash = ClaimIdentity.textHash(text)
        return IntakeRecord(
            report: Report(doc: ClaimIdentity.doc(textHash: hash), text: text), textHash: hash, raw: self, notices: notices)
    }
}

/// Where bytes stop being UTF-8, and how many bytes do not belong to it.
struct UTF8Faults {
    private(set) var first = 0
    private(set) var count = 0

    init(_ bytes: [UInt8]) {
        var start = 0
        while start < bytes.count {
            do throws(UTF8.ValidationError) {
                _ = try UTF8Span(validating: bytes.span.extracting(start..<bytes.count))
                return
            } catch {
                if count == 0 { first = start + error.byteOffsets.lowerBound }
                count += error.byteOffsets.count
                start += error.byteOffsets.upperBound
            }
        }
    }
}
