/// Tells which features weighed in a decision, and how sure it was.
struct FeatureWeigher {
    let model: LinearModel
    /// How many features are named for each field.
    static let shown = 6

    /// The probability of one of a decision's alternatives, and what weighed in it.
    func decision(
        _ wanted: Int, _ alternatives: ((FeatureList) -> Void) -> Void
    ) -> (probability: Double?, weighed: [(feature: String, weight: Double)]) {
        var scores: [Double] = []
        var weighed: [(feature: String, weight: Double)] = []
        alternatives { features in
            if scores.count == wanted { weighed = heaviest(features) }
            scores.append(model.score(features))
        }
        guard scores.indices.contains(wanted), scores.count > 1 else { return (nil, weighed) }
        let top = scores.max() ?? 0
        let total = scores.reduce(0) { $0 + Exponential.of($1 - top) }
        return (Exponential.of(scores[wanted] - top) / total, weighed)
    }

    /// The weights of an alternative's features, added up by template.
    func heaviest(_ features: FeatureList) -> [(feature: String, weight: Double)] {
        var sums = [Double](repeating: 0, count: Template.allCases.count)
        for (value, template) in zip(features.values, features.templates) { sums[Int(template.rawValue)] += Double(model.weight(value)) }
        return Template.allCases.filter { sums[Int($0.rawValue)] != 0 }
            .sorted { (sums[Int($1.rawValue)].magnitude, $0.rawValue) < (sums[Int($0.rawValue)].magnitude, $1.rawValue) }
            .prefix(Self.shown).map { (feature: "\($0)", weight: sums[Int($0.rawValue)]) }
    }
}
