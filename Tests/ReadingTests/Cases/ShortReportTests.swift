import ClaimModel
import Testing

import Reading

/// A sentence of news by itself, as somebody types it to try the program.
@Suite struct ShortReportTests {
    private static let sentences = [
        "قتل ثلاثة مدنيين في قصف على حمص أمس.", "قصف الجيش بلدة تلبيسة.", "أعلنت وزارة الداخلية مقتل شرطيين في هجوم مسلح.",
        "انفجرت سيارة مفخخة في بغداد وقتل 12 شخصا.", "قتل 8 أشخاص في غارة جوية على صعدة.",
        "اقتحمت قوات الأمن مدينة الرستن واعتقلت 30 شابا.", "خطف مسلحون ثلاثة صحفيين في إدلب.", "اعتقل الأمن عشرين شخصا في درعا.",
        "سقطت قذائف هاون على حي الإنشاءات.", "توفي خمسة متأثرين بجروحهم بعد قصف السوق.",
    ]

    /// Few words have few marks of conflict; that alone must not silence them.
    @Test func oneSentenceIsRead() throws {
        var session = try PhenomenaFolder.reader.get().makeSession()
        let silent = Self.sentences.filter { sentence in
            !session.read(Report(doc: "sentence", text: sentence, published: "2012-02-10")).claims.contains { $0.type.group == .violence }
        }
        #expect(silent.count <= 3, "\(silent)")
    }
}
