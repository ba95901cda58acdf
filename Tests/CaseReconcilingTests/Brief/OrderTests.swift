import Briefing
import CaseReconciling
import Casebook
import ClaimModel
import Lexicon
import Reconciling
import Testing

@Suite("The order of adding")
struct OrderTests {
    /// Everything that a case says: its incidents, a toll, and what goes into the brief.
    private func everything(_ box: HomsCase) throws -> [String] {
        let view = try box.reconciled()
        var json = JSONWriter()
        json.beginArray()
        let incidents = view.incidents(IncidentSelection())
        for incident in incidents { IncidentJSON(view).write(incident, isFull: true, to: &json) }
        json.endArray()
        let question = TallyQuestion(from: "2012-02-03", to: "2012-02-16")
        let reply = try #require(view.answer(question))
        var input = view.briefInput(title: "Homs", period: nil, incidents: incidents) { _ in true }
        try view.fillLedgers(of: &input, language: .english)
        view.fillTolls(of: &input, places: [])
        let texts = view.tables.lexicon.texts
        let book = try PhraseBook(
            PhraseBook.Packs(
                phrases: texts["brief/phrases.tsv"] ?? "", nouns: texts["brief/nouns.tsv"] ?? "", names: texts["brief/names.tsv"] ?? "",
                needs: texts["brief/needs.tsv"] ?? ""))
        let briefs = BriefLanguage.allCases.map { language in
            TextRenderer().render(BriefComposer(book: book, options: BriefOptions(language: language)).compose(input))
        }
        return [
            String(decoding: json.bytes, as: UTF8.self), String(decoding: TallyJSON(view).bytes(question, reply), as: UTF8.self),
        ] + briefs
    }

    @Test("in one go, in ten, backwards: the same incidents, toll and brief, to the byte")
    func order() throws {
        let items = try HomsCase.additions()
        let once = try HomsCase()
        _ = try once.store.add(items)
        let expected = try everything(once)
        #expect(expected.allSatisfy { $0.count > 500 })
        let backwards = try HomsCase()
        for item in items.reversed() { _ = try backwards.store.add([item]) }
        #expect(try everything(backwards) == expected)
        let parts = try HomsCase()
        for remainder in 0..<10 { _ = try parts.store.add(items.enumerated().filter { $0.offset * 7 % 10 == remainder }.map(\.element)) }
        #expect(try everything(parts) == expected)
    }
}
