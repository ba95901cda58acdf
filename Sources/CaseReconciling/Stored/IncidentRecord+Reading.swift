import ClaimModel
import Reconciling

extension IncidentRecord {
    /// The incident of a record; nil where it cannot be read.
    static func incident(_ text: String) -> Incident? {
        let bytes = Array(text.utf8)
        var json = JSONScanner(bytes, 0..<bytes.count)
        var incident = Incident(id: "", kind: .point, claims: [])
        do throws(JSONFault) {
            try json.eachMember { (json, name) throws(JSONFault) in
                switch name {
                case "id": incident.id = try json.string()
                case "kind": incident.kind = try word(&json)
                case "claims": incident.claims = try strings(&json)
                case "denials": incident.denials = try strings(&json)
                case "types": incident.types = try words(&json)
                case "window":
                    var numbers: [Int] = []
                    try json.eachElement { (json) throws(JSONFault) in numbers.append(try json.integer()) }
                    if numbers.count == 3 { incident.window = DayWindow(from: numbers[0], to: numbers[1], isWeak: numbers[2] == 1) }
                case "places": incident.places = try strings(&json)
                case "joins": try json.eachElement { (json) throws(JSONFault) in incident.joins.append(try join(&json)) }
                case "accounts": try json.eachElement { (json) throws(JSONFault) in incident.accounts.append(try account(&json)) }
                case "contests": try json.eachElement { (json) throws(JSONFault) in incident.contests.append(try contest(&json)) }
                case "grades": try json.eachElement { (json) throws(JSONFault) in incident.grades.append(try grade(&json)) }
                case "protected": incident.protected = try lists(&json)
                case "unverifiable": incident.unverifiable = try lists(&json)
                default: try json.skipValue()
                }
            }
        } catch { return nil }
        return incident.id.isEmpty ? nil : incident
    }

    static func join(_ text: String) -> Join? {
        let bytes = Array(text.utf8)
        var json = JSONScanner(bytes, 0..<bytes.count)
        return try? join(&json)
    }

    private static func join(_ json: inout JSONScanner) throws(JSONFault) -> Join {
        var join = Join(a: "", b: "", score: 0, reasons: [])
        try json.eachMember { (json, name) throws(JSONFault) in
            switch name {
            case "a": join.a = try json.string()
            case "b": join.b = try json.string()
            case "score": join.score = Double(try json.string()) ?? 0
            case "reasons": join.reasons = try words(&json)
            default: try json.skipValue()
            }
        }
        return join
    }

    private static func account(_ json: inout JSONScanner) throws(JSONFault) -> Account {
        var account = Account(
            origin: Origin(kind: .outlet, key: ""), side: nil, denies: false, claims: [], reports: [], firstPublished: nil)
        try json.eachMember { (json, name) throws(JSONFault) in
            switch name {
            case "kind": account.origin.kind = try word(&json)
            case "key": account.origin.key = try json.string()
            case "side": account.side = try json.string()
            case "denies": account.denies = try json.boolean()
            case "claims": account.claims = try strings(&json)
            case "reports": account.reports = try strings(&json)
            case "first": account.firstPublished = try json.integer()
            default: try json.skipValue()
            }
        }
        return account
    }

    private static func contest(_ json: inout JSONScanner) throws(JSONFault) -> Contest {
        var contest = Contest(matter: .agent, positions: [])
        try json.eachMember { (json, name) throws(JSONFault) in
            switch name {
            case "matter": contest.matter = try word(&json)
            case "positions":
                try json.eachElement { (json) throws(JSONFault) in
                    var position = Contest.Position(value: "", claims: [])
                    try json.eachMember { (json, name) throws(JSONFault) in
                        switch name {
                        case "value": position.value = try json.string()
                        case "claims": position.claims = try strings(&json)
                        default: try json.skipValue()
                        }
                    }
                    contest.positions.append(position)
                }
            default: try json.skipValue()
            }
        }
        return contest
    }

    private static func grade(_ json: inout JSONScanner) throws(JSONFault) -> GradeMark {
        var mark = GradeMark(grade: .singleOrigin, claims: [], why: [])
        try json.eachMember { (json, name) throws(JSONFault) in
            switch name {
            case "grade": mark.grade = try word(&json)
            case "claims": mark.claims = try strings(&json)
            case "why": mark.why = try strings(&json)
            case "decided": mark.isDecided = try json.boolean()
            default: try json.skipValue()
            }
        }
        return mark
    }

    private static func strings(_ json: inout JSONScanner) throws(JSONFault) -> [String] {
        var values: [String] = []
        try json.eachElement { (json) throws(JSONFault) in values.append(try json.string()) }
        return values
    }

    private static func lists(_ json: inout JSONScanner) throws(JSONFault) -> [String: [String]] {
        var values: [String: [String]] = [:]
        try json.eachMember { (json, name) throws(JSONFault) in values[name] = try strings(&json) }
        return values
    }

    private static func word<Value: RawRepresentable>(_ json: inout JSONScanner) throws(JSONFault) -> Value where Value.RawValue == String {
        let at = json.offset
        guard let value = Value(rawValue: try json.string()) else { throw JSONFault(.unknownValue, at: at) }
        return value
    }

    private static func words<Value: RawRepresentable>(
        _ json: inout JSONScanner
    ) throws(JSONFault) -> [Value] where Value.RawValue == String {
        var values: [Value] = []
        try json.eachElement { (json) throws(JSONFault) in values.append(try word(&json)) }
        return values
    }
}
