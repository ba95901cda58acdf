import Lexicon

/// Which phrases name an agency, a paper, a channel: those that pass on what others say.
struct MediaPhrases {
    private let lexicon: CompiledLexicon
    /// Whether a symbol is a kind of medium.
    private let isKind: [Bool]

    init(lexicon: CompiledLexicon) {
        self.lexicon = lexicon
        let kinds = ["agency", "outlet"].compactMap { lexicon.symbol($0) }
        isKind = (0..<lexicon.symbolCount).map { kinds.contains(UInt16($0)) }
    }

    /// Whether an entry is a medium's.
    func isMedium(entry: Int) -> Bool { isKind[Int(lexicon.entries[entry].attributes.0)] }

    /// Whether a phrase is one: by its head, by a name in it, or as a quoted name to which somebody speaks.
    func contains(_ chunk: Int, _ a: ReportAnalysis) -> Bool {
        let c = a.chunks[chunk]
        if c.entry == Chunk.addressedMedium || c.entry >= 0 && isMedium(entry: Int(c.entry)) { return true }
        return (Int(c.start)..<Int(c.end)).contains { a.nameAt[$0] >= 0 && isMedium(entry: Int(a.names[Int(a.nameAt[$0])].entry)) }
    }
}
