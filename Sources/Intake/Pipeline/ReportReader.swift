public import ClaimModel

/// A worker that reads reports: a reading session behind one call.
///
/// A struct and not a bare closure, because a closure that is handed through a generic `inout` is wrapped once more at every call: the
/// chain of wrappers grows with the reports until it overflows the stack.
public struct ReportReader {
    private let body: (Report, String?) -> ReportClaims

    /// A worker around a session's read call.
    public init(_ body: @escaping (Report, String?) -> ReportClaims) { self.body = body }

    /// Reads one report, the hash of whose text may be known already.
    public func read(_ report: Report, textHash: String? = nil) -> ReportClaims { body(report, textHash) }
}
