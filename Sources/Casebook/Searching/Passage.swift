/// The part of a text that holds most of the words looked for.
struct Passage {
    /// How many words it has at most.
    static let length = 28

    private(set) var parts: [PassagePart] = []
    private(set) var start = 0

    /// - Complexity: O(n) in the text.
    init(_ text: String, query: SearchQuery, indexer: inout WordIndexer) {
        let words = indexer.placedWords(of: text)
        guard !words.isEmpty else { return }
        let marks = words.map { query.matches($0.forms) }
        let window = Self.window(marks)
        let bytes = Array(text.utf8)
        var at = words[window.lowerBound].source.lowerBound
        start = Self.scalars(bytes[..<at])
        for i in window {
            let range = words[i].source
            if marks[i] {
                append(bytes[at..<range.lowerBound], isMarked: false)
                append(bytes[range], isMarked: true)
                at = range.upperBound
            }
        }
        append(bytes[at..<max(at, words[window.upperBound - 1].source.upperBound)], isMarked: false)
    }

    private mutating func append(_ bytes: ArraySlice<UInt8>, isMarked: Bool) {
        if !bytes.isEmpty { parts.append(PassagePart(text: String(decoding: bytes, as: UTF8.self), isMarked: isMarked)) }
    }

    /// The first window that holds most marks, moved back a few words for context.
    private static func window(_ marks: [Bool]) -> Range<Int> {
        let length = min(Self.length, marks.count)
        var count = marks[..<length].count { $0 }
        var best = (start: 0, count: count)
        for start in marks.indices.dropFirst() where start + length <= marks.count {
            count += (marks[start + length - 1] ? 1 : 0) - (marks[start - 1] ? 1 : 0)
            if count > best.count { best = (start, count) }
        }
        let first = marks[best.start...].firstIndex(of: true) ?? best.start
        let start = max(0, min(first - 5, marks.count - length))
        return start..<start + length
    }

    private static func scalars(_ bytes: ArraySlice<UInt8>) -> Int { bytes.count { $0 & 0xC0 != 0x80 } }
}
