public import ClaimModel

/// Something annotated that no proposal could become: what the lexicon or the grammar lacks, and so no weights can find.
public struct ProposalMiss: Sendable {
    /// The decision that had no right alternative: trigger, source, relay, date, agent, target, place, tally bounds.
    public var decision: String
    /// The report.
    public var doc: String
    /// The annotated claim's type.
    public var type: ClaimType
    /// The annotated words, or the date.
    public var words: String
    /// The annotated claim's quotation.
    public var near: String
}
