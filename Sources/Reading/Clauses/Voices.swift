/// The agents that may speak for themselves: a claim's own, and those of the acts of speech decided before it.
struct Voices {
    /// The phrase of the claim's own agent, or nil.
    var agent: Int?
    /// The acts of speech before the claim that have an agent, in the order of the text.
    var acts: [(act: Int, agent: Int)] = []

    /// The phrase that speaks in an option; nil where nobody or no phrase does.
    func chunk(of option: SourceOption, _ a: ReportAnalysis) -> Int? {
        switch option {
        case .none: nil
        case .agent: agent
        case .frame(let f): Int(a.speaker(of: f))
        case .speaker(let p): p
        case .act(let k): acts.first { $0.act == k }?.agent
        }
    }
}
