import ClaimModel

/// A claim while it is being decided, in terms of the analysis: candidates, chunks, times and counts by index.
struct DraftClaim {
    /// The trigger candidate.
    var candidate: Int
    /// Ordinal of its type.
    var type: UInt8
    /// Probability of being a claim of this type.
    var confidence: Double
    /// Whether it is at or above the threshold.
    var kept = true
    var status: ClaimStatus = .occurred
    /// Phrases in each role with the probability of filling it.
    var agents: [(chunk: Int, weight: Double)] = []
    /// The likeliest agent where none is sure enough, or nil.
    var likelyAgent: (chunk: Int, weight: Double)?
    var targets: [(chunk: Int, weight: Double)] = []
    var places: [(chunk: Int, weight: Double)] = []
    var source: SourceOption = .none
    /// The phrase that speaks in it, -1 for the report itself, -2 for an agent that is no phrase.
    var speaker: Int32 = -1
    /// The phrase that passed it on, or nil.
    var relay: Int?
    var stance: Stance = .unattributed
    /// The agent that may speak for itself: the surest.
    var speaking: Int? { (agents.max { $0.weight < $1.weight } ?? likelyAgent)?.chunk }
    /// The draft as an act of speech whose agent may be the source of what follows; nil where it is none.
    var act: (act: Int, agent: Int)? {
        guard kept, ClaimType.allCases[Int(type)].group == .political, let agent = speaking else { return nil }
        return (candidate, agent)
    }
    /// Time expression, or nil.
    var time: Int?
    /// What was decided of the claim before it, as this one's decisions saw it.
    var before: DecisionSpace.Before?
    /// What the first look said of all candidates, as the second saw it.
    var firstLook = FirstLooks()
    /// What phrases are to it, by the bits of `DecisionSpace.Filled`.
    var taken: [(phrase: Int, roles: UInt64)] {
        var out = agents.map { ($0.chunk, DecisionSpace.Role.agent.bit) }
        for (chunks, role) in [(targets, DecisionSpace.Role.target), (places, .place)] {
            for chunk in chunks.map(\.chunk) {
                if let k = out.firstIndex(where: { $0.0 == chunk }) { out[k].1 |= role.bit } else { out.append((chunk, role.bit)) }
            }
        }
        return out
    }
    /// Counts with their kinds.
    var tallies: [(count: Int, kind: TallyKind)] = []

    /// What the decision about a phrase saw of those before it.
    func filled(before phrase: Int, _ a: ReportAnalysis) -> DecisionSpace.Filled {
        var out = DecisionSpace.Filled()
        for p in ClaimDecider.phrases(candidate, a) {
            if p == phrase { break }
            let here = a.chunks[p].sentence == a.candidates[candidate].sentence
            out.note(p, roles: taken.first { $0.phrase == p }?.roles ?? 0, here: here, a)
        }
        return out
    }
}
