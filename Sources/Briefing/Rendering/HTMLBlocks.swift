/// The parts of a brief's page.
struct HTMLBlocks {
    let document: BriefDocument

    /// Runs of text with their directions.
    func runs(_ text: BriefText) -> String { HTMLText.runs(text, document.language) }

    /// Title, preface, figures and the way to the sections.
    func header() -> String {
        var out = "<header>\n<h1>\(runs(document.title))</h1>\n"
        for (i, line) in document.preface.enumerated() {
            out += "<p class=\"\(i == 0 ? "period" : "basis")\">\(runs(line))</p>\n"
        }
        if !document.facts.isEmpty {
            out += "<dl class=\"facts\">\n"
            for fact in document.facts {
                out += "<div><dt>\(runs(fact.label))</dt><dd>\(runs(fact.figure))\(HTMLText.marks(fact.notes))</dd></div>\n"
            }
            out += "</dl>\n"
        }
        out += "</header>\n<nav><ul>\n"
        for section in document.sections { out += "<li><a href=\"#\(section.key)\">\(runs(section.heading))</a></li>\n" }
        return out + "</ul></nav>\n"
    }

    /// A part of a section.
    func block(_ block: BriefBlock) -> String {
        switch block {
        case .heading(let text, let level): return "<h\(level + 2)>\(runs(text))</h\(level + 2)>\n"
        case .paragraph(let sentences, let lead):
            let head = lead.map { "<b class=\"day\">\(runs($0))</b> " } ?? ""
            return "<p>\(head)\(sentences.map(sentence).joined(separator: " "))</p>\n"
        case .list(let sentences):
            return "<ul class=\"lines\">\n" + sentences.map { "<li>\(sentence($0))</li>\n" }.joined() + "</ul>\n"
        case .table(let table): return self.table(table)
        case .plot(let plot):
            let caption = plot.caption.map { " <span>\(runs($0))</span>" } ?? ""
            let head = "<figcaption><b>\(runs(plot.title))</b>\(caption)</figcaption>"
            return "<figure>\n\(head)\n\(SVGPlot.svg(plot, document.language))</figure>\n"
        case .remark(let text): return "<p class=\"remark\">\(runs(text))</p>\n"
        }
    }

    /// The reports' words, numbered. Addresses are shown, not linked: reading a brief must not tell anybody that it is read.
    func notes() -> String {
        if document.notes.isEmpty { return "" }
        let comma = document.language == .arabic ? "\u{060C} " : ", "
        var out = "<footer>\n<h2>\(HTMLText.escape(document.labels["section.notes"] ?? ""))</h2>\n<ol class=\"notes\">\n"
        for note in document.notes {
            out += "<li id=\"n\(note.number)\" value=\"\(note.number)\">"
            out += "<span class=\"who\">\(runs(note.outlet))\(comma)\(runs(note.date))</span> "
            out += "<bdi class=\"doc\">\(HTMLText.escape(note.doc))</bdi> "
            if let url = note.url { out += "<bdi dir=\"ltr\" class=\"doc\">\(HTMLText.escape(url))</bdi> " }
            out += "\(HTMLText.quotation(note.words, document.language))</li>\n"
        }
        return out + "</ol>\n</footer>\n"
    }

    /// Tables keep their roles when a narrow screen stacks their cells.
    private func table(_ table: BriefTable) -> String {
        let name = HTMLText.escape(table.caption.plain)
        var out = "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"\(name)\"><table role=\"table\">\n"
        out += "<caption>\(runs(table.caption))</caption>\n<thead role=\"rowgroup\"><tr role=\"row\">"
        out += table.columns.map { "<th role=\"columnheader\" scope=\"col\">\(runs($0))</th>" }.joined()
        out += "</tr></thead>\n<tbody role=\"rowgroup\">\n"
        for (r, row) in table.rows.enumerated() {
            out += "<tr\(table.repeats(r) ? " class=\"again\"" : "") role=\"row\">"
            for (i, cell) in row.enumerated() {
                let inner = cell.text.isEmpty ? "" : runs(cell.text) + HTMLText.marks(cell.notes)
                if i == 0 {
                    let words = table.repeats(r) ? "<span>\(inner)</span>" : inner
                    out += "<th role=\"rowheader\" scope=\"row\">\(words)</th>"
                } else {
                    let label = i < table.columns.count ? HTMLText.escape(table.columns[i].plain) : ""
                    out += "<td role=\"cell\" data-label=\"\(label)\">\(inner)</td>"
                }
            }
            out += "</tr>\n"
        }
        return out + "</tbody>\n</table></div>\n"
    }

    private func sentence(_ sentence: BriefSentence) -> String {
        let claims = HTMLText.escape(sentence.claims.joined(separator: " "))
        var out = "<span class=\"s\" data-claims=\"\(claims)\">\(runs(sentence.text))"
        if let grade = sentence.grade {
            let word = document.labels["grade.\(grade.rawValue)"] ?? grade.rawValue
            out += " <span class=\"grade \(grade.rawValue)\">\(HTMLText.escape(word))</span>"
        }
        return out + HTMLText.marks(sentence.notes) + "</span>"
    }
}
