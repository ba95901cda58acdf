import ArabicText
import Casebook
import ClaimModel
import Reconciling

/// Dates the undated reports of a case from what they say and from the dated ones.
struct CaseDating {
    let tables: LexiconTables
    let actors: ActorTable
    let mapper: ClaimMapper
    let lineage: CaseLineage

    /// The date of each undated report, in the order in which they are given.
    func date(_ reports: [CaseReport]) -> [Dating] {
        var published: [String: Int] = [:]
        var outlets: [String: String] = [:]
        var claims: [ReconcilableClaim] = []
        for report in reports {
            outlets[report.report.doc] = report.report.outlet
            guard let day = report.report.published.flatMap({ CivilDate(iso: $0) }) else { continue }
            published[report.report.doc] = day.daysSince1970
            claims += lineage.mapped(report, by: mapper)
        }
        let latest = published.values.max()
        let dater = ReportDater(
            places: tables.places, actors: actors, sites: tables.terms.sites, dated: claims, published: published, ties: lineage.ties,
            outlets: outlets, stories: stories(reports))
        return reports.filter { $0.report.published == nil }.map { report in
            dater.date(
                UndatedReport(
                    doc: report.report.doc, claims: lineage.mapped(report, by: mapper),
                    days: Self.days(report, tables).merging(tables.days.namedDays(in: report.report.text)) { old, _ in old },
                    stated: latest.flatMap { tables.days.headDate(of: report.report.text, latest: $0) }))
        }
    }

    /// Which dated reports are near the undated ones; copies, which are evidence of their own, are left out.
    private func stories(_ reports: [CaseReport]) -> StoryNeighbours {
        var copies: [String: Set<String>] = [:]
        for tie in lineage.ties where tie.isCopy {
            copies[tie.first, default: []].insert(tie.second)
            copies[tie.second, default: []].insert(tie.first)
        }
        func words(_ isDated: Bool) -> [(doc: String, words: [UInt32])] {
            reports.lazy.map(\.report).filter { ($0.published != nil) == isDated }.map { ($0.doc, lineage.hashes(of: $0.doc) ?? []) }
        }
        return StoryNeighbours(dated: words(true), undated: words(false), except: copies)
    }

    /// For each claim, the day that its words mean from the day of publication.
    private static func days(_ report: CaseReport, _ tables: LexiconTables) -> [String: RelativeDay] {
        var found: [String: RelativeDay] = [:]
        for claim in report.claims {
            if let words = claim.time?.span.text, let day = tables.days.relativeDay(in: words) { found[claim.id] = day }
        }
        return found
    }

    /// A report with the date that was found, and with the days that the words of its claims mean from there.
    static func dated(_ report: CaseReport, on day: Int, by basis: DateBasis, _ tables: LexiconTables) -> CaseReport {
        var report = report
        report.report.published = CivilDate(daysSince1970: day).iso
        report.publishedBasis = basis
        let words = days(report, tables)
        for position in report.claims.indices where report.claims[position].from == nil && report.claims[position].to == nil {
            guard let relative = words[report.claims[position].id] else { continue }
            let meant = (day - 9...day + 9).filter { relative.fits(published: day, day: $0) }
            guard let first = meant.first, let last = meant.last else { continue }
            report.claims[position].from = CivilDate(daysSince1970: first).iso
            report.claims[position].to = CivilDate(daysSince1970: last).iso
        }
        return report
    }
}
