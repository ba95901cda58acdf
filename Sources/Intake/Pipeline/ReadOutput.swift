public import ClaimModel

/// The results of `read` in order, joined into lines or into one array, and what went wrong.
public struct ReadOutput {
    private let task: ReadTask
    private let isArray: Bool
    private let write: ([UInt8]) throws(MarsadError) -> Void
    private var buffer: [UInt8] = []
    private var isFirst = true
    private var hashes: [String: String] = [:]
    /// Reports read.
    public private(set) var reports = 0
    /// Claims kept.
    public private(set) var claims = 0
    /// What went wrong.
    public private(set) var trouble = Trouble()

    /// An output of the results of `task`; with `isArray`, one JSON array of them.
    public init(task: ReadTask, isArray: Bool, write: @escaping ([UInt8]) throws(MarsadError) -> Void) {
        self.task = task
        self.isArray = isArray
        self.write = write
    }

    /// Adds one result. A name that was given to another text before makes it a failure.
    ///
    /// - Returns: the error, where there is one to be told.
    public mutating func add(_ result: ReadTask.Result) throws(MarsadError) -> MarsadError? {
        var result = result
        if let doc = result.doc, let hash = result.textHash {
            if let before = hashes[doc], before != hash {
                result = task.failed(.repeatedDoc(result.place, doc: doc), doc, result.place)
            } else {
                hashes[doc] = hash
            }
        }
        if let error = result.error {
            trouble.note(error)
        } else if result.textHash != nil {
            reports += 1
            claims += result.claims
        }
        if !result.bytes.isEmpty {
            if isArray {
                buffer.append(contentsOf: isFirst ? [0x5B, 0x0A] : [0x2C, 0x0A])
                result.bytes.removeLast()
            }
            isFirst = false
            buffer.append(contentsOf: result.bytes)
            if buffer.count > 1 << 16 { try flush() }
        }
        return result.error
    }

    /// Writes what is left.
    public mutating func finish() throws(MarsadError) {
        if isArray { buffer.append(contentsOf: isFirst ? [0x5B, 0x5D, 0x0A] : [0x0A, 0x5D, 0x0A]) }
        try flush()
    }

    private mutating func flush() throws(MarsadError) {
        if !buffer.isEmpty { try write(buffer) }
        buffer.removeAll(keepingCapacity: true)
    }
}

/// The worst that happened to the inputs: the exit code at the end.
public struct Trouble: Sendable {
    /// 0 where all went well; 65 as soon as a record failed, else the first error's.
    public private(set) var exitCode: Int32 = 0
    /// How many inputs and records were refused.
    public private(set) var count = 0

    /// Nothing went wrong.
    public init() {}

    /// Notes an error.
    public mutating func note(_ error: MarsadError) {
        count += 1
        if exitCode == 0 || error.exitCode == 65 { exitCode = error.exitCode }
    }
}
