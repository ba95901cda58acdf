import Testing

import Reconciling

/// What holds for any claims whatever.
@Suite struct TallyPropertyTests {
    static let seeds = Array(UInt64(1)...25)

    func engine(_ claims: [CountClaim]) -> TallyEngine { TallyEngine(claims: claims, parent: RandomClaims.parent) }

    @Test(arguments: seeds) func orderOfClaimsChangesNothing(_ seed: UInt64) throws {
        var random = RandomClaims(days: 5, places: 3, seed: seed)
        let claims = random.claims(14, exact: 25, capped: 20)
        let question = try #require(random.questions.randomElement(using: &random.generator))
        let answer = engine(claims).answer(question)
        #expect(engine(claims.shuffled(using: &random.generator)).answer(question) == answer)
        #expect(engine(claims.reversed()).answer(question) == answer)
    }

    @Test(arguments: seeds) func anotherFloorNeverLowersAFloor(_ seed: UInt64) throws {
        var random = RandomClaims(days: 5, places: 3, seed: seed)
        var claims = random.claims(10, exact: 20, capped: 20)
        let more = random.claims(6, exact: 20, capped: 20, prefix: "d").enumerated().map { index, claim in
            var claim = claim
            claim.origin = "new\(index)"
            return claim
        }
        let questions = (0..<4).compactMap { _ in random.questions.randomElement(using: &random.generator) }
        var floors = questions.map { engine(claims).answer($0).floor }
        for claim in more {
            claims.append(claim)
            let now = questions.map { engine(claims).answer($0) }
            for (before, after) in zip(floors, now) where after.conflicts.isEmpty { #expect(after.floor >= before) }
            floors = now.map(\.floor)
        }
    }

    @Test(arguments: seeds) func figuresAreInOrder(_ seed: UInt64) throws {
        var random = RandomClaims(days: 5, places: 3, seed: seed)
        let claims = random.claims(12, exact: 25, capped: 20)
        for _ in 0..<6 {
            let question = try #require(random.questions.randomElement(using: &random.generator))
            let answer = engine(claims).answer(question)
            #expect(answer.conflicts.isEmpty, "claims of one truth contradict one another")
            #expect(answer.corroboratedFloor <= answer.floor)
            #expect(answer.floor <= answer.reportedMax)
            if let ceiling = answer.ceiling { #expect(answer.floor <= ceiling && ceiling <= answer.reportedMax) }
        }
    }

    @Test(arguments: seeds) func oneSystemForManyQuestionsAgreesWithOneEach(_ seed: UInt64) throws {
        var random = RandomClaims(days: 4, places: 2, seed: seed)
        let claims = random.claims(12, exact: 25, capped: 20)
        let engine = engine(claims)
        let all = try #require(engine.bounds(random.questions))
        for (question, bounds) in zip(random.questions, all) {
            let answer = engine.answer(question)
            #expect(answer.floor == bounds.floor)
            #expect(answer.ceiling == bounds.ceiling)
        }
    }

    @Test(arguments: seeds) func nobodyIsCountedTwice(_ seed: UInt64) throws {
        // Floors of one truth never add up to more than the truth: a claim that covers the question exactly says it.
        var random = RandomClaims(days: 5, places: 3, seed: seed)
        let claims = random.claims(16, exact: 0, capped: 0)
        let truth = random.claims(40, exact: 100, capped: 0, prefix: "t")
        for claim in truth {
            let answer = engine(claims).answer(claim.scope)
            #expect(answer.floor <= claim.max ?? 0)
            // The reported maximum may read a toll without status as civilian; without that it is bound by the truth too.
            let plain = claims.filter { $0.scope.who == "people" }
            #expect(engine(plain).answer(claim.scope).reportedMax <= claim.max ?? 0)
        }
    }

    @Test(arguments: seeds) func conflictsAreMinimal(_ seed: UInt64) throws {
        var random = RandomClaims(days: 3, places: 2, seed: seed)
        var claims = random.claims(10, exact: 40, capped: 30)
        for k in claims.indices where k % 4 == 1 {
            claims[k].min = (claims[k].max ?? claims[k].min ?? 0) + 30
            claims[k].max = nil
        }
        let question = CountScope(kinds: ["killed"], place: "country", window: 0..<6)
        let answer = engine(claims).answer(question)
        let search = ConflictSearch(claims: claims.sorted { $0.id < $1.id }, disagreements: [], parent: RandomClaims.parent)
        for conflict in answer.conflicts {
            let members = search.claims.indices.filter { conflict.claims.contains(search.claims[$0].id) }
            #expect(search.contradict(members))
            for member in members { #expect(!search.contradict(members.filter { $0 != member })) }
            #expect(conflict.smallestCorrection > 0)
            for repair in conflict.repairs {
                #expect(!search.contradict(search.claims.indices.filter { !repair.dropped.contains(search.claims[$0].id) }))
                #expect(repair.floor >= answer.floor)
            }
        }
        #expect(answer.reportedMax >= answer.floor)
    }

    @Test func randomConflictsComeUp() {
        let found = Self.seeds.filter { seed in
            var random = RandomClaims(days: 3, places: 2, seed: seed)
            var claims = random.claims(10, exact: 40, capped: 30)
            for k in claims.indices where k % 4 == 1 {
                claims[k].min = (claims[k].max ?? claims[k].min ?? 0) + 30
                claims[k].max = nil
            }
            return !engine(claims).answer(CountScope(kinds: ["killed"], place: "country", window: 0..<6)).conflicts.isEmpty
        }
        #expect(found.count >= 5)
    }
}
