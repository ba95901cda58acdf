/// What the singular of a dual noun may be: "قتيلان", "شرطيين", "طفلتا" from "قتيل", "شرطي", "طفلة".
///
/// Only the ending is looked at; whether the singular is a noun that can be counted is for the caller's table to say, so that "لبنان",
/// "رمضان" and "بيان" stay what they are.
public struct DualNoun: Sendable, Equatable {
    /// Which ending the word has.
    public enum Ending: Sendable {
        /// ـان: nominative, a dual whenever the singular is known.
        case alefNun
        /// ـين: a dual, or a sound masculine plural.
        case yaNun
        /// ـا before another noun: a dual, or an accusative of one.
        case alef
        /// ـي before another noun: a dual, or another word.
        case ya
    }
    /// The ending.
    public let ending: Ending
    /// The folded bytes of the stem.
    public let stem: Range<Int>
    /// Whether the singular ends in ta marbuta, which folding makes ha, where the stem ends in ta.
    public let feminine: Bool
    /// FNV-1a over the singular's folded bytes.
    public let hash: UInt64

    /// The singular's folded bytes.
    public func key(in text: FoldedText) -> [UInt8] {
        feminine ? Array(text.bytes[stem.lowerBound..<(stem.upperBound - 2)]) + [0xD9, 0x87] : Array(text.bytes[stem])
    }

    /// The candidates for the word in folded bytes `start..<end`, proclitics taken off before; none when it does not end like a dual.
    ///
    /// - Complexity: O(length of the word).
    public static func bases(_ start: Int, _ end: Int, in text: FoldedText) -> [DualNoun] {
        let bytes = text.bytes
        guard end - start >= 6 else { return [] }
        func letter(_ back: Int) -> UInt16 { UInt16(bytes[end - 2 * back]) << 8 | UInt16(bytes[end - 2 * back + 1]) }
        let (alef, ya, nun, ta): (UInt16, UInt16, UInt16, UInt16) = (0xD8A7, 0xD98A, 0xD986, 0xD8AA)
        let ending: Ending
        let length: Int
        switch (letter(1), letter(2)) {
        case (nun, alef): (ending, length) = (.alefNun, 4)
        case (nun, ya): (ending, length) = (.yaNun, 4)
        case (alef, _): (ending, length) = (.alef, 2)
        case (ya, _): (ending, length) = (.ya, 2)
        default: return []
        }
        let stop = end - length
        guard stop - start >= 4 else { return [] }
        var result = [DualNoun(ending: ending, stem: start..<stop, feminine: false, hash: WordHash.of(bytes, start, stop))]
        if UInt16(bytes[stop - 2]) << 8 | UInt16(bytes[stop - 1]) == ta {
            let hash = WordHash.add(WordHash.add(WordHash.of(bytes, start, stop - 2), 0xD9), 0x87)
            result.append(DualNoun(ending: ending, stem: start..<stop, feminine: true, hash: hash))
        }
        return result
    }
}
