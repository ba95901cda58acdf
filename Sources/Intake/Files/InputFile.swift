import ClaimModel
import Glibc

/// An open file, closed when it goes. Reading is by the system's own calls, so that the static filter needs no Foundation.
struct InputFile: ~Copyable {
    private let descriptor: Int32
    private let isOwned: Bool
    private let path: String

    /// Opens a file for reading; `-` is standard input.
    init(path: String) throws(MarsadError) {
        self.path = path
        if path == "-" {
            descriptor = STDIN_FILENO
            isOwned = false
            return
        }
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        isOwned = true
        if descriptor < 0 { throw SystemError.opening(path, errno) }
    }

    deinit { if isOwned, descriptor >= 0 { close(descriptor) } }

    /// Appends up to `count` bytes; gives how many, 0 at the end.
    func read(_ count: Int, into buffer: inout [UInt8]) throws(MarsadError) -> Int {
        let start = buffer.count
        buffer.append(contentsOf: repeatElement(0, count: count))
        while true {
            let got = buffer.withUnsafeMutableBytes { bytes in
                Glibc.read(descriptor, bytes.baseAddress?.advanced(by: start), count)
            }
            if got >= 0 {
                buffer.removeLast(count - got)
                return got
            }
            if errno == EINTR { continue }
            let reason = SystemError.reason(errno)
            buffer.removeLast(count)
            throw .readFailure(path: path, reason: reason)
        }
    }
}

/// The system's error numbers as errors of ours.
enum SystemError {
    static func reason(_ number: Int32) -> String {
        guard let words = strerror(number) else { return "error \(number)" }
        return String(cString: words)
    }

    static func opening(_ path: String, _ number: Int32) -> MarsadError {
        switch number {
        case ENOENT, ENOTDIR: .noSuchFile(path: path)
        case EACCES, EPERM: .unreadableFile(path: path, reason: reason(number))
        default: .readFailure(path: path, reason: reason(number))
        }
    }
}
