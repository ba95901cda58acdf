import ArabicText
import ClaimModel
package import Reconciling

/// When reports without a date were published, as JSON objects.
package struct DatingJSON {
    package init() {}

    /// One array of objects, the reports in the order given.
    package func write(_ datings: [Dating]) -> [UInt8] {
        var json = JSONWriter()
        json.objects(datings) { dating, json in
            json.member("doc", dating.doc)
            json.member("from", dating.days.map { CivilDate(daysSince1970: $0.lowerBound).iso })
            json.member("to", dating.days.map { CivilDate(daysSince1970: $0.upperBound).iso })
            json.member("precision", dating.precision.rawValue)
            json.member("basis", dating.basis.rawValue)
            json.member("evidence", objects: dating.evidence, evidence)
            json.member("contradictions", objects: dating.contradictions, evidence)
        }
        return json.bytes + [0x0A]
    }

    private func evidence(_ item: DateEvidence, _ json: inout JSONWriter) {
        json.member("kind", item.kind.rawValue)
        json.member("days", strings: item.days.map { CivilDate(daysSince1970: $0).iso })
        json.member("here", item.here)
        json.member("there", item.there)
    }
}
