/// What an alias is, as a form of its entry's lemma. The three lowest bits are the part of speech.
public struct WordForm: OptionSet, Sendable, Hashable {
    /// The bits.
    public let rawValue: UInt16
    /// A form of given bits.
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// Part of speech of a form.
    public enum PartOfSpeech: UInt16, Sendable {
        case noun, perfect, imperfect, masdar, activeParticiple, passiveParticiple, adjective, phrase
    }
    /// The part of speech.
    public var partOfSpeech: PartOfSpeech { PartOfSpeech(rawValue: rawValue & 7) ?? .noun }
    /// A form of a part of speech with nothing else said.
    public init(_ part: PartOfSpeech) { rawValue = part.rawValue }

    /// More than two.
    public static let plural = WordForm(rawValue: 1 << 3)
    /// Two.
    public static let dual = WordForm(rawValue: 1 << 4)
    /// Feminine.
    public static let feminine = WordForm(rawValue: 1 << 5)
    /// First person.
    public static let firstPerson = WordForm(rawValue: 1 << 6)
    /// Passive where the writing shows it.
    public static let passive = WordForm(rawValue: 1 << 7)
    /// An English alias.
    public static let english = WordForm(rawValue: 1 << 14)
    /// A name that is also a common word: only with a title, a cue or an earlier full mention.
    public static let needsCue = WordForm(rawValue: 1 << 15)

    /// Whether it is a finite verb.
    public var isVerb: Bool { partOfSpeech == .perfect || partOfSpeech == .imperfect }
}
