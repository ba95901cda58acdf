import ClaimModel

/// A brief as one JSON object: the same sections, with the claims of every sentence.
public struct JSONRenderer: Sendable {
    /// Nothing to set.
    public init() {}

    /// The object and a line end. Keys stand in a fixed order.
    public func render(_ document: BriefDocument) -> String {
        var json = JSONWriter()
        json.beginObject()
        json.key("schema")
        json.string("marsad/brief/1")
        json.key("language")
        json.string(document.language.rawValue)
        json.key("title")
        json.string(document.title.plain)
        json.key("preface")
        array(document.preface, &json) { $1.string($0.plain) }
        json.key("facts")
        array(document.facts, &json) { fact, json in
            json.beginObject()
            field("label", fact.label.plain, &json)
            field("figure", fact.figure.plain, &json)
            strings("claims", fact.claims, &json)
            json.endObject()
        }
        json.key("sections")
        array(document.sections, &json) { section, json in
            json.beginObject()
            field("key", section.key, &json)
            field("heading", section.heading.plain, &json)
            json.key("blocks")
            array(section.blocks, &json, block)
            json.endObject()
        }
        json.key("notes")
        array(document.notes, &json) { note, json in
            json.beginObject()
            json.key("number")
            json.integer(note.number)
            strings("claims", note.claims, &json)
            field("doc", note.doc, &json)
            field("outlet", note.outlet.plain, &json)
            field("date", note.date.plain, &json)
            field("words", note.words, &json)
            json.key("url")
            json.string(orNull: note.url)
            json.endObject()
        }
        json.endObject()
        return String(decoding: json.bytes, as: UTF8.self) + "\n"
    }

    private func block(_ block: BriefBlock, _ json: inout JSONWriter) {
        json.beginObject()
        switch block {
        case .heading(let text, let level):
            field("kind", "heading", &json)
            field("text", text.plain, &json)
            json.key("level")
            json.integer(level)
        case .paragraph(let sentences, let lead):
            field("kind", "paragraph", &json)
            json.key("lead")
            json.string(orNull: lead?.plain)
            json.key("sentences")
            array(sentences, &json, sentence)
        case .list(let sentences):
            field("kind", "list", &json)
            json.key("sentences")
            array(sentences, &json, sentence)
        case .table(let table):
            field("kind", "table", &json)
            field("caption", table.caption.plain, &json)
            strings("columns", table.columns.map(\.plain), &json)
            json.key("rows")
            array(table.rows, &json) { row, json in array(row, &json, sentence) }
        case .plot(let plot):
            field("kind", "plot", &json)
            field("plot", plot.kind.rawValue, &json)
            field("title", plot.title.plain, &json)
            json.key("bars")
            array(plot.bars, &json) { bar, json in
                json.beginObject()
                field("label", bar.label, &json)
                json.key("floor")
                json.integer(bar.floor)
                json.key("max")
                json.integer(bar.max)
                strings("claims", bar.claims, &json)
                json.endObject()
            }
        case .remark(let text):
            field("kind", "remark", &json)
            field("text", text.plain, &json)
        }
        json.endObject()
    }

    private func sentence(_ sentence: BriefSentence, _ json: inout JSONWriter) {
        json.beginObject()
        field("text", sentence.text.plain, &json)
        strings("claims", sentence.claims, &json)
        json.key("notes")
        array(sentence.notes, &json) { $1.integer($0) }
        if let grade = sentence.grade { field("grade", grade.rawValue, &json) }
        json.endObject()
    }

    private func array<T>(_ items: [T], _ json: inout JSONWriter, _ write: (T, inout JSONWriter) -> Void) {
        json.beginArray()
        for item in items { write(item, &json) }
        json.endArray()
    }

    private func field(_ name: StaticString, _ value: String, _ json: inout JSONWriter) {
        json.key(name)
        json.string(value)
    }

    private func strings(_ name: StaticString, _ values: [String], _ json: inout JSONWriter) {
        json.key(name)
        array(values, &json) { $1.string($0) }
    }
}
