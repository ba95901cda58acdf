/// A place, a body or a person that a report names: after a cue, a head noun or a title, or as who did, suffered or said something.
public struct NameMention: Sendable, Hashable {
    /// What is named. Facilities ("the hospital of the Revolution") stand apart from places: no gazetteer holds them all.
    public enum Kind: String, Sendable, CaseIterable { case place, body, person, facility }
    /// What is named.
    public var kind: Kind
    /// The whole phrase, without the letters written before it.
    public var words: String
    /// Its name: of a place and a person what stands behind the cue or the title, of a body the whole phrase.
    public var name: String
    /// The cue, head noun or title before the name; empty where only a frame proposes it.
    public var cue: String
    /// The entry of the lexicon, or of the first where several have the name; nil where none has.
    public var id: String?
    /// The sentence it stands in.
    public var context: String
}
