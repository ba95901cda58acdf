import ClaimModel
import Lexicon
import Reading
import Testing

/// On a lexicon of two rows and weights that know nothing: every decision is even, and everything proposed is kept.
@Suite struct ExplanationTests {
    private static let lexicon: [(path: String, text: String)] = [
        (
            "triggers.tsv",
            "# pack: triggers\n# columns: id\tpos\ten\tpast\tplural\ttypes\tframe\tprep\n# source: t\n# licence: t\nshell\tverb\tshell\t\t\tshelling|air-strike\tagent-subject\t\n"
        ),
        (
            "places/a.tsv",
            "# pack: places/a\n# columns: id\tkind\tparent\tlat\tlon\tpopulation\tflags\tar\ten\n# source: t\n# licence: t\nx:z\ttown\t\t\t\t\t\t\tZabadani\n"
        ),
    ]

    @Test func everyClaimIsExplainedFieldByField() throws {
        let reader = Reader(lexicon: try LexiconCompiler.compile(Self.lexicon), model: LinearModel())
        var explainer = reader.makeExplainer()
        let report = Report(doc: "r", text: "Soldiers shelled Zabadani on Friday. They shelled it again.", published: "2012-02-04")
        var options = ReadingOptions()
        options.filtersScope = false
        let (claims, explanations) = explainer.explain(report, options: options)
        #expect(!claims.claims.isEmpty)
        #expect(explanations.map(\.claim) == claims.claims.map(\.id))
        for explanation in explanations {
            let names = explanation.fields.map(\.name)
            for name in ["type", "status", "source", "speech"] { #expect(names.contains(name), "\(explanation.heading) has no \(name)") }
            #expect(explanation.fields.first?.row == "triggers shell")
            #expect(explanation.fields.first?.rule.contains("shelling, air-strike") == true)
        }
    }

    @Test func wordsAreExplainedByTheirRows() throws {
        var session = Reader(lexicon: try LexiconCompiler.compile(Self.lexicon), model: LinearModel()).makeSession()
        let explanation = session.explain("shelled Zabadani")
        #expect(explanation.words.map(\.text) == ["shelled", "Zabadani"])
        #expect(explanation.readings.contains { $0.id == "shell" && $0.attributes.contains("types: shelling, air-strike") })
        #expect(explanation.readings.contains { $0.id == "x:z" && $0.pack == "places" && $0.attributes.contains("kind: town") })
        #expect(session.explain("nothing known").readings.isEmpty)
    }

    @Test func proposalsNeedNoWeights() throws {
        var session = Reader(lexicon: try LexiconCompiler.compile(Self.lexicon), model: LinearModel()).makeSession()
        let found = session.proposals("Soldiers shelled Zabadani.")
        #expect(found.map(\.id) == ["shell"])
        #expect(found.first?.types == [.shelling, .airStrike])
        #expect(found.first?.words == "shelled")
        #expect(session.proposals("Nothing happened.").isEmpty)
    }
}
