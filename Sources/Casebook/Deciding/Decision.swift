import ClaimModel
import GRDB

/// What a person decided about a claim or an incident. Decisions are never changed: of those that were not taken back, the last one counts.
public struct Decision: Sendable, Hashable {
    /// The decisions there are.
    public enum Verdict: String, CaseIterable, Sendable, Hashable {
        /// It is as the report has it.
        case accept
        /// The report does not say this.
        case reject
        /// The report says it otherwise.
        case correct
        /// A decision before is taken back.
        case undo
        /// Two incidents are one.
        case merge
        /// Claims of an incident are another one.
        case split
        /// An incident has this grade.
        case grade

        /// Whether it is about an incident rather than a claim.
        public var isAboutIncident: Bool { self == .merge || self == .split || self == .grade }
    }
    /// Its number, from 1.
    public var number: Int64
    /// The claim's name; for an incident, its id when it was decided about.
    public var claim: String
    /// The decision.
    public var verdict: Verdict
    /// For `correct`, the claim as it should be, in the interchange form; for incidents, `IncidentDecision`'s form.
    public var correction: String?
    /// Why.
    public var reason: String
    /// Who.
    public var author: String
    /// When, RFC 3339.
    public var at: String
    /// For `undo`, the number of the decision that was taken back; nil where all about the claim were.
    public var undoes: Int64?

    /// The decision of a row; nil where there is none.
    init?(row: Row) {
        guard let verdict = (row["verdict"] as String?).flatMap(Verdict.init(rawValue:)) else { return nil }
        number = row["id"]
        claim = row["claim"]
        self.verdict = verdict
        correction = row["correction"]
        reason = row["reason"]
        author = row["author"]
        at = row["at"]
        undoes = row["undoes"]
    }

    /// What the log says of a decision.
    static func payload(
        claim: String, verdict: String, correction: String?, reason: String, author: String, at: String, claimJSON: String,
        undoes: Int64? = nil
    ) -> [UInt8] {
        var json = JSONWriter()
        json.beginObject()
        json.key("claim")
        json.string(claim)
        json.key("verdict")
        json.string(verdict)
        json.key("correction")
        json.string(orNull: correction)
        json.key("reason")
        json.string(reason)
        json.key("author")
        json.string(author)
        json.key("at")
        json.string(at)
        json.key("claim_as_read")
        json.string(claimJSON)
        // Entries of casebooks before "v2" lack it.
        if let undoes {
            json.key("undoes")
            json.integer(Int(undoes))
        }
        json.endObject()
        return json.bytes
    }
}
