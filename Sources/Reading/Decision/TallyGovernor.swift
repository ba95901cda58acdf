import ArabicText
import Lexicon

/// What is said to have become of the people of a count: the acts and outcomes nearest to it in its sentence, before and behind.
///
/// "And wounded four", "four were captured", "the number of the wounded reached 40". Kinds are numbers of the rows of `tally-kinds.tsv`, from 1;
/// 0 is none.
struct TallyGovernor {
    /// A word that tells an outcome, seen from a count.
    struct Outcome {
        /// Its kind, 0 where there is none.
        var kind: UInt64 = 0
        /// Tokens between it and the count.
        var gap = 0
        /// Other counts between them.
        var crossed = 0
        /// Whether an auxiliary stands before it ("were", "had been").
        var auxiliary = false
        /// Whether a count follows it, which is its object.
        var hasObject = false
        /// Kind of a different outcome right before it: "killed and wounded".
        var joined: UInt64 = 0

        /// The gap as a small number.
        var distance: UInt64 { gap < 2 ? UInt64(gap) : gap < 4 ? 2 : gap < 8 ? 3 : 4 }
    }

    private static let before = 24
    private static let behind = 14
    private let lexicon: CompiledLexicon
    /// Kind of what an entry tells, by entry.
    private let kinds: [UInt8]
    /// Kind of the outcome that a noun or a result verb has, by symbol.
    private let outcomes: [UInt8]
    private let auxiliaries: Set<UInt64>

    init(lexicon: CompiledLexicon) {
        self.lexicon = lexicon
        var outcomes = [UInt8](repeating: 0, count: lexicon.symbolCount)
        var ids: [String: UInt8] = [:]
        for (number, row) in lexicon.rows(of: "tally-kinds.tsv").enumerated() where row.count >= 2 {
            let kind = UInt8(truncatingIfNeeded: number + 1)
            if let symbol = lexicon.symbol(row[0]) { outcomes[Int(symbol)] = kind }
            for id in PackFile.alternatives(row[1]) { ids[id] = kind }
        }
        var kinds = [UInt8](repeating: 0, count: lexicon.entries.count)
        for entry in lexicon.entries.indices where lexicon.entries[entry].isOf(.triggers) { kinds[entry] = ids[lexicon.id(of: entry)] ?? 0 }
        self.kinds = kinds
        self.outcomes = outcomes
        let folder = TextFolder()
        let rows = lexicon.rows(of: "count-words.tsv").filter { $0.count >= 3 && $0[0] == "auxiliary" }
        auxiliaries = Set(rows.flatMap { PackFile.alternatives($0[2]) }.map { WordHash.of(folder.key($0)) })
    }

    /// The nearest outcome before a count in its sentence.
    func left(of count: CountSpan, _ a: ReportAnalysis) -> Outcome {
        var found = Outcome()
        let first = max(Int(a.sentences[Int(a.sentenceAt[Int(count.start)])].first), Int(count.start) - Self.before)
        var k = Int(count.start) - 1
        while k >= first {
            let kind = kind(at: k, a)
            if kind != 0 {
                found.kind = kind
                found.gap = Int(count.start) - 1 - k
                var other = k - 1
                if other >= first, a.roles[other].contains(.function) { other -= 1 }
                if other >= first {
                    let joined = self.kind(at: other, a)
                    if joined != kind { found.joined = joined }
                }
                return found
            }
            if a.countAt[k] >= 0, Int(a.counts[Int(a.countAt[k])].start) == k { found.crossed += 1 }
            k -= 1
        }
        return Outcome()
    }

    /// The nearest outcome behind a count in its sentence.
    func right(of count: CountSpan, _ a: ReportAnalysis) -> Outcome {
        var found = Outcome()
        let end = min(Int(a.sentences[Int(a.sentenceAt[Int(count.start)])].end), Int(count.end) + Self.behind)
        var k = Int(count.end)
        while k < end {
            let kind = kind(at: k, a)
            if kind != 0 {
                found.kind = kind
                found.gap = k - Int(count.end)
                for at in max(Int(count.end), k - 2)..<k where auxiliaries.contains(a.tokens[at].hash) { found.auxiliary = true }
                for at in (k + 1)..<max(k + 1, min(end, k + 3)) where a.countAt[at] >= 0 { found.hasObject = true }
                return found
            }
            if a.countAt[k] >= 0, Int(a.counts[Int(a.countAt[k])].start) == k { found.crossed += 1 }
            k += 1
        }
        return Outcome()
    }

    /// Marks the counts of two outcomes together, and their parts.
    func markMixed(_ a: inout ReportAnalysis) {
        let seen = a
        for (n, count) in seen.counts.enumerated() {
            let whole = Int(count.partOf)
            if isMixed(count, seen) || count.outcome == 0 && whole >= 0 && a.counts[whole].mixed { a.counts[n].mixed = true }
        }
    }

    /// Whether two outcomes of one act are counted together: "killed and wounded 110".
    private func isMixed(_ count: CountSpan, _ a: ReportAnalysis) -> Bool {
        guard count.start > 0, a.candidateAt[Int(count.start) - 1] >= 0 || a.resultAt[Int(count.start) - 1] >= 0 else { return false }
        let left = left(of: count, a)
        guard left.gap == 0, left.joined != 0, left.joined != left.kind, max(left.joined, left.kind) == Self.injured else { return false }
        // "A soldier was killed and wounded were 110 others": the first outcome has its people before it.
        var first = Int(count.start) - 2
        if first >= 0, a.roles[first].contains(.function) { first -= 1 }
        guard first >= 0, a.countAt[first] < 0,
            !(a.candidateAt[first] >= 0 && a.candidates[Int(a.candidateAt[first])].form.contains(.plural))
        else { return false }
        let start = max(Int(a.sentences[Int(a.sentenceAt[first])].first), first - 8)
        return !(start..<max(start, first)).contains { a.countAt[$0] >= 0 }
    }

    /// Killed and injured are the first two kinds.
    private static let injured: UInt64 = 2

    /// The outcome that most likely governs the count.
    static func guess(_ left: Outcome, _ right: Outcome) -> UInt64 {
        if left.kind != 0, left.gap == 0 { return left.kind }
        if right.kind != 0, !right.hasObject, right.crossed == 0, right.auxiliary || right.gap == 0 { return right.kind }
        return left.kind != 0 ? left.kind : right.kind
    }

    private func kind(at k: Int, _ a: ReportAnalysis) -> UInt64 {
        if a.candidateAt[k] >= 0 {
            let kind = kinds[Int(a.candidates[Int(a.candidateAt[k])].entry)]
            if kind != 0 { return UInt64(kind) }
        }
        if a.resultAt[k] >= 0 {
            let kind = outcomes[Int(lexicon.entries[Int(a.resultAt[k])].attributes.2)]
            if kind != 0 { return UInt64(kind) }
        }
        guard a.roles[k].contains(.noun) else { return 0 }
        for match in a.matches(at: k) where match.pack == .victims {
            let kind = outcomes[Int(lexicon.entries[Int(match.entry)].attributes.1)]
            if kind != 0, a.supports(match) { return UInt64(kind) }
        }
        return 0
    }
}
