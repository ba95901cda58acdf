import ClaimModel
import Testing

import Reading

/// Which phrases of a report are names, known or not.
@Suite struct NameMentionTests {
    /// The names of one kind in a sentence.
    private func names(_ kind: NameMention.Kind, _ sentence: String) throws -> [String] {
        var session = try PhenomenaFolder.reader.get().makeSession()
        return session.names(Report(doc: "sentence", text: sentence, published: "2015-03-10")).filter { $0.kind == kind }.map(\.name)
    }

    /// Behind its head a name has a word that is no common one, an article or a label; an adjective without article describes.
    @Test(arguments: [
        ("قتل خمسة جنود في هجوم شنته حركة التحرر الوطني على معسكر في عدن.", "حركة التحرر الوطني"),
        ("قتل خمسة جنود في هجوم شنته جماعة «الراية الخضراء» في عدن.", "جماعة «الراية الخضراء»"),
    ]) func aBodyIsNamed(_ sentence: String, _ name: String) throws { #expect(try names(.body, sentence).contains(name)) }

    @Test(arguments: [
        "قتل خمسة جنود في هجوم شنته منظمة إرهابية في عدن.", "قصفت طائرة عسكرية منزلا في عدن وقتل خمسة مدنيين.",
        "قتل خمسة من قواتنا الباسلة في هجوم في عدن.", "قتل خمسة مدنيين في قصف شنه أعضاء التنظيم في عدن.",
        "ويهدد ذلك الأمن القومي العربي، وقتل خمسة جنود في انفجار في عدن.",
    ]) func aBodyIsDescribed(_ sentence: String) throws {
        let found = try names(.body, sentence)
        #expect(found.isEmpty, "\(found)")
    }

    @Test(arguments: [
        ("قتل خمسة مدنيين في قصف على مناطق متفرقة.", [String]()), ("قتل خمسة مدنيين في قصف على قرية مجاورة.", []),
        ("فرضت الميليشيات واقعا جديدا على أرض الواقع وقتلت خمسة مدنيين.", []), ("قتل خمسة مدنيين في قصف على قرية طوشانة.", ["طوشانة"]),
        ("قتل خمسة مدنيين في قصف على مدينة السلام.", ["السلام"]),
    ]) func aPlaceIsNamed(_ sentence: String, _ expected: [String]) throws { #expect(try names(.place, sentence) == expected) }

    /// A name begins with its first name, even one that is a title too, and ends before an office.
    @Test(arguments: [
        ("قتل العقيد عبدالعزيز بن ماجد الزهراني في انفجار في تعز.", ["عبدالعزيز بن ماجد الزهراني"]),
        ("قتل العريف سلطان محمد الزهراني في انفجار في تعز.", ["سلطان محمد الزهراني"]),
        ("وقال الدكتور مروان الزهراني رئيس اللجنة إن القصف قتل خمسة مدنيين في تعز.", ["مروان الزهراني"]),
        ("وقال القيادي أبو مروان إن القصف قتل خمسة مدنيين في تعز.", ["أبو مروان"]),
        ("وقال وكيل إمارة المنطقة إن القصف قتل خمسة مدنيين في تعز.", []),
        ("وقال محامي الدفاع إن القصف قتل خمسة مدنيين في تعز.", []),
    ]) func aPersonIsNamed(_ sentence: String, _ expected: [String]) throws { #expect(try names(.person, sentence) == expected) }
}
