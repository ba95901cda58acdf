public import ClaimModel
import Intake

extension Casebook {
    /// Reads every report again, in parallel, a batch of them one transaction.
    ///
    /// - Parameters:
    ///   - makeReader: makes a reader for each worker.
    ///   - lexicon: what reads, for the log.
    /// - Throws: the database's errors; batches done before stand, and the whole can be done again.
    public func reread(
        using makeReader: @escaping @Sendable () -> (Report, String?) -> ReportClaims, lexicon: String, jobs: Int
    ) async throws -> RereadSummary {
        var row: Int64 = 0
        var page: [(row: Int64, report: Report)] = []
        var failure: MarsadError?
        var batch: [(row: Int64, claims: ReportClaims)] = []
        var summary = RereadSummary()
        func next() -> (row: Int64, report: Report)? {
            if page.isEmpty {
                do throws(MarsadError) {
                    page = try reportsToReread(after: row, count: 256).reversed()
                } catch {
                    failure = error
                }
                row = page.first?.row ?? row
            }
            return page.popLast()
        }
        func flush() throws {
            if batch.isEmpty { return }
            summary.add(try reread(batch, lexicon: lexicon))
            batch.removeAll(keepingCapacity: true)
        }
        try await ParallelReading.run(
            jobs: jobs, weight: { $0.report.text.utf8.count }, next: next, makeWorker: { ReportReader(makeReader()) },
            work: { reader, item in (row: item.row, claims: reader.read(item.report)) },
            deliver: { reading in
                batch.append(reading)
                if batch.count >= 500 { try flush() }
            })
        if let failure { throw failure }
        try flush()
        return summary
    }
}

extension RereadSummary {
    fileprivate mutating func add(_ other: RereadSummary) {
        reports += other.reports
        changed += other.changed
        appeared += other.appeared
        vanished += other.vanished
        carried += other.carried
    }
}
