import Lexicon

/// Marks the tokens at which words of scope (not, will, in case), support verbs (carried out, came under) and result verbs (left dead) begin.
struct MarkerFinder {
    /// Fills `scopeAt`, `supportAt` and `resultAt` with the longest match of each pack.
    func find(_ a: inout ReportAnalysis) {
        a.scopeAt.removeAll(keepingCapacity: true)
        a.supportAt.removeAll(keepingCapacity: true)
        a.resultAt.removeAll(keepingCapacity: true)
        for i in a.tokens.indices {
            var scope: LexicalMatch?
            var support: LexicalMatch?
            var result: LexicalMatch?
            for match in a.matches(at: i) {
                switch match.pack {
                case .scopes: scope = longer(scope, match)
                case .supportVerbs: support = longer(support, match)
                case .resultVerbs: result = longer(result, match)
                default: break
                }
            }
            a.scopeAt.append(scope.map { Int32($0.entry) } ?? -1)
            a.supportAt.append(support.map { Int32($0.entry) } ?? -1)
            a.resultAt.append(result.map { Int32($0.entry) } ?? -1)
        }
    }

    private func longer(_ a: LexicalMatch?, _ b: LexicalMatch) -> LexicalMatch {
        guard let a else { return b }
        return b.end > a.end ? b : a
    }
}
