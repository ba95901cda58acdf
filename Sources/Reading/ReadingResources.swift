import ArabicText
import Lexicon

/// The tables of the text layer, filled from the lexicon's files once for a reader's life.
struct ReadingResources: Sendable {
    let clitics: CliticSplitter
    let runTogether: RunTogetherSplitter
    let sentences: SentenceSplitter
    let quotations = QuotationFinder()
    let furniture: FurnitureFinder
    let numerals: NumeralGrammar
    let times: TimeGrammar

    init(lexicon: CompiledLexicon) {
        func bytes(_ path: String) -> [UInt8] { Array((lexicon.texts[path] ?? "").utf8) }
        clitics = lexicon.makeCliticSplitter()
        runTogether = clitics.makeRunTogetherSplitter()
        sentences = SentenceSplitter(
            abbreviationTable: bytes("abbreviations.tsv"), datelines: DatelineFinder(table: bytes("datelines.tsv")))
        furniture = FurnitureFinder(table: bytes("furniture.tsv"))
        numerals = (try? NumeralGrammar(rows: lexicon.rows(of: "numbers.tsv"))) ?? .empty
        times = (try? TimeGrammar(rows: lexicon.rows(of: "time.tsv"), numerals: numerals)) ?? .empty
    }
}
