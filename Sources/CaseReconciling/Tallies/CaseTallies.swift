import ArabicText
import Casebook
package import ClaimModel
package import Reconciling

/// A question about a toll as it is asked of a case.
package struct TallyQuestion: Sendable {
    package var kinds: [TallyKind] = [.killed]
    package var who: TallyCategory = .people
    /// Places, together; empty for everywhere.
    package var places: [String] = []
    /// First and last day, `YYYY-MM-DD`.
    package var from: String
    package var to: String
    /// Origins by id; nil for all.
    package var origins: Set<String>?

    package init(from: String, to: String) {
        self.from = from
        self.to = to
    }
}

extension CaseReconciliation {
    /// The four figures of a question, from the claims that may bear on it.
    ///
    /// - Complexity: quadratic in the counts at places that hold or lie in the question's, on days that meet its days, and their programs.
    package func answer(_ question: TallyQuestion) -> TallyAnswers.Reply? {
        guard let from = CivilDate(iso: question.from), let to = CivilDate(iso: question.to), from.daysSince1970 <= to.daysSince1970 else {
            return nil
        }
        let query = TallyQuery(
            kinds: question.kinds.map(\.rawValue), who: question.who.rawValue,
            places: question.places.isEmpty ? [CountScope.anywhere] : question.places, from: from, to: to, origins: question.origins)
        let bearing = reports.keys.sorted().compactMap { doc -> TallyReport? in
            guard let report = reports[doc] else { return nil }
            let bearing = Set(report.claims.filter { bears($0, report, question) }.map(\.id))
            if bearing.isEmpty { return nil }
            // A total that bears on the question brings all its parts: one of them may be what is wrong.
            let counting = report.claims.filter { claim in
                bearing.contains(claim.id) || claim.links.contains { $0.rel == .partOf && bearing.contains($0.claim) }
            }
            return TallyReport(doc: doc, outlet: report.report.outlet, published: report.report.published, claims: counting)
        }
        return TallyAnswers.answer(claims: bearing, query: query, context: tallyContext())
    }

    /// The origin of a claim as tallies name it. Sources without a name are one origin in each incident.
    package func tallyOrigin(_ claim: String) -> String {
        guard let origin = origins[claim] else { return "unknown" }
        guard origin.kind == .unnamed, let incident = incidentOf[claim] else { return origin.id }
        return "\(origin.id)@\(incident.id)"
    }

    /// An origin of tallies in words.
    package func label(ofTallyOrigin id: String, claims: [String], _ language: MessageLanguage) -> String {
        guard let claim = claims.first, let origin = origins[claim] else { return id }
        return label(of: origin, claims, language)
    }

    private func bears(_ claim: Claim, _ report: CaseReport, _ question: TallyQuestion) -> Bool {
        let kinds = Set(question.kinds)
        guard claim.tallies.contains(where: { kinds.contains($0.kind) || !kinds.isDisjoint(with: $0.kinds) }) else { return false }
        // Accidents and crimes are no tolls of a conflict.
        if report.scope.value != .conflict, claim.type.group == .violence { return false }
        // What a person set aside is not counted.
        if let mark = incidentOf[claim.id]?.grades.first, mark.isDecided, mark.grade == .setAside { return false }
        let since = claim.tallies.filter(\.cumulative).map { $0.since ?? "" }.min()
        let first = [since, claim.from ?? claim.to ?? report.report.published].compactMap { $0 }.min() ?? ""
        let last = claim.to ?? report.report.published.map { String($0.prefix(10)) } ?? claim.from ?? ""
        if first > question.to || last < question.from { return false }
        if question.places.isEmpty { return true }
        return claim.places.contains { place in
            guard let id = place.id else { return false }
            return question.places.contains { tables.places.isInside(id, $0) || tables.places.isInside($0, id) }
        }
    }

    /// How many characters beside a count are looked at for words that belong to it.
    private static let besideCount = 24

    private func tallyContext() -> TallyContext {
        let places = tables.places
        let actors = actors
        let origins = origins
        let incidentOf = incidentOf
        let view = self
        let (corrections, eves, groups) = (tables.corrections, tables.eves, tables.groups)
        var context = TallyContext(
            origin: { _, claim in view.tallyOrigin(claim.id) },
            parent: { id in places.number(of: id).flatMap { places.parent(of: $0) }.map { places.id(of: $0) } },
            isWide: { id in places.number(of: id).map { places.level(of: $0).isBroad } ?? true })
        context.isFromCounter = { _, claim in
            guard let origin = origins[claim.id] else { return false }
            switch origin.kind {
            case .body: return ["monitor", "medical"].contains(actors.actor(origin.key)?.kind ?? "")
            case .unnamed: return origin.key == "medical"
            default: return false
            }
        }
        context.isCorrection = { report, claim in
            if claim.links.contains(where: { $0.rel == .revises }) { return true }
            guard let text = view.reports[report.doc]?.report.text.unicodeScalars, claim.sentence.end <= text.count else { return false }
            let from = text.index(text.startIndex, offsetBy: claim.sentence.start)
            return corrections.isIn(String(text[from..<text.index(from, offsetBy: claim.sentence.end - claim.sentence.start)]))
        }
        context.isEve = { claim in claim.time.map { eves.isIn($0.span.text) } ?? false }
        context.isClosedGroup = { report, _, tally in
            // The words for the group stand beside the number: "a family of seven", "seven of them, a whole family".
            guard let text = view.reports[report.doc]?.report.text.unicodeScalars, tally.span.end <= text.count else { return false }
            let from = text.index(text.startIndex, offsetBy: max(0, tally.span.start - Self.besideCount))
            let to = text.index(text.startIndex, offsetBy: min(text.count, tally.span.end + Self.besideCount))
            return groups.isIn(String(text[from..<to]))
        }
        context.event = { _, claim in
            guard let incident = incidentOf[claim.id], incident.kind == .point else { return nil }
            return incident.id
        }
        return context
    }
}
