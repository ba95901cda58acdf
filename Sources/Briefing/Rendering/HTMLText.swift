/// Text and runs as HTML.
enum HTMLText {
    /// Characters that HTML reads otherwise become entities.
    static func escape(_ text: String) -> String {
        var out = ""
        out.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": out += "&amp;"
            case "<": out += "&lt;"
            case ">": out += "&gt;"
            case "\"": out += "&quot;"
            case "'": out += "&#39;"
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out
    }

    /// Runs with their directions kept apart: numbers, foreign words and quotations are isolates.
    static func runs(_ text: BriefText, _ language: BriefLanguage) -> String {
        text.runs.map { run in
            let words = escape(run.text)
            switch run.kind {
            case .words: return words
            case .number: return "<bdi dir=\"ltr\" class=\"n\">\(words)</bdi>"
            case .foreign, .name: return "<bdi\(tongue(run.text, language))>\(words)</bdi>"
            case .quote: return quotation(run.text, language)
            }
        }.joined()
    }

    /// The language of words that are not in the page's own script, as an attribute.
    static func tongue(_ words: String, _ language: BriefLanguage) -> String {
        language == .english && words.unicodeScalars.contains { (0x600...0x6FF).contains($0.value) } ? " lang=\"ar\"" : ""
    }

    /// A report's words.
    static func quotation(_ words: String, _ language: BriefLanguage) -> String {
        "<q dir=\"auto\"\(tongue(words, language))>\(escape(words))</q>"
    }

    /// Marks that lead to notes.
    static func marks(_ notes: [Int]) -> String {
        if notes.isEmpty { return "" }
        let links = NoteMarks.ranges(notes).map { range -> String in
            let label = range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)–\(range.upperBound)"
            return "<a href=\"#n\(range.lowerBound)\">\(label)</a>"
        }
        return "<sup dir=\"ltr\">" + links.joined(separator: ",\u{200A}") + "</sup>"
    }
}
