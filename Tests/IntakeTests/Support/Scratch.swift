import ClaimModel
import Foundation
import Intake

/// A folder of its own, removed when it goes.
final class Scratch {
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "intake-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// Writes a file and gives its path.
    @discardableResult
    func write(_ name: String, _ bytes: [UInt8]) throws -> String {
        let url = folder.appending(path: name)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
        return url.path
    }

    /// The fixture's text.
    static func text() throws -> String {
        let url = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fixtures/report.txt")
        return String(decoding: try Data(contentsOf: url), as: UTF8.self)
    }
}

/// Everything that comes out of some paths.
struct Taken {
    var records: [IntakeRecord] = []
    var errors: [MarsadError] = []
    var notices: [IntakeNotice] = []

    init(_ paths: [String], megabytes: Int = RecordStream.maximumLineMegabytes) {
        var stream = RecordStream(FileList(paths), maximumLineMegabytes: megabytes)
        while let item = stream.nextItem() {
            switch item {
            case .record(let raw):
                do throws(MarsadError) {
                    let record = try raw.decoded()
                    records.append(record)
                    notices += record.notices
                } catch {
                    errors.append(error)
                }
            case .failure(let error, _): errors.append(error)
            case .notice(let notice): notices.append(notice)
            }
        }
    }
}
