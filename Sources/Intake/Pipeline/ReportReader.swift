public import ClaimModel

/// A worker that reads reports: a reading session behind one call.
///
/// A struct and not a bare closure, because a closure that is handed through a generic `inout` is wrapped once more at every call: the
/// chain of wrappers grows with the reports until it overflows the stack.
public struct ReportReader {
    private let body: (Report) -> ReportClaims

    /// A worker around a session's read call.
    public init(_ body: @escaping (Report) -> ReportClaims) { self.body = body }

    /// Reads one report.
    public func read(_ report: Report) -> ReportClaims { body(report) }
}
