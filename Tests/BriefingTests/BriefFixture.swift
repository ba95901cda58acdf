import Briefing
import ClaimModel
import Foundation

/// The fixture: claims of the sample reports in the interchange form, and the packs of the project.
enum BriefFixture {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static func text(_ path: String) throws -> String { try String(contentsOf: root.appending(path: path), encoding: .utf8) }

    static func fixture(_ name: String) throws -> String { try text("Tests/BriefingTests/Fixtures/\(name)") }

    static func packs() throws -> PhraseBook.Packs {
        PhraseBook.Packs(
            phrases: try text("Lexicon/brief/phrases.tsv"), nouns: try text("Lexicon/brief/nouns.tsv"),
            names: try text("Lexicon/brief/names.tsv"), needs: try text("Lexicon/brief/needs.tsv"))
    }

    static func book() throws -> PhraseBook { try PhraseBook(packs()) }

    static func naming() throws -> FixtureNames { FixtureNames(try fixture("names.tsv")) }

    /// Outlet and headline by doc, from the sample itself.
    private struct Head: Decodable {
        var doc: String
        var outlet: String
        var title: String
    }

    static func reports() throws -> [BriefReport] {
        let heads = try text("Samples/homs/reports.ndjson").split(separator: "\n").map {
            try JSONDecoder().decode(Head.self, from: Data($0.utf8))
        }
        let byDoc = Dictionary(heads.map { ($0.doc, $0) }, uniquingKeysWith: { first, _ in first })
        let reader = InterchangeReader()
        return try fixture("claims.ndjson").split(separator: "\n").compactMap { line in
            guard case .report(let report) = try reader.line(Array(line.utf8)) else { return nil }
            return BriefReport(
                doc: report.doc, title: byDoc[report.doc]?.title, outlet: byDoc[report.doc]?.outlet, published: report.published,
                basis: report.publishedBasis, text: report.text, claims: report.claims)
        }
    }

    static func input() throws -> BriefInput { BriefInput(title: "Homs 2012", reports: try reports()) }

    static func document(_ language: BriefLanguage, _ input: BriefInput? = nil) throws -> BriefDocument {
        let composer = BriefComposer(book: try book(), options: BriefOptions(language: language), naming: try naming())
        return composer.compose(try input ?? self.input())
    }
}
