import ClaimModel
import Reconciling
import Testing

struct PositionLedgerTests {
    @Test func refusalThenSupportIsAMove() throws {
        let entries = try LedgerFixture.positions().entries(LedgerFixture.claims("written"))
        let russia = entries.filter { $0.actor.id == "ru" && $0.question.topic == "mission" }
        #expect(russia.map(\.stance) == ["refused", "supported"])
        #expect(russia.map(\.question.object?.id) == ["sy:C2528", "sy:C2528"])
        #expect(russia[0].movedFrom == nil)
        #expect(russia[0].mouths.map(\.id) == ["lavrov"])
        let move = try #require(russia[1].movedFrom)
        #expect(move.stance == "refused" && move.day == "2012-01-10" && move.claims == ["pos-1#ed14b8bea5"])
    }

    @Test func askingThenSupportingIsNoMove() throws {
        let entries = try LedgerFixture.positions().entries(LedgerFixture.claims("written"))
        let turkey = entries.filter { $0.actor.id == "tr" }
        #expect(turkey.map(\.stance) == ["asked", "supported"])
        #expect(turkey.allSatisfy { $0.movedFrom == nil })
        // The first carries no date of its own: the day of publication, marked so.
        #expect(turkey.first?.day == ActDay(day: "2012-01-26", isStated: false))
    }

    @Test func vetoIsAgainstTheTextAndNamesNoQuestionThatCouldBeAnother() throws {
        let sample = try LedgerFixture.positions().entries(LedgerFixture.claims("homs"))
        let vetoes = sample.filter { $0.stance == "vetoed" }
        #expect(vetoes.map(\.actor.id) == ["cn", "ru"])
        #expect(vetoes.allSatisfy { $0.direction == .against && $0.question.topic == "resolution" && !$0.question.isComparable })
    }

    @Test func accusationsOfTheSampleStandTowardsTheirTarget() throws {
        let sample = try LedgerFixture.positions().entries(LedgerFixture.claims("homs"))
        let accused = sample.filter { $0.actor.id == "snc" && $0.stance == "accused" }
        #expect(accused.count == 2)
        #expect(accused.contains { $0.question.topic == "towards" && $0.question.object?.id == "sy" })
    }
}
