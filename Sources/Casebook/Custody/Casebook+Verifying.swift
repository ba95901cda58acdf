public import ClaimModel
import GRDB

/// What `verify` found.
public struct Verification: Sendable, Hashable {
    /// Something that is not as the log says, in one clause.
    public struct Fault: Sendable, Hashable {
        /// The log's entry, report, claim or page.
        public var place: String
        /// What is wrong.
        public var detail: String
    }
    /// Entries of the log.
    public var entries = 0
    /// Reports with their texts, claims and received bytes.
    public var reports = 0
    /// Claims.
    public var claims = 0
    /// Decisions.
    public var decisions = 0
    /// The last entry's hash, hex: the chain's head.
    public var head = ""
    /// What is wrong, the first first; empty where all is well.
    public var faults: [Fault] = []

    /// Whether all is well.
    public var isSound: Bool { faults.isEmpty }
}

extension Casebook {
    /// Recomputes every hash, the chain and all that can be worked out, and has SQLite check its pages.
    ///
    /// - Parameter progress: called with the share done, 0 to 1.
    /// - Returns: the faults, at most `limit` of them.
    /// - Complexity: O(n) in all that the file holds.
    public func verify(limit: Int = 20, progress: (Double) -> Void = { _ in }) throws(MarsadError) -> Verification {
        try read { db in
            var verifier = Verifier(db: db, limit: limit)
            try verifier.pages()
            try verifier.chain()
            try verifier.reports(progress)
            try verifier.marks()
            try verifier.decisions()
            return verifier.result
        }
    }
}

/// What the log says that there is.
struct LoggedState {
    /// The last reading of each report, as bytes.
    var readings: [String: ArraySlice<UInt8>] = [:]
    /// The carriers, by key.
    var carriers: [SHA256.Digest: SHA256.Digest] = [:]
    /// The hashes of the decisions' payloads, in order.
    var decisions: [SHA256.Digest] = []
    /// The marks that stand.
    var marks: Set<String> = []
}
