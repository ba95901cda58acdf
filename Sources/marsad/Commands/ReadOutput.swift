import ClaimModel
import Intake

/// The results of `read` in order, joined into the form asked for.
struct ReadOutput {
    private let format: ReadCommand.Format
    private let console: Console
    private var buffer: [UInt8] = []
    private var isFirst = true
    private var docs: [String: String] = [:]
    private(set) var reports = 0
    private(set) var claims = 0
    private(set) var trouble = Trouble()

    init(format: ReadCommand.Format, console: Console) {
        self.format = format
        self.console = console
    }

    /// Adds one result. A name that was given to another text before makes it a failure.
    mutating func add(_ result: ReadTask.Result) throws(MarsadError) {
        var result = result
        for notice in result.notices { console.note(notice.sentence(in: console.language, isolating: console.errorIsTerminal)) }
        if let doc = result.doc, let hash = result.textHash, let before = docs.updateValue(hash, forKey: doc), before != hash {
            docs[doc] = before
            let error = MarsadError.repeatedDoc(result.place, doc: doc)
            result.error = error
            result.bytes.removeAll()
            if format != .text {
                let failure = RecordFailure(doc: doc, line: result.place.line ?? 1, error: error, language: console.language)
                InterchangeWriter().append(failure, to: &result.bytes)
            }
        }
        if let error = result.error {
            trouble.note(error)
            console.report(error)
        } else if result.textHash != nil {
            reports += 1
            claims += result.claims
        }
        if result.bytes.isEmpty { return }
        if format == .json {
            buffer.append(contentsOf: isFirst ? [0x5B, 0x0A] : [0x2C, 0x0A])
            result.bytes.removeLast()
        }
        isFirst = false
        buffer.append(contentsOf: result.bytes)
        if buffer.count > 1 << 16 { try flush() }
    }

    /// Writes what is left.
    mutating func finish() throws(MarsadError) {
        if format == .json { buffer.append(contentsOf: isFirst ? [0x5B, 0x5D, 0x0A] : [0x0A, 0x5D, 0x0A]) }
        try flush()
    }

    private mutating func flush() throws(MarsadError) {
        try console.write(buffer)
        buffer.removeAll(keepingCapacity: true)
    }
}
