import Foundation
import Testing

import Lexicon

/// The inflector against a table of lemmas with their forms.
@Suite struct InflectionTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let cells: [String]
        var testDescription: String { "\(cells[0]) \(cells[1])" }
        func list(_ column: Int) -> [String] { cells[column].split(separator: "|").map(String.init) }
    }

    static func rows() throws -> [Row] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fixtures")
        let text = try String(contentsOf: folder.appending(path: "inflection.tsv"), encoding: .utf8)
        return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            return Row(cells: cells + Array(repeating: "", count: max(0, 8 - cells.count)))
        }
    }

    static func forms(_ row: Row) -> [InflectedForm] {
        let arabic = ArabicInflection()
        switch row.cells[0] {
        case "noun": return arabic.forms(ofNoun: row.cells[1], plurals: row.list(2))
        case "adjective": return arabic.forms(ofAdjective: row.cells[1])
        case "noun-adjective": return arabic.forms(ofNounWithAdjectives: row.cells[1])
        case "english-verb": return EnglishInflection().forms(ofVerb: row.cells[1], past: row.list(2))
        case "english-noun": return EnglishInflection().forms(ofNoun: row.cells[1], plurals: row.list(2))
        default:
            return arabic.forms(
                of: ArabicInflection.Verb(
                    perfect: row.cells[1], imperfect: row.cells[2], masdars: row.list(3), activeParticiples: row.list(4),
                    passiveParticiples: row.list(5), isTransitive: row.cells[0] == "verb"))
        }
    }

    @Test func tableIsLongEnough() throws {
        #expect(try Self.rows().count >= 90)
    }

    @Test(arguments: try rows())
    func makesTheForms(_ row: Row) {
        let made = Set(Self.forms(row).map(\.text))
        for form in row.list(6) { #expect(made.contains(form), "\(form) is missing") }
        for form in row.list(7) { #expect(!made.contains(form), "\(form) must not be made") }
    }

    @Test(arguments: try rows())
    func makesEachFormOnce(_ row: Row) {
        let forms = Self.forms(row)
        #expect(Set(forms).count == forms.count)
        #expect(Self.forms(row) == forms)
    }

    @Test func featuresSayWhatTheFormIs() throws {
        let row = try #require(try Self.rows().first { $0.cells[0] == "verb" })
        let forms = Self.forms(row)
        let plural = forms.filter { $0.features.partOfSpeech == .imperfect && $0.features.contains(.plural) }
        #expect(plural.contains { $0.features.contains(.dependent) })
        #expect(plural.contains { !$0.features.contains(.dependent) })
        #expect(forms.contains { $0.features.partOfSpeech == .masdar })
    }
}
