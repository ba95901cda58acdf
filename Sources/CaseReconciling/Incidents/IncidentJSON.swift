import ArabicText
package import ClaimModel
package import Reconciling

/// Incidents as JSON objects.
package struct IncidentJSON {
    private let view: CaseReconciliation

    package init(_ view: CaseReconciliation) { self.view = view }

    /// One object; `isFull` adds joins with their reasons and the incidents inside an aggregate.
    package func write(_ incident: Incident, isFull: Bool = false, to json: inout JSONWriter) {
        json.beginObject()
        member("id", incident.id, &json)
        member("kind", incident.kind.rawValue, &json)
        strings("types", incident.types.map(\.rawValue), &json)
        member("from", Self.day(incident.window?.from), &json)
        member("to", Self.day(incident.window?.to), &json)
        json.key("dated_by_publication")
        json.boolean(incident.window?.isWeak ?? false)
        json.key("places")
        json.beginArray()
        for place in incident.places {
            json.beginObject()
            member("id", place, &json)
            member("ar", view.tables.name(place, "ar"), &json)
            member("en", view.tables.name(place, "en"), &json)
            json.endObject()
        }
        json.endArray()
        grades(incident, &json)
        contests(incident, &json)
        json.key("progression")
        json.beginObject()
        for kind in [TallyKind.killed, .injured] {
            json.key(named: kind.rawValue)
            figures(view.progression(incident, kind), &json)
        }
        json.endObject()
        accounts(incident, &json)
        strings("claims", incident.claims, &json)
        strings("denials", incident.denials, &json)
        lists("protected", incident.protected, &json)
        lists("unverifiable", incident.unverifiable, &json)
        if isFull {
            joins(incident, &json)
            strings("contains", view.contents(of: incident), &json)
        }
        json.endObject()
    }

    private func grades(_ incident: Incident, _ json: inout JSONWriter) {
        member("grade", incident.grade.rawValue, &json)
        json.key("grades")
        json.beginArray()
        for mark in incident.grades {
            json.beginObject()
            member("grade", mark.grade.rawValue, &json)
            strings("why", mark.why, &json)
            strings("claims", mark.claims, &json)
            json.key("decided")
            json.boolean(mark.isDecided)
            json.endObject()
        }
        json.endArray()
    }

    private func contests(_ incident: Incident, _ json: inout JSONWriter) {
        json.key("contests")
        json.beginArray()
        for contest in incident.contests {
            json.beginObject()
            member("matter", contest.matter.rawValue, &json)
            json.key("positions")
            json.beginArray()
            for position in contest.positions {
                json.beginObject()
                member("value", position.value, &json)
                strings("claims", position.claims, &json)
                json.endObject()
            }
            json.endArray()
            json.endObject()
        }
        json.endArray()
    }

    private func accounts(_ incident: Incident, _ json: inout JSONWriter) {
        json.key("accounts")
        json.beginArray()
        for account in incident.accounts {
            json.beginObject()
            member("origin", account.origin.id, &json)
            member("ar", view.label(of: account.origin, account.claims, .arabic), &json)
            member("en", view.label(of: account.origin, account.claims, .english), &json)
            member("side", account.side, &json)
            json.key("denies")
            json.boolean(account.denies)
            member("first_published", Self.day(account.firstPublished), &json)
            strings("reports", account.reports, &json)
            strings("outlets", view.outlets(account.reports), &json)
            json.key("killed")
            figures(account.denies ? [] : view.figures(account.claims, .killed), &json)
            strings("claims", account.claims, &json)
            json.endObject()
        }
        json.endArray()
    }

    private func figures(_ figures: [IncidentFigure], _ json: inout JSONWriter) {
        json.beginArray()
        for figure in figures {
            json.beginObject()
            json.key("min")
            json.integer(orNull: figure.min)
            json.key("max")
            json.integer(orNull: figure.max)
            member("published", figure.published, &json)
            member("outlet", figure.outlet, &json)
            member("claim", figure.claim, &json)
            json.endObject()
        }
        json.endArray()
    }

    private func joins(_ incident: Incident, _ json: inout JSONWriter) {
        json.key("joins")
        json.beginArray()
        for join in incident.joins {
            json.beginObject()
            member("a", join.a, &json)
            member("b", join.b, &json)
            json.key("score")
            json.share(join.score)
            strings("reasons", join.reasons.map(\.rawValue), &json)
            json.endObject()
        }
        json.endArray()
    }

    private func lists(_ key: StaticString, _ values: [String: [String]], _ json: inout JSONWriter) {
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

    private func strings(_ key: StaticString, _ values: [String], _ json: inout JSONWriter) {
        json.key(key)
        json.beginArray()
        for value in values { json.string(value) }
        json.endArray()
    }

    private func member(_ key: StaticString, _ value: String?, _ json: inout JSONWriter) {
        json.key(key)
        json.string(orNull: value)
    }

    /// `YYYY-MM-DD` of a day counted from 1970-01-01.
    package static func day(_ day: Int?) -> String? { day.map { CivilDate(daysSince1970: $0).iso } }
}
