import ClaimModel
import Reconciling
import Testing

@Suite("Joining the accounts of the sample of Homs")
struct HomsSampleTests {
    let sample: Sample
    let incidents: [Incident]
    let index: IncidentIndex

    init() throws {
        sample = try Sample()
        var index = sample.index()
        index.add(sample.accounts)
        _ = index.update()
        incidents = index.incidents
        self.index = index
    }

    private func found() -> [String: String] {
        var found: [String: String] = [:]
        for account in sample.accounts { found[account.key] = index.incident(holding: account.key) ?? "alone:\(account.key)" }
        return found
    }

    @Test("every account of the fixture stands in its report")
    func rows() { #expect(sample.accounts.count == sample.truth.count && sample.accounts.count > 160) }

    @Test("pairwise F1 of at least 0.95 against the true incidents")
    func agreement() {
        let score = IncidentScore.pairwise(truth: sample.truth, found: found())
        #expect(score.f1 >= 0.95, "precision \(score.precision), recall \(score.recall)")
    }
}
