import ClaimModel

/// What a person decided about an incident, by the names of claims: incidents come and go, claims stay.
public enum IncidentDecision: Sendable, Hashable {
    /// These claims are one incident, whatever the program makes of them.
    case merge(claims: [String])
    /// The first are one incident of their own, and none of them is one with any of the others.
    case split(claims: [String], rest: [String])
    /// The incident of the first of these claims that there is has this grade, by its code. The reason is that of the row.
    case grade(claims: [String], grade: String, reason: String)

    var verdict: Decision.Verdict {
        switch self {
        case .merge: .merge
        case .split: .split
        case .grade: .grade
        }
    }

    /// One JSON object, as it is stored and logged.
    var json: String {
        var json = JSONWriter()
        json.beginObject()
        func strings(_ key: StaticString, _ values: [String]) {
            json.key(key)
            json.beginArray()
            for value in values { json.string(value) }
            json.endArray()
        }
        switch self {
        case .merge(let claims): strings("claims", claims)
        case .split(let claims, let rest):
            strings("claims", claims)
            strings("rest", rest)
        case .grade(let claims, let grade, _):
            strings("claims", claims)
            json.key("grade")
            json.string(grade)
        }
        json.endObject()
        return String(decoding: json.bytes, as: UTF8.self)
    }

    /// The decision of a row; nil for one about a claim or one that cannot be read.
    public init?(_ decision: Decision) {
        guard decision.verdict.isAboutIncident, let bytes = decision.correction.map({ Array($0.utf8) }) else { return nil }
        var claims: [String] = []
        var rest: [String] = []
        var grade = ""
        var json = JSONScanner(bytes, 0..<bytes.count)
        do throws(JSONFault) {
            try json.eachMember { (json, name) throws(JSONFault) in
                switch name {
                case "claims": try json.eachElement { (json) throws(JSONFault) in claims.append(try json.string()) }
                case "rest": try json.eachElement { (json) throws(JSONFault) in rest.append(try json.string()) }
                case "grade": grade = try json.string()
                default: try json.skipValue()
                }
            }
        } catch { return nil }
        switch decision.verdict {
        case .merge: self = .merge(claims: claims)
        case .split: self = .split(claims: claims, rest: rest)
        default: self = .grade(claims: claims, grade: grade, reason: decision.reason)
        }
    }
}
