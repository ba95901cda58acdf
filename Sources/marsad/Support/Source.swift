import ClaimModel
import Intake

/// The records of some paths, for the pipeline: what cannot be read is kept in its place among them.
final class Source {
    private var stream: RecordStream
    /// The sum of the files' sizes, 0 where one is unknown.
    let totalSize: Int

    init(_ paths: [String]) {
        let list = FileList(paths.isEmpty ? ["-"] : paths)
        totalSize = list.totalSize
        stream = RecordStream(list)
    }

    /// Bytes read so far.
    var bytesRead: Int { stream.bytesRead }

    func next() -> RecordStream.Item? { stream.nextItem() }

    /// How much an item weighs in a batch.
    static func weight(_ item: RecordStream.Item) -> Int {
        if case .record(let record) = item { return record.bytes.count }
        return 0
    }
}
