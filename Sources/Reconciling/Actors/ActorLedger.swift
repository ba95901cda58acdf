import ClaimModel

/// Lists who is named in a case: people with their offices, bodies with their sides, every spelling, and how often in which role.
///
/// Names that the lexicon does not know are listed by their folded words. Targets that are no actors (facilities, victims, things) are left
/// out unless the caller's `isActor` says otherwise.
public struct ActorLedger: Sendable {
    private let resolver: LedgerResolver
    private let isActor: @Sendable (LedgerName) -> Bool

    /// A ledger of actors.
    ///
    /// - Parameter isActor: whether a target is one; by default those that the resolver knows.
    public init(resolver: LedgerResolver, isActor: (@Sendable (LedgerName) -> Bool)? = nil) {
        self.resolver = resolver
        self.isActor = isActor ?? { name in name.id.map { resolver.actor($0) != nil } ?? false }
    }

    private struct Seen {
        var claim: String
        var day: String?
        var role: ActorLine.Role
        var words: String
        var id: String?
    }

    /// The lines: those that the lexicon knows by id, then those it does not, most often named first.
    ///
    /// - Complexity: O(n log n) in the mentions.
    public func lines(_ claims: [ReportedClaim]) -> [ActorLine] {
        var seen: [String: [Seen]] = [:]
        for reported in ReportedClaim.ordered(claims) {
            let claim = reported.claim
            let roles: [(ActorLine.Role, [Mention])] = [
                (.agent, claim.agent), (.target, claim.target), (.source, claim.source), (.relay, claim.relay),
            ]
            for (role, mentions) in roles {
                for mention in mentions {
                    let name = LedgerName(mention)
                    if role == .target, !isActor(name) { continue }
                    seen[name.key, default: []].append(
                        Seen(claim: claim.id, day: reported.day.day, role: role, words: name.words, id: name.id))
                }
            }
        }
        let lines = seen.values.map(line)
        return lines.sorted { a, b in
            (a.name.id == nil ? 1 : 0, -a.claims.count, a.name.key) < (b.name.id == nil ? 1 : 0, -b.claims.count, b.name.key)
        }
    }

    private func line(_ seen: [Seen]) -> ActorLine {
        var groups: [String: [Seen]] = [:]
        for one in seen { groups[one.words, default: []].append(one) }
        let spellings = groups.map { words, group in
            ActorLine.Spelling(
                words: words, count: Set(group.map(\.claim)).count, first: group.compactMap(\.day).min(),
                last: group.compactMap(\.day).max())
        }.sorted { (-$0.count, $0.words) < (-$1.count, $1.words) }
        let id = seen.first?.id
        let body = id.map(resolver.body(of:))
        return ActorLine(
            name: LedgerName(id: id, words: spellings.first?.words ?? ""), facts: id.flatMap(resolver.actor), body: body == id ? nil : body,
            side: id.flatMap(resolver.side(of:)), spellings: spellings,
            counts: ActorLine.Role.allCases.map { role in Set(seen.filter { $0.role == role }.map(\.claim)).count },
            first: seen.compactMap(\.day).min(), last: seen.compactMap(\.day).max(), claims: Set(seen.map(\.claim)).sorted())
    }
}
