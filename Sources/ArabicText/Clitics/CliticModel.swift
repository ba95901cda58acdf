/// The weights of the clitic splitter, from `Lexicon/clitics.tsv`; what the features mean is said in `Tools/clitics/train.py`.
///
/// Classes are the innermost proclitic (none, conjunction, ba, lam, kaf, sin) times whether a pronoun is cut off: `class * 2 + pronoun`.
public struct CliticModel: Sendable {
    static let classes = ["n", "c", "b", "l", "k", "s"]
    var frequency = [Float](repeating: 0, count: 12)
    var square = [Float](repeating: 0, count: 12)
    var unknown = [Float](repeating: 0, count: 12)
    var article = [Float](repeating: 0, count: 12)
    var noun = [Float](repeating: 0, count: 12)
    /// By class, then by length in letters, 7 standing for 7 and more.
    var length = [Float](repeating: 0, count: 12 * 8)
    var host = [Float](repeating: 0, count: 6)
    /// By `CliticKind`.
    var proclitic = [Float](repeating: 0, count: 6)
    var enclitic = [Float](repeating: 0, count: 16)
    var two: Float = 0
    var paradigm: Float = 0
    var sinVerb: Float = 0
    var sinOther: Float = 0
    var lamVerb: Float = 0
    var lamOther: Float = 0
    var andVerb: Float = 0
    var andOther: Float = 0
    var andProclitic: Float = 0
    /// Features that the file names and the program does not know; empty as it should be.
    public private(set) var unknownFeatures: [String] = []

    /// A model from the bytes of a file of two columns, feature and weight in thousandths.
    public init(table bytes: [UInt8]) {
        for row in TabbedLines(bytes).rows() {
            guard row.count == 2, let weight = Int(row[1]), set(row[0], Float(weight) / 1000) else {
                unknownFeatures.append(row[0])
                continue
            }
        }
    }

    private mutating func set(_ name: String, _ weight: Float) -> Bool {
        let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
        guard parts.count == 2 else {
            paradigm = name == "paradigm" ? weight : paradigm
            return name == "paradigm"
        }
        switch parts[0] {
        case "proclitic":
            if parts[1] == "two" {
                two = weight
                return true
            }
            guard let kind = ["waw", "fa", "ba", "lam", "kaf", "sin"].firstIndex(of: parts[1]) else { return false }
            proclitic[kind] = weight
        case "enclitic":
            guard let index = Int(parts[1]), index < 16 else { return false }
            enclitic[index] = weight
        case "host":
            guard let index = Self.classes.firstIndex(of: parts[1]) else { return false }
            host[index] = weight
        case "sin", "lam", "and": return setPrefix(name, weight)
        default: return setClass(parts[0], parts[1], weight)
        }
        return true
    }

    private mutating func setPrefix(_ name: String, _ weight: Float) -> Bool {
        switch name {
        case "sin.verb": sinVerb = weight
        case "sin.other": sinOther = weight
        case "lam.verb": lamVerb = weight
        case "lam.other": lamOther = weight
        case "and.verb": andVerb = weight
        case "and.other": andOther = weight
        case "and.proclitic": andProclitic = weight
        default: return false
        }
        return true
    }

    private mutating func setClass(_ name: String, _ code: String, _ weight: Float) -> Bool {
        guard let base = Self.classes.firstIndex(of: String(code.prefix(1))), code.count == 1 || code.hasSuffix("e") else { return false }
        let index = base * 2 + code.count - 1
        switch name {
        case "frequency": frequency[index] = weight
        case "square": square[index] = weight / 10
        case "unknown": unknown[index] = weight
        case "article": article[index] = weight
        case "noun": noun[index] = weight
        default:
            guard name.hasPrefix("length"), let letters = Int(name.dropFirst(6)), (1...7).contains(letters) else { return false }
            length[index * 8 + letters] = weight
        }
        return true
    }
}
