/// A brief as one HTML file that needs nothing else: it opens anywhere, prints well and names no other host.
public struct HTMLRenderer: Sendable {
    private let style: String

    /// With another style sheet in place of the brief's own.
    public init(style: String = HTMLStyle.css) { self.style = style }

    /// The whole page.
    public func render(_ document: BriefDocument) -> String {
        let language = document.language
        return """
            <!doctype html>
            <html lang="\(language.rawValue)" dir="\(language.direction)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(HTMLText.escape(document.title.plain))</title>
            <style>
            \(style)</style>
            </head>
            <body>
            \(body(document))</body>
            </html>

            """
    }

    /// What stands inside `body`, for pages that have their own head.
    public func body(_ document: BriefDocument) -> String {
        let parts = HTMLBlocks(document: document)
        var out = parts.header() + "<main>\n"
        for section in document.sections {
            out += "<section id=\"\(section.key)\">\n<h2>\(parts.runs(section.heading))</h2>\n"
            out += section.blocks.map(parts.block).joined() + "</section>\n"
        }
        return out + "</main>\n" + parts.notes()
    }
}
