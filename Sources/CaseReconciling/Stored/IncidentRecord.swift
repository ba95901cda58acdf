import ClaimModel
import Reconciling

/// Incidents, joins and shared passages as the casebook keeps them: JSON of our own, read back to the same values.
enum IncidentRecord {
    static func text(_ incident: Incident) -> String {
        var json = JSONWriter()
        json.beginObject()
        func string(_ key: StaticString, _ value: String) {
            json.key(key)
            json.string(value)
        }
        func strings(_ key: StaticString, _ values: [String]) {
            if values.isEmpty { return }
            json.key(key)
            json.beginArray()
            for value in values { json.string(value) }
            json.endArray()
        }
        func lists(_ key: StaticString, _ values: [String: [String]]) {
            if values.isEmpty { return }
            json.key(key)
            json.beginObject()
            for (name, claims) in values.sorted(by: { $0.key < $1.key }) {
                json.key(named: name)
                json.beginArray()
                for claim in claims { json.string(claim) }
                json.endArray()
            }
            json.endObject()
        }
        func list<Value>(_ key: StaticString, _ values: [Value], _ write: (Value) -> Void) {
            if values.isEmpty { return }
            json.key(key)
            json.beginArray()
            for value in values {
                json.beginObject()
                write(value)
                json.endObject()
            }
            json.endArray()
        }
        string("id", incident.id)
        string("kind", incident.kind.rawValue)
        strings("claims", incident.claims)
        strings("denials", incident.denials)
        strings("types", incident.types.map(\.rawValue))
        if let window = incident.window {
            json.key("window")
            json.beginArray()
            for number in [window.from, window.to, window.isWeak ? 1 : 0] { json.integer(number) }
            json.endArray()
        }
        strings("places", incident.places)
        list("joins", incident.joins) { join in Self.write(join, &json) }
        list("accounts", incident.accounts) { account in
            string("kind", account.origin.kind.rawValue)
            string("key", account.origin.key)
            if let side = account.side { string("side", side) }
            if account.denies {
                json.key("denies")
                json.boolean(true)
            }
            strings("claims", account.claims)
            strings("reports", account.reports)
            if let day = account.firstPublished {
                json.key("first")
                json.integer(day)
            }
        }
        list("contests", incident.contests) { contest in
            string("matter", contest.matter.rawValue)
            list("positions", contest.positions) { position in
                string("value", position.value)
                strings("claims", position.claims)
            }
        }
        list("grades", incident.grades) { mark in
            string("grade", mark.grade.rawValue)
            strings("claims", mark.claims)
            strings("why", mark.why)
            if mark.isDecided {
                json.key("decided")
                json.boolean(true)
            }
        }
        lists("protected", incident.protected)
        lists("unverifiable", incident.unverifiable)
        json.endObject()
        return String(decoding: json.bytes, as: UTF8.self)
    }

    static func text(_ join: Join) -> String {
        var json = JSONWriter()
        json.beginObject()
        write(join, &json)
        json.endObject()
        return String(decoding: json.bytes, as: UTF8.self)
    }

    private static func write(_ join: Join, _ json: inout JSONWriter) {
        json.key("a")
        json.string(join.a)
        json.key("b")
        json.string(join.b)
        // The shortest decimal form of a number is read back to the same number.
        json.key("score")
        json.string(join.score.description)
        json.key("reasons")
        json.beginArray()
        for reason in join.reasons { json.string(reason.rawValue) }
        json.endArray()
    }

    /// `first.lower first.upper second.lower second.upper matched`, passages parted by `;`.
    static func text(_ passages: [SharedPassage]) -> String {
        passages.map {
            "\($0.first.lowerBound) \($0.first.upperBound) \($0.second.lowerBound) \($0.second.upperBound) \($0.matched)"
        }.joined(separator: ";")
    }

    static func passages(_ text: String) -> [SharedPassage] {
        text.split(separator: ";").compactMap { part in
            let numbers = part.split(separator: " ").compactMap { Int($0) }
            guard numbers.count == 5, numbers[0] <= numbers[1], numbers[2] <= numbers[3] else { return nil }
            return SharedPassage(first: numbers[0]..<numbers[1], second: numbers[2]..<numbers[3], matched: numbers[4])
        }
    }
}
