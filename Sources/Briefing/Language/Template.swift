/// A sentence with holes: `{name}` a value, `{name|words}` with words in its place when it is missing, `[ ... ]` left out when a value
/// inside is missing, `{name?words}` words only where the value is there, `<m/f>` the form by the gender of the sentence's subject.
package struct Template: Sendable {
    private indirect enum Part: Sendable {
        case words(String)
        case value(String, otherwise: String?)
        case optional([Part])
        case present(String, words: String)
        case gendered(masculine: String, feminine: String)
    }
    private let parts: [Part]

    /// Reads a template; a bracket without its partner is taken as it stands.
    package init(_ source: String) {
        var scalars = Array(source.unicodeScalars)[...]
        parts = Self.parse(&scalars, inside: false)
    }

    /// The names of the values that it can take.
    package var names: Set<String> { Self.names(parts) }

    /// Fills the holes. A missing value outside an optional part leaves nothing.
    package func render(_ values: [String: BriefText], gender: Gender = .masculine) -> BriefText {
        var out = BriefText()
        Self.render(parts, values, gender, into: &out)
        return out
    }

    private static func render(_ parts: [Part], _ values: [String: BriefText], _ gender: Gender, into out: inout BriefText) {
        for part in parts {
            switch part {
            case .words(let words): out.append(words)
            case .value(let name, let otherwise):
                if let value = values[name], !value.isEmpty { out.append(value) } else if let otherwise { out.append(otherwise) }
            case .present(let name, let words): if values[name]?.isEmpty == false { out.append(words) }
            case .gendered(let masculine, let feminine): out.append(gender == .feminine ? feminine : masculine)
            case .optional(let inner):
                if needs(inner).allSatisfy({ values[$0]?.isEmpty == false }) { render(inner, values, gender, into: &out) }
            }
        }
    }

    private static func needs(_ parts: [Part]) -> [String] {
        parts.compactMap { if case .value(let name, nil) = $0 { name } else { nil } }
    }

    private static func names(_ parts: [Part]) -> Set<String> {
        var out: Set<String> = []
        for part in parts {
            switch part {
            case .value(let name, _): out.insert(name)
            case .optional(let inner): out.formUnion(names(inner))
            case .words, .gendered, .present: break
            }
        }
        return out
    }

    private static func parse(_ rest: inout ArraySlice<Unicode.Scalar>, inside: Bool) -> [Part] {
        var parts: [Part] = []
        var words = String.UnicodeScalarView()
        func flush() {
            if !words.isEmpty { parts.append(.words(String(words))) }
            words = String.UnicodeScalarView()
        }
        while let scalar = rest.popFirst() {
            switch scalar {
            case "{":
                flush()
                parts.append(hole(take(&rest, until: "}")))
            case "<":
                flush()
                let forms = take(&rest, until: ">").split(separator: "/", maxSplits: 1).map(String.init)
                parts.append(.gendered(masculine: forms.first ?? "", feminine: forms.last ?? ""))
            case "[":
                flush()
                parts.append(.optional(parse(&rest, inside: true)))
            case "]" where inside:
                flush()
                return parts
            default: words.append(scalar)
            }
        }
        flush()
        return parts
    }

    private static func hole(_ inside: String) -> Part {
        let asked = inside.split(separator: "?", maxSplits: 1).map(String.init)
        if asked.count > 1 { return .present(asked[0], words: asked[1]) }
        let cell = inside.split(separator: "|", maxSplits: 1).map(String.init)
        return .value(cell.first ?? "", otherwise: cell.count > 1 ? cell[1] : nil)
    }

    private static func take(_ rest: inout ArraySlice<Unicode.Scalar>, until end: Unicode.Scalar) -> String {
        var out = String.UnicodeScalarView()
        while let scalar = rest.popFirst(), scalar != end { out.append(scalar) }
        return String(out)
    }
}

/// Grammatical gender of a name or noun.
package enum Gender: Sendable { case masculine, feminine }
