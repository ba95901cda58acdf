import Reconciling
import Testing

/// The decision floor, exact, weak, soft or at most, from what is known of a count.
@Suite struct CountReadingTests {
    static func rows() throws -> [FixtureTable.Row] { try FixtureTable.rows("count-readings.tsv") }

    @Test(arguments: try rows())
    func readsTheCount(_ row: FixtureTable.Row) throws {
        var facts = CountReading.Facts(min: row.int("min"), max: row.int("max"))
        facts.isApproximate = row["approximate"] == "yes"
        facts.isFromCounter = row["counter"] == "yes"
        facts.isWindowOpen = row["open"] == "yes"
        facts.isPlaceWide = row["wide"] == "yes"
        facts.isClosedGroup = row["closed"] == "yes"
        facts.isCorrection = row["correction"] == "yes"
        facts.total = CountReading(rawValue: row["total"])
        let bounds = CountReading.read(facts)
        #expect(bounds.reading.rawValue == row["reading"])
        #expect(bounds.min == row.int("claim_min"))
        #expect(bounds.max == row.int("claim_max"))
        #expect(bounds.reported == row.int("reported"))
        #expect(bounds.strength.rawValue == row["strength"])
    }

    @Test func everyReadingHasItsRow() throws {
        #expect(Set(try Self.rows().map { $0["reading"] }) == ["floor", "exact", "at-most", "weak", "soft", "none"])
    }
}
