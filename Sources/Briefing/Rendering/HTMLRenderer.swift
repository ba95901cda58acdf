/// A brief as one HTML file that needs nothing else: it opens anywhere, prints well and names no other host.
public struct HTMLRenderer: Sendable {
    private let style: String

    /// With another style sheet in place of the brief's own.
    public init(style: String = HTMLStyle.css) { self.style = style }

    /// The whole page.
    public func render(_ document: BriefDocument) -> String {
        var out = "<!doctype html>\n<html lang=\"\(document.language.rawValue)\" dir=\"\(document.language.direction)\">\n<head>\n<meta charset=\"utf-8\">\n"
        out += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>\(HTMLText.escape(document.title.plain))</title>\n"
        out += "<style>\n\(style)</style>\n</head>\n<body>\n\(body(document))</body>\n</html>\n"
        return out
    }

    /// What stands inside `body`, for pages that have their own head.
    public func body(_ document: BriefDocument) -> String {
        var out = "<header>\n<h1>\(HTMLText.runs(document.title))</h1>\n"
        for (i, line) in document.preface.enumerated() { out += "<p class=\"\(i == 0 ? "period" : "basis")\">\(HTMLText.runs(line))</p>\n" }
        if !document.facts.isEmpty {
            out += "<dl class=\"facts\">\n"
            for fact in document.facts {
                out += "<div><dt>\(HTMLText.runs(fact.label))</dt><dd>\(HTMLText.runs(fact.figure))\(HTMLText.marks(fact.notes))</dd></div>\n"
            }
            out += "</dl>\n"
        }
        out += "</header>\n<nav><ul>\n"
        for section in document.sections { out += "<li><a href=\"#\(section.key)\">\(HTMLText.runs(section.heading))</a></li>\n" }
        out += "</ul></nav>\n<main>\n"
        for section in document.sections {
            out += "<section id=\"\(section.key)\">\n<h2>\(HTMLText.runs(section.heading))</h2>\n"
            for block in section.blocks { out += render(block, document) }
            out += "</section>\n"
        }
        out += "</main>\n"
        return out + notes(document)
    }

    private func render(_ block: BriefBlock, _ document: BriefDocument) -> String {
        switch block {
        case .heading(let text, let level): return "<h\(level + 2)>\(HTMLText.runs(text))</h\(level + 2)>\n"
        case .paragraph(let sentences, let lead):
            let head = lead.map { "<b class=\"day\">\(HTMLText.runs($0))</b> " } ?? ""
            return "<p>\(head)\(sentences.map { sentence($0, document) }.joined(separator: " "))</p>\n"
        case .list(let sentences):
            return "<ul class=\"lines\">\n" + sentences.map { "<li>\(sentence($0, document))</li>\n" }.joined() + "</ul>\n"
        case .table(let table): return render(table, document)
        case .plot(let plot): return "<figure>\n<figcaption>\(caption(plot))</figcaption>\n\(SVGPlot.svg(plot, document.language))</figure>\n"
        case .remark(let text): return "<p class=\"remark\">\(HTMLText.runs(text))</p>\n"
        }
    }

    private func caption(_ plot: BriefPlot) -> String {
        "<b>\(HTMLText.runs(plot.title))</b>" + (plot.caption.map { " <span>\(HTMLText.runs($0))</span>" } ?? "")
    }

    private func render(_ table: BriefTable, _ document: BriefDocument) -> String {
        let name = HTMLText.escape(table.caption.plain)
        var out = "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"\(name)\"><table role=\"table\">\n<caption>\(HTMLText.runs(table.caption))</caption>\n<thead role=\"rowgroup\"><tr role=\"row\">"
        out += table.columns.map { "<th role=\"columnheader\" scope=\"col\">\(HTMLText.runs($0))</th>" }.joined() + "</tr></thead>\n<tbody role=\"rowgroup\">\n"
        for (r, row) in table.rows.enumerated() {
            out += "<tr\(table.repeats(r) ? " class=\"again\"" : "") role=\"row\">"
            for (i, cell) in row.enumerated() {
                let inner = HTMLText.runs(cell.text) + HTMLText.marks(cell.notes)
                let label = i < table.columns.count ? HTMLText.escape(table.columns[i].plain) : ""
                out += i == 0 && table.repeats(r) ? "<th role=\"rowheader\" scope=\"row\"><span>\(inner)</span></th>" : i == 0 ? "<th role=\"rowheader\" scope=\"row\">\(inner)</th>" : "<td role=\"cell\" data-label=\"\(label)\">\(inner)</td>"
            }
            out += "</tr>\n"
        }
        return out + "</tbody>\n</table></div>\n"
    }

    private func sentence(_ sentence: BriefSentence, _ document: BriefDocument) -> String {
        var out = "<span class=\"s\" data-claims=\"\(HTMLText.escape(sentence.claims.joined(separator: " ")))\">\(HTMLText.runs(sentence.text))"
        if let grade = sentence.grade {
            let word = document.labels["grade.\(grade.rawValue)"] ?? grade.rawValue
            out += " <span class=\"grade \(grade.rawValue)\">\(HTMLText.escape(word))</span>"
        }
        return out + HTMLText.marks(sentence.notes) + "</span>"
    }

    private func notes(_ document: BriefDocument) -> String {
        if document.notes.isEmpty { return "" }
        let comma = document.language == .arabic ? "\u{060C} " : ", "
        var out = "<footer>\n<h2>\(HTMLText.escape(document.labels["section.notes"] ?? ""))</h2>\n<ol class=\"notes\">\n"
        for note in document.notes {
            out += "<li id=\"n\(note.number)\" value=\"\(note.number)\"><span class=\"who\">\(HTMLText.runs(note.outlet))\(comma)\(HTMLText.runs(note.date))</span> "
            let name = "<bdi class=\"doc\">\(HTMLText.escape(note.doc))</bdi>"
            // Addresses are shown, not linked: opening the brief must not tell anybody that it is read.
            out += note.url.map { "\(name) <bdi dir=\"ltr\" class=\"doc\">\(HTMLText.escape($0))</bdi>" } ?? name
            out += " <q dir=\"auto\">\(HTMLText.escape(note.words))</q></li>\n"
        }
        return out + "</ol>\n</footer>\n"
    }
}
