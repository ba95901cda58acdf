/// Why a claim reads as it does, field by field.
public struct ClaimExplanation: Sendable {
    /// One field's value with what proposed it and what decided it.
    public struct Field: Sendable {
        /// The field's name in the interchange form.
        public let name: String
        /// The value: a code, or the words of the report.
        public let value: String
        /// The rule that proposed it.
        public let rule: String
        /// The lexicon's row behind it, `pack id`; empty where the words are not in the lexicon.
        public let row: String
        /// The probability that the model gives it among its alternatives; nil where there was no choice.
        public let probability: Double?
        /// The features that weighed most, for (positive) and against (negative), by template, heaviest first.
        public let weighed: [(feature: String, weight: Double)]
    }
    /// The claim's id.
    public let claim: String
    /// The claim's type and trigger, for a heading.
    public let heading: String
    /// The fields in the order of the interchange form.
    public let fields: [Field]
}
