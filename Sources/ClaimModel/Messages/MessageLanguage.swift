/// The two languages in which the program speaks to people.
public enum MessageLanguage: String, CaseIterable, Sendable, Hashable {
    case arabic = "ar"
    case english = "en"

    /// The language of a locale's name (`ar_SY.UTF-8`), English for all but Arabic.
    public init(locale: String?) {
        self = locale?.hasPrefix("ar") == true ? .arabic : .english
    }
}
