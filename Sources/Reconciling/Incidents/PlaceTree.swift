/// What kind of place an entry of the gazetteer is, from wide to narrow.
public enum PlaceLevel: Int, Sendable, Comparable, CaseIterable {
    case country, region, governorate, district, populated, quarter, site

    /// From the gazetteer's column `kind`.
    public init(kind: String) {
        switch kind {
        case "country": self = .country
        case "region", "mountain", "river", "island": self = .region
        case "admin1": self = .governorate
        case "admin2", "admin3": self = .district
        case "quarter", "camp": self = .quarter
        case "facility", "base", "airport", "port", "crossing": self = .site
        default: self = .populated
        }
    }

    /// A governorate or wider: a claim about it is broad.
    public var isBroad: Bool { self <= .governorate }

    /// Wider levels come first.
    public static func < (a: PlaceLevel, b: PlaceLevel) -> Bool { a.rawValue < b.rawValue }
}

/// Which place lies in which.
public struct PlaceTree: Sendable {
    /// One place.
    public struct Node: Sendable, Hashable {
        /// The gazetteer's id.
        public var id: String
        /// The place that contains it.
        public var parent: String?
        /// What kind of place it is.
        public var level: PlaceLevel
        /// Inhabitants, 0 where unknown.
        public var population: Int

        /// A place of given row.
        public init(id: String, parent: String?, level: PlaceLevel, population: Int = 0) {
            self.id = id
            self.parent = parent
            self.level = level
            self.population = population
        }
    }
    private var numbers: [String: Int32] = [:]
    private var names: [String] = []
    private var parents: [Int32] = []
    private var levels: [PlaceLevel] = []
    private var populations: [Int] = []

    /// A tree of places. A parent that is not among them is taken for the top.
    public init(_ nodes: [Node]) {
        for node in nodes where numbers[node.id] == nil {
            numbers[node.id] = Int32(names.count)
            names.append(node.id)
            levels.append(node.level)
            populations.append(node.population)
            parents.append(-1)
        }
        for node in nodes {
            if let at = numbers[node.id], let parent = node.parent, let above = numbers[parent], above != at { parents[Int(at)] = above }
        }
    }

    /// The number by which a place is known here; nil for an unknown id.
    public func number(of id: String) -> Int32? { numbers[id] }
    /// The id of a numbered place.
    public func id(of number: Int32) -> String { names[Int(number)] }
    /// The level of a numbered place.
    public func level(of number: Int32) -> PlaceLevel { levels[Int(number)] }
    /// The inhabitants of a numbered place, 0 where unknown.
    public func population(of number: Int32) -> Int { populations[Int(number)] }
    /// The place that contains a numbered one, or nil.
    public func parent(of number: Int32) -> Int32? { parents[Int(number)] < 0 ? nil : parents[Int(number)] }

    /// The place itself and all that contain it, from narrow to wide.
    ///
    /// - Complexity: O(depth), which is at most twelve.
    public func chain(of number: Int32) -> [Int32] {
        var chain = [number]
        while let above = parent(of: chain[chain.count - 1]), chain.count < 12 { chain.append(above) }
        return chain
    }

    /// Whether the first place is the second or lies in it.
    public func isInside(_ inner: Int32, _ outer: Int32) -> Bool {
        var at = inner
        for _ in 0..<12 {
            if at == outer { return true }
            guard let above = parent(of: at) else { return false }
            at = above
        }
        return false
    }

    /// Whether an id is another one or lies in it; false for ids that are not known.
    public func isInside(_ inner: String, _ outer: String) -> Bool {
        guard let x = numbers[inner], let y = numbers[outer] else { return inner == outer }
        return isInside(x, y)
    }
}
