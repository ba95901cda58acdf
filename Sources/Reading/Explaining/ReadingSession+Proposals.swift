public import ClaimModel
import Lexicon

extension ReadingSession {
    /// What the lexicon proposes for a sentence, before anything is decided: the row, its types and the words of each trigger.
    ///
    /// It needs no weights; `marsad lexicon check` holds the examples of rows against it.
    public mutating func proposals(_ text: String) -> [(id: String, types: [ClaimType], words: String)] {
        analyse(Report(doc: "", text: text))
        return analysis.candidates.map { candidate in
            (
                id: lexicon.id(of: Int(candidate.entry)), types: candidate.types.map { ClaimType.allCases[Int($0)] },
                words: String(decoding: analysis.source[analysis.bytes(of: candidate)], as: UTF8.self)
            )
        }
    }
}
