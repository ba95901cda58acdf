import Briefing
import ClaimModel
import Testing

/// What holds of every brief: each sentence rests on claims, each note leads to a report's words, and the same input gives the same bytes.
struct BriefDocumentTests {
    private func sentences(_ document: BriefDocument) -> [BriefSentence] { document.sections.flatMap(sentences(of:)) }

    private func sentences(of section: BriefSection) -> [BriefSentence] {
        section.blocks.flatMap { block -> [BriefSentence] in
            switch block {
            case .paragraph(let sentences, _), .list(let sentences): sentences
            default: []
            }
        }
    }

    private func tables(_ document: BriefDocument) -> [BriefTable] {
        document.sections.flatMap(\.blocks).compactMap { if case .table(let table) = $0 { table } else { nil } }
    }

    @Test(arguments: BriefLanguage.allCases) func everySentenceHasANoteAndEveryNoteResolves(_ language: BriefLanguage) throws {
        let document = try BriefFixture.document(language)
        let reports = try BriefFixture.reports()
        let known = Set(reports.flatMap(\.claims).map(\.id))
        let texts = Dictionary(reports.map { ($0.doc, $0.text ?? "") }, uniquingKeysWith: { first, _ in first })
        let sentences = sentences(document)
        #expect(sentences.count > 60)
        for sentence in sentences {
            #expect(!sentence.notes.isEmpty, "\(sentence.text.plain)")
            #expect(!sentence.claims.isEmpty && known.isSuperset(of: sentence.claims))
            #expect(sentence.notes.allSatisfy { (1...document.notes.count).contains($0) })
            #expect(!sentence.text.plain.contains("{") && !sentence.text.plain.contains("[") && !sentence.text.plain.contains("  "))
        }
        for (i, note) in document.notes.enumerated() {
            #expect(note.number == i + 1)
            #expect(known.isSuperset(of: note.claims))
            // The words are the report's: every stretch between cuts stands in its text.
            let text = (texts[note.doc] ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
            for part in note.words.split(separator: "\u{2026}") {
                let words = part.split(whereSeparator: \.isWhitespace).joined(separator: " ")
                #expect(text.contains(words), "\(note.doc): \(words)")
            }
        }

    }

    @Test(arguments: BriefLanguage.allCases) func everyFigureInATableHasANote(_ language: BriefLanguage) throws {
        for table in tables(try BriefFixture.document(language)) {
            #expect(!table.rows.isEmpty)
            for row in table.rows {
                #expect(row.count == table.columns.count)
                #expect(row.contains { !$0.notes.isEmpty }, "\(row.map(\.text.plain))")
            }
        }
    }

    @Test func bothLanguagesSayTheSame() throws {
        let arabic = try BriefFixture.document(.arabic)
        let english = try BriefFixture.document(.english)
        #expect(arabic.sections.map(\.key) == english.sections.map(\.key))
        #expect(sentences(arabic).map(\.claims) == sentences(english).map(\.claims))
        #expect(arabic.notes.map(\.claims) == english.notes.map(\.claims))
    }

    @Test func theOrderOfReportsAndClaimsDoesNotMatter() throws {
        let input = try BriefFixture.input()
        var turned = input
        turned.reports = input.reports.reversed().map { report in
            var report = report
            report.claims.reverse()
            return report
        }
        for language in BriefLanguage.allCases {
            let one = try BriefFixture.document(language, input)
            let other = try BriefFixture.document(language, turned)
            #expect(HTMLRenderer().render(one) == HTMLRenderer().render(other))
            #expect(JSONRenderer().render(one) == JSONRenderer().render(other))
        }
    }

    @Test func aTollThatChangesIsToldInItsOrder() throws {
        let document = try BriefFixture.document(.english)
        let tolls = try #require(document.sections.first { $0.key == "tolls" })
        let told = sentences(of: tolls)
        #expect(told.contains { $0.text.plain.contains("12, then 27, then 41, then 38") })
    }

    @Test func whatIsDeniedOrLaidOnAnotherIsContested() throws {
        let document = try BriefFixture.document(.english)
        let contested = try #require(document.sections.first { $0.key == "contested" })
        guard case .list(let lines) = try #require(contested.blocks.first) else { return #expect(Bool(false), "no list") }
        let text = lines.map(\.text.plain).joined(separator: "\n")
        #expect(text.contains("denied by"))
        #expect(text.contains("differ in who did it"))
        #expect(text.contains("the tolls differ"))
    }

    @Test func anEmptyCaseGivesAnEmptyBrief() throws {
        let document = try BriefFixture.document(.arabic, BriefInput(reports: []))
        #expect(document.sections.isEmpty)
        #expect(document.notes.isEmpty)
        #expect(HTMLRenderer().render(document).contains("<h1>"))
    }
}
