import Reconciling
import Testing

@Suite("Reports that tell of the same things")
struct StoryNeighbourTests {
    /// So many reports of twenty words each: fifteen that many use, and five of the story that each tells; four reports tell each story.
    private func reports(_ count: Int) -> [(doc: String, words: [UInt32])] {
        (0..<count).map { number in
            let common = (0..<15).map { UInt32((number * 7 + $0 * 3) % 40) }
            let story = (0..<5).map { UInt32(1000 + number / 4 * 5 + $0) }
            return ("r\(number)", common + story)
        }
    }

    @Test("the nearest are those of the same story, whatever common words others share")
    func nearest() {
        let all = reports(400)
        let near = StoryNeighbours(dated: all.filter { $0.doc != "r10" }, undated: [all[10]]).neighbours(of: "r10")
        #expect(Set(near.prefix(3).map(\.doc)) == ["r8", "r9", "r11"])
        #expect(near.allSatisfy { $0.likeness > 0 && $0.likeness <= 1.000001 })
        #expect(zip(near, near.dropFirst()).allSatisfy { $0.likeness >= $1.likeness })
    }

    @Test("copies are left out, and too few reports show nothing")
    func excepted() {
        let all = reports(400)
        let dated = all.filter { $0.doc != "r10" }
        let near = StoryNeighbours(dated: dated, undated: [all[10]], except: ["r10": ["r9"]]).neighbours(of: "r10")
        #expect(Set(near.prefix(2).map(\.doc)) == ["r8", "r11"])
        #expect(!near.contains { $0.doc == "r9" })
        #expect(StoryNeighbours(dated: Array(dated.prefix(100)), undated: [all[10]]).neighbours(of: "r10").isEmpty)
    }

    @Test("the order of the reports changes nothing")
    func order() {
        let all = reports(300)
        let near = { (dated: [(doc: String, words: [UInt32])]) in
            StoryNeighbours(dated: dated, undated: [("new", all[20].words)]).neighbours(of: "new")
        }
        #expect(near(all) == near(all.reversed()))
    }
}
