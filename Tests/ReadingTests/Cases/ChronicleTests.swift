import ClaimModel
import Testing

import Reading

/// A column of the day in history: every entry has its own year and the report's day.
@Suite struct ChronicleTests {
    private static let text = """
        في مثل هذا اليوم

        1948 - قوات الاحتلال تقصف قرية وتقتل عشرة مدنيين.
        1956 - طائرات حربية تقصف مدينة بورسعيد.
        1967 - اشتباكات عنيفة بين الجيش ومسلحين في غزة.
        1982 - انفجار سيارة مفخخة في بيروت يقتل خمسة أشخاص.
        """

    @Test func entriesAreDatedByTheirYear() throws {
        var session = try PhenomenaFolder.reader.get().makeSession()
        let claims = session.read(Report(doc: "chronicle", text: Self.text, published: "2015-07-27")).claims
        let days = Set(claims.compactMap(\.from))
        #expect(!days.isEmpty)
        #expect(days.isSubset(of: ["1948-07-27", "1956-07-27", "1967-07-27", "1982-07-27"]), "\(days)")
        #expect(days.count >= 3, "\(days)")
    }

    @Test func aYearBeforeADashIsNoEntryByItself() throws {
        var session = try PhenomenaFolder.reader.get().makeSession()
        let text = "تاريخ الحصار\n\n1948 - قوات الاحتلال تقصف قرية وتقتل عشرة مدنيين."
        let claims = session.read(Report(doc: "one", text: text, published: "2015-07-27")).claims
        #expect(!claims.contains { $0.from == "1948-07-27" })
    }
}
