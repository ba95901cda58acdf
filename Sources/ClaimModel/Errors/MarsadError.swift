/// What can go wrong with input and casebooks, as data: each case renders one sentence with the place and what to do.
public enum MarsadError: Error, Sendable, Hashable {
    /// Nothing has that name.
    case noSuchFile(path: String)
    /// The system refuses to open it.
    case unreadableFile(path: String, reason: String)
    /// The system failed while reading.
    case readFailure(path: String, reason: String)
    /// Nothing but white space.
    case emptyInput(path: String)
    /// Bytes that are no text in any encoding the program knows.
    case notText(path: String)
    /// A line beyond the limit, in megabytes.
    case lineTooLong(InputPlace, limit: Int)
    /// A report beyond the limit, in megabytes.
    case textTooLong(InputPlace, limit: Int)
    /// JSON that is none; `byte` counts from 1 within the line.
    case malformedJSON(InputPlace, byte: Int, problem: JSONProblem)
    /// A record without a field that it needs.
    case missingField(InputPlace, field: String)
    /// A field that holds something else than it should.
    case wrongField(InputPlace, field: String, expected: String)
    /// A `published` that is no date.
    case badDate(InputPlace, value: String)
    /// A record whose text is empty.
    case emptyText(InputPlace)
    /// A `doc` that was given to another text.
    case repeatedDoc(InputPlace, doc: String)
    /// A new casebook would replace a file.
    case casebookExists(path: String)
    /// There is no file at the casebook's path.
    case noCasebook(path: String)
    /// The file is something else.
    case notACasebook(path: String)
    /// A later version made it.
    case newerCasebook(path: String, version: String)
    /// Another process holds it.
    case casebookBusy(path: String)
    /// It cannot be written.
    case casebookReadOnly(path: String)
    /// No room on the disk.
    case diskFull(path: String)
    /// What it holds contradicts itself.
    case damagedCasebook(path: String, detail: String)
    /// The file cannot be made.
    case cannotCreate(path: String, reason: String)
    /// Any other refusal of the database.
    case casebookFailure(path: String, reason: String)
    /// No claim has that name.
    case unknownClaim(id: String)
    /// No place has that name or code.
    case unknownPlace(name: String)
    /// An option's value that cannot be used.
    case badArgument(name: String, value: String, expected: String)
    /// A search for nothing.
    case noWords
    /// The program was built without its lexicon and none was given.
    case noLexicon
    /// A folder that was given as a lexicon holds no pack.
    case noPacks(path: String)
    /// A pack that cannot be used; `detail` is a sentence with the file and the line.
    case lexicon(detail: String)
    /// A file of weights that is none.
    case badWeights(path: String)
    /// A lexicon without weights, where reading needs them.
    case noWeights
    /// Output that could not be written.
    case outputClosed(reason: String)
}
