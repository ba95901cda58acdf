import ClaimModel
import Reconciling
import Testing

@Suite("An index that holds a part of a store makes of it what one makes that holds all")
struct PagingTests {
    /// One change of a store: an index that knows nothing looks up what it needs.
    private func change(_ store: inout MemoryPages, _ before: [HumanDecision], _ body: (inout IncidentIndex, inout MemoryPages) -> Void) {
        store.reopen()
        var index = RandomAccounts.index()
        index.resume(before)
        body(&index, &store)
        _ = index.update(from: &store)
        store.apply(index.rows())
    }

    /// What differs, an incident a line; comparing that keeps a failure readable.
    private func difference(_ store: MemoryPages, _ expected: [Incident]) -> [String] {
        let found = stored(store)
        return found.filter { !expected.contains($0) }.map { "found \($0.id) \($0.claims) \($0.denials) \($0.joins)" }
            + expected.filter { !found.contains($0) }.map { "expected \($0.id) \($0.claims) \($0.denials) \($0.joins)" }
    }

    private func stored(_ store: MemoryPages) -> [Incident] { store.incidents.values.sorted { $0.id < $1.id } }

    @Test("claims some at a time", arguments: 1...6)
    func adding(seed: UInt64) {
        let claims = RandomAccounts.claims(120, seed: seed)
        var generator = SeededGenerator(seed: seed &+ 1000)
        var left = claims.shuffled(using: &generator)[...]
        var store = MemoryPages()
        var seen: [ReconcilableClaim] = []
        while !left.isEmpty {
            let some = Array(left.prefix(Int.random(in: 1...6, using: &generator)))
            left = left.dropFirst(some.count)
            seen += some
            change(&store, []) { index, _ in index.add(some) }
            #expect(difference(store, RandomAccounts.incidents(seen)).isEmpty)
        }
        #expect(stored(store).contains { $0.claims.count > 2 } && stored(store).contains { !$0.denials.isEmpty })
    }

    @Test("claims taken out and put in again otherwise", arguments: 21...26)
    func removing(seed: UInt64) {
        let claims = RandomAccounts.claims(120, seed: seed)
        var store = MemoryPages()
        change(&store, []) { index, _ in index.add(claims) }
        var there = claims
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<30 {
            var some: [ReconcilableClaim] = []
            for _ in 0..<Int.random(in: 1...3, using: &generator) {
                some.append(there.remove(at: Int.random(in: 0..<there.count, using: &generator)))
            }
            // Every other one comes back with another type.
            let back = some.enumerated().filter { $0.offset % 2 == 1 }.map(\.element).map { claim in
                var claim = claim
                claim.type = .shelling
                return claim
            }
            there += back
            change(&store, []) { index, store in
                index.load(named: Set(some.map(\.key)), &store)
                index.remove(Set(some.map(\.key)))
                index.add(back)
            }
            #expect(difference(store, RandomAccounts.incidents(there)).isEmpty)
        }
    }

    @Test("what people decide, taken back in part, with claims that come and go", arguments: 41...46)
    func deciding(seed: UInt64) {
        let claims = RandomAccounts.claims(100, seed: seed)
        var generator = SeededGenerator(seed: seed)
        var store = MemoryPages()
        var there = Array(claims.prefix(80))
        change(&store, []) { index, _ in index.add(there) }
        var decisions: [HumanDecision] = []
        for step in 0..<24 {
            let incidents = stored(store)
            let a = incidents[Int.random(in: 0..<incidents.count, using: &generator)]
            let b = incidents[Int.random(in: 0..<incidents.count, using: &generator)]
            var taken = decisions
            switch step % 4 {
            case 0: taken.append(.join(Set(a.claims + b.claims)))
            case 1:
                let large = incidents.max { ($0.claims.count + $0.denials.count, $1.id) < ($1.claims.count + $1.denials.count, $0.id) } ?? a
                let all = large.claims + large.denials
                taken += [.part(Set(all.prefix(2)), Set(all.dropFirst(2))), .join(Set(all.prefix(2)))]
            case 2: taken.append(.grade(claims: b.claims, .admitted, reason: "step \(step)"))
            default: if step % 8 == 7 { taken.remove(at: Int.random(in: 0..<taken.count, using: &generator)) }
            }
            let new = step % 3 == 0 ? claims.dropFirst(there.count).prefix(2) : []
            let gone = there.randomElement(using: &generator)?.key ?? ""
            there.removeAll { $0.key == gone }
            there += new
            change(&store, decisions) { index, store in
                index.load(named: index.decided.union([gone]), &store)
                index.remove([gone])
                index.decide(taken)
                index.add(Array(new))
            }
            decisions = taken
            #expect(difference(store, RandomAccounts.incidents(there, decisions)).isEmpty, "step \(step)")
        }
    }

    @Test("in memory, some at a time, with claims taken out", arguments: 61...63)
    func memory(seed: UInt64) {
        let claims = RandomAccounts.claims(120, seed: seed)
        var index = RandomAccounts.index()
        for start in stride(from: 0, to: 120, by: 7) {
            index.add(Array(claims[start..<min(start + 7, 120)]))
            _ = index.update()
            if start > 20 {
                index.remove([claims[start - 14].key])
                _ = index.update()
            }
        }
        let gone = Set(stride(from: 0, to: 120, by: 7).filter { $0 > 20 }.map { claims[$0 - 14].key })
        #expect(index.incidents == RandomAccounts.incidents(claims.filter { !gone.contains($0.key) }))
    }
}
