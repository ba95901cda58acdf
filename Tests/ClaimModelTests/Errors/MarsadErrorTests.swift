import ClaimModel
import Testing

@Suite struct MarsadErrorTests {
    static let place = InputPlace(path: "in.ndjson", line: 3)
    static let all: [MarsadError] = [
        .noSuchFile(path: "p"), .unreadableFile(path: "p", reason: "r"), .readFailure(path: "p", reason: "r"), .emptyInput(path: "p"),
        .notText(path: "-"), .lineTooLong(place, limit: 64), .textTooLong(place, limit: 10),
        .malformedJSON(place, byte: 4, problem: .badEscape), .missingField(place, field: "text"),
        .wrongField(place, field: "doc", expected: "a string"), .badDate(place, value: "x"), .emptyText(place),
        .repeatedDoc(place, doc: "d"), .casebookExists(path: "p"), .noCasebook(path: "p"), .notACasebook(path: "p"),
        .newerCasebook(path: "p", version: "v9"), .casebookBusy(path: "p"), .casebookReadOnly(path: "p"), .diskFull(path: "p"),
        .damagedCasebook(path: "p", detail: "d"), .cannotCreate(path: "p", reason: "r"), .casebookFailure(path: "p", reason: "r"),
        .unknownClaim(id: "c"), .unknownPlace(name: "n"), .badArgument(name: "--from", value: "x", expected: "a date"), .noWords,
        .noLexicon, .noPacks(path: "p"), .lexicon(detail: "d"), .badWeights(path: "p"), .noWeights, .outputClosed(reason: "r"),
    ]

    @Test(arguments: all) func rendersOneWholeSentenceInBothLanguages(error: MarsadError) {
        for language in MessageLanguage.allCases {
            let sentence = error.sentence(in: language)
            #expect(!sentence.hasPrefix(error.code), "no sentence for \(error.code)")
            #expect(!sentence.contains("{"), "\(sentence)")
            #expect(sentence.hasSuffix("."))
            #expect(!sentence.contains("\n"))
        }
        #expect((64...78).contains(error.exitCode))
        let arabic = error.sentence(in: .arabic).unicodeScalars.contains { (0x0600...0x06FF).contains($0.value) }
        #expect(arabic)
    }

    @Test func everyCaseHasItsOwnName() {
        #expect(Set(Self.all.map(\.code)).count == Self.all.count)
    }

    @Test(arguments: JSONProblem.allCases) func everyProblemHasWords(problem: JSONProblem) {
        let key = "json." + problem.rawValue
        for language in MessageLanguage.allCases { #expect(MessageCatalogue.errors.sentence(key, language) != key) }
    }

    @Test func namesTheFileTheLineAndTheByte() {
        let sentence = MarsadError.malformedJSON(Self.place, byte: 41, problem: .unfinished).sentence(in: .english)
        #expect(sentence.contains("in.ndjson, line 3"))
        #expect(sentence.contains("41"))
        #expect(MarsadError.notText(path: "-").sentence(in: .english).hasPrefix("standard input"))
        #expect(MarsadError.notText(path: "a").sentence(in: .arabic, isolating: true).hasPrefix("\u{2068}a\u{2069}"))
    }

    @Test func theLocaleChoosesTheLanguage() {
        #expect(MessageLanguage(locale: "ar_SY.UTF-8") == .arabic)
        #expect(MessageLanguage(locale: "de_DE.UTF-8") == .english)
        #expect(MessageLanguage(locale: nil) == .english)
    }
}
