/// Makes the forms of a row that are generated rather than typed.
///
/// Files with a column `pos` give lemmas: the column says how the row inflects, and the alias columns hold lemmas instead of aliases.
/// Arabic rows use `ar`, `imperfect`, `masdar`, `active`, `passive` and `plural`; English ones `en`, `past` and `plural`.
struct FormExpander {
    /// Whether the rows give lemmas, so that the alias columns must not be taken as they stand.
    let inflects: Bool
    private let pos: Int?
    private let arabic: [Int?]
    private let english: [Int?]
    private let inflection = ArabicInflection()
    private let englishInflection = EnglishInflection()

    init(pack: Pack, file: PackFile) {
        pos = file.column("pos")
        inflects = pos != nil
        arabic = ["ar", "imperfect", "masdar", "active", "passive", "plural"].map { file.column($0) }
        english = ["en", "past", "plural"].map { file.column($0) }
    }

    /// All forms of a row, each once; none when the file gives no lemmas.
    func forms(of row: PackFile.Row) -> [(alias: String, form: WordForm)] {
        guard let pos else { return [] }
        func cell(_ column: Int?) -> [String] { column.map { PackFile.alternatives(row.cells[$0]) } ?? [] }
        let columns = arabic.map(cell)
        var out = arabicForms(row.cells[pos], columns).map { ($0.text, WordForm(rawValue: $0.features.rawValue & 0xFF)) }
        let words = english.map(cell)
        out += englishForms(row.cells[pos], words).map { ($0.text, WordForm(rawValue: $0.features.rawValue & 0xFF).union(.english)) }
        return out.map { (alias: $0.0, form: $0.1) }
    }

    private func arabicForms(_ pos: String, _ columns: [[String]]) -> [InflectedForm] {
        guard !columns[0].isEmpty else { return [] }
        switch pos {
        case "verb", "verb-intransitive":
            let verb = ArabicInflection.Verb(
                perfect: columns[0].first ?? "", imperfect: columns[1].first ?? "", masdars: columns[2], activeParticiples: columns[3],
                passiveParticiples: columns[4], isTransitive: pos == "verb")
            return inflection.forms(of: verb)
        case "noun":
            let plurals = inflection.forms(ofNoun: "", plurals: columns[5])
            return columns[0].flatMap { inflection.forms(ofNoun: $0, plurals: columns[5].isEmpty ? [] : ["-"]) } + plurals
        case "adjective": return columns[0].flatMap { inflection.forms(ofAdjective: $0) }
        case "noun-adjective": return (columns[0] + columns[5]).flatMap { inflection.forms(ofNounWithAdjectives: $0) }
        default: return (columns[0] + columns[5]).map { InflectedForm(text: $0, features: InflectionFeatures(.phrase)) }
        }
    }

    private func englishForms(_ pos: String, _ columns: [[String]]) -> [InflectedForm] {
        guard !columns[0].isEmpty else { return [] }
        switch pos {
        case "verb", "verb-intransitive": return columns[0].flatMap { englishInflection.forms(ofVerb: $0, past: columns[1]) }
        case "noun": return columns[0].flatMap { englishInflection.forms(ofNoun: $0, plurals: columns[2]) }
        default: return columns[0].map { InflectedForm(text: $0, features: InflectionFeatures(.phrase)) }
        }
    }
}
