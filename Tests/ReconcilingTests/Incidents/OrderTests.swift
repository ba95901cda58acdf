import Reconciling
import Testing

@Suite("Incidents don't depend on the order of the claims")
struct OrderTests {
    let sample: Sample

    init() throws { sample = try Sample() }

    private func all(_ claims: [ReconcilableClaim]) -> [Incident] {
        var index = sample.index()
        index.add(claims)
        _ = index.update()
        return index.incidents
    }

    @Test("shuffled, all in one go", arguments: 1...6)
    func shuffled(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        #expect(all(sample.accounts.shuffled(using: &generator)) == all(sample.accounts))
    }

    @Test("shuffled, some at a time, with changes that add up", arguments: 11...16)
    func batches(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var index = sample.index()
        var kept: [String: Incident] = [:]
        var left = sample.accounts.shuffled(using: &generator)[...]
        while !left.isEmpty {
            let size = Int.random(in: 1...9, using: &generator)
            index.add(Array(left.prefix(size)))
            left = left.dropFirst(size)
            let changes = index.update()
            for id in changes.removed { kept[id] = nil }
            for incident in changes.changed { kept[incident.id] = incident }
        }
        #expect(index.incidents == all(sample.accounts))
        #expect(kept.values.sorted { $0.id < $1.id } == index.incidents)
    }

    @Test("a claim given twice changes nothing")
    func twice() {
        var index = sample.index()
        index.add(sample.accounts)
        _ = index.update()
        index.add(sample.accounts)
        let changes = index.update()
        #expect(changes.changed.isEmpty && changes.removed.isEmpty)
    }
}
