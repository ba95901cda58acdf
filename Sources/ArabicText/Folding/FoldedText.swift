/// A folded shadow of a text, with an exact map back to the bytes it came from.
///
/// Folding is what makes two spellings of a word equal: alef carriers become `U+0627`, alef maqsura becomes ya, ta marbuta becomes ha,
/// hamza on waw or ya becomes the bare letter, marks, tatweel, joiners and bidi controls go, presentation forms and Persian letters become
/// the plain letter, digits of three scripts become ASCII, every dash, quotation mark and space becomes one ASCII sign, Latin letters
/// become lower case, and the commonest HTML entities become what they stand for. The text itself is never changed.
public struct FoldedText: Sendable {
    /// The folded UTF-8 bytes. A byte of 0x80 and above always belongs to a letter.
    public internal(set) var bytes: [UInt8] = []
    /// For each folded byte, the offset in the source of the scalar that made it; one entry more than `bytes`, the last being the source's length.
    public internal(set) var origin: [UInt32] = [0]

    /// An empty text, to be filled by `TextFolder.fold`.
    public init() {}

    /// The source bytes behind a range of folded bytes, trailing marks included.
    public func source(_ start: Int, _ end: Int) -> Range<Int> {
        let from = Int(origin[start])
        return from..<max(from, Int(origin[end]))
    }
}
