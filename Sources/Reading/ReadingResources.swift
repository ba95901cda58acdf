import ArabicText
import Lexicon

/// The tables of the text layer, filled from the lexicon's files once for a reader's life.
struct ReadingResources: Sendable {
    let clitics: CliticSplitter
    let sentences: SentenceSplitter
    let quotations = QuotationFinder()
    let furniture: FurnitureFinder
    let numerals: NumeralGrammar
    let times: TimeGrammar

    init(lexicon: CompiledLexicon) {
        func bytes(_ path: String) -> [UInt8] { Array((lexicon.texts[path] ?? "").utf8) }
        let words: WordList
        if let slots = lexicon.wordSlots, let list = WordList(slots: slots) { words = list } else { words = WordList(table: bytes("words.tsv")) }
        clitics = CliticSplitter(
            words: words, model: CliticModel(table: bytes("clitics.tsv")), closed: ClosedWords(table: bytes("function-words.tsv")),
            vetoes: lexicon.nameVetoes)
        sentences = SentenceSplitter(abbreviationTable: bytes("abbreviations.tsv"), datelines: DatelineFinder(table: bytes("datelines.tsv")))
        furniture = FurnitureFinder(table: bytes("furniture.tsv"))
        numerals = (try? NumeralGrammar(rows: lexicon.rows(of: "numbers.tsv"))) ?? .empty
        times = (try? TimeGrammar(rows: lexicon.rows(of: "time.tsv"), numerals: numerals)) ?? .empty
    }
}
