import ArabicText
package import ClaimModel
package import Reconciling

/// Incidents as JSON objects.
package struct IncidentJSON {
    private let view: CaseReconciliation

    package init(_ view: CaseReconciliation) { self.view = view }

    /// One object; `isFull` adds joins with their reasons and the incidents inside an aggregate.
    package func write(_ incident: Incident, isFull: Bool = false, to json: inout JSONWriter) {
        json.object { json in
            json.member("id", incident.id)
            json.member("kind", incident.kind.rawValue)
            json.member("types", strings: incident.types.map(\.rawValue))
            json.member("from", Self.day(incident.window?.from))
            json.member("to", Self.day(incident.window?.to))
            json.member("dated_by_publication", flag: incident.window?.isWeak ?? false)
            json.member("places", objects: incident.places) { place, json in
                json.member("id", place)
                json.member("ar", view.tables.name(place, "ar"))
                json.member("en", view.tables.name(place, "en"))
            }
            grades(incident, &json)
            contests(incident, &json)
            json.key("progression")
            json.object { json in
                for kind in [TallyKind.killed, .injured] {
                    json.key(named: kind.rawValue)
                    figures(view.progression(incident, kind), &json)
                }
            }
            accounts(incident, &json)
            json.member("claims", strings: incident.claims)
            json.member("denials", strings: incident.denials)
            lists("protected", incident.protected, &json)
            lists("unverifiable", incident.unverifiable, &json)
            if isFull {
                joins(incident, &json)
                json.member("contains", strings: view.contents(of: incident))
            }
        }
    }

    /// The members that name an account's origin: its id, and its name in both languages.
    package func origin(_ account: Account, to json: inout JSONWriter) {
        json.member("origin", account.origin.id)
        json.member("ar", view.label(of: account.origin, account.claims, .arabic))
        json.member("en", view.label(of: account.origin, account.claims, .english))
    }

    private func grades(_ incident: Incident, _ json: inout JSONWriter) {
        json.member("grade", incident.grade.rawValue)
        json.member("grades", objects: incident.grades) { mark, json in
            json.member("grade", mark.grade.rawValue)
            json.member("why", strings: mark.why)
            json.member("claims", strings: mark.claims)
            json.member("decided", flag: mark.isDecided)
        }
    }

    private func contests(_ incident: Incident, _ json: inout JSONWriter) {
        json.member("contests", objects: incident.contests) { contest, json in
            json.member("matter", contest.matter.rawValue)
            json.member("positions", objects: contest.positions) { position, json in
                json.member("value", position.value)
                json.member("claims", strings: position.claims)
            }
        }
    }

    private func accounts(_ incident: Incident, _ json: inout JSONWriter) {
        json.member("accounts", objects: incident.accounts) { account, json in
            origin(account, to: &json)
            json.member("side", account.side)
            json.member("denies", flag: account.denies)
            json.member("first_published", Self.day(account.firstPublished))
            json.member("reports", strings: account.reports)
            json.member("outlets", strings: view.outlets(account.reports))
            json.key("killed")
            figures(account.denies ? [] : view.figures(account.claims, .killed), &json)
            json.member("claims", strings: account.claims)
        }
    }

    private func figures(_ figures: [IncidentFigure], _ json: inout JSONWriter) {
        json.objects(figures) { figure, json in
            json.member("min", number: figure.min)
            json.member("max", number: figure.max)
            json.member("published", figure.published)
            json.member("outlet", figure.outlet)
            json.member("claim", figure.claim)
        }
    }

    private func joins(_ incident: Incident, _ json: inout JSONWriter) {
        json.member("joins", objects: incident.joins) { join, json in
            json.member("a", join.a)
            json.member("b", join.b)
            json.key("score")
            json.share(join.score)
            json.member("reasons", strings: join.reasons.map(\.rawValue))
        }
    }

    private func lists(_ key: StaticString, _ values: [String: [String]], _ json: inout JSONWriter) {
        json.key(key)
        json.object { json in
            for (name, claims) in values.sorted(by: { $0.key < $1.key }) {
                json.key(named: name)
                json.array(claims) { $1.string($0) }
            }
        }
    }

    /// `YYYY-MM-DD` of a day counted from 1970-01-01.
    package static func day(_ day: Int?) -> String? { day.map { CivilDate(daysSince1970: $0).iso } }
}
