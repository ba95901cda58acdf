package import Casebook
package import ClaimModel
package import Reconciling

/// Decisions of a person about a casebook's claims and incidents. Each is an entry of the log; none changes another.
package struct CaseReview {
    private let store: Casebook
    private let tables: LexiconTables
    private let visibility: Visibility

    /// Reviews of a casebook.
    package init(_ store: Casebook, tables: LexiconTables, visibility: Visibility = .open) {
        self.store = store
        self.tables = tables
        self.visibility = visibility
    }

    /// Accepts or rejects claims, all of them or none. What is rejected leaves every computed view and stays in the casebook.
    package func decide(_ verdict: Decision.Verdict, _ claims: [String], because reason: String) throws(MarsadError) {
        for id in claims { _ = try store.claim(id, visibility: visibility) }
        try store.decide(verdict, claims: claims, reason: reason)
    }

    /// Accepts or rejects every claim that tells an incident.
    package func decide(_ verdict: Decision.Verdict, incident id: String, because reason: String) throws(MarsadError) -> [String] {
        let claims = try incident(id).claims
        try store.decide(verdict, claims: claims, reason: reason)
        return claims
    }

    /// Corrects a claim: over what was corrected before.
    package func correct(_ id: String, _ correction: ClaimCorrection, because reason: String) throws(MarsadError) -> Claim {
        let stored = try store.claim(id, visibility: visibility)
        let text = try store.report(stored.doc, visibility: visibility)?.report.text ?? ""
        let corrected = try correction.applied(to: stored.claim, text: text, tables: tables)
        try store.decide(.correct, claim: id, reason: reason, correction: corrected)
        return corrected
    }

    /// Makes incidents one, with all that tells them now.
    ///
    /// - Returns: the id of the incident that there is then.
    package func merge(_ ids: [String], because reason: String) throws(MarsadError) -> String {
        var merged: [String: Incident] = [:]
        for id in ids {
            let incident = try incident(id)
            merged[incident.id] = incident
        }
        guard merged.count > 1 else {
            throw .badArgument(name: "--merge", value: ids.joined(separator: " "), expected: "two incidents or more")
        }
        let claims = Set(merged.values.flatMap(\.claims)).sorted()
        try store.decide(.merge(claims: claims), incident: merged.keys.min() ?? "", reason: reason)
        return try incident(claims[0]).id
    }

    /// Makes claims of an incident one of their own, apart from all that it holds else.
    ///
    /// - Returns: the ids of both incidents, that of the claims first; the claim's own for a denial that is of none now.
    package func split(_ id: String, _ claims: [String], because reason: String) throws(MarsadError) -> [String] {
        let incident = try incident(id)
        let all = incident.claims + incident.denials
        let apart = Set(claims)
        let rest = all.filter { !apart.contains($0) }
        if let stranger = apart.subtracting(all).min() { throw .unknownClaim(id: stranger) }
        guard !apart.isEmpty, let other = rest.first else {
            throw .badArgument(name: "--split", value: id, expected: "some of its claims, not all")
        }
        try store.decide(.split(claims: apart.sorted(), rest: rest), incident: incident.id, reason: reason)
        return try [apart.min() ?? other, other].map { claim throws(MarsadError) in
            do throws(MarsadError) { return try self.incident(claim).id } catch .unknownClaim { return claim }
        }
    }

    /// Gives an incident a grade over the computed ones.
    package func grade(_ id: String, _ grade: Grade, because reason: String) throws(MarsadError) -> String {
        let incident = try incident(id)
        let decision = IncidentDecision.grade(claims: incident.claims, grade: grade.rawValue, reason: reason)
        try store.decide(decision, incident: incident.id, reason: reason)
        return incident.id
    }

    /// Takes back the last decision that stands.
    package func undo(because reason: String) throws(MarsadError) -> Decision? { try store.undo(reason: reason) }

    /// The incident to which an id leads, as the casebook has it now.
    package func incident(_ id: String) throws(MarsadError) -> Incident {
        if let stored = try CaseReconciliation.stored(store, id: id, visibility: visibility, tables: tables),
            let found = stored.incident(id)
        {
            return found
        }
        let view = try CaseReconciliation(joining: store, visibility: visibility, tables: tables)
        guard let found = view.incident(id) else { throw .unknownClaim(id: id) }
        return found
    }
}
