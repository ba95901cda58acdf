import ArabicText
import ClaimModel
import Foundation
import Reconciling

/// The sample of Homs: its reports, its true incidents, and the accounts as a careful reader gives them.
struct Sample {
    let tables: PackTables
    /// The report of each doc, as read.
    private(set) var reports: [String: Report] = [:]
    private(set) var accounts: [ReconcilableClaim] = []
    /// For an account's key, the sentence in which it stands.
    private(set) var sentences: [String: String] = [:]
    /// The true incident of each account.
    private(set) var truth: [String: String] = [:]

    static let folder = PackTables.lexicon.deletingLastPathComponent().appendingPathComponent("Samples/homs")
    static let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../Fixtures").standardized

    /// Read once for all tests.
    private static let once = Result { try Sample(reading: ()) }

    init() throws { self = try Self.once.get() }

    private init(reading: Void) throws {
        tables = try PackTables()
        let decoder = ReportDecoder()
        for line in try String(contentsOf: Self.folder.appendingPathComponent("reports.ndjson"), encoding: .utf8).split(separator: "\n") {
            let bytes = Array(line.utf8)
            let report = try decoder.decode(bytes, 0..<bytes.count, at: InputPlace(path: "reports.ndjson")).report
            reports[report.doc] = report
        }
        for name in ["nidaa-01", "nidaa-02", "qafila-01"] where reports[name] == nil {
            let text = try String(contentsOf: Self.folder.appendingPathComponent(name + ".txt"), encoding: .utf8)
            reports[name] = Report(doc: name, text: text, language: "ar")
        }
        try readAccounts()
    }

    private mutating func readAccounts() throws {
        var published: [String: String] = [:]
        for row in try PackTables.rows(Self.folder.appendingPathComponent("dates.tsv")) { published[row[0]] = row[1] }
        let incidents = try PackTables.rows(Self.folder.appendingPathComponent("incidents.tsv"))
        let clusters = lineage()
        let mapper = ClaimMapper(terms: tables.terms)
        for (index, row) in try PackTables.rows(Self.fixtures.appendingPathComponent("homs-claims.tsv")).enumerated() {
            guard let report = reports[row[0]], let claim = ClaimRow(row).claim(in: report.text) else { continue }
            let date = report.published ?? published[report.doc]
            var claims = ReportClaims(
                doc: report.doc, language: "ar", published: date, publishedBasis: report.published == nil ? .inferred : .given,
                textHash: "",
                scope: ReportScope(value: .conflict, reason: ""), claims: [claim])
            claims.claims[0].id = "\(report.doc)#\(String(format: "%03d", index))"
            let mapped = mapper.claims(claims, outlet: report.outlet) { scalar in
                guard let words = clusters.words[report.doc], let word = words.index(ofByte: Self.byte(scalar, report.text)) else {
                    return nil
                }
                return clusters.passages.mark(report: report.doc, word: word, in: words)
            }
            accounts += mapped
            sentences[mapped[0].key] = Self.sentence(row[2], report.text)
            truth[mapped[0].key] = incidents[index][0]
        }
    }

    /// All ties between the reports.
    func ties() -> [LineageTie] { lineage().ties }

    private func lineage() -> (passages: PassageClusters, words: [String: LineageWords.Words], ties: [LineageTie]) {
        var cutter = LineageWords()
        var index = LineageIndex()
        var ties: [LineageTie] = []
        var words: [String: LineageWords.Words] = [:]
        for doc in reports.keys.sorted() {
            let cut = cutter.words(of: reports[doc]?.text ?? "")
            words[doc] = cut
            ties += index.add(doc, words: cut.hashes)
        }
        return (PassageClusters(ties: ties), words, ties)
    }

    private static func sentence(_ near: String, _ text: String) -> String {
        guard let range = text.range(of: near) else { return "" }
        let start = text[..<range.lowerBound].lastIndex { ".\n".contains($0) }.map(text.index(after:)) ?? text.startIndex
        let end = text[range.upperBound...].firstIndex { ".\n".contains($0) } ?? text.endIndex
        return String(text[start..<end])
    }

    private static func byte(_ scalar: Int, _ text: String) -> Int {
        text.unicodeScalars.prefix(scalar).reduce(0) { $0 + UTF8.width($1) }
    }

    func index() -> IncidentIndex { IncidentIndex(places: tables.places, actors: tables.actors, sites: tables.terms.sites) }
}

/// A claim as a row of a fixture gives it: doc, type, near, places, from, to, agent, target, tallies, source, other.
struct ClaimRow {
    let cells: [String]

    init(_ cells: [String]) { self.cells = cells + Array(repeating: "", count: max(0, 11 - cells.count)) }

    /// The claim, its trigger at the words `near`; nil where the text does not hold them.
    func claim(in text: String) -> Claim? {
        guard let type = ClaimType(rawValue: cells[1]), let range = text.range(of: cells[2]) else { return nil }
        let start = text.unicodeScalars.distance(from: text.startIndex, to: range.lowerBound)
        let end = text.unicodeScalars.distance(from: text.startIndex, to: range.upperBound)
        let sentence = text[..<range.lowerBound].lastIndex { ".\n".contains($0) }.map {
            text.unicodeScalars.distance(from: text.startIndex, to: $0)
        }
        return claim(type, start..<end, sentence: sentence ?? 0)
    }

    func claim(_ type: ClaimType, _ trigger: Range<Int>, sentence: Int) -> Claim {
        func span(_ text: String) -> Span { Span(text: text, start: trigger.lowerBound, end: trigger.upperBound) }
        var claim = Claim(type: type, trigger: span(cells[2]), sentence: Span(text: "", start: sentence, end: trigger.upperBound))
        claim.places = cells[3].split(separator: " ").map { PlaceMention(span: span(String($0)), id: String($0)) }
        claim.from = cells[4].isEmpty ? nil : cells[4]
        claim.to = cells[5].isEmpty ? nil : cells[5]
        claim.agent = entities(cells[6], span)
        claim.target =
            cells[7].isEmpty ? [] : [Self.isID(cells[7]) ? Mention(span: span(cells[7]), id: cells[7]) : Mention(span: span(cells[7]))]
        claim.tallies = cells[8].split(separator: " ").compactMap { tally(String($0), span) }
        claim.source = entities(cells[9], span)
        if cells[10].contains("negated") { claim.status = .negated }
        if cells[10].contains("denies") { claim.speech = .denies }
        return claim
    }

    private static func isID(_ text: String) -> Bool { text.utf8.allSatisfy { $0 < 0x80 } }

    /// Ids parted by spaces; an equals sign starts a name that the lexicon does not know and that takes up the rest.
    private func entities(_ cell: String, _ span: (String) -> Span) -> [Mention] {
        let parts = cell.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        var mentions = parts.first.map { $0.split(separator: " ").map { Mention(span: span(String($0)), id: String($0)) } } ?? []
        if parts.count > 1 { mentions.append(Mention(span: span(String(parts[1])))) }
        return mentions
    }

    private func tally(_ text: String, _ span: (String) -> Span) -> Tally? {
        let parts = text.split(separator: ":")
        guard parts.count >= 2, let kind = TallyKind(rawValue: String(parts[0])) else { return nil }
        let number = parts[1].trimmingCharacters(in: CharacterSet(charactersIn: "~+"))
        let bounds = number.components(separatedBy: "..")
        let who = parts.count > 2 ? TallyCategory(rawValue: String(parts[2])) ?? .people : .people
        return Tally(
            span: span(text), kind: kind, min: Int(bounds[0]), max: bounds.count > 1 ? Int(bounds[1]) : nil, approx: text.contains("~"),
            who: who,
            cumulative: text.contains("+"))
    }
}
