/// What a quotation mark was before folding, which makes one sign of all of them.
struct QuoteMark: Equatable {
    /// Marks close only their own kind.
    enum Family: UInt8 { case guillemets, curly, straight, single }
    /// Which side the sign itself tells; `“` and `”` are used either way round in Arabic, so that only the guillemets tell it.
    enum Side: UInt8 { case open, close, neutral }
    var family: Family
    var side: Side

    /// The mark at an offset of the source, or nil where none stands there.
    static func at(_ source: [UInt8], _ offset: Int) -> QuoteMark? {
        guard offset < source.count else { return nil }
        switch source[offset] {
        case 0x22: return QuoteMark(family: .straight, side: .neutral)
        case 0x26: return QuoteMark(family: .straight, side: .neutral)  // &quot;
        case 0x27: return QuoteMark(family: .single, side: .neutral)
        case 0xC2:
            guard offset + 1 < source.count else { return nil }
            return QuoteMark(family: .guillemets, side: source[offset + 1] == 0xAB ? .open : .close)
        case 0xE2:
            guard offset + 2 < source.count else { return nil }
            return source[offset + 1] == 0x80 && (0x98...0x9B).contains(source[offset + 2])
                ? QuoteMark(family: .single, side: .neutral) : QuoteMark(family: .curly, side: .neutral)
        case 0xE3: return QuoteMark(family: .guillemets, side: .neutral)
        default: return QuoteMark(family: .straight, side: .neutral)
        }
    }
}
