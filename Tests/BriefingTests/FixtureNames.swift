import Briefing

/// Names from `Fixtures/names.tsv`.
struct FixtureNames: BriefNaming {
    private var rows: [String: [String]] = [:]

    init(_ text: String) {
        for line in text.split(separator: "\n") where line.first != "#" {
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            if cells.count == 4 { rows[cells[0]] = cells }
        }
    }

    func placeName(_ id: String, _ language: BriefLanguage) -> String? { rows[id]?[language == .arabic ? 1 : 2] }

    func placePath(_ id: String) -> [String] { rows[id].map { $0[3].split(separator: "|").map(String.init) } ?? [] }

    func actorName(_ id: String, _ language: BriefLanguage) -> String? { rows[id]?[language == .arabic ? 1 : 2] }
}
