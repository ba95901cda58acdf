/// Plots as SVG: no script, no address, readable in one colour.
public enum SVGPlot {
    /// A plot's SVG element. Alone, it takes the colour and font around it; a page's style sheet may set more through its classes.
    public static func svg(_ plot: BriefPlot, _ language: BriefLanguage) -> String {
        switch plot.kind {
        case .days: days(plot)
        case .names: names(plot, language)
        }
    }

    /// Upright bars, a day each, running as the calendar does: solid to the floor, hatched to the maximum.
    private static func days(_ plot: BriefPlot) -> String {
        let step = 30
        let width = max(300, 20 + plot.bars.count * step)
        let (top, floor) = (36, 176)
        let most = max(1, plot.bars.map(\.max).max() ?? 1)
        func height(_ value: Int) -> Int { value * (floor - top) / most }
        var out = open(plot, width: width, height: 200)
        out += legend(plot, width)
        out +=
            "<line class=\"axis\" x1=\"0\" x2=\"\(width)\" y1=\"\(floor)\" y2=\"\(floor)\" stroke=\"currentColor\" stroke-width=\"1\"/>\n"
        for (i, bar) in plot.bars.enumerated() {
            let x = 10 + i * step
            let solid = height(bar.floor)
            let whole = max(height(bar.max), solid)
            out += "<g><title>\(HTMLText.escape(bar.label)): \(figure(bar))</title>\n"
            if whole > solid {
                out += "<rect class=\"rest\" x=\"\(x + 5)\" y=\"\(floor - whole)\" width=\"20\" height=\"\(whole - solid)\""
                out += " fill=\"url(#hatch)\" stroke=\"currentColor\" stroke-width=\"1\"/>\n"
            }
            out += "<rect class=\"bar\" x=\"\(x + 5)\" y=\"\(floor - solid)\" width=\"20\" height=\"\(solid)\" fill=\"currentColor\"/>\n"
            out += text(figure(bar), x + 15, floor - whole - 5, "middle", 11)
            out += text(bar.short, x + 15, floor + 16, "middle", 12, "soft") + "</g>\n"
        }
        return out + "</svg>\n"
    }

    /// Lying bars, a name each, starting where the language starts.
    private static func names(_ plot: BriefPlot, _ language: BriefLanguage) -> String {
        let width = 400
        let step = 25
        let (label, room) = (130, 230)
        let most = max(1, plot.bars.map(\.max).max() ?? 1)
        let mirrored = language == .arabic
        var out = open(plot, width: width, height: plot.bars.count * step + 6)
        for (i, bar) in plot.bars.enumerated() {
            let y = i * step + 3
            let length = max(2, bar.max * room / most)
            let start = mirrored ? width - label - length : label
            out += "<g><title>\(HTMLText.escape(bar.label)): \(figure(bar))</title>\n"
            out += text(bar.short, mirrored ? width - label + 8 : label - 8, y + 14, mirrored ? "start" : "end", 13)
            out += "<rect class=\"bar\" x=\"\(start)\" y=\"\(y + 2)\" width=\"\(length)\" height=\"16\" fill=\"currentColor\"/>\n"
            out += text(figure(bar), mirrored ? start - 6 : start + length + 6, y + 14, mirrored ? "end" : "start", 12, "soft") + "</g>\n"
        }
        return out + "</svg>\n"
    }

    private static func figure(_ bar: BriefPlot.Bar) -> String {
        bar.max > bar.floor && bar.floor > 0 ? "\(bar.floor)–\(bar.max)" : "\(bar.max)"
    }

    private static func open(_ plot: BriefPlot, width: Int, height: Int) -> String {
        let name = HTMLText.escape(plot.title.plain)
        var out =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(width) \(height)\" role=\"img\" aria-label=\"\(name)\" direction=\"ltr\">\n"
        out += "<title>\(name)</title>\n"
        if plot.kind == .days {
            out += "<defs><pattern id=\"hatch\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
            out +=
                "<line class=\"hatch\" x1=\"0\" y1=\"0\" x2=\"0\" y2=\"5\" stroke=\"currentColor\" stroke-width=\"2\"/></pattern></defs>\n"
        }
        return out
    }

    private static func legend(_ plot: BriefPlot, _ width: Int) -> String {
        guard plot.legend.count == 2, plot.bars.contains(where: { $0.max > $0.floor }) else { return "" }
        var out =
            "<rect class=\"bar\" x=\"0\" y=\"2\" width=\"12\" height=\"12\" fill=\"currentColor\"/>\n"
            + text(plot.legend[0], 17, 12, "start", 11)
        out += "<rect class=\"rest\" x=\"\(width / 2)\" y=\"2\" width=\"12\" height=\"12\" fill=\"url(#hatch)\" stroke=\"currentColor\"/>\n"
        return out + text(plot.legend[1], width / 2 + 17, 12, "start", 11)
    }

    private static func text(_ words: String, _ x: Int, _ y: Int, _ anchor: String, _ size: Int, _ style: String = "") -> String {
        let kind = style.isEmpty ? "" : " class=\"\(style)\""
        return
            "<text\(kind) x=\"\(x)\" y=\"\(y)\" text-anchor=\"\(anchor)\" font-size=\"\(size)\" direction=\"ltr\">\(HTMLText.escape(words))</text>\n"
    }
}
