import ClaimModel
import Lexicon
package import Reconciling

extension LexiconTables {
    /// Who belongs to whom and what lies where, for the ledgers.
    package var resolver: LedgerResolver {
        let places = places
        let table = actorTable(outlets: [])
        let names = self
        return LedgerResolver(
            placePath: { id in places.number(of: id).map { places.chain(of: $0).dropFirst().map { places.id(of: $0) } } ?? [] },
            actor: { id in
                table.actor(id).map {
                    ActorFacts(kind: $0.kind == "people" ? "person" : $0.kind, side: $0.side, country: $0.country, of: $0.of)
                }
            },
            placeName: { names.name($0, $1.rawValue) }, actorName: { names.name($0, $1.rawValue) })
    }
}
