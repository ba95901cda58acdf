public import ClaimModel
import Glibc

/// Files read and written whole, for what is small beside the reports: packs, weights, tables.
public enum WholeFile {
    /// All bytes of a file; `-` is standard input.
    ///
    /// - Throws: `.noSuchFile`, `.unreadableFile`, `.readFailure`.
    public static func read(_ path: String) throws(MarsadError) -> [UInt8] {
        let file = try InputFile(path: path)
        var bytes: [UInt8] = []
        while try file.read(1 << 20, into: &bytes) > 0 {}
        return bytes
    }

    /// Writes a file anew: into a neighbour first, which then takes its name, so that a reader sees the old bytes or the new ones.
    ///
    /// - Throws: `.cannotCreate`.
    public static func write(_ bytes: [UInt8], to path: String) throws(MarsadError) {
        let part = path + ".part"
        let descriptor = open(part, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        if descriptor < 0 { throw .cannotCreate(path: path, reason: SystemError.reason(errno)) }
        var at = 0
        while at < bytes.count {
            let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress?.advanced(by: at), bytes.count - at) }
            if count < 0, errno == EINTR { continue }
            if count < 0 {
                let reason = SystemError.reason(errno)
                close(descriptor)
                unlink(part)
                throw .cannotCreate(path: path, reason: reason)
            }
            at += count
        }
        guard close(descriptor) == 0, rename(part, path) == 0 else { throw .cannotCreate(path: path, reason: SystemError.reason(errno)) }
    }
}
