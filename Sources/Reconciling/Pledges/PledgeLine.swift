public import ClaimModel

/// A pledge, truce, agreement or plan, and what was reported afterwards. The ledger lists; it never rules that anything was broken.
public struct PledgeLine: Sendable, Hashable {
    /// The least id of its tellings.
    public var id: String
    /// The type of the claim that opens it.
    public var type: ClaimType
    /// The kind, an id of the pack; nil where the terms are not stated.
    public var kind: String?
    /// Who bound themselves.
    public var parties: [LedgerName]
    /// Towards whom.
    public var towards: [LedgerName]
    /// Where it is to hold; empty where no place is stated.
    public var places: [LedgerName]
    /// When it was given.
    public var given: ActDay
    /// From when it holds: the content's first day, else the day on which it was given.
    public var start: String?
    /// Whether the content states that day. Otherwise what happened on the day of the pledge itself is not listed.
    public var startIsStated: Bool
    /// Last day of a stated span.
    public var end: String?
    /// Whether the report says to what they bound themselves.
    public var termsStated: Bool
    /// The types that it forbids.
    public var forbids: [ClaimType]
    /// The types that it lets expect.
    public var expects: [ClaimType]
    /// The claims that give it, by id.
    public var tellings: [String]
    /// The claims that say to what it binds.
    public var contents: [String]
    /// Incidents of forbidden types at its places after its start, by first day.
    public var followed: [PledgeIncident]
    /// Expected deeds that were reported afterwards.
    public var deeds: [PledgeDeed]
    /// Claims that say that its terms were not kept.
    public var reportedBreaches: [PledgeDeed]

    /// How many incidents are attributed to the party.
    public var attributedCount: Int { followed.count { $0.attribution == .party } }
    /// The first of those incidents.
    public var first: PledgeIncident? { followed.first { $0.attribution == .party } }
    /// The last of them.
    public var last: PledgeIncident? { followed.last { $0.attribution == .party } }
}

/// An incident that is listed under a pledge.
public struct PledgeIncident: Sendable, Hashable {
    /// The incident's id.
    public var incident: String
    /// The forbidden types among its own.
    public var types: [ClaimType]
    /// Its first day.
    public var day: String
    /// Its places.
    public var places: [LedgerName]
    /// Its grade.
    public var grade: String?
    /// How those held responsible stand to the party.
    public var attribution: Attribution
    /// Its claims.
    public var claims: [String]
}

/// A deed that a pledge lets expect, or a report that it was not kept.
public struct PledgeDeed: Sendable, Hashable {
    /// The claim.
    public var claim: String
    /// Its type.
    public var type: ClaimType
    /// Its day.
    public var day: ActDay
    /// Whom it names as agent.
    public var agents: [LedgerName]
    /// From whom it comes.
    public var sources: [LedgerName]
}

extension PledgeLine: LedgerRecord {
    /// What it is about, for narrowing.
    public var facets: LedgerFacets {
        let last = followed.map(\.day).max()
        return LedgerFacets(
            from: given.day ?? start, to: [start, end, last, given.day].compactMap { $0 }.max(), places: places, actors: parties + towards,
            types: [type] + forbids)
    }

    /// The keys of its table's columns.
    public static var columns: [String] {
        ["given", "party", "terms", "place", "start", "tellings", "followed", "first", "last", "unattributed", "breaches", "deeds"]
    }

    /// The cells of its row.
    public func cells(_ view: LedgerView) -> [String] {
        func mark(_ incident: PledgeIncident?) -> String {
            guard let incident else { return "" }
            let grade = incident.grade.map { view.label("grade." + $0) } ?? ""
            return view.join(["\(incident.day) \(view.types(incident.types))", grade])
        }
        let open = followed.filter { $0.attribution != .party }
        return [
            view.day(given), parties.isEmpty ? view.label("no-party") : view.actors(parties),
            termsStated ? kind.map { view.label("pledge." + $0) } ?? view.type(type) : view.label("terms-not-stated"),
            termsStated && places.isEmpty ? view.label("no-place") : view.places(places), view.span(start, end), String(tellings.count),
            termsStated ? String(attributedCount) : "", mark(first), mark(last), termsStated ? String(open.count) : "",
            String(reportedBreaches.count), String(deeds.count),
        ]
    }

    /// Writes its object.
    public func write(to json: inout JSONWriter) {
        json.beginObject()
        json.member("id", id)
        json.member("type", type.rawValue)
        json.member("kind", kind)
        json.names("parties", parties)
        json.names("towards", towards)
        json.names("places", places)
        json.member("given", given.day)
        json.member("given_stated", given.isStated)
        json.member("start", start)
        json.member("start_stated", startIsStated)
        json.member("end", end)
        json.member("terms_stated", termsStated)
        json.strings("forbids", forbids.map(\.rawValue))
        json.strings("expects", expects.map(\.rawValue))
        json.strings("tellings", tellings)
        json.strings("contents", contents)
        json.member("attributed", attributedCount)
        json.member("first", first?.incident)
        json.member("last", last?.incident)
        json.key("followed")
        json.beginArray()
        for incident in followed { incident.write(to: &json) }
        json.endArray()
        for (name, list) in [("deeds", deeds), ("reported_breaches", reportedBreaches)] {
            json.key(named: name)
            json.beginArray()
            for deed in list { deed.write(to: &json) }
            json.endArray()
        }
        json.endObject()
    }
}

extension PledgeIncident {
    func write(to json: inout JSONWriter) {
        json.beginObject()
        json.member("incident", incident)
        json.strings("types", types.map(\.rawValue))
        json.member("day", day)
        json.names("places", places)
        json.member("grade", grade)
        json.member("attribution", attribution.rawValue)
        json.strings("claims", claims)
        json.endObject()
    }
}

extension PledgeDeed {
    func write(to json: inout JSONWriter) {
        json.beginObject()
        json.member("claim", claim)
        json.member("type", type.rawValue)
        json.member("day", day.day)
        json.names("agents", agents)
        json.names("sources", sources)
        json.endObject()
    }
}
