import ArabicText
import Lexicon

/// What the stance of a claim sees beside its source.
extension DecisionSpace {
    /// The last word of saying before the trigger, whoever speaks by it ("he said ..., confirming that").
    mutating func addNearStance(_ c: Int, _ option: SourceOption, _ a: ReportAnalysis) {
        let trigger = a.candidates[c]
        let kind: UInt64 =
            switch option {
            case .none: 0
            case .agent: 1
            case .frame: 2
            case .act: 3
            case .speaker: 4
            }
        guard let near = a.frames.last(where: { $0.sentence == trigger.sentence && $0.token <= trigger.start }) else {
            shared.add(.stanceNear, 0, kind)
            return
        }
        shared.add(.stanceNear, lexicon.symbolKey(near.stance), kind, near.opens ? 1 : 0)
        shared.add(.stanceNear, lexicon.key(near.entry), kind, 10)
        if case .frame(let f) = option {
            shared.add(.stanceNear, lexicon.symbolKey(near.stance), lexicon.symbolKey(a.frames[f].stance), 20)
        }
    }
}
