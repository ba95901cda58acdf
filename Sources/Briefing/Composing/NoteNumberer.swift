import ClaimModel

/// Numbers the notes in the order in which the document first needs them: claims of one sentence of a report share a note.
struct NoteNumberer {
    private let context: BriefContext

    init(_ context: BriefContext) { self.context = context }

    /// Fills in every sentence's notes, the notes and the reports.
    func number(_ document: inout BriefDocument) {
        var numbers: [String: Int] = [:]
        var notes: [BriefNote] = []
        func note(_ ids: [String]) -> [Int] {
            var out: Set<Int> = []
            for id in ids {
                guard let at = context.index[id] else { continue }
                let entry = context.claims[at]
                let key = "\(entry.report)/\(entry.claim.sentence.start)"
                if let known = numbers[key] {
                    out.insert(known)
                    if !notes[known - 1].claims.contains(id) { notes[known - 1].claims.append(id) }
                    continue
                }
                let report = context.reports[entry.report]
                let number = notes.count + 1
                numbers[key] = number
                notes.append(
                    BriefNote(
                        number: number, claims: [id], doc: report.doc, outlet: context.outlet(report),
                        date: context.dates.full(report.published),
                        words: context.words(of: entry), url: report.url))
                out.insert(number)
            }
            return out.sorted()
        }
        func fill(_ sentences: [BriefSentence]) -> [BriefSentence] {
            sentences.map { sentence in
                var sentence = sentence
                sentence.notes = note(sentence.claims)
                if document.language == .english { sentence.text.capitalise() }
                return sentence
            }
        }
        for s in document.sections.indices {
            document.sections[s].blocks = document.sections[s].blocks.map { block in
                switch block {
                case .paragraph(let sentences, let lead): return .paragraph(fill(sentences), lead: lead)
                case .list(let sentences): return .list(fill(sentences))
                case .table(var table):
                    table.rows = table.rows.map(fill)
                    return .table(table)
                case .heading, .remark, .plot: return block
                }
            }
        }
        // What gathers many claims comes last, so that it does not take the first numbers.
        for s in document.sections.indices {
            document.sections[s].blocks = document.sections[s].blocks.map { block in
                guard case .plot(var plot) = block else { return block }
                for b in plot.bars.indices { plot.bars[b].notes = note(plot.bars[b].claims) }
                return .plot(plot)
            }
        }
        for f in document.facts.indices { document.facts[f].notes = note(document.facts[f].claims) }
        document.notes = notes
        document.sources = sources(Set(notes.map(\.doc)))
    }

    private func sources(_ docs: Set<String>) -> [BriefSource] {
        context.reports.filter { docs.contains($0.doc) }.map {
            BriefSource(doc: $0.doc, title: $0.title, outlet: context.outlet($0), date: context.dates.full($0.published), url: $0.url)
        }
    }
}
