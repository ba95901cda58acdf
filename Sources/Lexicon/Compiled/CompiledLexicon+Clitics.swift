public import ArabicText

extension CompiledLexicon {
    /// A clitic splitter over the lexicon's word list, weights and closed words, which leaves the first words of names whole.
    ///
    /// - Complexity: O(n) in the word list, some milliseconds.
    public func makeCliticSplitter() -> CliticSplitter {
        func table(_ path: String) -> [UInt8] { Array((texts[path] ?? "").utf8) }
        return CliticSplitter(
            words: wordSlots.flatMap { WordList(slots: $0) } ?? WordList(table: table("words.tsv")),
            model: CliticModel(table: table("clitics.tsv")), closed: ClosedWords(table: table("function-words.tsv")), vetoes: nameVetoes)
    }
}
