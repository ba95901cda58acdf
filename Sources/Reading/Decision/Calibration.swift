/// How raw confidence is turned into a share that is right: straight lines between the means of ten bins of equal count, never falling.
public struct Calibration: Sendable {
    /// Raw confidence of judged claims in ten bins of equal count, with the share that was right; empty where too few were judged.
    public var bins: [(raw: Double, right: Double)] = []

    /// A calibration that changes nothing.
    public init() {}

    /// A calibration by claims that were judged.
    init(_ judged: [(confidence: Double, right: Bool)]) {
        let sorted = judged.sorted { $0.confidence < $1.confidence }
        guard sorted.count >= 20 else { return }
        for b in 0..<10 {
            let part = sorted[(sorted.count * b / 10)..<(sorted.count * (b + 1) / 10)]
            let raw = part.reduce(0) { $0 + $1.confidence } / Double(part.count)
            let right = Double(part.count { $0.right }) / Double(part.count)
            bins.append((raw, max(right, bins.last?.right ?? 0)))
        }
    }

    /// Calibrated confidence.
    func of(_ raw: Double) -> Double {
        guard let first = bins.first, let last = bins.last else { return raw }
        if raw <= first.raw { return first.right * raw / max(first.raw, 1e-9) }
        if raw >= last.raw { return last.right }
        for i in 1..<bins.count where raw <= bins[i].raw {
            let a = bins[i - 1]
            let b = bins[i]
            let t = (raw - a.raw) / max(b.raw - a.raw, 1e-9)
            return a.right + t * (b.right - a.right)
        }
        return last.right
    }

    /// One line of a reliability table.
    public struct Reliability: Sendable {
        /// How many claims say so.
        public var count: Int
        /// Their mean confidence.
        public var confidence: Double
        /// The share of them that is right.
        public var right: Double
    }

    /// Claims by what they say of themselves, in ten steps of a tenth; steps without a claim are left out.
    static func reliability(_ judged: [(confidence: Double, right: Bool)]) -> [Reliability] {
        (0..<10).compactMap { step in
            let part = judged.filter { min(Int($0.confidence * 10), 9) == step }
            if part.isEmpty { return nil }
            let confidence = part.reduce(0) { $0 + $1.confidence } / Double(part.count)
            return Reliability(count: part.count, confidence: confidence, right: Double(part.count { $0.right }) / Double(part.count))
        }
    }

    /// The mean distance between confidence and the share that is right, by a reliability table (expected calibration error).
    public static func error(_ table: [Reliability]) -> Double {
        let all = Double(max(1, table.reduce(0) { $0 + $1.count }))
        return table.reduce(0) { $0 + ($1.confidence - $1.right).magnitude * Double($1.count) } / all
    }
}
