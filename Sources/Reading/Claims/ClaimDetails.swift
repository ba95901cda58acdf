import ArabicText
import ClaimModel
import Lexicon

/// The fields that follow from words beside a claim rather than from a decision: its means, why it cannot be checked, running totals, ties.
struct ClaimDetails {
    private let lexicon: CompiledLexicon
    private let total: UInt16

    init(lexicon: CompiledLexicon) {
        self.lexicon = lexicon
        total = lexicon.symbol("total") ?? .max
    }

    /// Weapons named in the trigger or beside it, nearer to it than to another kept trigger of violence.
    func means(_ draft: DraftClaim, _ drafts: [DraftClaim], _ a: ReportAnalysis, _ spans: SpanMaker) -> [Mention] {
        guard ClaimType.allCases[Int(draft.type)].group != .political else { return [] }
        let trigger = a.candidates[draft.candidate]
        let sentence = a.sentences[Int(trigger.sentence)]
        var out: [Mention] = []
        var i = max(Int(sentence.first), Int(trigger.start) - 6)
        let last = min(Int(sentence.end), Int(trigger.end) + 10)
        while i < last {
            guard let match = weapon(at: i, a) else {
                i += 1
                continue
            }
            let own = Self.distance(match, trigger)
            let other = drafts.contains { other in
                other.candidate != draft.candidate && other.kept && ClaimType.allCases[Int(other.type)].group == .violence
                    && Self.distance(match, a.candidates[other.candidate]) < own
            }
            if !other {
                let letters = match.proclitics.intersection([.conjunction, .ba, .lam, .kaf]).rawValue.nonzeroBitCount
                out.append(
                    Mention(
                        span: spans.span(a.bytes(match.start, match.end, trim: UInt8(letters * 2)), in: a.source),
                        id: lexicon.id(of: Int(match.entry))))
            }
            i = Int(match.end)
        }
        return out
    }

    private func weapon(at i: Int, _ a: ReportAnalysis) -> LexicalMatch? {
        var best: LexicalMatch?
        for match in a.matches(at: i) where match.pack == .weapons && a.supports(match) {
            if best == nil || match.end > best?.end ?? 0 { best = match }
        }
        return best
    }

    private static func distance(_ match: LexicalMatch, _ trigger: TriggerCandidate) -> Int32 {
        match.start >= trigger.end ? match.start - trigger.end : max(0, trigger.start - match.end)
    }

    /// The words, in the claim's sentence or the next, by which the report says that it cannot be checked.
    func unverifiable(_ draft: DraftClaim, _ a: ReportAnalysis, _ spans: SpanMaker) -> Span? {
        let number = Int(a.candidates[draft.candidate].sentence)
        let last = min(number + 1, a.sentences.count - 1)
        for match in a.matches[Int(a.firstMatch[Int(a.sentences[number].first)])..<Int(a.firstMatch[Int(a.sentences[last].end)])]
        where match.pack == .unverifiable {
            return spans.span(a.bytes(match.start, match.end), in: a.source)
        }
        return nil
    }

    /// Whether a count is a running total: a word of rising or reaching stands shortly before it.
    func isCumulative(_ count: CountSpan, _ a: ReportAnalysis) -> Bool {
        let first = Int(a.sentences[Int(a.sentenceAt[Int(count.start)])].first)
        var k = Int(count.start) - 1
        while k >= first, Int(count.start) - k <= 8 {
            if a.resultAt[k] >= 0, lexicon.entries[Int(a.resultAt[k])].attributes.2 == total { return true }
            k -= 1
        }
        return false
    }

    /// Ties of content to the act of speech that it belongs to; to be set when the claims have their ids.
    func link(_ claims: inout [Claim], _ drafts: [DraftClaim], _ a: ReportAnalysis) {
        for (i, draft) in drafts.enumerated() where i < claims.count {
            guard case .act(let k) = draft.source, let act = drafts.firstIndex(where: { $0.candidate == k }), act < claims.count else {
                continue
            }
            claims[i].links.append(ClaimLink(rel: .contentOf, claim: claims[act].id))
        }
    }
}
