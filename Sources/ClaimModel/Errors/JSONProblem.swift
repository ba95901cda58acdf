/// What is wrong with a piece of JSON.
public enum JSONProblem: String, CaseIterable, Sendable, Hashable {
    /// A byte that cannot stand where it stands.
    case unexpected
    /// The end came too early.
    case unfinished
    /// A backslash with what no escape is made of.
    case badEscape = "bad-escape"
    /// A raw byte below 0x20 inside a string.
    case controlCharacter = "control-character"
    /// Digits that make no number.
    case badNumber = "bad-number"
    /// More than `JSONScanner.maximumDepth` objects and arrays inside one another.
    case tooDeep = "too-deep"
    /// Something after the end of the value.
    case trailing
    /// A value that should be an object.
    case notObject = "not-object"
    /// A value of another kind than is needed.
    case wrongType = "wrong-type"
    /// A word that is none of those that are known.
    case unknownValue = "unknown-value"
    /// An object without a member that is needed.
    case missing
}

/// A problem with its place.
public struct JSONFault: Error, Sendable, Hashable {
    /// What is wrong.
    public var problem: JSONProblem
    /// The byte, counted from 0 from the start of the array that was scanned.
    public var offset: Int

    /// A problem at a byte.
    public init(_ problem: JSONProblem, at offset: Int) {
        self.problem = problem
        self.offset = offset
    }
}
