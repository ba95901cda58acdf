/// A brief as plain text for a terminal or a letter.
public struct TextRenderer: Sendable {
    private let width: Int

    /// Lines are broken at `width` letters, marks not counted.
    public init(width: Int = 88) { self.width = width }

    /// The brief's text, ending in a line end.
    public func render(_ document: BriefDocument) -> String {
        var out = Lines(width: width)
        out.add(document.title.plainIsolated)
        out.add(String(repeating: "=", count: min(width, document.title.plain.count)))
        for line in document.preface { out.wrap(line.plainIsolated) }
        if !document.facts.isEmpty {
            out.gap()
            for fact in document.facts {
                out.wrap("\(fact.label.plainIsolated): \(fact.figure.plainIsolated)\(marks(fact.notes))", indent: "  ")
            }
        }
        for section in document.sections {
            out.gap()
            out.add(section.heading.plainIsolated)
            out.add(String(repeating: "-", count: min(width, section.heading.plain.count)))
            for block in section.blocks { render(block, &out) }
        }
        if !document.notes.isEmpty {
            out.gap()
            let heading = document.labels["section.notes"] ?? ""
            out.add(heading)
            out.add(String(repeating: "-", count: heading.count))
            for note in document.notes { out.wrap("[\(note.number)] \(noteLine(note, document.language))", indent: "     ", hanging: true) }
        }
        return out.text
    }

    private func render(_ block: BriefBlock, _ out: inout Lines) {
        switch block {
        case .heading(let text, let level):
            out.gap()
            out.add((level > 1 ? "  " : "") + text.plainIsolated)
        case .paragraph(let sentences, let lead):
            let words = sentences.map(sentence).joined(separator: " ")
            out.wrap((lead.map { $0.plainIsolated + ": " } ?? "") + words, indent: "  ")
        case .list(let sentences):
            for item in sentences { out.wrap("- " + sentence(item), indent: "  ", hanging: true) }
        case .table(let table): render(table, &out)
        case .plot(let plot): render(plot, &out)
        case .remark(let text): out.wrap(text.plainIsolated, indent: "  ")
        }
    }

    /// Tables are told row by row: columns of Arabic letters don't keep their width in a terminal.
    private func render(_ table: BriefTable, _ out: inout Lines) {
        out.gap()
        out.add("  " + table.caption.plainIsolated)
        for (r, row) in table.rows.enumerated() {
            if !table.repeats(r), let name = row.first { out.wrap("- " + sentence(name), indent: "  ", hanging: true) }
            let cells = zip(table.columns, row).dropFirst().filter { !$0.1.text.isEmpty }
            let words =
                table.columns.count == 3
                ? cells.map { sentence($0.1) }.joined(separator: ": ")
                : cells.map { "\($0.0.plainIsolated): \(sentence($0.1))" }.joined(separator: " | ")
            out.wrap(words, indent: "    ")
        }
    }

    private func render(_ plot: BriefPlot, _ out: inout Lines) {
        out.gap()
        out.add("  " + plot.title.plainIsolated)
        let most = max(1, plot.bars.map(\.max).max() ?? 1)
        for bar in plot.bars where bar.max > 0 {
            let full = max(1, bar.floor * 30 / most)
            let rest = max(0, bar.max * 30 / most - full)
            let figure = bar.max == bar.floor ? "\(bar.floor)" : "\(bar.floor)..\(bar.max)"
            out.add(
                "  " + String(repeating: "\u{2588}", count: full) + String(repeating: "\u{2591}", count: rest) + " \(figure)  \(bar.label)")
        }
    }

    private func sentence(_ sentence: BriefSentence) -> String { sentence.text.plainIsolated + marks(sentence.notes) }

    private func marks(_ notes: [Int]) -> String {
        if notes.isEmpty { return "" }
        let parts = NoteMarks.ranges(notes).map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
        return " [" + parts.joined(separator: ",") + "]"
    }

    private func noteLine(_ note: BriefNote, _ language: BriefLanguage) -> String {
        let comma = language == .arabic ? "\u{060C} " : ", "
        let quote = language == .arabic ? ("\u{AB}", "\u{BB}") : ("\u{201C}", "\u{201D}")
        return
            "\(note.outlet.plainIsolated)\(comma)\(note.date.plainIsolated) (\(note.doc)): \(quote.0)\(BriefText.isolated(note.words))\(quote.1)"
    }
}

/// Lines of text broken between words.
private struct Lines {
    let width: Int
    var text = ""

    init(width: Int) { self.width = width }

    mutating func add(_ line: String) { text += line + "\n" }

    mutating func gap() { if !text.hasSuffix("\n\n"), !text.isEmpty { text += "\n" } }

    mutating func wrap(_ words: String, indent: String = "", hanging: Bool = false) {
        var line = hanging ? "" : indent
        var length = 0
        for word in words.split(separator: " ") {
            if length > 0, length + word.count + 1 > width - indent.count {
                add(line)
                line = indent
                length = 0
            }
            if length > 0 { line += " " }
            line += word
            length += word.count + 1
        }
        if length > 0 { add(line) }
    }
}

extension BriefText {
    /// The words with what is foreign set apart by first-strong isolates.
    var plainIsolated: String { runs.map { $0.kind == .foreign ? Self.isolated($0.text) : $0.text }.joined() }

    /// Words between a first-strong isolate and its end.
    static func isolated(_ words: String) -> String { "\u{2068}" + words + "\u{2069}" }
}
