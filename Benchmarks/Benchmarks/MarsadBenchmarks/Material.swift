import ArabicText
import ClaimModel
import Foundation
import Lexicon
import LexiconLoading
import Reading

/// What the benchmarks run on: the text, folded and cut up, and the lexicon of the folder above.
struct Material: Sendable {
    let reports: [Report]
    let sources: [[UInt8]]
    let folded: [FoldedText]
    let tokens: [[Token]]
    let bytes: Int
    let loaded: LoadedLexicon
    let splitter: CliticSplitter
    let numerals: NumeralGrammar
    let blob: [UInt8]

    init(megabytes: Double) throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardized
        func text(_ path: String) throws -> String { try String(contentsOf: root.appending(path: path), encoding: .utf8) }
        let decoder = JSONDecoder()
        struct Sample: Decodable { let text: String }
        let samples = try text("Samples/homs/reports.ndjson").split(separator: "\n").map {
            try decoder.decode(Sample.self, from: Data($0.utf8)).text
        }
        var generator = GeneratedText(samples: samples.joined(separator: "\n"), words: try text("Lexicon/words.tsv"))
        let texts = generator.reports(bytes: Int(megabytes * 1e6))
        reports = texts.enumerated().map { Report(doc: "\($0.offset)", text: $0.element, published: "2012-02-04") }
        sources = texts.map { Array($0.utf8) }
        bytes = sources.reduce(0) { $0 + $1.count }
        let folder = TextFolder()
        let tokenizer = Tokenizer()
        folded = sources.map { source in
            var text = FoldedText()
            folder.fold(source, into: &text)
            return text
        }
        tokens = folded.map { text in
            var tokens: [Token] = []
            tokenizer.tokenize(text, into: &tokens)
            return tokens
        }
        loaded = try LoadedLexicon(folder: root.appending(path: "Lexicon").path)
        let lexicon = loaded.lexicon
        func table(_ name: String) -> [UInt8] { Array((lexicon.texts[name] ?? "").utf8) }
        splitter = CliticSplitter(
            words: lexicon.wordSlots.flatMap { WordList(slots: $0) } ?? WordList(), model: CliticModel(table: table("clitics.tsv")),
            closed: ClosedWords(table: table("function-words.tsv")), vetoes: lexicon.nameVetoes)
        numerals = try NumeralGrammar(rows: lexicon.rows(of: "numbers.tsv"))
        blob = loaded.serialized()
    }
}
