/// Who a claim may come from.
enum SourceOption: Equatable {
    /// The report's own voice.
    case none
    /// The act's own agent speaks for itself.
    case agent
    /// The speaker of a frame.
    case frame(Int)
    /// The agent of an act of speech (accused, demanded) that stands before.
    case act(Int)
}

/// Lists, for a trigger, everybody whose words it may be.
struct SourceOptions {
    /// How many sentences back a frame may reach.
    static let reach = 4

    /// The options for candidate `c`; `speakers` are the candidates decided to be political acts.
    func list(_ c: Int, _ a: ReportAnalysis, acts: [Int]) -> [SourceOption] {
        let trigger = a.candidates[c]
        var out: [SourceOption] = [.none, .agent]
        var earlier: [Int] = []
        for (f, frame) in a.frames.enumerated() {
            guard a.speaker(of: f) >= 0 else { continue }
            if frame.sentence == trigger.sentence {
                out.append(.frame(f))
            } else if frame.sentence < trigger.sentence, Int(trigger.sentence - frame.sentence) <= Self.reach {
                earlier.append(f)
            } else if frame.sentence == trigger.sentence + 1, frame.kind != .continuation {
                out.append(.frame(f))
            }
        }
        out += earlier.suffix(3).map { .frame($0) }
        for k in acts where k != c && a.candidates[k].start < trigger.start && trigger.sentence - a.candidates[k].sentence <= 1 {
            out.append(.act(k))
        }
        return out
    }
}

extension ReportAnalysis {
    /// The chunk that speaks in a frame, its own or the one it goes on with; -1 when there is none.
    func speaker(of frame: Int) -> Int32 {
        var f = frame
        var steps = 0
        while frames[f].speaker < 0, frames[f].inherits >= 0, steps < 20 {
            f = Int(frames[f].inherits)
            steps += 1
        }
        return frames[f].speaker
    }

    /// The relay of a frame or of the one it goes on with.
    func relay(of frame: Int) -> Int32 {
        var f = frame
        var steps = 0
        while frames[f].relay < 0, frames[f].speaker < 0, frames[f].inherits >= 0, steps < 20 {
            f = Int(frames[f].inherits)
            steps += 1
        }
        return frames[f].relay
    }
}
