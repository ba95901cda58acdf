public import ClaimModel
import Glibc

/// The process's output, by the system's own calls.
public enum StandardOutput {
    /// Writes all of some bytes.
    ///
    /// - Throws: `.outputClosed`.
    public static func write(_ bytes: [UInt8]) throws(MarsadError) { try write(bytes, to: STDOUT_FILENO) }

    /// Writes a line on standard error, as far as that is possible.
    public static func note(_ line: String) { try? write(Array((line + "\n").utf8), to: STDERR_FILENO) }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) throws(MarsadError) {
        var at = 0
        while at < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                Glibc.write(descriptor, buffer.baseAddress?.advanced(by: at), bytes.count - at)
            }
            if count >= 0 {
                at += count
            } else if errno != EINTR {
                throw .outputClosed(reason: SystemError.reason(errno))
            }
        }
    }
}
