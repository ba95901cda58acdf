import Lexicon
import Testing

@Suite struct LexiconCheckerTests {
    private static let codes = (
        path: "codes.tsv",
        text: """
        # pack: codes
        # columns: pack\tcolumn\trule\tvalues
        # source: test
        # licence: CC0-1.0
        weapons\tclass\tone-of!\tmortar|rocket
        actors\tof\tid-of\tactors
        actors\tside\tslug\t
        places\tlat\tnumber\t-90|90
        places\tflags\tsome-of\tcue|major
        triggers\ttypes\tclaim-type!\t

        """
    )

    private static func weapons(_ rows: String, header: String = "# source: test\n# licence: CC0-1.0\n") -> (path: String, text: String) {
        ("weapons.tsv", "# pack: weapons\n# columns: id\tclass\tar\ten\n" + header + rows)
    }

    private static func kinds(_ files: [(path: String, text: String)]) -> [LexiconProblem.Kind] {
        LexiconChecker([codes] + files).problems.map(\.kind)
    }

    @Test func aSoundFileHasNoProblems() {
        #expect(Self.kinds([Self.weapons("m\tmortar\t\tmortar\nr\trocket\t\trocket|missile\n")]).isEmpty)
    }

    @Test func aRepeatedKeyIsNamedWithBothLines() {
        let problems = LexiconChecker([Self.codes, Self.weapons("m\tmortar\t\ta\nm\trocket\t\tb\n")]).problems
        #expect(problems.map(\.kind) == [.duplicate])
        #expect(problems.first?.line == 6)
        #expect(problems.first?.message.contains("weapons.tsv, line 5") == true)
    }

    @Test func aKeyMayStandInTwoPacksButNotInTwoFilesOfOne() {
        let place =
            "# pack: places/%\n# columns: id\tkind\tparent\tlat\tlon\tpopulation\tflags\tar\ten\n# source: t\n# licence: t\nm\ttown\t\t\t\t\t\t\tM\n"
        func places(_ name: String) -> (path: String, text: String) {
            ("places/\(name).tsv", place.split(separator: "%", omittingEmptySubsequences: false).joined(separator: name))
        }
        #expect(Self.kinds([Self.weapons("m\tmortar\t\tmortar\n"), places("a")]).isEmpty)
        #expect(Self.kinds([places("a"), places("b")]) == [.duplicate])
    }

    @Test(arguments: [
        ("\tmortar\t\tx", LexiconProblem.Kind.form), ("m\tshoe\t\tx", .code), ("m\t\t\tx", .code), ("m\tmortar\t\t!", .alias),
        ("m\tmortar\t\tx|...", .alias), ("m\tmortar\t\ta!b", .alias), ("m\tmortar\t\tx\ty", .form),
    ])
    func aBadRowIsFound(row: String, kind: LexiconProblem.Kind) {
        #expect(Self.kinds([Self.weapons("r\trocket\t\trocket\n" + row + "\n")]) == [kind])
    }

    @Test func aReferenceNeedsItsRow() {
        func actors(_ of: String) -> (path: String, text: String) {
            (
                "actors.tsv",
                "# pack: actors\n# columns: id\tkind\tside\tcountry\tof\tar\ten\n# source: t\n# licence: t\na\tarmy\tb-c\t\t-\t\tA\nb\tarmy\t-\t\t\(of)\t\tB\n"
            )
        }
        #expect(Self.kinds([actors("a")]).isEmpty)
        #expect(Self.kinds([actors("z")]) == [.reference])
    }

    @Test func numbersFlagsAndTypesAreHeldToTheirRules() {
        func place(_ lat: String, _ flags: String) -> (path: String, text: String) {
            (
                "places/a.tsv",
                "# pack: places/a\n# columns: id\tkind\tparent\tlat\tlon\tpopulation\tflags\tar\ten\n# source: t\n# licence: t\np\ttown\t\t\(lat)\t1\t\t\(flags)\t\tP\n"
            )
        }
        #expect(Self.kinds([place("34.7", "cue,major")]).isEmpty)
        #expect(Self.kinds([place("91", "cue")]) == [.code])
        #expect(Self.kinds([place("north", "cue")]) == [.code])
        #expect(Self.kinds([place("1", "cue,big")]) == [.code])
        func trigger(_ types: String) -> (path: String, text: String) {
            (
                "triggers.tsv",
                "# pack: triggers\n# columns: id\tpos\ten\ttypes\texample\n# source: t\n# licence: t\nt\tphrase\tshelled\t\(types)\tThey shelled it.\n"
            )
        }
        #expect(Self.kinds([trigger("shelling|air-strike")]).isEmpty)
        #expect(Self.kinds([trigger("shelling|earthquake")]) == [.code])
        let examples = LexiconChecker([Self.codes, trigger("shelling")]).examples()
        #expect(examples.map(\.text) == ["They shelled it."])
        #expect(examples.first?.line == 5)
    }

    @Test func aHeaderWithoutSourceOrLicenceIsAProblem() {
        #expect(Self.kinds([Self.weapons("m\tmortar\t\tx\n", header: "# source: test\n")]) == [.form])
    }
}
