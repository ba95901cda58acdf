import Briefing
import Casebook
import ClaimModel

extension BriefInput {
    /// The reports of a casebook with the claims that pass a filter; reports without any are left out when the filter narrows.
    init(
        store: Casebook, filter: ClaimFilter, visibility: Visibility, title: String?, from: String?, to: String?
    ) throws(MarsadError) {
        var claims: [String: [Claim]] = [:]
        for stored in try store.claims(filter, visibility: visibility) { claims[stored.doc, default: []].append(stored.claim) }
        var reports: [BriefReport] = []
        for listed in try store.reports(visibility: visibility) {
            let doc = listed.report.doc
            let found = (claims[doc] ?? []).sorted { ($0.trigger.start, $0.id) < ($1.trigger.start, $1.id) }
            if found.isEmpty { continue }
            let report = try store.report(doc, visibility: visibility)?.report ?? listed.report
            reports.append(
                BriefReport(
                    doc: doc, outlet: report.outlet, published: report.published, basis: listed.publishedBasis, url: report.url,
                    text: report.text, claims: found))
        }
        let period: BriefPeriod? = if let from, let to { BriefPeriod(from: from, to: to) } else { nil }
        self.init(title: title, period: period, reports: reports)
    }
}
