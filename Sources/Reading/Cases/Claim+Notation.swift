import ClaimModel

extension Claim {
    /// The claim in the notation of the tables of cases.
    var caseNotation: String {
        var out = "\(type.rawValue)@\(trigger.text)"
        func add(_ name: String, _ words: [String]) { for each in words { out += " \(name)=\(each)" } }
        add("place", places.map(\.span.text))
        add("agent", agent.map(\.span.text))
        add("target", target.map(\.span.text))
        add("tally", tallies.map(\.caseNotation))
        if status != .occurred { add("status", [status.rawValue]) }
        add("source", source.map(\.span.text))
        add("relay", relay.map(\.span.text))
        if speech != .unattributed { add("speech", [speech.rawValue]) }
        add("from", from.map { [$0] } ?? [])
        add("to", to.map { [$0] } ?? [])
        add("unverifiable", unverifiable.map { [$0.text] } ?? [])
        return out
    }
}

extension Tally {
    fileprivate var caseNotation: String {
        let bounds = min == max ? "\(min ?? 0)" : "\(min.map(String.init) ?? "")..\(max.map(String.init) ?? "")"
        return "\(kind.rawValue):\(bounds):\(who.rawValue)" + (approx ? ":~" : "") + (of == nil ? "" : ":part")
            + (cumulative ? ":total" : "")
    }
}
