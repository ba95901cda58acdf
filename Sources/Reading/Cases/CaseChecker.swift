import ArabicText
import ClaimModel
import Lexicon

/// Holds the assertions of one case against what was read out of its text.
struct CaseChecker {
    let reading: ReportClaims
    let analysis: ReportAnalysis
    private let folder = TextFolder()

    init(reading: ReportClaims, analysis: ReportAnalysis) {
        self.reading = reading
        self.analysis = analysis
    }

    /// Whether an assertion holds, its negation left out of account.
    func holds(_ assertion: CaseAssertion) -> Bool {
        let a = analysis
        switch assertion.content {
        case .nothing(nil): return reading.claims.isEmpty
        case .nothing(let group?): return !reading.claims.contains { $0.type.group == group }
        case .claim(let pattern): return reading.claims.contains { fits($0, pattern) }
        case .name(let words, let kind):
            return a.chunks.contains { "\($0.kind)" == kind && same(text(a.bytes(of: $0)), words) }
                || a.names.contains { $0.pack.name == kind && same(text(a.bytes($0.start, $0.end)), words, clitics: true) }
        case .count(let pattern, let words):
            return a.counts.contains {
                $0.min == pattern.min && $0.max == pattern.max && (!pattern.isRough || $0.approx)
                    && (!pattern.isPart || $0.partOf >= 0) && holds(text(a.bytes($0.start, $0.end)), words)
            }
        case .time(let from, let to, let words):
            return a.times.contains {
                (a.days(of: $0).from?.iso ?? "") == from && (a.days(of: $0).to?.iso ?? "") == to
                    && holds(text(a.bytes($0.start, $0.end)), words)
            }
        case .parts(let parts): return a.tokens.indices.contains { self.parts(of: $0) == parts.map { folder.key($0) } }
        case .quoted(let words): return tokens(of: words).map { $0.allSatisfy { a.quoteAt[$0] > 0 } } ?? false
        case .furniture(let words):
            return tokens(of: words).map { $0.allSatisfy { a.isFurniture[$0] || a.sentences[Int(a.sentenceAt[$0])].furniture } } ?? false
        case .scope(let value): return reading.scope.value == value
        }
    }

    private func fits(_ claim: Claim, _ pattern: ClaimPattern) -> Bool {
        guard pattern.types.isEmpty || pattern.types.contains(claim.type) else { return false }
        guard holds(claim.trigger.text, pattern.trigger) || holds(pattern.trigger, claim.trigger.text) else { return false }
        if pattern.hasNoTallies, !claim.tallies.isEmpty { return false }
        return pattern.fields.allSatisfy { fits(claim, $0) }
            && pattern.tallies.allSatisfy { wanted in claim.tallies.contains { fits($0, wanted) } }
    }

    private func fits(_ claim: Claim, _ field: ClaimPattern.Field) -> Bool {
        let entries: [String]
        switch field.name {
        case "place": entries = claim.places.map(\.span.text)
        case "agent": entries = claim.agent.map(\.span.text)
        case "target": entries = claim.target.map(\.span.text)
        case "source": entries = claim.source.map(\.span.text)
        case "relay": entries = claim.relay.map(\.span.text)
        case "means": entries = claim.means.map(\.span.text)
        case "unverifiable": entries = claim.unverifiable.map { [$0.text] } ?? []
        case "speech": return (claim.speech.rawValue == field.value) != field.isNegated
        case "status": return (claim.status.rawValue == field.value) != field.isNegated
        case "from": return ((claim.from ?? "") == field.value) != field.isNegated
        case "to": return ((claim.to ?? "") == field.value) != field.isNegated
        default: return false
        }
        let found = field.value.isEmpty ? entries.isEmpty : entries.contains { holds($0, field.value) }
        return found != field.isNegated
    }

    private func fits(_ tally: Tally, _ pattern: TallyPattern) -> Bool {
        guard pattern.kind == nil || tally.kind == pattern.kind, tally.min == pattern.min, tally.max == pattern.max else { return false }
        guard pattern.who == nil || tally.who == pattern.who else { return false }
        return (!pattern.isRough || tally.approx) && (!pattern.isPart || tally.of != nil) && (!pattern.isTotal || tally.cumulative)
    }

    private func text(_ bytes: Range<Int>) -> String { String(decoding: analysis.source[bytes], as: UTF8.self) }

    /// Whether words hold other words, spelling folded.
    private func holds(_ words: String, _ other: String) -> Bool {
        let inner = folder.key(other)
        if inner.isEmpty { return true }
        let outer = folder.key(words)
        guard outer.count >= inner.count else { return false }
        return (0...(outer.count - inner.count)).contains { outer[$0..<($0 + inner.count)].elementsEqual(inner) }
    }

    /// Whether words are the same, spelling folded; with `clitics`, one or two letters may stand before them.
    private func same(_ words: String, _ other: String, clitics: Bool = false) -> Bool {
        let left = folder.key(words)
        let right = folder.key(other)
        return left == right
            || clitics && left.count - right.count <= 4 && left.count > right.count && Array(left.suffix(right.count)) == right
    }

    /// The tokens of words that stand in the text one behind the other.
    private func tokens(of words: String) -> Range<Int>? {
        let a = analysis
        let keys = words.split(separator: " ").map { folder.key(String($0)) }
        guard !keys.isEmpty, keys.count <= a.tokens.count else { return nil }
        for start in 0...(a.tokens.count - keys.count) {
            let fits = keys.indices.allSatisfy { k in
                let token = a.tokens[start + k]
                return a.text.bytes[Int(token.start)..<Int(token.end)].elementsEqual(keys[k])
            }
            if fits { return start..<start + keys.count }
        }
        return nil
    }

    /// The folded parts of a token: proclitics, the stem with its article, pronoun.
    private func parts(of i: Int) -> [[UInt8]] {
        let a = analysis
        let token = a.tokens[i]
        var front = Int(a.cuts[i].proclitics)
        var back = Int(a.cuts[i].enclitic)
        if a.nameAt[i] >= 0 {
            let name = a.names[Int(a.nameAt[i])]
            let isFirst = Int(name.start) == i
            front = isFirst ? 2 * name.proclitics.subtracting(.article).rawValue.nonzeroBitCount : 0
            back = 0
        }
        let bytes = a.text.bytes[Int(token.start)..<Int(token.end)]
        guard front + back < bytes.count else { return [Array(bytes)] }
        var out = stride(from: 0, to: front, by: 2).map { Array(bytes.dropFirst($0).prefix(2)) }
        out.append(Array(bytes.dropFirst(front).dropLast(back)))
        if back > 0 { out.append(Array(bytes.suffix(back))) }
        return out
    }
}
