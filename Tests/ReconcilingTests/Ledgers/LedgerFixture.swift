import ClaimModel
import Foundation
import Reconciling

/// Claims of the sample reports and of reports written for these tests, in the interchange form, and the packs of the project.
enum LedgerFixture {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static func text(_ path: String) throws -> String { try String(contentsOf: root.appending(path: path), encoding: .utf8) }

    static func pack(_ name: String) throws -> String { try text("Lexicon/\(name).tsv") }

    static func claims(_ name: String) throws -> [ReportedClaim] {
        let reader = InterchangeReader()
        return try text("Tests/ReconcilingTests/Fixtures/ledgers/\(name)-claims.ndjson").split(separator: "\n").flatMap { line in
            guard case .report(let report) = try reader.line(Array(line.utf8)) else { return [ReportedClaim]() }
            return report.claims.map {
                ReportedClaim(claim: $0, doc: report.doc, published: report.published, language: report.language)
            }
        }
    }

    private static let shared = Result {
        let places = try ["places/syria", "places/areas", "places/homs-quarters"].map(pack)
        return try LedgerResolver(places: places, actors: [pack("actors"), pack("actors-states")], people: [pack("people")])
    }

    /// The project's places and actors, read once.
    static func resolver() throws -> LedgerResolver { try shared.get() }

    static func labels() throws -> LedgerLabels {
        var labels = try LedgerLabels(pack("brief/ledgers"))
        try labels.addCodes(pack)
        return labels
    }

    static func pledges() throws -> PledgeLedger { try PledgeLedger(rules: PledgeRules(pack("pledges")), resolver: resolver()) }

    static func positions() throws -> PositionLedger {
        try PositionLedger(rules: StanceRules(stances: pack("stances"), questions: pack("questions")), resolver: resolver())
    }

    static func needs() throws -> NeedLedger {
        try NeedLedger(sectors: pack("sectors"), states: pack("need-states"), resolver: resolver())
    }

    private static let rules = Result {
        try ProtectionRules(violations: pack("violations"), facilities: pack("facilities"), victims: pack("victims"))
    }

    static func protected() throws -> ProtectedLedger { try ProtectedLedger(rules: rules.get(), resolver: resolver()) }

    static func means() throws -> MeansLedger { try MeansLedger(weapons: pack("weapons"), resolver: resolver()) }

    /// Every ledger's JSON and Arabic and English tables, over some claims.
    static func everything(_ claims: [ReportedClaim]) throws -> (json: [[UInt8]], tables: [LedgerTable]) {
        let resolver = try resolver()
        let incidents = IncidentSummary.provisional(claims)
        let labels = try labels()
        var json: [[UInt8]] = []
        var tables: [LedgerTable] = []
        func take<Record: LedgerRecord>(_ records: [Record]) {
            json.append(LedgerJSON.bytes(records))
            for language in MessageLanguage.allCases {
                tables.append(LedgerTable(records, LedgerView(language: language, labels: labels, resolver: resolver)))
            }
        }
        take(try pledges().lines(claims, incidents))
        take(try positions().entries(claims))
        take(try needs().cells(claims))
        take(ForceLedger(resolver: resolver).entries(claims))
        take(try protected().lines(claims, incidents))
        take(try means().lines(claims, incidents))
        take(ActorLedger(resolver: resolver).lines(claims))
        take(TimelineLedger(resolver: resolver).entries(claims, incidents))
        return (json, tables)
    }
}

/// A generator that gives the same numbers on every machine (SplitMix64).
struct LedgerGenerator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
