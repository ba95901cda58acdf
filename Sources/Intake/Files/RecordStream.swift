public import ClaimModel

/// The records of many files, one after the other, never more than one chunk and one record in memory.
///
/// Whether a file holds JSON lines or one text is told by its first byte that is no white space: `{` begins JSON lines.
public struct RecordStream: ~Copyable {
    /// What comes out.
    public enum Item: Sendable {
        /// A record to be decoded.
        case record(RawRecord)
        /// What could not be read; the stream goes on behind it.
        case failure(MarsadError, InputPlace)
        /// Something to be told.
        case notice(IntakeNotice)
    }

    /// The longest line of JSON, in megabytes of 10^6 bytes.
    public static let maximumLineMegabytes = 64
    static let chunk = 1 << 18

    private let entries: [FileList.Entry]
    private var next = 0
    private var lines: LineReader?
    private var waiting: [Item] = []
    /// Bytes read from all files so far.
    public private(set) var bytesRead = 0

    private let maximumLine: Int

    /// The records of the files of a list, with lines no longer than a limit in megabytes.
    public init(_ list: FileList, maximumLineMegabytes: Int = RecordStream.maximumLineMegabytes) {
        entries = list.entries
        maximumLine = maximumLineMegabytes
    }

    /// The next item; nil at the end.
    ///
    /// - Complexity: O(n) in the record's bytes.
    public mutating func nextItem() -> Item? {
        while true {
            if let item = waiting.popLast() { return item }
            if let item = nextLine() { return item }
            guard next < entries.count else { return nil }
            let entry = entries[next]
            next += 1
            switch entry {
            case .failure(let error): return .failure(error, InputPlace(path: "-"))
            case .file(let path, _):
                do throws(MarsadError) {
                    try open(path)
                } catch {
                    return .failure(error, InputPlace(path: path))
                }
            }
        }
    }

    private mutating func nextLine() -> Item? {
        guard var reader = lines.take() else { return nil }
        let before = reader.bytesRead
        do throws(MarsadError) {
            let item = try reader.next()
            bytesRead += reader.bytesRead - before
            if let item {
                lines = consume reader
                return item
            }
            return nil
        } catch {
            return .failure(error, InputPlace(path: reader.path, line: reader.line))
        }
    }

    private mutating func open(_ path: String) throws(MarsadError) {
        let file = try InputFile(path: path)
        var head: [UInt8] = []
        while head.count < 1 << 16, try file.read(Self.chunk, into: &head) > 0 {}
        bytesRead += head.count
        if head.allSatisfy({ $0 <= 0x20 && $0 != 0 }) {
            if try file.read(1, into: &head) == 0 { throw .emptyInput(path: path) }
        }
        guard let guess = EncodingGuess(head: Array(head.prefix(1 << 16))) else { throw .notText(path: path) }
        var start: [UInt8] = []
        var transcoder = Transcoder(guess.encoding)
        transcoder.append(head[guess.markLength...].prefix(4096), to: &start)
        let first = start.first { $0 > 0x20 }
        if first == 0x7B {
            if guess.encoding != .utf8 { waiting.append(.notice(.converted(InputPlace(path: path), from: guess.encoding))) }
            lines = LineReader(file, path: path, head: head, guess: guess, megabytes: maximumLine)
            return
        }
        let limit = ReportDecoder.maximumTextMegabytes * 1_000_000 * (guess.encoding == .utf8 ? 1 : 2)
        while head.count <= limit {
            let got = try file.read(Self.chunk, into: &head)
            if got == 0 { break }
            bytesRead += got
        }
        if head.count > limit {
            throw .textTooLong(InputPlace(path: path), limit: ReportDecoder.maximumTextMegabytes)
        }
        waiting.append(
            .record(
                RawRecord(
                    bytes: head, form: .text, place: InputPlace(path: path), encoding: guess.encoding, markLength: guess.markLength)))
    }
}
