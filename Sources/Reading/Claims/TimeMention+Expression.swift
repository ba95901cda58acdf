import ArabicText
import ClaimModel

extension TimeExpression.Precision {
    /// The same in the claim's terms.
    var claimPrecision: TimeMention.Precision { TimeMention.Precision(rawValue: rawValue) ?? .day }
}

extension TimeExpression.Extent {
    /// The same in the claim's terms.
    var claimExtent: TimeMention.Extent { TimeMention.Extent(rawValue: rawValue) ?? .point }
}

extension TimeExpression.Basis {
    /// The same in the claim's terms.
    var claimBasis: TimeMention.Basis { TimeMention.Basis(rawValue: rawValue) ?? .stated }
}
