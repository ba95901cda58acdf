import ArabicText
import Casebook
package import ClaimModel
package import Reconciling

/// Which incidents are wanted; what is left empty asks nothing.
package struct IncidentSelection: Sendable {
    /// Places by id, with all that lies in them, and by name as typed.
    package var places: Set<String> = []
    package var placeNames: [String] = []
    /// First and last day, `YYYY-MM-DD`.
    package var from: String?
    package var to: String?
    /// Persons and bodies by id, and by name as typed: agents, targets and sources.
    package var actors: Set<String> = []
    package var actorNames: [String] = []
    package var types: Set<ClaimType> = []

    package init() {}
}

extension CaseReconciliation {
    /// The incidents that pass: dated ones by day, then those dated by publication alone; undated ones last, left out where days are asked for.
    package func incidents(_ wanted: IncidentSelection) -> [Incident] {
        let folder = TextFolder()
        let placeKeys = Set(wanted.placeNames.map(folder.key))
        let actorKeys = Set(wanted.actorNames.map(folder.key))
        let first = wanted.from.flatMap { CivilDate(iso: $0) }?.daysSince1970
        let last = wanted.to.flatMap { CivilDate(iso: $0) }?.daysSince1970
        let passing = incidents.filter { incident in
            if first != nil || last != nil {
                guard let window = incident.window else { return false }
                if let first, window.to < first { return false }
                if let last, window.from > last { return false }
            }
            if !wanted.types.isEmpty, wanted.types.isDisjoint(with: incident.types) { return false }
            let told = incident.claims.compactMap { claims[$0] }
            if !wanted.places.isEmpty || !placeKeys.isEmpty {
                // The narrowest places decide; a place that the gazetteer does not know is found by the words.
                let isThere =
                    incident.places.contains(where: wanted.places.contains)
                    || told.contains { $0.places.contains { $0.id == nil && placeKeys.contains(folder.key($0.span.text)) } }
                if !isThere { return false }
            }
            if !wanted.actors.isEmpty || !actorKeys.isEmpty {
                let named = (told + incident.denials.compactMap { claims[$0] }).contains { claim in
                    (claim.agent + claim.target + claim.source).contains { mention in
                        mention.id.map(wanted.actors.contains) ?? actorKeys.contains(folder.key(mention.span.text))
                    }
                }
                if !named { return false }
            }
            return true
        }
        return passing.sorted { Self.order($0, since: first) < Self.order($1, since: first) }
    }

    /// Dated incidents first, by first day, or by the first asked for where they began before; of one day those that more reports tell;
    /// undated ones last.
    private static func order(_ incident: Incident, since first: Int?) -> (Int, Int, Int, String) {
        let reports = Set(incident.accounts.flatMap(\.reports)).count
        guard let window = incident.window else { return (2, 0, -reports, incident.id) }
        return (window.isWeak ? 1 : 0, max(window.from, first ?? window.from), -reports, incident.id)
    }
}
