import Reconciling

/// Claims that hold together by construction: each tells of a hidden truth. Same seed, same claims.
struct RandomClaims {
    /// SplitMix64.
    struct Generator: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
            return z ^ z >> 31
        }
    }

    static let people = ["civilians", "fighters", "state-forces"]
    let days: Int
    let places: Int
    var generator: Generator
    private var truth: [Int]

    init(days: Int, places: Int, seed: UInt64) {
        self.days = days
        self.places = places
        generator = Generator(state: seed)
        truth = []
        for _ in 0..<days * places * 3 { truth.append(Int.random(in: 0...9, using: &generator)) }
    }

    static func parent(_ place: String) -> String? { place.hasPrefix("p") ? "country" : nil }

    /// Claims of random places, windows of at most a week and categories; of a hundred, `exact` say the very number and `capped` at most it
    /// and half as much again; the others are floors.
    mutating func claims(_ count: Int, exact: Int, capped: Int, prefix: String = "c") -> [CountClaim] {
        (0..<count).map { index in
            let isCountry = Int.random(in: 0..<5, using: &generator) == 0
            let place = Int.random(in: 0..<places, using: &generator)
            let length = Int.random(in: 1...7, using: &generator)
            let start = Int.random(in: 0...max(0, days - length), using: &generator)
            let who = Int.random(in: 0..<6, using: &generator)
            let end = min(days, start + length)
            var number = 0
            for day in start..<end {
                for p in isCountry ? 0..<places : place..<place + 1 {
                    for w in who < 3 ? who..<who + 1 : 0..<3 { number += truth[(day * places + p) * 3 + w] }
                }
            }
            let share = Int.random(in: 40...100, using: &generator)
            let strength = Int.random(in: 0..<100, using: &generator)
            let isExact = strength < exact
            let isCapped = !isExact && strength < exact + capped
            return CountClaim(
                id: "\(prefix)\(index)", origin: "o\(index % 7)",
                scope: CountScope(
                    kinds: ["killed"], who: who < 3 ? Self.people[who] : "people", place: isCountry ? "country" : "p\(place)",
                    window: start * 2..<end * 2),
                min: isExact ? number : number * share / 100, max: isExact ? number : isCapped ? number * 3 / 2 : nil)
        }
    }

    /// Every cell, and the margins: each day, each place, each category, each day of a place, each place's category, the whole.
    var questions: [CountScope] {
        var list: [CountScope] = []
        let all = (0..<places).map { "p\($0)" }
        let period = 0..<days * 2
        func add(_ place: String, _ window: Range<Int>, _ who: String) {
            list.append(CountScope(kinds: ["killed"], who: who, place: place, window: window))
        }
        for place in all + ["country"] {
            for who in Self.people + ["people"] {
                for day in 0..<days { add(place, day * 2..<day * 2 + 2, who) }
                add(place, period, who)
            }
        }
        return list
    }
}
