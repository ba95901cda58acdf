import ClaimModel

/// Claims in a line each, for people.
enum ClaimText {
    /// A report and its kept claims, one a line.
    static func report(_ report: ReportClaims, outlet: String?) -> String {
        var out = ([report.doc, outlet, report.published].compactMap { $0 }).joined(separator: " · ") + "\n"
        for claim in report.claims where claim.kept {
            let cells = [
                claim.type.rawValue, claim.status.rawValue, dates(claim), places(claim), claim.trigger.text, tallies(claim), sources(claim),
            ]
            out += "  " + cells.filter { !$0.isEmpty }.joined(separator: " | ") + "\n"
        }
        return out
    }

    /// One or two dates, or nothing.
    static func dates(_ claim: Claim) -> String {
        switch (claim.from, claim.to) {
        case (let from?, let to?): from == to ? from : "\(from)..\(to)"
        case (let from?, nil): "\(from).."
        case (nil, let to?): "..\(to)"
        case (nil, nil): ""
        }
    }

    /// The places, most specific first.
    static func places(_ claim: Claim) -> String { claim.places.map(\.span.text).joined(separator: " < ") }

    /// The counts.
    static func tallies(_ claim: Claim) -> String {
        claim.tallies.map { tally in
            "\(tally.kind.rawValue) \(bounds(tally))" + (tally.who == .people ? "" : " \(tally.who.rawValue)")
        }.joined(separator: ", ")
    }

    /// `50`, `10..15`, `50..`, `..20`, with a tilde for what is about so.
    static func bounds(_ tally: Tally) -> String {
        let about = tally.approx ? "~" : ""
        if let min = tally.min, min == tally.max { return about + String(min) }
        return about + (tally.min.map(String.init) ?? "") + ".." + (tally.max.map(String.init) ?? "")
    }

    /// Who says so, and through whom.
    static func sources(_ claim: Claim) -> String {
        (claim.source + claim.relay).map(\.span.text).joined(separator: " / ")
    }
}
