package import Casebook
package import ClaimModel
import Lexicon
import Reconciling

/// Keeps what is stored of a casebook's incidents up to date.
///
/// What new reports and decisions can have changed is computed anew, by the block; all of it where that is less work, or where it cannot be
/// told what changed.
///
/// What is stored is what `CaseReconciliation` computes from all reports that may be seen by everybody.
package struct CaseJoiner {
    let store: Casebook
    let tables: LexiconTables
    let mapper: ClaimMapper
    /// Changes with the way in which claims are joined, so that what an older program stored is computed anew.
    private static let form = 3

    /// A joiner of a casebook.
    package init(_ store: Casebook, tables: LexiconTables) {
        self.store = store
        self.tables = tables
        mapper = ClaimMapper(terms: tables.terms)
    }

    private var joiner: String { "\(Self.form) \(tables.lexicon.version)" }

    /// Brings what is stored up to date with the casebook.
    ///
    /// - Returns: whether anything was computed.
    /// - Complexity: for a report, in the claims near its own; for the whole, linear in the reports and their ties.
    @discardableResult
    package func bringUpToDate() throws(MarsadError) -> Bool {
        for _ in 0..<3 {
            let state = try store.joinState()
            let last = try store.lastEntry()
            let after = JoinState(seq: last, joiner: joiner)
            if state == after { return false }
            let change: JoinChange
            if let state, state.joiner == joiner, let news = try news(since: state, until: last) {
                change = try JoinBlock(self, news).change()
            } else {
                change = try JoinWhole(self).change()
            }
            // Where another process was faster, from where it stopped.
            if try store.store(change, from: state, to: after) { return true }
        }
        return false
    }

    /// What the log says that changed since; nil where that leaves nothing as it was.
    private func news(since state: JoinState, until last: Int) throws(MarsadError) -> JoinNews? {
        let known = try store.reportCount()
        let limit = max(64, known / 20)
        let entries = try store.changes(after: state.seq, limit: 2 * limit + 64)
        guard entries.last?.seq ?? state.seq >= last else { return nil }
        var news = JoinNews(since: state.seq)
        for entry in entries where entry.seq <= last {
            switch ChangeKind(rawValue: entry.kind) {
            case .add: news.added.insert(entry.subject)
            case .decide: news.decided.insert(entry.subject)
            case .carrier, .setting, .new: continue
            // Claims that are no more, claims that may not be seen, other places and actors.
            case .reread, .mark, .lexicon, nil: return nil
            }
        }
        if news.added.count > limit { return nil }
        // A date that was found depends on all dated reports.
        if try store.hasUndatedReports() { return nil }
        return news
    }
}

/// What changed in a casebook.
struct JoinNews {
    /// The entry of the log behind which it changed.
    let since: Int
    /// Reports that are new.
    var added: Set<String> = []
    /// Claims about which somebody decided, and incidents by their ids.
    var decided: Set<String> = []
}
