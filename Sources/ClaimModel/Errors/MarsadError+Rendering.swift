extension MarsadError {
    /// A name that stays the same from version to version, as the interchange form's `error.code`.
    public var code: String {
        switch self {
        case .noSuchFile: "no-such-file"
        case .unreadableFile: "unreadable-file"
        case .readFailure: "read-failure"
        case .emptyInput: "empty-input"
        case .notText: "not-text"
        case .lineTooLong: "line-too-long"
        case .textTooLong: "text-too-long"
        case .malformedJSON: "malformed-json"
        case .missingField: "missing-field"
        case .wrongField: "wrong-field"
        case .badDate: "bad-date"
        case .emptyText: "empty-text"
        case .repeatedDoc: "repeated-doc"
        case .casebookExists: "casebook-exists"
        case .noCasebook: "no-casebook"
        case .notACasebook: "not-a-casebook"
        case .newerCasebook: "newer-casebook"
        case .casebookBusy: "casebook-busy"
        case .casebookReadOnly: "casebook-read-only"
        case .diskFull: "disk-full"
        case .damagedCasebook: "damaged-casebook"
        case .cannotCreate: "cannot-create"
        case .casebookFailure: "casebook-failure"
        case .unknownClaim: "unknown-claim"
        case .unknownPlace: "unknown-place"
        case .badArgument: "bad-argument"
        case .noWords: "no-words"
        case .noLexicon: "no-lexicon"
        case .noPacks: "no-packs"
        case .lexicon: "lexicon"
        case .badWeights: "bad-weights"
        case .noWeights: "no-weights"
        case .outputClosed: "output-closed"
        }
    }

    /// The exit code, as in `sysexits`: 64 usage, 65 data, 66 no input, 70 program, 73 cannot create, 74 input or output, 75 try again, 78 configuration.
    public var exitCode: Int32 {
        switch self {
        case .badArgument, .unknownClaim, .unknownPlace, .noWords: 64
        case .noSuchFile, .unreadableFile, .noCasebook: 66
        case .emptyInput, .notText, .lineTooLong, .textTooLong, .malformedJSON, .missingField, .wrongField, .badDate, .emptyText: 65
        case .repeatedDoc, .notACasebook, .newerCasebook, .damagedCasebook: 65
        case .casebookFailure: 70
        case .casebookExists, .cannotCreate, .casebookReadOnly: 73
        case .readFailure, .diskFull, .outputClosed: 74
        case .casebookBusy: 75
        case .noLexicon, .noPacks, .lexicon, .badWeights, .noWeights: 78
        }
    }

    /// One sentence: where, what, and what to do.
    public func sentence(in language: MessageLanguage, isolating: Bool = false) -> String {
        MessageCatalogue.errors.sentence(code, language, values(language, isolating), isolating: isolating)
    }

    private func values(_ language: MessageLanguage, _ isolating: Bool) -> [String] {
        func words(_ place: InputPlace) -> String { place.words(in: language, isolating: isolating) }
        switch self {
        case .noSuchFile(let path), .emptyInput(let path), .notText(let path): return [words(InputPlace(path: path))]
        case .unreadableFile(let path, let reason), .readFailure(let path, let reason): return [words(InputPlace(path: path)), reason]
        case .lineTooLong(let place, let limit), .textTooLong(let place, let limit): return [words(place), String(limit)]
        case .malformedJSON(let place, let byte, let problem):
            return [words(place), String(byte), MessageCatalogue.errors.sentence("json." + problem.rawValue, language)]
        case .missingField(let place, let field): return [words(place), field]
        case .wrongField(let place, let field, let expected): return [words(place), field, expected]
        case .badDate(let place, let value): return [words(place), value]
        case .emptyText(let place): return [words(place)]
        case .repeatedDoc(let place, let doc): return [words(place), doc]
        case .casebookExists(let path), .noCasebook(let path), .notACasebook(let path), .casebookBusy(let path),
            .casebookReadOnly(let path), .diskFull(let path):
            return [path]
        case .newerCasebook(let path, let version): return [path, version]
        case .damagedCasebook(let path, let detail): return [path, detail]
        case .cannotCreate(let path, let reason), .casebookFailure(let path, let reason): return [path, reason]
        case .unknownClaim(let id): return [id]
        case .unknownPlace(let name): return [name]
        case .badArgument(let name, let value, let expected): return [name, value, expected]
        case .noWords, .noLexicon, .noWeights: return []
        case .noPacks(let path), .badWeights(let path): return [path]
        case .lexicon(let detail): return [detail]
        case .outputClosed(let reason): return [reason]
        }
    }
}

extension MarsadError: CustomStringConvertible {
    /// The sentence in English.
    public var description: String { sentence(in: .english) }
}
