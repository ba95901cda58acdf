/// The HTML entities that scraped news text carries, read where they stand.
enum HTMLEntity {
    /// Name and folded sign of each entity that is known.
    private static let named: [(name: StaticString, sign: UInt8)] = [
        ("&nbsp;", 0x20), ("&quot;", 0x22), ("&amp;", 0x26), ("&laquo;", 0x22), ("&raquo;", 0x22), ("&ldquo;", 0x22), ("&rdquo;", 0x22),
        ("&lsquo;", 0x27), ("&rsquo;", 0x27), ("&apos;", 0x27), ("&lt;", 0x3C), ("&gt;", 0x3E), ("&ndash;", 0x2D), ("&mdash;", 0x2D),
        ("&hellip;", 0x2E), ("&zwnj;", 0), ("&zwj;", 0), ("&rlm;", 0), ("&lrm;", 0), ("&bull;", 0x2A),
    ]

    /// The entity that starts at `i`, with its length in bytes and the folded form; nil when it is an ampersand.
    static func at(_ source: [UInt8], _ i: Int) -> (length: Int, folded: UInt16)? {
        guard i + 3 < source.count else { return nil }
        if source[i + 1] == 0x23 { return numeric(source, i) }
        for (name, sign) in named where i + name.utf8CodeUnitCount <= source.count {
            let same = (0..<name.utf8CodeUnitCount).allSatisfy { source[i + $0] == name.utf8Start[$0] }
            if same { return (name.utf8CodeUnitCount, UInt16(sign)) }
        }
        return nil
    }

    private static func numeric(_ source: [UInt8], _ i: Int) -> (length: Int, folded: UInt16)? {
        var k = i + 2
        var value: UInt32 = 0
        let hex = k < source.count && source[k] | 0x20 == 0x78
        if hex { k += 1 }
        let first = k
        while k < source.count, k - first < 6 {
            let c = source[k] | 0x20
            if source[k] &- 0x30 < 10 {
                value = value * (hex ? 16 : 10) + UInt32(source[k] - 0x30)
            } else if hex, c &- 0x61 < 6 {
                value = value * 16 + UInt32(c - 0x61 + 10)
            } else {
                break
            }
            k += 1
        }
        guard k > first, k < source.count, source[k] == 0x3B else { return nil }
        if value >= 0x600, value <= 0x6FF { return (k + 1 - i, FoldingTable.encode(FoldingTable.base(of: value))) }
        if value < 0x80 { return (k + 1 - i, UInt16(value)) }
        return (k + 1 - i, UInt16(FoldingTable.punctuation(value) ?? 0x2A))
    }
}
