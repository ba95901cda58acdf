/// Finds whom the claims of one incident come from.
///
/// The rules, in this order:
/// 1. A claim's sources are its origins. A speaker is their body; a body and its organ are one; sources without a name are one origin per
///    class and incident.
/// 2. A claim without a source comes from whoever passed it on, where that is named.
/// 3. Without either, what the same report names as the source of other claims about the same incident explains it (the headline above
///    "the monitor said").
/// 4. Then a passage that other reports carry too explains it: one origin for all its carriers.
/// 5. Only then the outlet is the origin; outlets of one owner are one.
public struct OriginResolver: Sendable {
    private let actors: ActorTable

    /// A resolver over a table of actors.
    public init(actors: ActorTable) { self.actors = actors }

    /// The origin that one named source is.
    public func origin(of source: NamedEntity) -> Origin {
        guard let id = source.id else { return Origin(kind: .name, key: source.name) }
        if let name = actors.unnamedClass(id) { return Origin(kind: .unnamed, key: name) }
        // An id of another pack, a place that stands for its government, is no body that is known here.
        if actors.actor(id) == nil { return Origin(kind: .name, key: source.name) }
        return Origin(kind: .body, key: actors.body(of: id))
    }

    /// The origin that an outlet is, by its folded name.
    public func origin(ofOutlet outlet: String) -> Origin {
        guard let id = actors.outlet(outlet) else { return Origin(kind: .outlet, key: outlet) }
        return Origin(kind: .body, key: actors.body(of: id))
    }

    /// The origins that a claim names: its sources, else who passed it on; empty where it names nobody.
    public func namedOrigins(_ claim: ReconcilableClaim) -> [Origin] {
        let named = claim.sources.isEmpty ? claim.relays : claim.sources
        return Set(named.map(origin(of:))).sorted()
    }

    /// The origins of each of the claims of one incident, in their order; never empty, except for a claim without source, passage and
    /// outlet.
    public func origins(_ claims: [ReconcilableClaim]) -> [[Origin]] {
        let own = claims.map(namedOrigins)
        var byReport: [String: Set<Origin>] = [:]
        var byPassage: [String: Set<Origin>] = [:]
        for (claim, origins) in zip(claims, own) where !origins.isEmpty {
            byReport[claim.doc, default: []].formUnion(origins)
            if let passage = claim.passage?.passage { byPassage[passage, default: []].formUnion(origins) }
        }
        return zip(claims, own).map { claim, origins in
            if !origins.isEmpty { return origins }
            if let passage = claim.passage?.passage, let known = byPassage[passage] { return known.sorted() }
            if let known = byReport[claim.doc] { return known.sorted() }
            if let passage = claim.passage?.passage { return [Origin(kind: .passage, key: passage)] }
            return claim.outlet.map { [origin(ofOutlet: $0)] } ?? []
        }
    }

    /// The side that an origin stands on.
    public func side(of origin: Origin) -> String? { origin.kind == .body ? actors.side(of: origin.key) : nil }

    /// The side of a claim's sources: that of the organ that was named rather than of the body above it, since a state's opposition may be
    /// listed under the state.
    public func side(of claim: ReconcilableClaim) -> String? {
        for entity in claim.sources + claim.relays { if let id = entity.id, let side = actors.side(of: id) { return side } }
        guard claim.sources.isEmpty, claim.relays.isEmpty, let outlet = claim.outlet, let id = actors.outlet(outlet) else { return nil }
        return actors.side(of: id)
    }
}
