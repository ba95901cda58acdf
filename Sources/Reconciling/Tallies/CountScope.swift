/// Kinds, people, places and window of a claim or a question.
public struct CountScope: Hashable, Sendable {
    /// `killed`, `injured`…; several for "15 killed and wounded". Ascending, each once.
    public var kinds: [String]
    /// A category of the claims' page (`people`, `children`, `state-forces`…), or `adults`.
    public var who: String
    /// Whether the people are on a list of names; nil where that is left open.
    public var isNamed: Bool?
    /// Nodes of the caller's tree, together; a closed group (a family) is a node under its place.
    public var places: [String]
    /// Half-days since 1970-01-01, half open: day d is `2 * d ..< 2 * d + 2`, its evening `2 * d + 1`.
    public var window: Range<Int>

    /// A scope of one place.
    public init(kinds: [String], who: String = "people", isNamed: Bool? = nil, place: String, window: Range<Int>) {
        self.init(kinds: kinds, who: who, isNamed: isNamed, places: [place], window: window)
    }

    /// A scope of several places together.
    public init(kinds: [String], who: String = "people", isNamed: Bool? = nil, places: [String], window: Range<Int>) {
        self.kinds = Set(kinds).sorted()
        self.who = who
        self.isNamed = isNamed
        self.places = Set(places).sorted()
        self.window = window
    }

    /// The node that holds every other: a count whose place is not known lies in it.
    public static let anywhere = "*"
}

/// The caller's tree of places, with the chain from a place to the root.
struct PlaceChains {
    private let parent: @Sendable (String) -> String?
    private var known: [String: [String]] = [:]

    init(_ parent: @escaping @Sendable (String) -> String?) { self.parent = parent }

    /// The place, what holds it, what holds that…, and `CountScope.anywhere` last. O(depth), kept.
    mutating func chain(_ place: String) -> [String] {
        if let chain = known[place] { return chain }
        var chain: [String] = []
        var next: String? = place
        while let node = next, node != CountScope.anywhere, !chain.contains(node) {
            chain.append(node)
            next = parent(node)
        }
        chain.append(CountScope.anywhere)
        known[place] = chain
        return chain
    }

    /// Whether two scopes may count one and the same person, windows taken as given.
    mutating func overlap(_ a: CountScope, _ b: CountScope, _ aWindow: Range<Int>, _ bWindow: Range<Int>) -> Bool {
        guard aWindow.overlaps(bWindow), a.kinds.contains(where: b.kinds.contains) else { return false }
        guard PersonCategory.overlap(a, b) else { return false }
        for p in a.places {
            for q in b.places where chain(p).contains(q) || chain(q).contains(p) { return true }
        }
        return false
    }
}
