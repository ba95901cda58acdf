import ClaimModel
import Reconciling
import Testing

@Suite("Copies and shared passages")
struct LineageTests {
    /// Words without meaning, different from one another.
    private func words(_ count: Int, _ seed: UInt64) -> [UInt32] {
        var generator = SeededGenerator(seed: seed)
        return (0..<count).map { _ in UInt32.random(in: 0...UInt32.max, using: &generator) }
    }

    private func ties(_ texts: [(String, [UInt32])]) -> [LineageTie] {
        var index = LineageIndex()
        return texts.flatMap { index.add($0.0, words: $0.1) }
    }

    @Test("every shared run of 25 words is found, wherever it stands", arguments: 0..<60)
    func guarantee(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let passage = words(25, 1000 + seed)
        let before = Int.random(in: 0...90, using: &generator)
        let other = Int.random(in: 0...90, using: &generator)
        let a = words(before, 1) + passage + words(80, 2)
        let b = words(other, 3) + passage + words(70, 4)
        let tie = try #require(ties([("a", a), ("b", b)]).first)
        #expect(tie.passages == [SharedPassage(first: before..<before + 25, second: other..<other + 25, matched: 25)])
        #expect(!tie.isCopy)
    }

    @Test("a run of 24 words is no passage")
    func tooShort() {
        let passage = words(24, 5)
        #expect(ties([("a", words(50, 6) + passage + words(50, 7)), ("b", words(60, 8) + passage + words(40, 9))]).isEmpty)
    }

    @Test("a copy with every fifteenth word changed is a copy with one passage")
    func edited() throws {
        let original = words(300, 10)
        var copy = original
        for i in stride(from: 14, to: 300, by: 15) { copy[i] &+= 1 }
        let tie = try #require(ties([("wire", original), ("paper", copy)]).first)
        #expect(tie.isCopy && tie.containment > 0.9)
        #expect(tie.passages.count == 1 && tie.first == "paper")
    }

    @Test("a cut copy is a copy of the whole; a short text equal to another is found")
    func cut() throws {
        let original = words(400, 11)
        let tie = try #require(ties([("wire", original), ("paper", Array(original[60..<160]))]).first)
        #expect(tie.isCopy && tie.containment == 1)
        #expect(ties([("a", words(12, 12)), ("b", words(12, 12))]).first?.isCopy == true)
        #expect(ties([("a", words(12, 12)), ("b", words(12, 13))]).isEmpty)
    }

    @Test("the ties don't depend on the order of adding", arguments: 20...24)
    func order(seed: UInt64) {
        let wire = words(200, 30)
        let texts: [(String, [UInt32])] = [
            ("wire", wire), ("cut", Array(wire[20..<150])), ("mixed", words(60, 31) + wire[100..<160] + words(50, 32)),
            ("other", words(90, 33)), ("twice", Array(wire[0..<60]) + Array(wire[0..<60])),
        ]
        var generator = SeededGenerator(seed: seed)
        func sorted(_ ties: [LineageTie]) -> [LineageTie] { ties.sorted { ($0.first, $0.second) < ($1.first, $1.second) } }
        #expect(sorted(ties(texts)) == sorted(ties(texts.shuffled(using: &generator))))
    }

    @Test("a passage has all its carriers, named by the least of them")
    func clusters() {
        let passage = words(40, 40)
        let texts = [("c", words(30, 41) + passage), ("a", passage + words(30, 42)), ("b", words(10, 43) + passage + words(20, 44))]
        let clusters = PassageClusters(ties: ties(texts))
        #expect(clusters.carriers.keys.sorted() == ["a@0"])
        #expect(clusters.carriers["a@0"]?.map(\.report) == ["a", "b", "c"])
        #expect(clusters.cluster(report: "b", word: 20) == "a@0" && clusters.cluster(report: "b", word: 5) == nil)
    }

    @Test("the sample's reprints are copies, and nothing else is")
    func sample() throws {
        let sample = try Sample()
        var cutter = LineageWords()
        let texts = sample.reports.keys.sorted().map { ($0, cutter.words(of: sample.reports[$0]?.text ?? "").hashes) }
        #expect(
            ties(texts).filter(\.isCopy).map { "\($0.first) \($0.second)" } == ["madar-01 wire-01", "madar-02 wire-02", "madar-03 wire-07"])
    }
}
