/// A surface form of a lemma with what the form says.
public struct InflectedForm: Sendable, Hashable {
    /// The form in ordinary spelling, without marks of vowels; several words where the lemma has several.
    public let text: String
    /// What the form is.
    public let features: InflectionFeatures

    /// A form with its features.
    public init(text: String, features: InflectionFeatures) {
        self.text = text
        self.features = features
    }
}

/// Part of speech, number, gender, person and voice of a form, as far as its writing shows them.
///
/// The three lowest bits are the part of speech; bits 3 to 7 stand where `WordForm` has them, so that the one can be made of the other.
public struct InflectionFeatures: OptionSet, Sendable, Hashable {
    /// The bits.
    public let rawValue: UInt16
    /// Features of given bits.
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// Part of speech of a form.
    public enum PartOfSpeech: UInt16, Sendable, CaseIterable {
        case noun, perfect, imperfect, masdar, activeParticiple, passiveParticiple, adjective, phrase

        /// The name used in tables.
        public var name: String {
            switch self {
            case .activeParticiple: "active-participle"
            case .passiveParticiple: "passive-participle"
            default: "\(self)"
            }
        }
    }

    /// The part of speech.
    public var partOfSpeech: PartOfSpeech { PartOfSpeech(rawValue: rawValue & 7) ?? .noun }

    /// A part of speech with nothing else said.
    public init(_ part: PartOfSpeech) { rawValue = part.rawValue }

    /// More than two.
    public static let plural = InflectionFeatures(rawValue: 1 << 3)
    /// Two.
    public static let dual = InflectionFeatures(rawValue: 1 << 4)
    /// Feminine.
    public static let feminine = InflectionFeatures(rawValue: 1 << 5)
    /// First person.
    public static let firstPerson = InflectionFeatures(rawValue: 1 << 6)
    /// Passive where the writing shows it.
    public static let passive = InflectionFeatures(rawValue: 1 << 7)
    /// Subjunctive or jussive: it stands only after a particle such as an, lan or lam.
    public static let dependent = InflectionFeatures(rawValue: 1 << 8)
    /// The writing shows that a noun in the genitive must follow (dual or plural without nun).
    public static let construct = InflectionFeatures(rawValue: 1 << 9)
}
