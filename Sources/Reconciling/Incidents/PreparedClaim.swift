import ArabicText
import ClaimModel

/// A claim with everything that comparing two of them needs, worked out once.
///
/// An object that never changes: pairs are compared by the million, and a value of a dozen lists would be copied for each.
final class PreparedClaim: Sendable {
    /// A count of people that stands for the whole of a claim.
    struct Figure: Sendable {
        let kind: TallyKind
        let who: TallyCategory
        let min: Int?
        let max: Int?
        let isApproximate: Bool

        /// The number, where it is one and not hedged.
        var exact: Int? { !isApproximate && min == max ? min : nil }
    }
    /// Who takes part in an act of speech or politics, by ids of the lexicon.
    struct Parties: Sendable {
        var speakers: Set<String> = []
        var people: Set<String> = []
        var bodies: Set<String> = []
    }
    let claim: ReconcilableClaim
    /// The most specific places, each with all that its name may mean.
    let leaves: [[Int32]]
    /// The first of them that is a town, a village or narrower and that its name means for certain: where the claim says that it happened.
    let spot: Int32?
    /// Hashes of the most specific names that the gazetteer does not know.
    let unknownNames: [UInt64]
    /// The widest of the leaves' levels; nil without a known place.
    let level: PlaceLevel?
    /// Whether a name of the leaves is ambiguous.
    let isAmbiguous: Bool
    /// Inhabitants of the smallest populated leaf.
    let population: Int
    /// The window's days, widened for nothing; nil without a window.
    let window: DayWindow?
    let figures: [Figure]
    /// Bodies of the agents that are named, and names of those unknown; classes like "gunmen" are left out.
    let agents: [String]
    let agentSides: Set<String>
    let targets: [String]
    /// Of an act of speech or politics, the people who do it, those who do it and those to whom it is done, and the bodies of both.
    let parties: Parties
    /// Protected sites that the words name.
    let sites: Set<String>
    let means: [String]
    /// Those who say so and have a name.
    let origins: [String]
    /// The outlet, where the report says it in its own voice: the same as a source that another report names.
    let voice: String?
    /// Whether it names nowhere at all.
    var isUnplaced: Bool { leaves.isEmpty && unknownNames.isEmpty }
    /// Whether it gives a running total.
    let isCumulative: Bool
    /// A window over two days, a governorate or wider, several disjoint places, a running total.
    let isBroad: Bool

    init(
        claim: ReconcilableClaim,
        leaves: [[Int32]],
        spot: Int32?,
        unknownNames: [UInt64],
        level: PlaceLevel?,
        isAmbiguous: Bool,
        population: Int,
        window: DayWindow?,
        figures: [Figure],
        agents: [String],
        agentSides: Set<String>,
        targets: [String],
        parties: Parties,
        sites: Set<String>,
        means: [String],
        origins: [String],
        voice: String?,
        isCumulative: Bool,
        isBroad: Bool
    ) {
        self.claim = claim
        self.leaves = leaves
        self.spot = spot
        self.unknownNames = unknownNames
        self.level = level
        self.isAmbiguous = isAmbiguous
        self.population = population
        self.window = window
        self.figures = figures
        self.agents = agents
        self.agentSides = agentSides
        self.targets = targets
        self.parties = parties
        self.sites = sites
        self.means = means
        self.origins = origins
        self.voice = voice
        self.isCumulative = isCumulative
        self.isBroad = isBroad
    }
}

/// Prepares claims for comparison.
struct ClaimPreparer: Sendable {
    let places: PlaceTree
    let actors: ActorTable
    let sites: Set<String>

    func prepare(_ claim: ReconcilableClaim) -> PreparedClaim {
        let (leaves, spot, unknown) = locus(claim)
        let levels = leaves.flatMap { $0.map { places.level(of: $0) } }
        let isCumulative = isRunning(claim, levels.min())
        let figures = claim.tallies.filter { $0.of == nil && !($0.cumulative && isCumulative) }.map {
            PreparedClaim.Figure(kind: $0.kind, who: $0.who, min: $0.min, max: $0.max, isApproximate: $0.approx)
        }
        // An agent the lexicon knows gives its body; "the army" and "gunmen" may be anyone's.
        let named = claim.agents.filter { entity in entity.id.map { actors.unnamedClass($0) == nil } ?? true }
        return PreparedClaim(
            claim: claim, leaves: leaves,
            spot: spot, unknownNames: unknown,
            level: levels.min(), isAmbiguous: leaves.contains { $0.count > 1 },
            population: leaves.flatMap { $0.map { places.population(of: $0) } }.max() ?? 0, window: claim.window, figures: figures,
            agents: Set(named.map(key)).sorted(), agentSides: Set(named.compactMap { $0.id.flatMap(actors.side(of:)) }),
            targets: Set(claim.targets.map(key)).sorted(), parties: parties(claim), sites: claim.protected.intersection(sites),
            means: Set(claim.means.map(key)).sorted(), origins: origins(claim),
            voice: claim.sources.isEmpty && claim.relays.isEmpty
                ? claim.outlet.map { actors.outlet($0).map(actors.body(of:)) ?? "=" + $0 } : nil, isCumulative: isCumulative,
            isBroad: leaves.count > 1 || (levels.min()?.isBroad ?? false) || (claim.window?.isBroad ?? false) || isCumulative)
    }

    /// Whether it gives a running total. What "rose to 15" on a known day in a known province is the latest count of one act, which stands beside
    /// the counts that others give of it.
    private func isRunning(_ claim: ReconcilableClaim, _ level: PlaceLevel?) -> Bool {
        guard claim.tallies.contains(where: { $0.cumulative }) else { return false }
        let isOfOneAct = claim.window.map { !$0.isWeak && !$0.isBroad } ?? false
        return !isOfOneAct || (level ?? .country) < .governorate || claim.tallies.contains { $0.cumulative && $0.since != nil }
    }

    private func parties(_ claim: ReconcilableClaim) -> PreparedClaim.Parties {
        var parties = PreparedClaim.Parties()
        if TypeFamilies.isPlaced(claim.type) { return parties }
        for (isSpeaker, entity) in claim.agents.map({ (true, $0) }) + claim.targets.map({ (false, $0) }) {
            guard let id = entity.id, let actor = actors.actor(id), actors.unnamedClass(id) == nil else { continue }
            parties.bodies.insert(actors.body(of: id))
            guard actor.kind == "people" else { continue }
            parties.people.insert(id)
            if isSpeaker { parties.speakers.insert(id) }
        }
        return parties
    }

    private func origins(_ claim: ReconcilableClaim) -> [String] {
        let named = (claim.sources.isEmpty ? claim.relays : claim.sources).filter { $0.id.map { actors.unnamedClass($0) == nil } ?? true }
        return Set(named.map(key)).sorted()
    }

    /// A body's id; for what the lexicon does not know as one body, `=` and its id or its words.
    private func key(_ entity: NamedEntity) -> String {
        guard let id = entity.id else { return "=" + entity.name }
        return actors.actor(id) == nil || actors.unnamedClass(id) != nil ? "=" + id : actors.body(of: id)
    }

    /// The most specific places: those that contain no other place of the claim. Names that the gazetteer does not know count only where it
    /// knows none beside them: they are then parts of what it does know.
    private func locus(_ claim: ReconcilableClaim) -> (leaves: [[Int32]], spot: Int32?, unknown: [UInt64]) {
        let numbers = claim.places.map { place in narrowest(place.ids.compactMap { places.number(of: $0) }) }
        var leaves: [[Int32]] = []
        var spot: Int32?
        for (index, options) in numbers.enumerated() where !options.isEmpty {
            let holdsAnother = numbers.indices.contains { other in
                guard other != index, !numbers[other].isEmpty else { return false }
                if claim.places[other].within == index { return true }
                return numbers[other].contains { inner in options.contains { $0 != inner && places.isInside(inner, $0) } }
            }
            // A town that holds a quarter of many towns is known for certain, the quarter is not.
            let isCertain = claim.places[index].ids.count == 1 && places.level(of: options[0]) >= .populated
            let holdsCertain = numbers.indices.contains { other in
                other != index && claim.places[other].ids.count == 1
                    && (claim.places[other].within == index
                        || numbers[other].contains { $0 != options[0] && places.isInside($0, options[0]) })
            }
            if spot == nil, isCertain, !holdsCertain { spot = options[0] }
            if holdsAnother { continue }
            if !leaves.contains(options) { leaves.append(options) }
        }
        // "The south-east" beside a town of the same country says where the town lies: no gazetteer lists what lies in such a region.
        leaves = leaves.filter { region in
            !region.allSatisfy { places.level(of: $0) == .region } || !leaves.contains { mayHold(region, $0) }
        }
        // A country beside a town in another one is where people fled to or came from.
        if let spot { leaves = leaves.filter { $0.contains(spot) || $0.contains { places.level(of: $0) > .region } } }
        if !leaves.isEmpty { return (leaves.map { $0.sorted() }, spot, []) }
        return ([], nil, claim.places.map { WordHash.of(Array($0.name.utf8)) })
    }

    /// Whether narrower places lie in what a region is a part of.
    private func mayHold(_ region: [Int32], _ other: [Int32]) -> Bool {
        other.allSatisfy { inner in
            places.level(of: inner) > .region && region.contains { places.parent(of: $0).map { places.isInside(inner, $0) } ?? false }
        }
    }

    /// Of the entries that an ambiguous name may mean, those that contain no other of them: the town rather than its district.
    private func narrowest(_ options: [Int32]) -> [Int32] {
        options.count < 2 ? options : options.filter { outer in !options.contains { $0 != outer && places.isInside($0, outer) } }
    }
}
