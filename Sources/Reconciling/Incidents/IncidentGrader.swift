import ClaimModel

/// Groups an incident's claims into accounts, says in what they differ, and grades.
struct IncidentGrader {
    let origins: OriginResolver
    let actors: ActorTable
    let decisions: DecisionTable
    /// Whether a claim is in any incident.
    let exists: (String) -> Bool

    /// Fills accounts, contests, grades, protected marks and reasons why it cannot be verified.
    func fill(_ incident: inout Incident, _ telling: [ReconcilableClaim], _ denying: [ReconcilableClaim]) {
        let sources = origins.origins(telling)
        let told = accounts(telling, sources, denies: false)
        incident.accounts = told + accounts(denying, origins.origins(denying), denies: true)
        incident.contests = ContestFinder(actors: actors).contests(telling, sources, denying)
        incident.grades = grades(incident, telling, sources, told)
        for claim in telling + denying {
            for name in claim.protected { incident.protected[name, default: []].append(claim.key) }
            if let reason = claim.unverifiable { incident.unverifiable[reason, default: []].append(claim.key) }
        }
    }

    private func accounts(_ claims: [ReconcilableClaim], _ sources: [[Origin]], denies: Bool) -> [Account] {
        struct Key: Hashable {
            let origin: Origin
            let side: String?
        }
        var groups: [Key: [ReconcilableClaim]] = [:]
        for (claim, list) in zip(claims, sources) {
            for origin in list {
                let side = origins.side(of: origin) ?? (list.count == 1 ? origins.side(of: claim) : nil)
                groups[Key(origin: origin, side: side), default: []].append(claim)
            }
        }
        return groups.map { key, claims in
            Account(
                origin: key.origin, side: key.side, denies: denies, claims: claims.map(\.key), reports: Set(claims.map(\.doc)).sorted(),
                firstPublished: claims.compactMap(\.published).min())
        }.sorted { ($0.origin, $0.side ?? "") < ($1.origin, $1.side ?? "") }
    }

    private func grades(_ incident: Incident, _ claims: [ReconcilableClaim], _ sources: [[Origin]], _ told: [Account]) -> [GradeMark] {
        var marks: [GradeMark] = []
        let dismissed = claims.filter { $0.setAside != nil }
        if dismissed.count == claims.count {
            marks.append(GradeMark(grade: .setAside, claims: dismissed.map(\.key), why: Set(dismissed.compactMap(\.setAside)).sorted()))
        }
        let admissions = zip(claims, sources).filter { isAdmission($0, $1) }
        if !admissions.isEmpty {
            let parties = Set(admissions.flatMap { $0.1 }).sorted()
            marks.append(GradeMark(grade: .admitted, claims: admissions.map(\.0.key), why: parties.map(\.id)))
        }
        // Numbers alone lower nothing.
        let matters = incident.contests.filter { $0.matter != .numbers }
        if !matters.isEmpty {
            let involved = Set(matters.flatMap { $0.positions.flatMap(\.claims) }).sorted()
            marks.append(GradeMark(grade: .contested, claims: involved, why: matters.map(\.matter.rawValue)))
        }
        let independent = Set(told.map(\.origin)).sorted()
        if independent.count >= 2 {
            marks.append(GradeMark(grade: .corroborated, claims: claims.map(\.key), why: independent.map(\.id)))
        } else {
            marks.append(GradeMark(grade: .singleOrigin, claims: claims.map(\.key), why: independent.map(\.id)))
        }
        if let (claim, given) = decisions.grade(of: incident.claims, exists: exists) {
            marks.removeAll { $0.grade == given.grade }
            marks.insert(GradeMark(grade: given.grade, claims: [claim], why: [given.reason], isDecided: true), at: 0)
        }
        return marks
    }

    /// Whether a party to the conflict says itself that it did it. Monitors, relief bodies and the press are no parties, whatever their
    /// side.
    private func isAdmission(_ claim: ReconcilableClaim, _ sources: [Origin]) -> Bool {
        guard claim.type.group == .violence || claim.type.group == .military, claim.speech != .alleges, claim.speech != .denies else {
            return false
        }
        let agents = claim.agents.compactMap(\.id).filter { actors.unnamedClass($0) == nil }
        let bodies = Set(agents.map(actors.body(of:)))
        let sides = Set(agents.compactMap(actors.side(of:)))
        return sources.contains { origin in
            guard origin.kind == .body, let actor = actors.actor(origin.key), !Self.observers.contains(actor.kind) else { return false }
            return bodies.contains(origin.key) || actors.side(of: origin.key).map(sides.contains) ?? false
        }
    }

    private static let observers: Set<String> = ["monitor", "ngo", "medical", "agency", "outlet", "igo", "un-body"]
}
