/// The languages a brief is written in.
public enum BriefLanguage: String, Sendable, CaseIterable, Hashable {
    case arabic = "ar"
    case english = "en"

    /// The base direction, as HTML writes it.
    public var direction: String { self == .arabic ? "rtl" : "ltr" }
}
