import Lexicon

/// Marks the tokens at which words of scope (not, will, in case), support verbs (carried out, came under) and result verbs (left dead) begin.
struct MarkerFinder {
    /// Fills `scopeAt`, `supportAt` and `resultAt` with the longest match of each pack.
    func find(_ a: inout ReportAnalysis) {
        a.scopeAt.refill(a.tokens.count, -1)
        a.supportAt.refill(a.tokens.count, -1)
        a.resultAt.refill(a.tokens.count, -1)
        var longest: (scope: Int32, support: Int32, result: Int32) = (0, 0, 0)
        var at: Int32 = -1
        for match in a.matches {
            if match.start != at { (at, longest) = (match.start, (0, 0, 0)) }
            let i = Int(at)
            switch match.pack {
            case .scopes where match.end > longest.scope: (a.scopeAt[i], longest.scope) = (Int32(match.entry), match.end)
            case .supportVerbs where match.end > longest.support: (a.supportAt[i], longest.support) = (Int32(match.entry), match.end)
            case .resultVerbs where match.end > longest.result: (a.resultAt[i], longest.result) = (Int32(match.entry), match.end)
            default: break
            }
        }
    }
}
