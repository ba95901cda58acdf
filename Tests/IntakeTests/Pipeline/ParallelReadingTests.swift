import ClaimModel
import Intake
import Synchronization
import Testing

@Suite struct ParallelReadingTests {
    struct Stop: Error {}

    @Test(arguments: [1, 2, 5]) func resultsKeepTheOrderOfTheItems(jobs: Int) async throws {
        var items = Array((0..<1000).reversed())
        var results: [Int] = []
        try await ParallelReading.run(
            jobs: jobs, batchLimit: (items: 7, weight: 1000), weight: { _ in 1 }, next: { items.popLast() }, makeWorker: { 0 },
            work: { count, item in
                count += 1
                var spin = 0
                for i in 0..<(item % 13) * 1000 { spin &+= i }
                return spin == -1 ? -1 : item * 2
            },
            deliver: { results.append($0) })
        #expect(results == (0..<1000).map { $0 * 2 })
    }

    @Test func noWorkerServesTwoAtOnceAndTheQueueIsBounded() async throws {
        final class Worker: Sendable { let busy = Atomic<Bool>(false) }
        let made = Atomic<Int>(0)
        let clashes = Atomic<Int>(0)
        var given = 0
        var delivered = 0
        var ahead = 0
        try await ParallelReading.run(
            jobs: 3, batchLimit: (items: 4, weight: 1000), weight: { _ in 1 },
            next: { () -> Int? in
                if given == 500 { return nil }
                given += 1
                ahead = max(ahead, given - delivered)
                return given
            },
            makeWorker: {
                made.add(1, ordering: .relaxed)
                return Worker()
            },
            work: { worker, item in
                if worker.busy.exchange(true, ordering: .acquiring) { clashes.add(1, ordering: .relaxed) }
                worker.busy.store(false, ordering: .releasing)
                return item
            },
            deliver: { _ in delivered += 1 })
        #expect(delivered == 500)
        #expect(clashes.load(ordering: .relaxed) == 0)
        #expect(made.load(ordering: .relaxed) == 5)
        #expect(ahead <= 5 * 4 + 4)
    }

    @Test func anErrorOfTheWriterEndsTheRun() async throws {
        var given = 0
        await #expect(throws: Stop.self) {
            try await ParallelReading.run(
                jobs: 2, batchLimit: (items: 2, weight: 10), weight: { _ in 1 },
                next: { () -> Int? in
                    given += 1
                    return given
                },
                makeWorker: { 0 }, work: { _, item in item }, deliver: { item in if item == 40 { throw Stop() } })
        }
    }
}

@Suite struct ReportReaderTests {
    @Test(arguments: [1, 2]) func aHundredThousandReportsDoNotOverflowTheStack(jobs: Int) async throws {
        var left = 100_000
        var count = 0
        try await ParallelReading.run(
            jobs: jobs, weight: { _ in 1 },
            next: { () -> Report? in
                left -= 1
                return left < 0 ? nil : Report(doc: "d", text: "t")
            },
            makeWorker: {
                ReportReader { report, _ in
                    ReportClaims(
                        doc: report.doc, language: "ar", published: nil, publishedBasis: .unknown, textHash: "",
                        scope: ReportScope(value: .other, reason: ""), claims: [])
                }
            },
            work: { reader, report in reader.read(report).doc }, deliver: { count += $0.utf8.count })
        #expect(count == 100_000)
    }
}
