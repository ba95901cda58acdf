public import ClaimModel

/// Which lines are wanted; what is left empty asks nothing.
public struct LedgerFilter: Sendable {
    /// Places by key (`LedgerName.key`): the line's place is one of them or lies in one.
    public var places: Set<String> = []
    /// First day. Lines without a date are left out where days are asked for.
    public var from: String?
    /// Last day.
    public var to: String?
    /// Persons and bodies by key: themselves, and the organs of a body.
    public var actors: Set<String> = []
    /// Types, any of them.
    public var types: Set<ClaimType> = []

    /// A filter that lets every line pass.
    public init() {}

    /// The lines that pass, in their order.
    public func apply<Record: LedgerRecord>(_ records: [Record], _ resolver: LedgerResolver) -> [Record] {
        records.filter { passes($0.facets, resolver) }
    }

    /// Whether a line about such things passes.
    public func passes(_ facets: LedgerFacets, _ resolver: LedgerResolver) -> Bool {
        if from != nil || to != nil {
            guard let first = facets.from ?? facets.to else { return false }
            if let to, first > to { return false }
            if let from, (facets.to ?? first) < from { return false }
        }
        if !types.isEmpty, types.isDisjoint(with: facets.types) { return false }
        if !places.isEmpty {
            let isThere = facets.places.contains { name in
                places.contains(name.key) || name.id.map { resolver.placePath($0).contains(where: places.contains) } ?? false
            }
            if !isThere { return false }
        }
        if !actors.isEmpty {
            guard facets.actors.contains(where: { actors.contains($0.key) || actors.contains(resolver.bodyKey($0)) }) else { return false }
        }
        return true
    }
}
