import ClaimModel
import Reconciling

/// Claims about a few places and days, so close to one another that joins, sums, headlines and denials abound. Same seed, same claims.
enum RandomAccounts {
    static let places = PlaceTree([
        PlaceTree.Node(id: "land", parent: nil, level: .country), PlaceTree.Node(id: "east", parent: "land", level: .governorate),
        PlaceTree.Node(id: "west", parent: "land", level: .governorate), PlaceTree.Node(id: "shire", parent: "east", level: .district),
        PlaceTree.Node(id: "town", parent: "shire", level: .populated, population: 900_000),
        PlaceTree.Node(id: "mill", parent: "town", level: .quarter), PlaceTree.Node(id: "gate", parent: "town", level: .quarter),
        PlaceTree.Node(id: "ford", parent: "west", level: .populated, population: 4000),
    ])
    static let actors = ActorTable(actors: [
        Actor(id: "army", kind: "army", side: "state", country: "land"), Actor(id: "band", kind: "faction", side: "rebels"),
        Actor(id: "watch", kind: "monitor", side: nil, country: "land"),
    ])

    static func claims(_ count: Int, seed: UInt64) -> [ReconcilableClaim] {
        var generator = SeededGenerator(seed: seed)
        func one<Value>(_ values: [Value]) -> Value { values[Int.random(in: 0..<values.count, using: &generator)] }
        func chance(_ share: Int) -> Bool { Int.random(in: 0..<100, using: &generator) < share }
        var claims: [ReconcilableClaim] = []
        for number in 0..<count {
            let doc = "r\(Int.random(in: 0..<max(1, count / 4), using: &generator))"
            var claim = ReconcilableClaim(
                key: "\(doc)#\(number)", doc: doc,
                type: one([.shelling, .shelling, .killing, .attack, .airStrike, .bombing, .clash, .aid, .denial]))
            claim.sentence = one([0, 0, 40, 80, 120])
            claim.status = chance(8) ? .negated : .occurred
            claim.published = 100 + (doc.utf8.last.map(Int.init) ?? 0) % 6
            claim.outlet = one(["a", "b", "c"])
            if chance(80) {
                let name = one(["land", "east", "west", "shire", "town", "town", "mill", "gate", "ford"])
                claim.places = [NamedPlace(ids: [name], name: name)]
                if chance(10) { claim.places.append(NamedPlace(ids: ["ford"], name: "ford")) }
            } else if chance(30) {
                claim.places = [NamedPlace(ids: [], name: one(["hill", "well"]))]
            }
            let day = 98 + Int.random(in: 0..<6, using: &generator)
            if chance(60) {
                claim.window = DayWindow(from: day, to: day + one([0, 0, 0, 1, 4, 12]))
            } else if chance(90) {
                claim.window = DayWindow(from: (claim.published ?? day) - 2, to: claim.published ?? day, isWeak: true)
            }
            if chance(60) {
                let toll = one([2, 5, 5, 12, 27])
                let text = Span(text: "", start: 0, end: 0)
                claim.tallies = [Tally(span: text, kind: .killed, min: toll, max: chance(20) ? nil : toll, cumulative: chance(5))]
            }
            if chance(50) { claim.sources = [NamedEntity(id: one(["army", "band", "watch"]), name: "s")] }
            if chance(30) { claim.agents = [NamedEntity(id: one(["army", "band"]), name: "g")] }
            if chance(15) { claim.passage = PassageMark(passage: one(["p@1", "p@9"]), context: UInt32(one([1, 2]))) }
            if chance(10), let other = claims.last(where: { $0.doc == doc }) {
                claim.links = [ClaimLink(rel: one([.denies, .contentOf, .sameAs]), claim: other.key)]
            }
            claims.append(claim)
        }
        return claims
    }

    static func index() -> IncidentIndex { IncidentIndex(places: places, actors: actors) }

    /// The incidents of claims and decisions, computed in one go.
    static func incidents(_ claims: some Sequence<ReconcilableClaim>, _ decisions: [HumanDecision] = []) -> [Incident] {
        var index = index()
        index.decide(decisions)
        index.add(Array(claims))
        _ = index.update()
        return index.incidents
    }
}
