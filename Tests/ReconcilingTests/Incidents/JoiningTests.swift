import ClaimModel
import Foundation
import Reconciling
import Testing

@Suite("What is joined and what is not")
struct JoiningTests {
    struct Row {
        let label: String
        let claim: ReconcilableClaim
    }

    /// The rows of each case of `joining.tsv`.
    private func cases() throws -> [(name: String, rows: [Row])] {
        let mapper = ClaimMapper(terms: try Sample().tables.terms)
        var cases: [(name: String, rows: [Row])] = []
        for (index, cells) in try PackTables.rows(Sample.fixtures.appendingPathComponent("joining.tsv")).enumerated() {
            let cells = cells + Array(repeating: "", count: max(0, 13 - cells.count))
            let type = try #require(ClaimType(rawValue: cells[4]))
            let row = ClaimRow([cells[2], cells[4], "x"] + cells[5...])
            // Far enough from the head to be no headline.
            var claim = row.claim(type, 100 + index * 10..<101 + index * 10, sentence: 100 + index * 10)
            claim.id = "\(cells[2])#\(100 + index)"
            let report = ReportClaims(
                doc: cells[2], language: "ar", published: cells[3], publishedBasis: .given, textHash: "",
                scope: ReportScope(value: .conflict, reason: ""), claims: [claim])
            let mapped = Row(label: cells[1], claim: mapper.claims(report, outlet: "outlet of \(cells[2])")[0])
            if cases.last?.name == cells[0] { cases[cases.count - 1].rows.append(mapped) } else { cases.append((cells[0], [mapped])) }
        }
        return cases
    }

    private func index(_ rows: [Row]) throws -> IncidentIndex {
        var index = try Sample().index()
        index.add(rows.map(\.claim))
        _ = index.update()
        return index
    }

    @Test("each case of the table, in both orders")
    func table() throws {
        let cases = try cases()
        #expect(cases.count >= 25)
        for (name, rows) in cases {
            for rows in [rows, rows.reversed()] {
                let index = try index(rows)
                for a in rows {
                    for b in rows where a.claim.key < b.claim.key {
                        let joined = index.incident(holding: a.claim.key) == index.incident(holding: b.claim.key)
                        #expect(joined == (a.label == b.label), "\(name): \(a.claim.key) \(b.claim.key)")
                    }
                }
            }
        }
    }

    @Test("every join carries its reasons, and those beyond the threshold their score")
    func reasons() throws {
        for (name, rows) in try cases() {
            for incident in try index(rows).incidents {
                #expect(incident.joins.count == incident.claims.count + incident.denials.count - 1, "\(name)")
                #expect(incident.joins.allSatisfy { !$0.reasons.isEmpty && $0.score > 0 }, "\(name)")
            }
        }
    }

    private func incident(_ name: String) throws -> Incident {
        let rows = try #require(try cases().first { $0.name == name }).rows
        return try #require(try index(rows).incidents.first)
    }

    @Test("two sides that blame each other contest the incident and corroborate it")
    func contested() throws {
        let incident = try incident("another agent contests")
        #expect(incident.contests.map(\.matter) == [.agent])
        #expect(incident.grades.map(\.grade) == [.contested, .corroborated])
        #expect(incident.accounts.count == 2)
    }

    @Test("a denial contests; a denying party is no origin of what it denies")
    func denied() throws {
        let incident = try incident("what was denied")
        #expect(incident.denials.count == 1 && incident.contests.map(\.matter) == [.denial])
        #expect(incident.grades.map(\.grade) == [.contested, .singleOrigin])
        #expect(incident.accounts.filter(\.denies).map(\.origin.key) == ["sy"])
    }

    @Test("numbers alone lower nothing")
    func numbers() throws {
        let incident = try incident("a toll that rises")
        #expect(incident.contests.map(\.matter) == [.numbers])
        #expect(incident.grade == .corroborated)
    }

    @Test("what broad claims tell is an aggregate that knows what lies inside")
    func aggregate() throws {
        let rows = try #require(try cases().first { $0.name == "the total of a country joins none" }).rows
        let index = try index(rows)
        let aggregate = try #require(index.incidents.first { $0.kind == .aggregate })
        #expect(index.contents(of: aggregate.id) == [rows[1].claim.key])
    }
}
