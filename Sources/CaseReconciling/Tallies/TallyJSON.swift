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
        json.object { json in
            json.key("question")
            json.object { json in
                json.member("kinds", strings: question.kinds.map(\.rawValue))
                json.member("who", question.who.rawValue)
                json.member("places", strings: question.places)
                json.member("from", question.from)
                json.member("to", question.to)
            }
            json.member("floor", number: answer.floor)
            json.member("corroborated_floor", number: answer.corroboratedFloor)
            json.member("reported_max", number: answer.reportedMax)
            json.member("ceiling", number: answer.ceiling)
            json.member("estimate", number: answer.estimate)
            json.member("estimate_reason", TallyReason.Code.noListsOfNames.rawValue)
            reasons(answer.reasons, &json)
            conflicts(answer.conflicts, &json)
            progression(answer.progression, &json)
            json.member("superseded", strings: answer.superseded)
            json.member("left_out", objects: reply.excluded) { exclusion, json in
                json.member("count", exclusion.id)
                json.member("reason", exclusion.reason.rawValue)
            }
        }
        return json.bytes + [0x0A]
    }

    private func reasons(_ reasons: [TallyReason], _ json: inout JSONWriter) {
        json.member("reasons", objects: reasons) { reason, json in
            json.member("rule", reason.code.rawValue)
            json.member("claims", strings: reason.claims)
            json.key("numbers")
            json.array(reason.numbers) { $1.integer($0) }
            json.member("origins", strings: reason.origins)
        }
    }

    private func conflicts(_ conflicts: [TallyConflict], _ json: inout JSONWriter) {
        json.member("conflicts", objects: conflicts) { conflict, json in
            json.member("kind", conflict.kind.rawValue)
            json.member("claims", strings: conflict.claims)
            json.member("smallest_correction", number: conflict.smallestCorrection)
            json.member("repairs", objects: conflict.repairs) { repair, json in
                json.member("dropped", strings: repair.dropped)
                json.member("floor", number: repair.floor)
                json.member("ceiling", number: repair.ceiling)
            }
        }
    }

    private func progression(_ lines: [TallyProgression], _ json: inout JSONWriter) {
        json.member("progression", objects: lines) { line, json in
            let claims = line.steps.map { TallyJSON.claim($0.claim) }
            json.member("origin", line.origin)
            json.member("ar", view.label(ofTallyOrigin: line.origin, claims: claims, .arabic))
            json.member("en", view.label(ofTallyOrigin: line.origin, claims: claims, .english))
            json.member("steps", objects: line.steps) { step, json in
                json.member("count", step.claim)
                json.member("published", view.report(of: TallyJSON.claim(step.claim))?.report.published)
                json.member("min", number: step.min)
                json.member("max", number: step.max)
                json.member("replaced_by", step.replacedBy)
            }
        }
    }

    /// The claim of a count.
    package static func claim(_ count: String) -> String { count.lastIndex(of: "/").map { String(count[..<$0]) } ?? count }
}
