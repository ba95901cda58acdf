import ArabicText
import ClaimModel
import Foundation
import Reconciling
import Testing

@Suite("Dating the undated reports of the sample of Homs")
struct HomsDatingTests {
    let sample: Sample
    let reader: DayReader

    init() throws {
        sample = try Sample()
        let time = try PackTables.rows(PackTables.lexicon.appendingPathComponent("time.tsv"))
        let numbers = try PackTables.rows(PackTables.lexicon.appendingPathComponent("numbers.tsv"))
        reader = DayReader(grammar: try TimeGrammar(rows: time, numerals: NumeralGrammar(rows: numbers)))
    }

    private func datings() throws -> [String: Dating] {
        var published: [String: Int] = [:]
        for (doc, report) in sample.reports { published[doc] = report.published.flatMap { CivilDate(iso: $0)?.daysSince1970 } }
        let latest = (published.values.max() ?? 0) + 7
        let dater = ReportDater(
            places: sample.tables.places, actors: sample.tables.actors, sites: sample.tables.terms.sites,
            dated: sample.accounts.filter { published[$0.doc] != nil }, published: published, ties: sample.ties())
        var found: [String: Dating] = [:]
        for doc in sample.reports.keys where published[doc] == nil {
            // As it is read without a date: the words for days, and no window.
            let claims = sample.accounts.filter { $0.doc == doc }.map { claim in
                var claim = claim
                claim.window = nil
                claim.published = nil
                return claim
            }
            var days: [String: RelativeDay] = [:]
            for claim in claims { days[claim.key] = reader.relativeDay(in: sample.sentences[claim.key] ?? "") }
            let stated = reader.headDate(of: sample.reports[doc]?.text ?? "", latest: latest)
            found[doc] = dater.date(UndatedReport(doc: doc, claims: claims, days: days, stated: stated))
        }
        return found
    }

    @Test("every date that is given is right, and at least six of seven are given to the day")
    func dates() throws {
        let found = try datings()
        var right = 0
        for row in try PackTables.rows(Sample.folder.appendingPathComponent("dates.tsv")) {
            let dating = try #require(found[row[0]])
            let day = try #require(CivilDate(iso: row[1])).daysSince1970
            if let days = dating.days { #expect(days.contains(day), "\(row[0]): \(dating)") }
            if dating.days == day...day { right += 1 }
            if row[2] == "stated", dating.precision == .day { #expect(dating.basis == .stated) }
            #expect(dating.days == nil || !dating.evidence.isEmpty)
        }
        #expect(right >= 6)
    }

    @Test("yesterday with a weekday leaves one weekday of publication")
    func weekdays() throws {
        let rows = try PackTables.rows(Sample.fixtures.appendingPathComponent("relative-days.tsv"))
        for row in rows {
            let day = reader.relativeDay(in: row[0])
            let offsets = day?.offsets.map {
                $0.map { $0.lowerBound == $0.upperBound ? "\($0.lowerBound)" : "\($0.lowerBound)..\($0.upperBound)" } ?? "-"
            }
            #expect(offsets?.joined(separator: " ") ?? "none" == row[1], "\(row[0])")
        }
        #expect(rows.count >= 8)
    }
}
