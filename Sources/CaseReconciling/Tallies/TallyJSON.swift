import Casebook
import ClaimModel
package import Reconciling

/// An answer about a toll as one JSON object.
package struct TallyJSON {
    private let view: CaseReconciliation

    package init(_ view: CaseReconciliation) { self.view = view }

    package func bytes(_ question: TallyQuestion, _ reply: TallyAnswers.Reply) -> [UInt8] {
        let answer = reply.answer
        var json = JSONWriter()
        json.beginObject()
        json.key("question")
        json.beginObject()
        strings("kinds", question.kinds.map(\.rawValue), &json)
        json.key("who")
        json.string(question.who.rawValue)
        strings("places", question.places, &json)
        json.key("from")
        json.string(question.from)
        json.key("to")
        json.string(question.to)
        json.endObject()
        number("floor", answer.floor, &json)
        number("corroborated_floor", answer.corroboratedFloor, &json)
        number("reported_max", answer.reportedMax, &json)
        number("ceiling", answer.ceiling, &json)
        number("estimate", answer.estimate, &json)
        json.key("estimate_reason")
        json.string(TallyReason.Code.noListsOfNames.rawValue)
        reasons(answer.reasons, &json)
        conflicts(answer.conflicts, &json)
        progression(answer.progression, &json)
        strings("superseded", answer.superseded, &json)
        json.key("left_out")
        json.beginArray()
        for exclusion in reply.excluded {
            json.beginObject()
            json.key("count")
            json.string(exclusion.id)
            json.key("reason")
            json.string(exclusion.reason.rawValue)
            json.endObject()
        }
        json.endArray()
        json.endObject()
        return json.bytes + [0x0A]
    }

    private func reasons(_ reasons: [TallyReason], _ json: inout JSONWriter) {
        json.key("reasons")
        json.beginArray()
        for reason in reasons {
            json.beginObject()
            json.key("rule")
            json.string(reason.code.rawValue)
            strings("claims", reason.claims, &json)
            numbers("numbers", reason.numbers, &json)
            strings("origins", reason.origins, &json)
            json.endObject()
        }
        json.endArray()
    }

    private func conflicts(_ conflicts: [TallyConflict], _ json: inout JSONWriter) {
        json.key("conflicts")
        json.beginArray()
        for conflict in conflicts {
            json.beginObject()
            json.key("kind")
            json.string(conflict.kind.rawValue)
            strings("claims", conflict.claims, &json)
            number("smallest_correction", conflict.smallestCorrection, &json)
            json.key("repairs")
            json.beginArray()
            for repair in conflict.repairs {
                json.beginObject()
                strings("dropped", repair.dropped, &json)
                number("floor", repair.floor, &json)
                number("ceiling", repair.ceiling, &json)
                json.endObject()
            }
            json.endArray()
            json.endObject()
        }
        json.endArray()
    }

    private func progression(_ lines: [TallyProgression], _ json: inout JSONWriter) {
        json.key("progression")
        json.beginArray()
        for line in lines {
            let claims = line.steps.map { TallyJSON.claim($0.claim) }
            json.beginObject()
            json.key("origin")
            json.string(line.origin)
            json.key("ar")
            json.string(view.label(ofTallyOrigin: line.origin, claims: claims, .arabic))
            json.key("en")
            json.string(view.label(ofTallyOrigin: line.origin, claims: claims, .english))
            json.key("steps")
            json.beginArray()
            for step in line.steps {
                json.beginObject()
                json.key("count")
                json.string(step.claim)
                json.key("published")
                json.string(orNull: view.report(of: TallyJSON.claim(step.claim))?.report.published)
                number("min", step.min, &json)
                number("max", step.max, &json)
                json.key("replaced_by")
                json.string(orNull: step.replacedBy)
                json.endObject()
            }
            json.endArray()
            json.endObject()
        }
        json.endArray()
    }

    /// The claim of a count.
    package static func claim(_ count: String) -> String { count.lastIndex(of: "/").map { String(count[..<$0]) } ?? count }

    private func strings(_ key: StaticString, _ values: [String], _ json: inout JSONWriter) {
        json.key(key)
        json.beginArray()
        for value in values { json.string(value) }
        json.endArray()
    }

    private func numbers(_ key: StaticString, _ values: [Int], _ json: inout JSONWriter) {
        json.key(key)
        json.beginArray()
        for value in values { json.integer(value) }
        json.endArray()
    }

    private func number(_ key: StaticString, _ value: Int?, _ json: inout JSONWriter) {
        json.key(key)
        json.integer(orNull: value)
    }
}
