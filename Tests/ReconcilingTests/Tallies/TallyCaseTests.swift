import ArabicText
import Reconciling
import Testing

/// The ten worked cases, with the answers that a careful reader gives.
@Suite struct TallyCaseTests {
    static func halfDay(_ text: String, isEnd: Bool = false) throws -> Int {
        let day = try #require(CivilDate(iso: String(text.prefix(10)))).daysSince1970
        return isEnd ? day * 2 + 2 : day * 2 + (text.hasSuffix("e") ? 1 : 0)
    }

    static func scope(_ row: FixtureTable.Row) throws -> CountScope {
        CountScope(
            kinds: row.list("kinds"), who: row["who"], isNamed: row["named"].isEmpty ? nil : row["named"] == "yes", place: row["place"],
            window: try halfDay(row["from"])..<halfDay(row["to"], isEnd: true))
    }

    static func claims() throws -> [CountClaim] {
        try FixtureTable.rows("tally-cases/claims.tsv").map { row in
            CountClaim(
                id: row["id"], origin: row["origin"], scope: try scope(row), min: row.int("min"), max: row.int("max"),
                reported: row.int("reported"), strength: try #require(CountClaim.Strength(rawValue: row["strength"])),
                order: row.int("order") ?? 0, isCorrection: row["correction"] == "yes",
                earliestFrom: row["earliest"].isEmpty ? nil : try halfDay(row["earliest"]),
                event: row["event"].isEmpty ? nil : row["event"], partOf: row["part_of"].isEmpty ? nil : row["part_of"])
        }
    }

    static func parents() throws -> [String: String] {
        Dictionary(uniqueKeysWithValues: try FixtureTable.rows("tally-cases/places.tsv").map { ($0["place"], $0["parent"]) })
    }

    static func questions() throws -> [FixtureTable.Row] { try FixtureTable.rows("tally-cases/questions.tsv") }

    static func answer(_ question: FixtureTable.Row, reversed: Bool = false) throws -> TallyAnswer {
        let parents = try parents()
        let named = Set(question.list("claims"))
        let claims = try claims().filter { named.contains($0.id) }
        #expect(claims.count == named.count)
        return TallyEngine(claims: reversed ? claims.reversed() : claims, parent: { parents[$0] }).answer(try scope(question))
    }

    @Test func allTenCasesAreAsked() throws {
        #expect(Set(try Self.questions().map { $0["case"] }) == Set((1...10).map(String.init)))
    }

    @Test(arguments: try questions())
    func givesTheRightFigures(_ question: FixtureTable.Row) throws {
        let answer = try Self.answer(question)
        #expect(answer.floor == question.int("floor"))
        #expect(question["ceiling"] == "open" ? answer.ceiling == nil : answer.ceiling == question.int("ceiling"))
        if let reported = question.int("reported") { #expect(answer.reportedMax == reported) }
        if let corroborated = question.int("corroborated") { #expect(answer.corroboratedFloor == corroborated) }
        #expect(answer.conflicts.map(\.claims) == (question["conflicts"].isEmpty ? [] : [question.list("conflicts")]))
        if let correction = question.int("correction") { #expect(answer.conflicts.map(\.smallestCorrection) == [correction]) }
        #expect(answer.superseded == question.list("superseded"))
        #expect(answer.estimate == nil)
        #expect(answer.reasons.contains { $0.code == .noListsOfNames })
    }

    @Test(arguments: try questions())
    func orderOfClaimsChangesNothing(_ question: FixtureTable.Row) throws {
        #expect(try Self.answer(question) == Self.answer(question, reversed: true))
    }
}
