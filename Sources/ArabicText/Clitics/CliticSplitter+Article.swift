extension CliticSplitter {
    /// The reading with its article filled in: `al` at the start of the stem, or the second lam after the preposition lam.
    ///
    /// A stem that starts with `al` has the article when what follows is a listed word less than two Zipf steps rarer than the whole, or when
    /// the whole is not listed either; `al` spelled with a hamza is no article. There is no gold for this: the treebank does not split the article.
    func article(_ reading: CliticReading, _ word: CliticWord, _ text: FoldedText, _ source: [UInt8]) -> CliticReading {
        var result = reading
        let from = word.start + Int(reading.proclitics)
        let to = word.end - Int(reading.enclitic)
        guard reading.enclitic == 0, to - from >= 6 else { return result }
        if reading.proclitics > 0, word.bytes[from - 2] == 0xD9, word.bytes[from - 1] == 0x84, word.isLam(from) {
            if word.whole(from, to, CliticWord.alefSeed) > word.whole(from, to, WordHash.seed) { result.article = 2 }
            return result
        }
        guard to - from >= 8, word.isArticle(from) else { return result }
        let at = Int(text.origin[from])
        guard at + 1 < source.count, source[at] == 0xD8, source[at + 1] == 0xA7 || source[at + 1] == 0xB1 else { return result }
        let bare = word.whole(from + 4, to, WordHash.seed)
        let definite = word.whole(from, to, WordHash.seed)
        if definite <= CliticWord.unlisted || bare > CliticWord.unlisted && bare > definite - Self.articleDistance { result.article = 4 }
        return result
    }

    /// Zipf steps: a word that is two steps rarer without its `al` has it as a part of its stem, as `iltizam` does.
    private static let articleDistance: Float = 2
}
