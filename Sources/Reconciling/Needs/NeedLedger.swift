import ClaimModel

/// Sets needs and access by place, day and sector.
///
/// The sector of a shortage or of relief is what its targets name (pack `sectors`), else its trigger; relief that names nothing is
/// `aid-general`, a shortage that names nothing `unstated`. Who is kept out or in, besieged or evacuated stands under `access`. A refusal
/// counts
/// where its content is relief or an evacuation. A claim about several disjoint places stands at each of them.
public struct NeedLedger: Sendable {
    struct Rule: Sendable {
        let state: String
        let type: ClaimType
        let status: ClaimStatus
        let words: WordClassifier?
        let isAccess: Bool
    }
    private let rules: [Rule]
    private let sectors: CodeWords
    private let resolver: LedgerResolver

    /// A ledger by the packs `sectors` and `need-states`.
    public init(sectors: String, states: String, resolver: LedgerResolver) throws(LedgerPackError) {
        self.sectors = try CodeWords(sectors, pack: "sectors", group: "cluster")
        self.resolver = resolver
        let pack = try LedgerPack(states, name: "need-states", needs: ["state", "type", "status", "words", "words_en", "access"])
        var rules: [Rule] = []
        for row in pack.rows {
            guard let type = ClaimType(rawValue: row("type")) else {
                throw .code(pack: pack.name, row: row.number, column: "type", value: row("type"))
            }
            guard let status = ClaimStatus(rawValue: row("status")) else {
                throw .code(pack: pack.name, row: row.number, column: "status", value: row("status"))
            }
            let alternatives = row.list("words") + row.list("words_en")
            var words: WordClassifier?
            if !alternatives.isEmpty {
                words = WordClassifier()
                words?.add(alternatives, code: row("state"))
            }
            rules.append(Rule(state: row("state"), type: type, status: status, words: words, isAccess: row("access") == "access"))
        }
        self.rules = rules
    }

    /// The cells by place, day and sector; those without place or day last.
    ///
    /// - Complexity: O(n log n).
    public func cells(_ claims: [ReportedClaim]) -> [NeedCell] {
        let claims = ReportedClaim.ordered(claims)
        let finder = ContentFinder(claims)
        var cells: [String: NeedCell] = [:]
        for reported in claims {
            var told = reported
            if reported.claim.type == .refusal {
                let contents = finder.contents(of: reported, statuses: [.requested, .expected, .negated])
                guard let content = contents.first(where: { $0.claim.type == .aid || $0.claim.type == .evacuation }) else { continue }
                told.claim.places = content.claim.places
                told.claim.target = content.claim.target
            }
            guard let rule = rule(of: told.claim) else { continue }
            let places = resolver.leaves(told.claim)
            for sector in rule.isAccess ? ["access"] : sectors(told.claim) {
                for place in places.isEmpty ? [nil] : places.map({ Optional($0) }) {
                    let key = "\(place?.key ?? "~~")\u{1F}\(told.day.day ?? "~")\u{1F}\(sector)"
                    let cluster = sector == "access" ? "protection" : sectors.group(sector)
                    var cell = cells[key] ?? NeedCell(place: place, day: told.day, sector: sector, cluster: cluster, states: [])
                    if let place, let known = cell.place { cell.place = LedgerName.unique([known, place]).first }
                    cell.day.isStated = cell.day.isStated || told.day.isStated
                    add(told.claim, rule, to: &cell)
                    cells[key] = cell
                }
            }
        }
        return cells.sorted { $0.key < $1.key }.map(\.value)
    }

    private func rule(of claim: Claim) -> Rule? {
        rules.first { rule in
            rule.type == claim.type && rule.status == claim.status && rule.words?.matches(claim.trigger.text) ?? true
        }
    }

    private func sectors(_ claim: Claim) -> [String] {
        var found = Set(claim.target.flatMap { sectors.entries($0) })
        if found.isEmpty { found = Set(sectors.entries(in: claim.trigger.text)) }
        // "Aid" beside what it consists of adds nothing.
        if found.count > 1 { found.remove("aid-general") }
        if found.isEmpty { found = [claim.type == .shortage ? "unstated" : "aid-general"] }
        return found.sorted()
    }

    private func add(_ claim: Claim, _ rule: Rule, to cell: inout NeedCell) {
        let whom = claim.target.filter { rule.isAccess || sectors.entries($0).isEmpty }.map { LedgerName($0) }
        let at = cell.states.firstIndex { $0.state == rule.state }
        var state =
            at.map { cell.states[$0] }
            ?? NeedCell.State(state: rule.state, claims: [], sources: [], by: [], whom: [], until: nil, isOpen: false)
        state.claims = Set(state.claims + [claim.id]).sorted()
        state.sources = LedgerName.unique(state.sources + claim.source.map { LedgerName($0) })
        state.by = LedgerName.unique(state.by + claim.agent.map { LedgerName($0) })
        state.whom = LedgerName.unique(state.whom + whom)
        state.until = [state.until, claim.to].compactMap { $0 }.max()
        state.isOpen = state.isOpen || claim.time?.open == true
        if let at { cell.states[at] = state } else { cell.states.append(state) }
        cell.states.sort { $0.state < $1.state }
    }
}
