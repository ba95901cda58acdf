import ArabicText
public import ClaimModel

/// Makes claims ready for reconciling.
public struct ClaimMapper: Sendable {
    private let terms: ProtectedTerms
    private let names = NameKey()

    /// A mapper with the words for protected people and places.
    public init(terms: ProtectedTerms) { self.terms = terms }

    /// The claims of a report. `passage` gives, for a scalar of its text, the shared passage in which it stands.
    ///
    /// - Complexity: O(n) in the words of the claims' mentions.
    public func claims(_ report: ReportClaims, outlet: String?, passage: (Int) -> PassageMark? = { _ in nil }) -> [ReconcilableClaim] {
        let published = report.published.flatMap { CivilDate(iso: $0)?.daysSince1970 }
        let folded = outlet.map(names.key)
        return report.claims.map { claim in
            var mapped = ReconcilableClaim(key: claim.id, doc: report.doc, type: claim.type)
            mapped.outlet = folded
            mapped.published = published
            mapped.language = report.language
            mapped.passage = passage(claim.trigger.start)
            mapped.sentence = claim.sentence.start
            mapped.status = claim.status
            mapped.speech = claim.speech
            mapped.places = claim.places.map {
                NamedPlace(ids: $0.id.map { [$0] } ?? $0.candidates, name: names.key($0.span.text), within: $0.within)
            }
            mapped.window = DayWindow(claim, published: published)
            mapped.agents = entities(claim.agent)
            mapped.targets = entities(claim.target)
            mapped.tallies = claim.tallies
            mapped.means = entities(claim.means)
            mapped.sources = entities(claim.source)
            mapped.relays = entities(claim.relay)
            mapped.protected = protected(claim)
            mapped.unverifiable = claim.unverifiable?.text
            mapped.links = claim.links
            if !claim.kept { mapped.setAside = "below-threshold" }
            if report.scope.value != .conflict, claim.type.group == .violence { mapped.setAside = "scope-\(report.scope.value.rawValue)" }
            return mapped
        }
    }

    private func entities(_ mentions: [Mention]) -> [NamedEntity] {
        mentions.map { NamedEntity(id: $0.id, name: names.key($0.span.text)) }
    }

    private func protected(_ claim: Claim) -> Set<String> {
        var found: Set<String> = []
        for mention in claim.target { found.formUnion(terms.classes(in: mention.span.text)) }
        for place in claim.places { found.formUnion(terms.classes(in: place.span.text)) }
        for tally in claim.tallies {
            found.formUnion(terms.classes(in: tally.span.text).subtracting(terms.sites))
            switch tally.who {
            case .children, .women, .medics, .journalists: if tally.max != 0 { found.insert(tally.who.rawValue) }
            default: break
            }
        }
        return found
    }
}
