import ArabicText

/// Gathers the names of many reports: how many have no entry in the lexicon, and which of those come most often.
public struct UnknownNames: Sendable {
    /// How many mentions of one kind there are, and how many of them no entry has.
    public struct Rate: Sendable, Hashable {
        /// All mentions.
        public var mentions = 0
        /// Those without an entry.
        public var unknown = 0
        /// Nothing named yet.
        public init() {}
        /// The share without an entry, 0 where nothing is named.
        public var share: Double { mentions == 0 ? 0 : Double(unknown) / Double(mentions) }
    }
    /// A name that no entry has.
    public struct Name: Sendable, Hashable {
        /// What it names.
        public var kind: NameMention.Kind
        /// Its commonest spelling.
        public var name: String
        /// How often it is mentioned.
        public var count: Int
        /// In how many reports.
        public var reports: Int
        /// Every spelling with its count, the commonest first.
        public var spellings: [(words: String, count: Int)] {
            spellingCounts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
        }
        /// The commonest cue before it, empty where none stands there.
        public var cue: String { cueCounts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? "" }
        /// Sentences it stands in, the first few of different reports.
        public var contexts: [String] = []
        var spellingCounts: [String: Int] = [:]
        var cueCounts: [String: Int] = [:]
    }

    /// By kind.
    public private(set) var rates: [NameMention.Kind: Rate] = [:]
    private var names: [Key: Name] = [:]
    private let folder = TextFolder()
    private static let contextLimit = 3

    private struct Key: Hashable {
        let kind: NameMention.Kind
        let form: [UInt8]
    }

    /// Nothing gathered.
    public init() {}

    /// Adds the names of one report.
    public mutating func add(_ mentions: [NameMention]) {
        var seen: Set<Key> = []
        for mention in mentions {
            rates[mention.kind, default: Rate()].mentions += 1
            guard mention.id == nil else { continue }
            rates[mention.kind, default: Rate()].unknown += 1
            let key = Key(kind: mention.kind, form: Self.form(folder.key(mention.name)))
            var name = names[key] ?? Name(kind: mention.kind, name: mention.name, count: 0, reports: 0)
            name.count += 1
            name.spellingCounts[mention.name, default: 0] += 1
            if !mention.cue.isEmpty { name.cueCounts[mention.cue, default: 0] += 1 }
            if seen.insert(key).inserted {
                name.reports += 1
                if name.contexts.count < Self.contextLimit { name.contexts.append(mention.context) }
            }
            names[key] = name
        }
    }

    /// The names that no entry has and that are mentioned `least` times or more, the commonest first.
    public func commonest(least: Int = 1) -> [Name] {
        names.values.filter { $0.count >= least }.map { name in
            var name = name
            name.name = name.spellings[0].words
            return name
        }.sorted { ($1.count, $0.kind.rawValue, $0.name) < ($0.count, $1.kind.rawValue, $1.name) }
    }

    /// What the spellings of a name have in common: folded; of names of several words without articles and, behind a word's first letter, without
    /// long vowels, which foreign names are spelt with or without.
    static func form(_ folded: [UInt8]) -> [UInt8] {
        let words = folded.split(separator: 0x20)
        guard words.count > 1 else { return folded }
        let forms = words.map { word -> [UInt8] in
            var letters = Array(word)
            if letters.starts(with: [0xD8, 0xA7, 0xD9, 0x84]), letters.count > 6 { letters.removeFirst(4) }
            var out = Array(letters.prefix(2))
            var i = 2
            while i + 1 < letters.count {
                let pair = (letters[i], letters[i + 1])
                if pair != (0xD8, 0xA7), pair != (0xD9, 0x88), pair != (0xD9, 0x8A) { out += [pair.0, pair.1] }
                i += 2
            }
            return out
        }
        return Array(forms.joined(separator: CollectionOfOne(0x20)))
    }
}
