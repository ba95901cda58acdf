import ClaimModel

/// What the columns of the packs may hold, from `codes.tsv`: a row gives a pack, a column, a rule and its values.
struct CodeTable {
    /// One rule.
    struct Rule {
        let name: String
        let isRequired: Bool
        let values: [String]
    }
    private var rules: [String: [String: Rule]] = [:]

    init(_ rows: [[String]]) {
        for cells in rows where cells.count >= 4 {
            let isRequired = cells[2].hasSuffix("!")
            rules[cells[0], default: [:]][cells[1]] = Rule(
                name: isRequired ? String(cells[2].dropLast()) : cells[2], isRequired: isRequired, values: PackFile.alternatives(cells[3]))
        }
    }

    /// The columns of a pack that have rules, sorted.
    func columns(of pack: String) -> [(column: String, rule: Rule)] {
        (rules[pack] ?? [:]).sorted { $0.key < $1.key }.map { (column: $0.key, rule: $0.value) }
    }
}

extension CodeTable.Rule {
    /// Why a value may not stand, as the end of a sentence; nil where it may. References are looked up in `ids`, by pack.
    func fault(_ value: String, ids: [String: Set<String>]) -> String? {
        if value.isEmpty || value == "-" { return isRequired ? "is empty, and must not be" : nil }
        switch name {
        case "one-of": return values.contains(value) ? nil : "is '\(value)', which is none of \(values.joined(separator: ", "))"
        case "some-of":
            let wrong = Self.parts(value).first { !values.contains($0) }
            return wrong.map { "has '\($0)', which is none of \(values.joined(separator: ", "))" }
        case "claim-type":
            let wrong = Self.parts(value).first { ClaimType(rawValue: $0) == nil }
            return wrong.map { "has '\($0)', which is no claim type" }
        case "slug":
            let isSlug = value.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
            return isSlug ? nil : "is '\(value)', which is not made of small letters, digits and hyphens"
        case "id-of":
            let pack = values.first ?? ""
            return ids[pack]?.contains(value) == true ? nil : "is '\(value)', which is no id of the pack \(pack)"
        case "number":
            let bounds = values.compactMap(Double.init)
            guard let number = Double(value) else { return "is '\(value)', which is no number" }
            guard bounds.count == 2 else { return nil }
            return number >= bounds[0] && number <= bounds[1] ? nil : "is \(value), outside \(values[0])...\(values[1])"
        default: return "has the rule '\(name)', which codes.tsv cannot give"
        }
    }

    private static func parts(_ value: String) -> [String] {
        value.split { $0 == "|" || $0 == "," || $0 == " " }.map(String.init)
    }
}
