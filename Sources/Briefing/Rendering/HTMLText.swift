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
    static func runs(_ text: BriefText) -> String {
        text.runs.map { run in
            let words = escape(run.text)
            switch run.kind {
            case .words: return words
            case .number: return "<bdi dir=\"ltr\" class=\"n\">\(words)</bdi>"
            case .foreign, .name: return "<bdi>\(words)</bdi>"
            case .quote: return "<q dir=\"auto\">\(words)</q>"
            }
        }.joined()
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
