import ArabicText
import ClaimModel

/// Turns ranges of tokens into spans of the report's text, counted in Unicode scalars.
///
/// The reader works on bytes; this is the one place where bytes become scalars. An index of scalar counts every 64 bytes makes each
/// conversion a short walk.
struct SpanMaker {
    private var counts: [UInt32] = []

    /// Counts the scalars of a new text.
    ///
    /// - Complexity: O(n).
    mutating func prepare(_ source: [UInt8]) {
        counts.removeAll(keepingCapacity: true)
        var total: UInt32 = 0
        for i in source.indices {
            if i & 63 == 0 { counts.append(total) }
            if source[i] & 0xC0 != 0x80 { total += 1 }
        }
        if source.count & 63 == 0 { counts.append(total) }
    }

    /// How many scalars begin before a byte offset.
    func scalars(before offset: Int, in source: [UInt8]) -> Int {
        var total = Int(counts[offset >> 6])
        var i = offset & ~63
        while i < offset {
            if source[i] & 0xC0 != 0x80 { total += 1 }
            i += 1
        }
        return total
    }

    /// The span of source bytes.
    func span(_ bytes: Range<Int>, in source: [UInt8]) -> Span {
        Span(
            text: String(decoding: source[bytes], as: UTF8.self), start: scalars(before: bytes.lowerBound, in: source),
            end: scalars(before: bytes.upperBound, in: source))
    }
}

extension ReportAnalysis {
    /// The source bytes of tokens, the first `trim` folded bytes left out.
    func bytes(_ start: Int32, _ end: Int32, trim: UInt8 = 0) -> Range<Int> {
        let first = Int(tokens[Int(start)].start) + Int(trim)
        let last = Int(tokens[Int(end) - 1].end)
        return text.source(min(first, last), last)
    }

    /// The source bytes of a phrase without the clitics before it.
    func bytes(of chunk: Chunk) -> Range<Int> { bytes(chunk.start, chunk.end, trim: chunk.trim) }

    /// The source bytes of a trigger.
    func bytes(of trigger: TriggerCandidate) -> Range<Int> { bytes(trigger.start, trigger.end, trim: trigger.trim) }
}
