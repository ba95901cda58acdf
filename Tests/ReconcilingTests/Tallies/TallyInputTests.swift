import ArabicText
import ClaimModel
import Reconciling
import Testing

/// From claims of reports to constraints and answers.
@Suite struct TallyInputTests {
    static let parents = ["quarter": "city", "city": "governorate", "village": "governorate", "governorate": "country"]

    var context: TallyContext {
        TallyContext(
            origin: { report, claim in claim.source.first?.span.text ?? report.outlet ?? report.doc },
            parent: { Self.parents[$0] }, isWide: { $0 == "governorate" || $0 == "country" })
    }

    func span(_ text: String) -> Span { Span(text: text, start: 0, end: text.unicodeScalars.count) }

    func claim(
        _ id: String, place: String? = "city", from: String? = "2014-03-05", to: String? = "2014-03-05", source: String = "monitor",
        _ tallies: [Tally]
    ) -> Claim {
        var claim = Claim(type: .shelling, trigger: span("shelling"), sentence: span(""))
        claim.id = id
        claim.places = place.map { [PlaceMention(span: span($0), id: $0)] } ?? []
        claim.from = from
        claim.to = to
        claim.source = [Mention(span: span(source))]
        claim.tallies = tallies
        return claim
    }

    func tally(_ min: Int?, _ max: Int?, _ kind: TallyKind = .killed, who: TallyCategory = .people, of: Int? = nil) -> Tally {
        Tally(span: span("n"), kind: kind, min: min, max: max, who: who, of: of)
    }

    func report(_ doc: String, _ claims: [Claim], published: String? = "2014-03-06") -> TallyReport {
        TallyReport(doc: doc, outlet: "paper", published: published, claims: claims)
    }

    func day(_ iso: String) throws -> CivilDate { try #require(CivilDate(iso: iso)) }

    @Test func partsAreTiedToTheirTotal() throws {
        var total = claim("r#1", place: "governorate", [tally(20, 20), tally(4, 4, who: .children, of: 0)])
        total.time = nil
        var part = claim("r#2", place: "city", [tally(12, 12)])
        part.links = [ClaimLink(rel: .partOf, claim: "r#1")]
        let (claims, excluded) = TallyInput.claims([report("r", [total, part])], context: context)
        #expect(excluded.isEmpty)
        #expect(claims.map(\.id) == ["r#1/0", "r#1/1", "r#2/0"])
        #expect(claims.map(\.partOf) == [nil, "r#1/0", "r#1/0"])
        // A governorate is wide: its toll is a floor, and so is its part.
        #expect(claims.map(\.max) == [nil, nil, 12])
        #expect(claims[0].scope.window == (try day("2014-03-05").daysSince1970 * 2)..<(try day("2014-03-06").daysSince1970 * 2))
    }

    @Test func whatDidNotHappenIsLeftOutWithItsReason() {
        var negated = claim("r#1", [tally(3, 3)])
        negated.status = .negated
        var feared = claim("r#2", [tally(3, 3)])
        feared.status = .expected
        let undated = claim("r#3", from: nil, to: nil, [tally(3, 3)])
        var unsure = claim("r#4", [tally(3, 3)])
        unsure.kept = false
        let (claims, excluded) = TallyInput.claims(
            [report("r", [negated, feared, unsure, claim("r#5", [tally(nil, nil)])]), report("s", [undated], published: nil)],
            context: context)
        #expect(claims.isEmpty)
        #expect(excluded.map(\.reason) == [.denied, .notOccurred, .noDate, .notKept, .noNumber])
    }

    @Test func aFloorWithoutAStartReachesBackAndOneWithoutAPlaceAnywhere() throws {
        let undated = claim("r#1", from: nil, to: nil, [tally(30, nil)])
        let placeless = claim("r#2", place: nil, [tally(8, 8)])
        let (claims, _) = TallyInput.claims([report("r", [undated, placeless])], context: context)
        #expect((claims[0].earliestFrom ?? 0) < 0)
        #expect(claims[1].scope.places == [CountScope.anywhere])
        #expect(claims[1].max == nil)
        let query = TallyQuery(places: ["city"], from: try day("2014-03-05"), to: try day("2014-03-06"))
        let reply = TallyAnswers.answer(claims: [report("r", [undated, placeless])], query: query, context: context)
        #expect((reply.answer.floor, reply.answer.reportedMax) == (0, 30))
        #expect(reply.answer.reasons.contains { $0.code == .windowWidened && $0.claims == ["r#1/0"] })
    }

    @Test func aNightBeginsTheEveningBefore() throws {
        var since = claim("r#1", from: "2014-03-07", to: nil, [tally(40, nil)])
        since.time = TimeMention(span: span("since the night"), precision: .night, extent: .span, basis: .weekday, open: true)
        let (claims, _) = TallyInput.claims([report("r", [since], published: "2014-03-10")], context: context)
        #expect(claims[0].earliestFrom == (try day("2014-03-06").daysSince1970 * 2 + 1))
    }

    @Test func numbersOfSeveralIncidentsDoNotCapTheirPlace() throws {
        var context = context
        context.event = { _, claim in claim.id == "r#1" ? "shells" : "car" }
        let reports = [report("r", [claim("r#1", [tally(7, 7)]), claim("r#2", source: "police", [tally(5, 5)])])]
        let query = TallyQuery(places: ["city"], from: try day("2014-03-05"), to: try day("2014-03-05"))
        let several = TallyAnswers.answer(claims: reports, query: query, context: context).answer
        #expect((several.floor, several.ceiling, several.corroboratedFloor) == (7, nil, 5))
        #expect(several.conflicts.isEmpty)
        context.event = { _, _ in "shells" }
        let one = TallyAnswers.answer(claims: reports, query: query, context: context).answer
        #expect(one.conflicts.map(\.claims) == [["r#1/0", "r#2/0"]])
        #expect((one.floor, one.reportedMax, one.ceiling) == (5, 7, 7))
    }

    @Test func laterReportsOfAnOriginReplaceItsFigure() throws {
        var context = context
        context.isFromCounter = { _, _ in true }
        context.event = { _, _ in "shells" }
        func told(_ doc: String, _ number: Int, _ published: String) -> TallyReport {
            report(doc, [claim("\(doc)#1", [tally(number, number)])], published: published)
        }
        let reports = [
            told("late", 27, "2014-03-05T12:10:00+03:00"), told("early", 12, "2014-03-05T10:00:00+01:00"),
            told("last", 41, "2014-03-05T20:00:00Z"),
        ]
        let query = TallyQuery(places: ["city"], from: try day("2014-03-05"), to: try day("2014-03-05"))
        let answer = TallyAnswers.answer(claims: reports, query: query, context: context).answer
        #expect(answer.progression.map { $0.steps.map(\.min) } == [[12, 27, 41]])
        #expect(answer.superseded == ["early#1/0", "late#1/0"])
        #expect(answer.floor == 41)
        context.isCorrection = { report, _ in report.doc == "last" }
        let corrected = TallyAnswers.answer(
            claims: [told("early", 12, "2014-03-05"), told("late", 27, "2014-03-06"), told("last", 25, "2014-03-07")], query: query,
            context: context
        ).answer
        #expect((corrected.floor, corrected.ceiling, corrected.reportedMax) == (25, 25, 27))
    }

    @Test func onlyTheOriginsAskedForAreHeard() throws {
        let reports = [report("r", [claim("r#1", [tally(9, nil)]), claim("r#2", source: "police", [tally(4, nil)])])]
        let query = TallyQuery(places: ["governorate"], from: try day("2014-03-01"), to: try day("2014-03-31"), origins: ["police"])
        let answer = TallyAnswers.answer(claims: reports, query: query, context: context).answer
        #expect((answer.floor, answer.corroboratedFloor, answer.reportedMax) == (4, 0, 4))
        #expect(answer.progression.map(\.origin) == ["police"])
    }
}
