/// A brief as Markdown with footnotes (`[^1]`), for wikis and repositories.
public struct MarkdownRenderer: Sendable {
    /// Nothing to set.
    public init() {}

    /// The brief's Markdown, ending in a line end.
    public func render(_ document: BriefDocument) -> String {
        var out = "# \(escape(document.title))\n\n"
        out += document.preface.map(escape).joined(separator: "  \n") + "\n"
        if !document.facts.isEmpty {
            out +=
                "\n" + document.facts.map { "- \(escape($0.label)): **\(escape($0.figure))**\(marks($0.notes))" }.joined(separator: "\n")
                + "\n"
        }
        for section in document.sections {
            out += "\n## \(escape(section.heading))\n"
            for block in section.blocks { out += "\n" + render(block) }
        }
        if !document.notes.isEmpty {
            out += "\n## \(document.labels["section.notes"] ?? "")\n\n"
            let comma = document.language == .arabic ? "\u{060C} " : ", "
            for note in document.notes {
                out += "[^\(note.number)]: \(escape(note.outlet))\(comma)\(escape(note.date)) (`\(note.doc)`): "
                out += (document.language == .arabic ? "\u{AB}" : "\u{201C}") + Self.escaped(BriefText.isolated(note.words))
                out += (document.language == .arabic ? "\u{BB}" : "\u{201D}") + "\n"
            }
        }
        return out
    }

    private func render(_ block: BriefBlock) -> String {
        switch block {
        case .heading(let text, let level): return String(repeating: "#", count: level + 2) + " \(escape(text))\n"
        case .paragraph(let sentences, let lead):
            return (lead.map { "**\(escape($0))**: " } ?? "") + sentences.map(sentence).joined(separator: " ") + "\n"
        case .list(let sentences): return sentences.map { "- \(sentence($0))\n" }.joined()
        case .table(let table):
            var out = "**\(escape(table.caption))**\n\n"
            out += "| " + table.columns.map(cell).joined(separator: " | ") + " |\n"
            out += "|" + String(repeating: "---|", count: table.columns.count) + "\n"
            for (r, row) in table.rows.enumerated() {
                let cells = row.enumerated().map {
                    $0.offset == 0 && table.repeats(r) ? "" : cell($0.element.text) + marks($0.element.notes)
                }
                out += "| " + cells.joined(separator: " | ") + " |\n"
            }
            return out
        case .plot(let plot):
            var out = "**\(escape(plot.title))**\n\n"
            for bar in plot.bars where bar.max > 0 {
                let figure = bar.max == bar.floor ? "\(bar.floor)" : "\(bar.floor)..\(bar.max)"
                out += "- \(Self.escaped(bar.label)): \(figure)\(marks(bar.notes.count > 12 ? [] : bar.notes))\n"
            }
            return out
        case .remark(let text): return "*\(escape(text))*\n"
        }
    }

    private func sentence(_ sentence: BriefSentence) -> String { escape(sentence.text) + marks(sentence.notes) }

    private func marks(_ notes: [Int]) -> String { notes.map { "[^\($0)]" }.joined() }

    private func cell(_ text: BriefText) -> String { escape(text) }

    private func escape(_ text: BriefText) -> String { Self.escaped(text.plainIsolated) }

    private static let special: Set<Character> = ["\\", "`", "*", "_", "[", "]", "<", ">", "#", "|"]

    private static func escaped(_ text: String) -> String {
        var out = ""
        for c in text {
            if special.contains(c) { out.append("\\") }
            out.append(c == "\n" ? " " : c)
        }
        return out
    }
}
