/// Work on a stream of items by several workers at once, the results in the items' order.
public enum ParallelReading {
    /// Runs `work` over the items that `next` gives and hands each result to `deliver`, in order.
    ///
    /// The items go in batches. Each worker (a reading session with its buffers) serves one batch at a time; no more than `jobs` + 2 batches
    /// are under way, so memory stays bounded however fast the input is. `next` and `deliver` run on the caller's side, one call at a time.
    ///
    /// - Parameters:
    ///   - jobs: how many workers; 1 does all the work in place.
    ///   - batchLimit: how many items, and `weight` in all, fill a batch.
    ///   - weight: what an item counts, bytes as a rule.
    ///   - makeWorker: makes a worker, which must not be a bare closure (see `ReportReader`); called once for each.
    ///   - work: reads one item with a worker that no other call uses meanwhile.
    /// - Throws: what `deliver` throws; the work under way is awaited first.
    public nonisolated(nonsending) static func run<Item: Sendable, Worker, Output: Sendable>(
        jobs: Int, batchLimit: (items: Int, weight: Int) = (128, 1 << 19), weight: (Item) -> Int, next: () -> Item?,
        makeWorker: @Sendable () -> Worker, work: @escaping @Sendable (inout Worker, Item) -> Output,
        deliver: (Output) throws -> Void
    ) async throws {
        func batch() -> [Item] {
            var items: [Item] = []
            var sum = 0
            while items.count < batchLimit.items, sum < batchLimit.weight, let item = next() {
                sum += weight(item)
                items.append(item)
            }
            return items
        }
        if jobs <= 1 {
            var worker = makeWorker()
            while let item = next() { try deliver(work(&worker, item)) }
            return
        }
        var free = (0..<jobs + 2).map { _ in Slot(makeWorker()) }
        try await withThrowingTaskGroup(of: Finished<Worker, Output>.self) { group in
            var started = 0
            var delivered = 0
            var waiting: [Int: [Output]] = [:]
            var isAtEnd = false
            while true {
                while !isAtEnd, started - delivered < jobs + 2, let slot = free.popLast() {
                    let items = batch()
                    if items.isEmpty {
                        isAtEnd = true
                        free.append(slot)
                        break
                    }
                    let number = started
                    started += 1
                    group.addTask { Finished(number: number, slot: slot, outputs: slot.run(items, work)) }
                }
                guard let finished = try await group.next() else { return }
                free.append(finished.slot)
                waiting[finished.number] = finished.outputs
                while let outputs = waiting.removeValue(forKey: delivered) {
                    for output in outputs { try deliver(output) }
                    delivered += 1
                }
            }
        }
    }

    /// A worker and its keeper. Unchecked, because the loop above hands a slot to one task and takes it back before the next.
    private final class Slot<Worker>: @unchecked Sendable {
        private var worker: Worker

        init(_ worker: Worker) { self.worker = worker }

        func run<Item, Output>(_ items: [Item], _ work: (inout Worker, Item) -> Output) -> [Output] {
            items.map { work(&worker, $0) }
        }
    }

    private struct Finished<Worker, Output: Sendable>: Sendable {
        let number: Int
        let slot: Slot<Worker>
        let outputs: [Output]
    }
}
